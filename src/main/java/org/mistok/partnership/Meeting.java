package org.mistok.partnership;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A meeting or visit of the parties of an agreement. Known to their own people alone.
///
/// @param starts by the clock on the wall in its zone
/// @param place null for one that is online only
/// @param link where to join, or a page about it; null for none
/// @param participants the positions of the parties that take part
/// @param agenda null for none
/// @param outcome what came of it; null until somebody writes it
public record Meeting(
        long id,
        long agreement,
        long version,
        Kind kind,
        String title,
        LocalDateTime starts,
        ZoneId zone,
        int minutes,
        @Nullable String place,
        @Nullable String link,
        List<Integer> participants,
        @Nullable String agenda,
        @Nullable String outcome,
        boolean cancelled,
        Instant changedAt) {

    public Meeting {
        participants = List.copyOf(participants);
    }

    /// How people meet.
    public enum Kind {
        ONLINE,
        MEETING,
        VISIT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where the clock is set back, the earlier of the two moments.
    public Instant start() {
        return starts.atZone(zone).toInstant();
    }

    public Duration lasting() {
        return Duration.ofMinutes(minutes);
    }

    /// In figures that read alike in every language: `2026-12-01 10:00 (Europe/Kyiv)`.
    String when() {
        return starts.toLocalDate() + " " + starts.toLocalTime() + " (" + zone + ")";
    }

    Meeting called(boolean off, Instant now) {
        return new Meeting(
                id,
                agreement,
                version,
                kind,
                title,
                starts,
                zone,
                minutes,
                place,
                link,
                participants,
                agenda,
                outcome,
                off,
                now);
    }
}
