package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// All introductions, to those who may know of them. [Sending] opens one, [Answering] moves it on, [Correspondence] is
/// what the two sides write to each other, [Terms] ends what nobody answers.
@Singleton
public class Introductions {
    private final IntroductionRows rows;
    private final StepRows steps;
    private final Readers readers;

    Introductions(IntroductionRows rows, StepRows steps, Readers readers) {
        this.rows = rows;
        this.steps = steps;
        this.readers = readers;
    }

    /// Which way an introduction goes, seen from the organisations that are asked about.
    public enum Direction {
        IN,
        OUT
    }

    /// Which ones somebody asks for.
    ///
    /// @param organisations the sides that are asked about; empty for any that the reader may know of
    /// @param direction null for both
    /// @param stages empty for all
    /// @param page from 0
    public record Asked(
            Set<RegisterCode> organisations, @Nullable Direction direction, Set<Stage> stages, int page, int size) {
        public Asked {
            organisations = Set.copyOf(organisations);
            stages = Set.copyOf(stages);
            if (direction != null && organisations.isEmpty()) {
                throw new IllegalArgumentException("A direction needs an organisation that it is seen from.");
            }
        }
    }

    /// @param total of all pages
    public record Found(int total, List<Shown> items) {}

    /// Open ones with priority first, then the latest first.
    public Found list(Viewer.Member reader, Asked asked) {
        boolean everything = reader.coordinatesEverywhere();
        String own = codes(reader.organisations());
        String countries = reader.coordinator()
                ? reader.countries().stream().map(CountryCode::value).collect(Collectors.joining(","))
                : "";
        String codes = codes(asked.organisations());
        String from = asked.direction() == Direction.OUT ? codes : "";
        String to = asked.direction() == Direction.IN ? codes : "";
        String either = asked.direction() == null ? codes : "";
        String stages = asked.stages().stream().map(Stage::code).collect(Collectors.joining(","));
        List<Shown> items = rows
                .list(
                        everything,
                        own,
                        countries,
                        from,
                        to,
                        either,
                        stages,
                        asked.size(),
                        (long) asked.page() * asked.size())
                .stream()
                .map(row -> readers.find(reader, row.introduction()))
                .filter(Objects::nonNull)
                .toList();
        return new Found(rows.count(everything, own, countries, from, to, either, stages), items);
    }

    /// Null when there is none that the reader may know of.
    public @Nullable Shown find(Viewer.Member reader, long id) {
        IntroductionRow row = rows.find(id);
        return row == null ? null : readers.find(reader, row.introduction());
    }

    /// What happened, the earliest first; null when there is none that the reader may know of.
    public @Nullable List<Step> history(Viewer.Member reader, long id) {
        Shown shown = find(reader, id);
        return shown == null
                ? null
                : steps.list(id).stream().map(step -> step.shown(shown)).toList();
    }

    /// The mailbox that the organisation gave when it last accepted one; null for none.
    public @Nullable String findReceiverMailbox(RegisterCode code) {
        return rows.findReceiverMailbox(code.value());
    }

    private static String codes(Collection<RegisterCode> codes) {
        return codes.stream().map(RegisterCode::value).collect(Collectors.joining(","));
    }
}
