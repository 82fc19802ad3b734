package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LocalText;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A row of `introduction`, with what must be known of its people and organisations.
@MappedEntity("introduction")
record IntroductionRow(
        @Id long id,
        long version,
        String fromCode,
        String toCode,
        String fromCountry,
        String toCountry,
        String stage,
        boolean priority,
        String language,
        String text,
        @Nullable String secondLanguage,
        @Nullable String secondText,
        String senderTree,
        String receiverTree,
        Instant sentAt,
        Instant changedAt,
        @Nullable Instant dueAt,
        @Nullable Long leftSeconds,
        int reminders,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String neighbour,
        @Nullable Long follows,
        @Nullable String senderMailbox,
        @Nullable String senderName,
        @Nullable String senderEmail,
        @Nullable String receiverMailbox,
        @Nullable String receiverName,
        @Nullable String receiverEmail) {

    /// People are named only where they want to be.
    static final String SELECT = "select i.id, i.version, i.from_code, i.to_code, f.country as from_country,"
            + " t.country as to_country, i.stage, i.priority, i.language, i.text, i.second_language, i.second_text,"
            + " cast(i.sender_tree as text) as sender_tree, cast(i.receiver_tree as text) as receiver_tree,"
            + " i.sent_at, i.changed_at, i.due_at, i.left_seconds, i.reminders, i.reason, i.words, i.neighbour,"
            + " i.follows, i.sender_mailbox, s.display_name as sender_name, s.email as sender_email,"
            + " i.receiver_mailbox, r.display_name as receiver_name, r.email as receiver_email"
            + " from introduction i join organisation f on f.code = i.from_code"
            + " join organisation t on t.code = i.to_code"
            + " left join person s on s.id = i.sender_id and i.sender_shares"
            + " left join person r on r.id = i.receiver_id and i.receiver_shares ";

    Outline outline() {
        return new Outline(
                id,
                version,
                RegisterCode.of(fromCode),
                RegisterCode.of(toCode),
                Stage.of(stage),
                priority,
                sentAt,
                changedAt,
                dueAt,
                follows);
    }

    Introduction introduction() {
        return new Introduction(
                outline(),
                state(),
                LocalText.of(language, text),
                secondLanguage == null ? null : LocalText.of(secondLanguage, Objects.requireNonNull(secondText)),
                Explanations.read(senderTree),
                Explanations.read(receiverTree),
                new Contact(senderMailbox, senderName, senderEmail),
                new Introduction.Countries(CountryCode.of(fromCountry), CountryCode.of(toCountry)));
    }

    State state() {
        Stage kept = Stage.of(stage);
        return switch (kept) {
            case SENT, SEEN -> new State.Waiting(kept == Stage.SEEN, Objects.requireNonNull(dueAt));
            case ASKED ->
                new State.Asked(Objects.requireNonNull(dueAt), Duration.ofSeconds(Objects.requireNonNull(leftSeconds)));
            case ACCEPTED -> new State.Accepted(new Contact(receiverMailbox, receiverName, receiverEmail));
            case DECLINED ->
                new State.Declined(Objects.requireNonNull(DeclineReason.find(Objects.requireNonNull(reason))), words);
            case PASSED_ON -> new State.PassedOn(RegisterCode.of(Objects.requireNonNull(neighbour)), words);
            case EXPIRED -> new State.Expired();
            case WITHDRAWN -> new State.Withdrawn();
        };
    }
}
