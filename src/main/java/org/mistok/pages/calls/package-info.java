/// The page of funding calls.
@NullMarked
package org.mistok.pages.calls;

import org.jspecify.annotations.NullMarked;
