/// The thesaurus of cooperation areas: concepts with labels, synonyms and mappings, and how akin two of them are.
/// The data are SKOS in `index-config/areas`.
///
/// Start with [org.mistok.area.Thesaurus].
@NullMarked
package org.mistok.area;

import org.jspecify.annotations.NullMarked;
