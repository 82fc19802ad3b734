/// Finding: full text in five languages, names in any script, filters, facets, suggestions, and areas for a free text.
/// The only room with Lucene.
///
/// - [org.mistok.search.Index] follows the register's change feed and publishes [org.mistok.search.Snapshot]s;
/// - [org.mistok.search.Search] answers from a snapshot;
/// - Lucene answers only for text; filters, facets and sorting run over the snapshot's organisations in memory, so that
///   they mean exactly what their plain definitions say.
///
/// Nothing restricted leaks: text and areas exist once for PUBLIC and once for REGISTERED, and everything is answered
/// from the set of the viewer's [org.mistok.disclosure.Viewer#ranking()].
@NullMarked
package org.mistok.search;

import org.jspecify.annotations.NullMarked;
