package org.mistok.pages.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;

/// The form for the content of a joint proposal.
///
/// @param conflict where somebody else's version, saved meanwhile, differs from what stands in the form
/// @param hidden what the reader does not see
public record ProposalFormPage(
        Frame frame,
        String action,
        String back,
        boolean frozen,
        List<FieldError> errors,
        List<Conflict> conflict,
        List<Hidden> hidden,
        List<Section> sections) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public record Hidden(String name, String value) {}

    public record Conflict(String label, String saved, String yours) {}

    /// @param hint null for none
    public record Section(String id, String title, @Nullable String hint, List<Group> groups) {}

    /// @param legend empty for fields that stand by themselves
    public record Group(String legend, List<Field> fields) {}

    /// One field.
    ///
    /// @param type `text`, `number`, `long`, `select` or `checks`
    /// @param name also its id, to which the list of errors leads
    /// @param error what is wrong with it; null for nothing
    public record Field(
            String type,
            String name,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String error,
            List<Option> options) {

        public boolean is(String other) {
            return type.equals(other);
        }

        /// The ids of hint and error, for who cannot see that they stand beside the field.
        public @Nullable String describedBy() {
            String ids = (hint == null ? "" : name + "-hint") + (error == null ? "" : " " + name + "-error");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    public record Option(String value, String label, boolean chosen) {}
}
