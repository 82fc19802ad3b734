package org.mistok.pages.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// Something that is looked at before it is public.
///
/// @param done what has just been done, in words; null for nothing
/// @param state in words
/// @param words of whoever decided last; null for none
/// @param changes what would be different; null when the organisation is gone
/// @param hidden how many statements are for narrower eyes than the reader's
/// @param buttons what the reader may do now; none for nothing
/// @param edit where the author changes it; null for others
public record ReviewPage(
        Frame frame,
        @Nullable String done,
        List<FieldError> errors,
        Link organisation,
        String cause,
        List<String> facts,
        @Nullable String note,
        String state,
        @Nullable String words,
        @Nullable List<Change> changes,
        int hidden,
        String action,
        int version,
        String typed,
        List<Button> buttons,
        @Nullable String edit,
        List<Entry> steps) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// Whether words to the author can be written.
    public boolean asksForWords() {
        return buttons.stream().anyMatch(button -> !button.value().equals("withdraw"));
    }

    /// One part of the profile.
    public record Change(String label, List<String> removed, List<String> added) {}

    /// @param look classes of the button
    public record Button(String value, String label, String look) {}

    /// @param words of who did it; null for none
    public record Entry(
            String when,
            String what,
            @Nullable String who,
            @Nullable String words) {}
}
