package org.mistok.pages.introductions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mistok.http.IntroductionRefusals;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.pages.introductions.FormWriter.Fields;
import org.mistok.pages.introductions.FormWriter.Refused;
import org.mistok.pages.introductions.IntroductionPage.ActionForm;
import org.mistok.pages.introductions.IntroductionPage.Hidden;
import org.mistok.pages.introductions.IntroductionPage.Input;
import org.mistok.pages.partners.MatchView;
import org.mistok.partnership.introduction.Openings;
import org.mistok.partnership.introduction.Prospect;

/// Writes the form that opens an introduction.
@Singleton
final class OpeningWriter {
    static final String FORM = "open";

    private final Openings openings;

    OpeningWriter(Openings openings) {
        this.openings = openings;
    }

    /// @param follows the number of the one that was passed on; empty for none
    OpeningPage page(Asking asking, Prospect prospect, String follows, Refused refused) {
        Fields fields = new Fields(asking, FORM, refused);
        return new OpeningPage(
                asking.frame(),
                asking.party(prospect.from().code()),
                asking.party(prospect.to().code()),
                prospect.refusal() == null
                        ? null
                        : IntroductionRefusals.error(
                                        prospect.refusal(),
                                        Messages.of(asking.words().language()))
                                .message(),
                prospect.helpers().stream().map(asking::name).toList(),
                notes(asking, prospect),
                MatchView.of(prospect.from(), prospect.to(), prospect.explanation(), asking.words(), asking::name),
                form(asking, prospect, follows, refused, fields),
                texts(asking, prospect, fields),
                refused.errors());
    }

    private static List<String> notes(Asking asking, Prospect prospect) {
        List<String> notes = new ArrayList<>();
        notes.add(
                prospect.awaiting() == null
                        ? asking.t("introduction.new.awaiting.few", prospect.leastAwaiting())
                        : asking.t("introduction.new.awaiting", prospect.awaiting()));
        notes.add(asking.t("introduction.new.room", prospect.room()));
        prospect.flags().stream().sorted().forEach(flag -> notes.add(asking.t("flag." + flag.code())));
        return notes;
    }

    private static ActionForm form(Asking asking, Prospect prospect, String follows, Refused refused, Fields fields) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(fields.mailbox(prospect.mailbox()));
        inputs.add(fields.checkbox("person", "introduction.person"));
        if (prospect.tokens() > 0) {
            inputs.add(fields.checkbox(
                    "priority",
                    "introduction.new.priority",
                    asking.t("introduction.new.priority.hint", prospect.tokens())));
        }
        String key = refused.action().isEmpty()
                ? UUID.randomUUID().toString()
                : refused.posted().text("key");
        return new ActionForm(
                FORM,
                asking.frame().link("/introductions"),
                asking.t("introduction.new.texts"),
                asking.t("introduction.new.texts.hint"),
                asking.t("introduction.new.send"),
                true,
                List.of(
                        new Hidden("from", prospect.from().code().value()),
                        new Hidden("to", prospect.to().code().value()),
                        new Hidden("follows", follows),
                        new Hidden("key", key),
                        new Hidden("language", asking.words().language().tag().value()),
                        new Hidden(
                                "language2",
                                Openings.languageOf(prospect.to()).tag().value())),
                inputs);
    }

    /// The message in the reader's language, and in the receiver's where it is another.
    private List<Input> texts(Asking asking, Prospect prospect, Fields fields) {
        InterfaceLanguage ours = asking.words().language();
        InterfaceLanguage theirs = Openings.languageOf(prospect.to());
        List<Input> texts = new ArrayList<>();
        texts.add(text(asking, prospect, fields, "text", ours));
        if (theirs != ours) {
            texts.add(text(asking, prospect, fields, "text2", theirs));
        }
        return texts;
    }

    private Input text(Asking asking, Prospect prospect, Fields fields, String name, InterfaceLanguage language) {
        String label = asking.t("introduction.new.text", asking.words().languageName(language.tag()));
        String draft =
                openings.write(Objects.requireNonNull(prospect), language).text();
        return fields.message(name, label, draft, language.tag().value());
    }
}
