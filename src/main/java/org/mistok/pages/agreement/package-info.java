/// The pages of agreements: the register, one agreement with what its parties can do, the forms for it and for
/// meetings.
@NullMarked
package org.mistok.pages.agreement;

import org.jspecify.annotations.NullMarked;
