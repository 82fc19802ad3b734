package org.mistok.api;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.KnownCodes;
import org.mistok.http.RequestRefused;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.partnership.introduction.Action;
import org.mistok.partnership.introduction.Contact;
import org.mistok.partnership.introduction.DeclineReason;
import org.mistok.partnership.introduction.Deed;
import org.mistok.partnership.introduction.Wanted;
import org.mistok.place.RegisterCode;

/// Reads what programs send about introductions.
final class IntroductionBodies {
    private IntroductionBodies() {}

    record TextBody(@Nullable String language, @Nullable String text) {}

    /// @param person whether name and address of the person who acts go with it
    record ContactBody(@Nullable String mailbox, @Nullable Boolean person) {}

    record WantedBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable TextBody message,
            @Nullable TextBody translation,
            @Nullable Boolean priority,
            @Nullable ContactBody contact,
            @Nullable Long follows) {}

    /// @param words the question, the answer, or what is said with a decline
    record StepBody(
            @Nullable String action,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String neighbour,
            @Nullable ContactBody contact) {}

    record MessageBody(@Nullable String text) {}

    static Wanted wanted(WantedBody body, String key) {
        return new Wanted(
                code("from", Fields.text("from", body.from(), "\"DE-08115045\"")),
                code("to", Fields.text("to", body.to(), "\"UA05020030000031457\"")),
                text("message", body.message()),
                body.translation() == null ? null : text("translation", body.translation()),
                Boolean.TRUE.equals(body.priority()),
                contact(body.contact()),
                body.follows(),
                key);
    }

    static Deed deed(StepBody body, @Nullable Long version) {
        String code = Fields.text("action", body.action(), "\"accept\"");
        Action action = Action.find(code);
        if (action == null) {
            throw Fields.choice(
                    "action",
                    code,
                    Arrays.stream(Action.values())
                            .filter(one -> one.by() != null)
                            .map(Action::code)
                            .toList());
        }
        return new Deed(
                action,
                action == Action.DECLINE ? reason(body.reason()) : null,
                Objects.requireNonNullElse(body.words(), ""),
                action == Action.PASS_ON && body.neighbour() != null ? code("neighbour", body.neighbour()) : null,
                contact(body.contact()),
                version);
    }

    private static @Nullable DeclineReason reason(@Nullable String came) {
        if (came == null || came.isBlank()) {
            return null;
        }
        DeclineReason reason = DeclineReason.find(came);
        if (reason == null) {
            throw Fields.choice(
                    "reason",
                    came,
                    Arrays.stream(DeclineReason.values())
                            .map(DeclineReason::code)
                            .toList());
        }
        return reason;
    }

    private static LocalText text(String field, @Nullable TextBody body) {
        String text = Fields.text(field + ".text", body == null ? null : body.text(), "\"…\"");
        String language = Fields.text(field + ".language", body == null ? null : body.language(), "\"de\"");
        if (!KnownCodes.languages().contains(language)) {
            throw RequestRefused.content(
                    List.of(Flaw.of(field + ".language", "parameter.language", Flaw.shown(language))));
        }
        return new LocalText(LanguageTag.of(language), text);
    }

    private static Contact.Offered contact(@Nullable ContactBody body) {
        return body == null
                ? Contact.Offered.NOTHING
                : new Contact.Offered(
                        Objects.requireNonNullElse(body.mailbox(), ""), Boolean.TRUE.equals(body.person()));
    }

    private static RegisterCode code(String field, String came) {
        if (!RegisterCode.isCode(came)) {
            throw Fields.notACode(field, came);
        }
        return RegisterCode.of(came);
    }
}
