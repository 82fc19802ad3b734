/// The audit trail as people read it: everybody what concerns them, and nobody a statement that is not for them.
@NullMarked
package org.mistok.account.trail;

import org.jspecify.annotations.NullMarked;
