/// The pages of joint proposals: board, list and timeline, one proposal with everything, and the form.
@NullMarked
package org.mistok.pages.proposals;

import org.jspecify.annotations.NullMarked;
