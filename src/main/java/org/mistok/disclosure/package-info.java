/// Who may see what. The one place that decides; every other room asks here and never compares audiences itself.
///
/// Start with [org.mistok.disclosure.Audience] and [org.mistok.disclosure.Viewer].
@NullMarked
package org.mistok.disclosure;

import org.jspecify.annotations.NullMarked;
