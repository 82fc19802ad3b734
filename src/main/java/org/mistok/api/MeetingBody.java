package org.mistok.api;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.RequestRefused;
import org.mistok.partnership.Meeting;
import org.mistok.partnership.MeetingDraft;

/// A meeting as a program writes it.
record MeetingBody(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String starts,
        @Nullable String zone,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String link,
        @Nullable List<String> participants,
        @Nullable String agenda,
        @Nullable String outcome) {
    private static final int USUAL_MINUTES = 60;

    /// @throws RequestRefused when something cannot be read, with all of it
    MeetingDraft read() {
        List<Flaw> flaws = new ArrayList<>();
        Meeting.Kind read = AgreementBody.choice("kind", kind, Arrays.asList(Meeting.Kind.values()), flaws);
        LocalDateTime time = time(flaws);
        if (zone == null || zone.isBlank()) {
            flaws.add(Flaw.of("zone", "body.missing", "\"Europe/Kyiv\""));
        }
        if (!flaws.isEmpty() || read == null || time == null) {
            throw RequestRefused.content(flaws);
        }
        return new MeetingDraft(
                read,
                title == null ? "" : title.strip(),
                time,
                Objects.requireNonNullElse(zone, "").strip(),
                Objects.requireNonNullElse(minutes, USUAL_MINUTES),
                AgreementBody.blankToNull(place),
                AgreementBody.blankToNull(link),
                participants == null
                        ? List.of()
                        : participants.stream().filter(Objects::nonNull).toList(),
                AgreementBody.blankToNull(agenda),
                AgreementBody.blankToNull(outcome));
    }

    private @Nullable LocalDateTime time(List<Flaw> flaws) {
        try {
            LocalDateTime time = LocalDateTime.parse(Objects.requireNonNullElse(starts, ""));
            if (time.getYear() >= 1990 && time.getYear() <= 2100) {
                return time.withSecond(0).withNano(0);
            }
        } catch (DateTimeParseException _) {
            // Told below, as times out of range are.
        }
        flaws.add(Flaw.of("starts", "body.local-time", Flaw.shown(Objects.requireNonNullElse(starts, ""))));
        return null;
    }
}
