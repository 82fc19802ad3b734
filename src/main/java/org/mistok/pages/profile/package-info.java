/// The profile page: what registers and the organisation itself say, each with its source and date.
@NullMarked
package org.mistok.pages.profile;

import org.jspecify.annotations.NullMarked;
