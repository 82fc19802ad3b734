package org.mistok.pages.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Frame;
import org.mistok.pages.imports.ImportsPage.Choice;

/// One import: what was recognised, what would change, what is wrong, and what can be done.
///
/// @param address of this page
/// @param state its code
/// @param told what has happened, in a sentence
/// @param refusal why the file cannot be read; null when it can
/// @param conflict that what was asked for is not possible any more; null when nothing was
/// @param more errors beyond those listed
public record ImportPage(
        Frame frame,
        String address,
        String state,
        String told,
        @Nullable String refusal,
        @Nullable String conflict,
        List<ColumnRow> columns,
        List<String> counts,
        List<NewRow> newcomers,
        List<ChangeRow> changes,
        List<DuplicateRow> duplicates,
        List<String> notes,
        List<ErrorRow> errors,
        long more,
        boolean mayApply,
        boolean mayCheck,
        boolean mayDiscard) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public boolean isChecking() {
        return state.equals("checking");
    }

    /// @param id of the field that says what the column holds
    public record ColumnRow(String id, String heading, List<Choice> meanings) {}

    /// An organisation to be created.
    public record NewRow(String code, String name) {}

    /// @param address of the profile
    public record ChangeRow(String code, String address, String what, String before, String after) {}

    /// A row and what it collides with.
    ///
    /// @param address of the profile it resembles; null when it repeats another row
    public record DuplicateRow(
            String row, String name, String other, @Nullable String address) {}

    /// @param row with its sheet
    public record ErrorRow(String row, String column, String found, String expected) {}
}
