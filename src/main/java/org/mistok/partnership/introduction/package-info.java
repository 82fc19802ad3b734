/// Introductions: one organisation expresses interest in another, and the other one answers. Contacts appear on both
/// sides when it accepts; until then the two know of each other what everybody who is signed in may know.
///
/// What leads from one stage to the next stands in one table, [org.mistok.partnership.introduction.LifeCycle]. Start
/// with
/// [org.mistok.partnership.introduction.Introductions].
@NullMarked
package org.mistok.partnership.introduction;

import org.jspecify.annotations.NullMarked;
