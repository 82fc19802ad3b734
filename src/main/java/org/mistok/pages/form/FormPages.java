package org.mistok.pages.form;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Confirmations;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Words;
import org.mistok.pages.form.FormPage.Ask;
import org.mistok.pages.form.FormPage.Difference;
import org.mistok.pages.form.FormPage.Hidden;
import org.mistok.search.Search;

/// Writes both forms, with whatever stands in them.
@Singleton
final class FormPages {
    private static final Pattern REFUSED = Pattern.compile("(needs|offers)\\[(\\d{1,2})]\\.(text|audience)");

    private final Frames frames;
    private final Thesaurus thesaurus;
    private final Search search;

    FormPages(Frames frames, Thesaurus thesaurus, Search search) {
        this.frames = frames;
        this.thesaurus = thesaurus;
        this.search = search;
    }

    Words words(HttpRequest<?> request) {
        return frames.words(request);
    }

    Messages messages(HttpRequest<?> request) {
        return Messages.of(Locales.of(request));
    }

    Proposing proposing(HttpRequest<?> request) {
        return new Proposing(search, words(request));
    }

    /// What a form says besides its fields.
    record State(List<FieldError> errors, List<Difference> conflict) {
        static final State FINE = new State(List.of(), List.of());

        static State wrong(List<FieldError> errors) {
            return new State(errors, List.of());
        }
    }

    FormPage ownProfile(HttpRequest<?> request, Organisation organisation, FormValues values, State state) {
        Words words = words(request);
        String title =
                words.t("form.own.title") + " " + words.name(organisation).text();
        return new FormPage(
                frame(request, title, Section.COMMUNITY, state),
                title,
                "/" + words.language().tag() + "/organisations/" + organisation.code() + "/edit",
                words.t("form.own.lede"),
                words.t(state.conflict().isEmpty() ? "form.save" : "form.conflict.save"),
                state.errors(),
                state.conflict(),
                List.of(new Hidden("version", values.text("version"))),
                writer(request, values, state).ownProfile(organisation.kind()),
                asks(words, organisation, values, state));
    }

    private static List<Ask> asks(Words words, Organisation organisation, FormValues values, State state) {
        String action = "/" + words.language().tag() + "/organisations/" + organisation.code() + "/confirmations/new";
        List<Ask> asks = new ArrayList<>();
        for (FieldError error : state.errors()) {
            Matcher refused = REFUSED.matcher(error.field());
            int row = refused.matches() ? Integer.parseInt(refused.group(2)) : -1;
            if (row >= 0 && row < values.list(refused.group(1)).size()) {
                String text = values.list(refused.group(1)).get(row).getOrDefault("text", "");
                boolean makesPublic = refused.group(3).equals("audience");
                boolean atTheFront = !makesPublic || organisation.isAtTheFront();
                if (atTheFront && Confirmations.mayAsk(organisation.code(), text, makesPublic)) {
                    String value = refused.group(1) + "[" + row + "]" + (makesPublic ? "!" : "");
                    asks.add(new Ask(value, text, action));
                }
            }
        }
        return asks;
    }

    FormPage draft(HttpRequest<?> request, FormValues values, State state) {
        Words words = words(request);
        return new FormPage(
                frame(request, words.t("form.draft.title"), Section.TRY, state),
                words.t("form.draft.title"),
                "/" + words.language().tag() + "/try",
                words.t("form.draft.lede"),
                words.t("form.draft.button"),
                state.errors(),
                List.of(),
                List.of(),
                writer(request, values, state).draft());
    }

    Frame frame(HttpRequest<?> request, String title, @Nullable Section section, State state) {
        Frame frame = frames.of(request, title, section);
        return state.errors().isEmpty() ? frame : frame.titled(frame.t("form.error") + " " + title);
    }

    private FormWriter writer(HttpRequest<?> request, FormValues values, State state) {
        return new FormWriter(words(request), thesaurus, values, state.errors(), proposing(request));
    }
}
