package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.partnership.introduction.Action;
import org.mistok.partnership.introduction.Contact;
import org.mistok.partnership.introduction.Outline;
import org.mistok.partnership.introduction.Shown;
import org.mistok.partnership.introduction.State;
import org.mistok.place.RegisterCode;

/// One introduction with all that the reader may know of it. For a coordinator everything but the item is null.
///
/// @param message in the sender's words
/// @param translation the same in the receiver's language; null for none
/// @param closing why it was declined or passed on; null when it was not
/// @param contacts null until it is accepted, but for one's own
/// @param explanation from the reader's side, as of the day it was sent
record IntroductionAnswer(
        @JsonUnwrapped Item item,
        @Nullable TextAnswer message,
        @Nullable TextAnswer translation,
        @Nullable ClosingAnswer closing,
        @Nullable ContactsAnswer contacts,
        @Nullable NodeAnswer explanation) {

    /// How an introduction stands.
    ///
    /// @param sides for which the reader acts: `from`, `to`
    /// @param actions what the reader can do now
    record Item(
            long id,
            RegisterCode from,
            RegisterCode to,
            String state,
            boolean priority,
            Instant sentAt,
            Instant changedAt,
            @Nullable Instant dueAt,
            @Nullable Long follows,
            List<String> sides,
            List<String> actions) {

        static Item of(Shown shown) {
            Outline outline = shown.outline();
            return new Item(
                    outline.id(),
                    outline.from(),
                    outline.to(),
                    outline.stage().code(),
                    outline.priority(),
                    outline.sentAt(),
                    outline.changedAt(),
                    outline.dueAt(),
                    outline.follows(),
                    shown.sides().stream().map(side -> side.code()).toList(),
                    shown.actions().stream().map(Action::code).toList());
        }
    }

    record TextAnswer(LanguageTag language, String text) {
        static @Nullable TextAnswer of(@Nullable LocalText text) {
            return text == null ? null : new TextAnswer(text.language(), text.text());
        }
    }

    /// @param reason of a decline, else null
    /// @param neighbour to whom it was passed on, else null
    record ClosingAnswer(
            @Nullable String reason,
            @Nullable String words,
            @Nullable RegisterCode neighbour) {
        static @Nullable ClosingAnswer of(State state) {
            return switch (state) {
                case State.Declined(var reason, var words) -> new ClosingAnswer(reason.code(), words, null);
                case State.PassedOn(var neighbour, var words) -> new ClosingAnswer(null, words, neighbour);
                case State.Waiting _, State.Asked _, State.Accepted _, State.Expired _, State.Withdrawn _ -> null;
            };
        }
    }

    record ContactsAnswer(
            @Nullable ContactAnswer from, @Nullable ContactAnswer to) {}

    /// @param mailbox of the office
    /// @param name and `email` of the person who acted, by own choice
    record ContactAnswer(
            @Nullable String mailbox,
            @Nullable String name,
            @Nullable String email) {
        static @Nullable ContactAnswer of(@Nullable Contact contact) {
            return contact == null ? null : new ContactAnswer(contact.mailbox(), contact.name(), contact.email());
        }
    }

    static IntroductionAnswer of(Shown shown) {
        Shown.Inside inside = shown.inside();
        return inside == null
                ? new IntroductionAnswer(Item.of(shown), null, null, null, null, null)
                : new IntroductionAnswer(
                        Item.of(shown),
                        TextAnswer.of(inside.message()),
                        TextAnswer.of(inside.translation()),
                        ClosingAnswer.of(inside.state()),
                        new ContactsAnswer(ContactAnswer.of(inside.sender()), ContactAnswer.of(inside.receiver())),
                        NodeAnswer.of(inside.explanation()));
    }
}
