/// Ranked, explained candidates for one organisation. Brings together who is asked for (search), how well they fit
/// (match) and what the viewer may know (disclosure); holds the scoring columns in step with the index.
///
/// Start with [org.mistok.shortlist.Shortlist].
@NullMarked
package org.mistok.shortlist;

import org.jspecify.annotations.NullMarked;
