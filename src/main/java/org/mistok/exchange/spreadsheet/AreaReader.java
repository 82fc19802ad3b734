package org.mistok.exchange.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.LanguageTag;

/// Finds the area that a free text is about.
@FunctionalInterface
public interface AreaReader {

    /// The surest area, or null when the text says nothing of any.
    ///
    /// @param language of the text; null when it is not known
    @Nullable
    AreaCode find(String text, @Nullable LanguageTag language);
}
