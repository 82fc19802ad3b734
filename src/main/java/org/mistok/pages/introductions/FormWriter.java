package org.mistok.pages.introductions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.pages.introductions.IntroductionPage.ActionForm;
import org.mistok.pages.introductions.IntroductionPage.Hidden;
import org.mistok.pages.introductions.IntroductionPage.Input;
import org.mistok.pages.introductions.IntroductionPage.Option;
import org.mistok.partnership.introduction.Action;
import org.mistok.partnership.introduction.DeclineReason;
import org.mistok.partnership.introduction.Introductions;
import org.mistok.partnership.introduction.Outline;
import org.mistok.partnership.introduction.Shown;
import org.mistok.place.Coordinates;
import org.mistok.place.RegisterCode;

/// Writes the forms of one introduction, with what was typed and what was wrong.
@Singleton
final class FormWriter {
    private static final int NEIGHBOURS = 20;

    private final Introductions introductions;

    FormWriter(Introductions introductions) {
        this.introductions = introductions;
    }

    /// A form that was sent and refused.
    ///
    /// @param action whose form it was; empty for none
    /// @param posted what was typed
    record Refused(String action, Posted posted, List<FieldError> errors) {
        static final Refused NONE = new Refused("", new Posted(null), List.of());
    }

    List<ActionForm> forms(Asking asking, Shown shown, Refused refused) {
        List<ActionForm> forms = new ArrayList<>();
        for (Action action : shown.actions()) {
            if (action != Action.SEE) {
                forms.add(form(asking, shown.outline(), action, refused, forms.isEmpty()));
            }
        }
        return forms;
    }

    private ActionForm form(Asking asking, Outline outline, Action action, Refused refused, boolean first) {
        String code = action.code();
        boolean sent = refused.action().equals(code);
        Fields fields = new Fields(asking, code, sent ? refused : Refused.NONE);
        return new ActionForm(
                code,
                asking.frame().link("/introductions/" + outline.id() + "/transitions"),
                asking.t("introduction.do." + code),
                asking.t("introduction.about." + code),
                asking.t("introduction.do." + code),
                sent || first && action == Action.ANSWER,
                List.of(new Hidden("action", code), new Hidden("version", Long.toString(outline.version()))),
                inputs(asking, outline, action, fields));
    }

    private List<Input> inputs(Asking asking, Outline outline, Action action, Fields fields) {
        return switch (action) {
            case SEE, WITHDRAW, EXPIRE -> List.of();
            case ASK -> List.of(fields.longText("words", "introduction.question"));
            case ANSWER -> List.of(fields.longText("words", "introduction.answer"));
            case ACCEPT ->
                List.of(
                        fields.mailbox(introductions.findReceiverMailbox(outline.to())),
                        fields.checkbox("person", "introduction.person"));
            case DECLINE ->
                List.of(
                        fields.select("reason", "introduction.reason", reasons(asking)),
                        fields.longText("words", "introduction.words"));
            case PASS_ON ->
                List.of(
                        fields.select("neighbour", "introduction.neighbour", neighbours(asking, outline)),
                        fields.text("code", "introduction.neighbour.code"),
                        fields.longText("words", "introduction.words"));
        };
    }

    private static List<Option> reasons(Asking asking) {
        List<Option> options = new ArrayList<>(List.of(new Option("", asking.t("introduction.choose"))));
        Arrays.stream(DeclineReason.values())
                .forEach(reason ->
                        options.add(new Option(reason.code(), asking.t("introduction.reason." + reason.code()))));
        return options;
    }

    /// Those of the receiver's kind in its country, the nearest first.
    private static List<Option> neighbours(Asking asking, Outline outline) {
        List<Option> options = new ArrayList<>(List.of(new Option("", asking.t("introduction.choose"))));
        Organisation own = asking.snapshot().find(outline.to());
        if (own != null) {
            asking.snapshot().organisations().stream()
                    .filter(other -> other.kind() == own.kind()
                            && other.identity().country().equals(own.identity().country())
                            && !other.code().equals(own.code())
                            && !other.profile().availability().paused()
                            && Kind.of(outline.from()).matches(other.kind()))
                    .sorted(Comparator.comparingDouble((Organisation other) -> distance(own, other))
                            .thenComparing(Organisation::code))
                    .limit(NEIGHBOURS)
                    .forEach(other -> options.add(new Option(
                            other.code().value(),
                            asking.words().name(other).text() + ", "
                                    + asking.words().placeOf(other))));
        }
        return options;
    }

    private static double distance(Organisation own, Organisation other) {
        Coordinates here = own.identity().centre();
        Coordinates there = other.identity().centre();
        return here == null || there == null ? Double.MAX_VALUE : here.kilometresTo(there);
    }

    /// The form of the thread.
    ActionForm write(Asking asking, Outline outline, Refused refused) {
        boolean sent = refused.action().equals("write");
        Fields fields = new Fields(asking, "write", sent ? refused : Refused.NONE);
        String key = sent ? refused.posted().text("key") : UUID.randomUUID().toString();
        return new ActionForm(
                "write",
                asking.frame().link("/introductions/" + outline.id() + "/messages"),
                asking.t("introduction.write"),
                asking.t("introduction.write.about"),
                asking.t("introduction.write.button"),
                true,
                List.of(new Hidden("key", key)),
                List.of(fields.longText("text", "introduction.write")));
    }

    /// Makes the fields of one form.
    record Fields(Asking asking, String form, Refused refused) {

        Input longText(String name, String label) {
            return input(name, "textarea", label, null, "", List.of());
        }

        /// The message in one language.
        ///
        /// @param label in words
        Input message(String name, String label, String text, String language) {
            return new Input(
                    id(name), name, "message", label, null, typed(name, text), language, List.of(), error(name));
        }

        Input text(String name, String label) {
            return input(name, "text", label, label + ".hint", "", List.of());
        }

        Input mailbox(@Nullable String last) {
            return input(
                    "mailbox",
                    "email",
                    "introduction.mailbox",
                    "introduction.mailbox.hint",
                    Objects.requireNonNullElse(last, ""),
                    List.of());
        }

        Input checkbox(String name, String label) {
            return input(name, "checkbox", label, label + ".hint", "", List.of());
        }

        /// @param hint in words
        Input checkbox(String name, String label, String hint) {
            return new Input(
                    id(name), name, "checkbox", asking.t(label), hint, typed(name, ""), null, List.of(), error(name));
        }

        Input select(String name, String label, List<Option> options) {
            return input(name, "select", label, null, "", options);
        }

        private Input input(
                String name, String type, String label, @Nullable String hint, String value, List<Option> options) {
            return new Input(
                    id(name),
                    name,
                    type,
                    asking.t(label),
                    hint == null ? null : asking.t(hint),
                    typed(name, value),
                    null,
                    options,
                    error(name));
        }

        private String typed(String name, String otherwise) {
            return refused.action().isEmpty() ? otherwise : refused.posted().text(name);
        }

        private String id(String name) {
            return form + "-" + name;
        }

        private @Nullable String error(String name) {
            return refused.errors().stream()
                    .filter(error -> error.field().equals(id(name)))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// The code that was typed, or else chosen, for a neighbour; null for none that can be one.
    static @Nullable RegisterCode neighbour(Posted posted) {
        String typed = posted.text("code").strip();
        String code = typed.isEmpty() ? posted.text("neighbour") : typed;
        return RegisterCode.isCode(code) ? RegisterCode.of(code) : null;
    }
}
