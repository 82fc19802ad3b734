package org.mistok.partnership;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.organisation.Refusal;

/// A meeting as somebody writes it.
///
/// @param zone the name of a time zone: `Europe/Kyiv`
/// @param participants keys of parties; empty for all of them
public record MeetingDraft(
        Meeting.Kind kind,
        String title,
        LocalDateTime starts,
        String zone,
        int minutes,
        @Nullable String place,
        @Nullable String link,
        List<String> participants,
        @Nullable String agenda,
        @Nullable String outcome) {
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 14 * 24 * 60;

    public MeetingDraft {
        participants = List.copyOf(participants);
    }

    List<Refusal> refusals(Agreement agreement) {
        List<Refusal> refusals = new ArrayList<>();
        AgreementRules.text("title", title, AgreementRules.LONGEST_LINE, refusals);
        if (title.matches("(?s).*[\\n\\r\\t].*")) {
            refusals.add(Outcome.refusal("title", "text-control-characters", "U+000A"));
        }
        time(refusals);
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            refusals.add(Outcome.refusal("minutes", "duration-impossible", minutes, LEAST_MINUTES, MOST_MINUTES));
        }
        where(refusals);
        texts(refusals);
        List<String> known = agreement.parties().stream().map(Party::key).toList();
        for (int i = 0; i < participants.size(); i++) {
            if (!known.contains(participants.get(i))) {
                refusals.add(Outcome.refusal(
                        "participants[" + i + "]",
                        "participant-unknown",
                        participants.get(i),
                        String.join(", ", known)));
            }
        }
        return refusals;
    }

    private void time(List<Refusal> refusals) {
        ZoneId in = findZone();
        if (in == null) {
            refusals.add(Outcome.refusal("zone", "zone-unknown", zone));
        } else if (in.getRules().getValidOffsets(starts).isEmpty()) {
            refusals.add(Outcome.refusal("starts", "time-skipped", starts.toLocalTime(), zone));
        }
    }

    private @Nullable ZoneId findZone() {
        try {
            return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private void where(List<Refusal> refusals) {
        if (place == null && link == null) {
            refusals.add(Outcome.refusal("place", "place-or-link-needed"));
        }
        if (place != null) {
            AgreementRules.text("place", place, AgreementRules.LONGEST_LINE, refusals);
        }
        if (link != null) {
            AgreementRules.address("link", link, refusals);
        }
    }

    private void texts(List<Refusal> refusals) {
        if (agenda != null) {
            AgreementRules.text("agenda", agenda, AgreementRules.LONGEST_TEXT, refusals);
        }
        if (outcome != null) {
            AgreementRules.text("outcome", outcome, AgreementRules.LONGEST_TEXT, refusals);
        }
    }

    /// Once it has no refusals.
    Meeting meeting(Agreement agreement, long id, long version, Instant now) {
        return new Meeting(
                id,
                agreement.id(),
                version,
                kind,
                title,
                starts,
                ZoneId.of(zone),
                minutes,
                place,
                link,
                IntStream.range(0, agreement.parties().size())
                        .filter(i -> participants.isEmpty()
                                || participants.contains(
                                        agreement.parties().get(i).key()))
                        .boxed()
                        .toList(),
                agenda,
                outcome,
                false,
                now);
    }
}
