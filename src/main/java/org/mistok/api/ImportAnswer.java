package org.mistok.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.Plan.Change;
import org.mistok.exchange.staging.Plan.Known;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.upload.Action;
import org.mistok.exchange.upload.Findings;
import org.mistok.exchange.upload.Import;
import org.mistok.exchange.upload.Imports;
import org.mistok.http.Messages;
import org.mistok.place.RegisterCode;

/// An import as a program sees it.
///
/// @param allowed actions that are possible now
/// @param refusal why the file cannot be read, in the reader's language; null when it can
/// @param notes what else is worth knowing, with how often it was met
/// @param errors the address of their pages
record ImportAnswer(
        UUID id,
        String kind,
        String state,
        List<String> allowed,
        String fileName,
        String source,
        @Nullable LocalDate date,
        boolean dryRun,
        String by,
        Instant createdAt,
        Instant changedAt,
        @Nullable String reason,
        @Nullable String refusal,
        List<Column> columns,
        Findings.Counts counts,
        List<Known> newcomers,
        List<Change> changes,
        List<Duplicate> duplicates,
        Map<String, Long> notes,
        String errors) {

    /// @param meaning what it holds; null when it is not read
    record Column(String column, String heading, @Nullable String meaning) {}

    /// A row and the record it collides with.
    ///
    /// @param row of the file
    /// @param firstRow the row that counts, when both stand in the file; else null
    /// @param code in the register, or that both rows have
    record Duplicate(
            String table, long row, String name, @Nullable Long firstRow, RegisterCode code, String known) {}

    /// One thing wrong.
    ///
    /// @param message what was expected and what to do, in the reader's language
    record Error(String table, long row, String column, String found, String code, String message) {
        static Error of(RowError error, Messages messages) {
            return new Error(
                    error.where().table(),
                    error.where().row(),
                    error.column(),
                    error.value(),
                    error.code(),
                    messages.text(
                            "imports.error." + error.code(), error.arguments().toArray()));
        }
    }

    static ImportAnswer of(Import one, Messages messages) {
        Findings found = one.findings();
        return new ImportAnswer(
                one.id(),
                one.request().kind().code(),
                one.state().code(),
                allowed(one),
                one.request().fileName(),
                one.request().source(),
                one.request().date(),
                one.request().dryRun(),
                one.by(),
                one.createdAt(),
                one.changedAt(),
                one.reason(),
                refusal(found, messages),
                found == null ? List.of() : columns(found.columns()),
                found == null ? new Findings.Counts(0, 0, 0, 0, 0) : found.counts(),
                found == null ? List.of() : found.newcomers(),
                found == null ? List.of() : found.changes(),
                found == null ? List.of() : duplicates(found),
                found == null ? Map.of() : found.notes(),
                "/api/v1/imports/" + one.id() + "/errors");
    }

    static List<String> allowed(Import one) {
        return Arrays.stream(Action.values())
                .filter(action -> Imports.allows(one, action))
                .map(Action::code)
                .toList();
    }

    private static @Nullable String refusal(@Nullable Findings found, Messages messages) {
        Findings.Refusal refusal = found == null ? null : found.refusal();
        return refusal == null
                ? null
                : messages.text(refusal.key(), refusal.arguments().toArray());
    }

    private static List<Column> columns(List<Findings.Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    String meaning = columns.get(i).meaning();
                    return new Column(
                            ImportFields.letters(i), columns.get(i).heading(), meaning.isEmpty() ? null : meaning);
                })
                .toList();
    }

    private static List<Duplicate> duplicates(Findings found) {
        List<Duplicate> duplicates = new java.util.ArrayList<>();
        found.repeated()
                .forEach(one -> duplicates.add(new Duplicate(
                        one.again().table(),
                        one.again().row(),
                        one.name(),
                        one.first().row(),
                        one.code(),
                        one.name())));
        found.resembling()
                .forEach(one -> duplicates.add(new Duplicate(
                        one.where().table(), one.where().row(), one.name(), null, one.code(), one.known())));
        return duplicates;
    }

    /// For the summary in a list.
    record Item(UUID id, String kind, String state, String fileName, Instant createdAt, Findings.Counts counts) {
        static Item of(Import one) {
            Findings found = one.findings();
            return new Item(
                    one.id(),
                    one.request().kind().code(),
                    one.state().code(),
                    one.request().fileName(),
                    one.createdAt(),
                    found == null ? new Findings.Counts(0, 0, 0, 0, 0) : found.counts());
        }
    }
}
