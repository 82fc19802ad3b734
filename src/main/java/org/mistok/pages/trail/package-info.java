/// The page on which the audit trail is read.
@NullMarked
package org.mistok.pages.trail;

import org.jspecify.annotations.NullMarked;
