/// What can be counted: how partnerships grow, where they are, and where there are none.
///
/// Figures are computed from what was known on a day, so they come out the same whenever one asks for it: agreements
/// from
/// their kept versions, organisations from today's rows and the trail backwards. Only public facts are counted, so
/// everybody gets the same figures and none of them can tell of what is restricted.
///
/// Start with [org.mistok.insight.Indicators].
@NullMarked
package org.mistok.insight;

import org.jspecify.annotations.NullMarked;
