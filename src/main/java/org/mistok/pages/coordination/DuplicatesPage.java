package org.mistok.pages.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// Entries that may be one organisation.
///
/// @param done what has just been done, in words; null for nothing
/// @param byHand two codes can be typed, by administrators
public record DuplicatesPage(
        Frame frame, @Nullable String done, List<FieldError> errors, List<Item> items, boolean byHand) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// @param compare leads to both, side by side
    public record Item(Link first, Link second, String confidence, List<String> signs, String compare) {}
}
