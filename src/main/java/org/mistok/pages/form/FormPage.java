package org.mistok.pages.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;

/// A form for a profile.
///
/// @param heading the title without a word on errors
/// @param action where it is sent
/// @param conflict what somebody else saved meanwhile; empty when nobody did
/// @param asks texts that were refused, but may stand once a second person confirms them
public record FormPage(
        Frame frame,
        String heading,
        String action,
        String lede,
        String button,
        List<FieldError> errors,
        List<Difference> conflict,
        List<Hidden> hidden,
        List<Section> sections,
        List<Ask> asks) {

    /// One in which there is nothing to ask of a second person.
    FormPage(
            Frame frame,
            String heading,
            String action,
            String lede,
            String button,
            List<FieldError> errors,
            List<Difference> conflict,
            List<Hidden> hidden,
            List<Section> sections) {
        this(frame, heading, action, lede, button, errors, conflict, hidden, sections, List.of());
    }

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// @param more the list that can get another row; null for none
    public record Section(
            String id,
            String title,
            @Nullable String hint,
            List<Group> groups,
            @Nullable String more) {

        /// Whether it has texts for which areas can be proposed.
        public boolean proposes() {
            return groups.stream().anyMatch(group -> group.proposals() != null);
        }
    }

    /// A value that goes along unseen.
    public record Hidden(String name, String value) {}

    /// A text that may stand once a second person confirms it.
    ///
    /// @param value what the button sends: the statement, with `!` where it shall be public
    /// @param action where the form goes then, with all that stands in it
    public record Ask(String value, String text, String action) {}

    /// Fields that belong together.
    ///
    /// @param legend null for fields that stand for themselves
    public record Group(
            @Nullable String legend,
            List<Field> fields,
            @Nullable Proposals proposals) {}

    /// Areas proposed for one text.
    ///
    /// @param id of the place where they stand
    public record Proposals(String id, List<Proposal> items) {}

    /// @param take what the button sends: the field and the area
    /// @param words that led there
    public record Proposal(String take, String label, String words) {}

    /// One part of the profile that reads differently in both versions.
    public record Difference(String label, List<String> saved, List<String> yours) {}
}
