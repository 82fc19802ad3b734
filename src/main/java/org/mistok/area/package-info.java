/// The cooperation-area thesaurus: what hromadas, municipalities and diaspora organisations need and offer, as about
/// 180 SKOS concepts in two levels with labels and everyday words in five languages. Pure Java.
///
/// The data are files (`index-config/areas/`), read strictly once at start; afterwards nothing changes, so every object
/// here may be shared between threads. Only `SkosReader` knows JSON.
///
/// Start with [org.mistok.area.Thesaurus] and [org.mistok.area.Kinship].
@NullMarked
package org.mistok.area;

import org.jspecify.annotations.NullMarked;
