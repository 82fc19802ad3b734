/// Languages as the product needs them: tags, levels of working knowledge, texts that know their language,
/// labels with a documented fallback, scripts, spellings and the sounds of names. Pure Java; imports no other room.
///
/// Start with [org.mistok.language.LanguageTag] and [org.mistok.language.Labels].
@NullMarked
package org.mistok.language;

import org.jspecify.annotations.NullMarked;
