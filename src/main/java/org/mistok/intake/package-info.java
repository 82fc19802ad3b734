/// Reads what organisations say of themselves into profiles, against what stands already. The API and the forms of the
/// pages read through the same door, so that both keep to the same rules.
@NullMarked
package org.mistok.intake;

import org.jspecify.annotations.NullMarked;
