package org.mistok.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Finding;
import org.mistok.disclosure.FreeText;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Confirmation;

/// A question that another person answers. Says whether it was you who asked or answered, and names nobody else.
///
/// @param words what is held back in the text
record ConfirmationAnswer(
        long id,
        String text,
        List<String> words,
        boolean makesPublic,
        String reason,
        Instant askedAt,
        boolean askedByYou,
        @Nullable Given answer) {

    record Given(boolean confirmed, String reason, Instant answeredAt, boolean answeredByYou) {}

    static ConfirmationAnswer of(Confirmation asked, Viewer.Member viewer) {
        Confirmation.Answer answer = asked.answer();
        return new ConfirmationAnswer(
                asked.id(),
                asked.text(),
                FreeText.findings(asked.text()).stream().map(Finding::words).toList(),
                asked.makesPublic(),
                asked.reason(),
                asked.askedAt(),
                asked.askedBy().equals(viewer.email()),
                answer == null
                        ? null
                        : new Given(
                                answer.confirmed(),
                                answer.reason(),
                                answer.at(),
                                answer.by().equals(viewer.email())));
    }
}
