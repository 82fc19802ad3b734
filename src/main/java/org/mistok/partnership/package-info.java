/// What organisations have agreed: the register of agreements, their life, and the meetings of their parties.
///
/// An agreement is one of two parties or more, of which at least one is in the register. Proposed ones are known to
/// those
/// alone who speak for a party; it counts once every party with people here has confirmed it. How it goes on stands in
/// one
/// table, [org.mistok.partnership.Transitions]. The pairs that matching reads follow from agreements, in the database.
///
/// Start with [org.mistok.partnership.Agreements].
@NullMarked
package org.mistok.partnership;

import org.jspecify.annotations.NullMarked;
