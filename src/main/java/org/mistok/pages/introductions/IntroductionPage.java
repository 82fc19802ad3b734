package org.mistok.pages.introductions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Named;
import org.mistok.pages.introductions.BoxesPage.Moment;
import org.mistok.pages.partners.CandidateView;

/// One introduction.
///
/// @param inside null for a coordinator
/// @param notice what has just happened; null for nothing
/// @param forms what the reader can do now, each with its own form
/// @param write the form of the thread; null when nothing can be written
public record IntroductionPage(
        Frame frame,
        Head head,
        @Nullable Inside inside,
        @Nullable String notice,
        List<ActionForm> forms,
        @Nullable ActionForm write,
        List<StepView> history,
        List<FieldError> errors) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// How it stands.
    ///
    /// @param follows to the one that was passed on; null for none
    public record Head(
            Party from,
            Party to,
            String state,
            String tone,
            boolean priority,
            Moment sent,
            @Nullable Moment due,
            @Nullable Link follows) {}

    public record Party(Named name, String address) {}

    /// What the two sides see.
    ///
    /// @param match null when the other side is no longer in the register
    /// @param closing why it was declined or passed on, in words; empty when it was not
    /// @param follow to the form that asks the neighbour; null for none
    /// @param contacts empty until it is accepted
    /// @param next what the two can begin together; empty until it is accepted
    public record Inside(
            List<TextView> texts,
            @Nullable CandidateView match,
            List<String> closing,
            @Nullable Link follow,
            List<ContactView> contacts,
            List<Link> next,
            List<MessageView> thread) {}

    /// The message in one language.
    public record TextView(String language, String name, List<List<Piece>> lines) {}

    /// How to reach one side.
    public record ContactView(
            Named name,
            @Nullable String mailbox,
            @Nullable String person,
            @Nullable String email) {}

    /// @param own whether the reader's own side wrote it
    public record MessageView(Named name, @Nullable String person, Moment when, boolean own, List<List<Piece>> lines) {}

    /// A piece of a line.
    ///
    /// @param address where it leads; null for plain text
    public record Piece(String text, @Nullable String address) {}

    public record StepView(
            Moment when, String text, @Nullable String words) {}

    /// Something that the reader can do.
    ///
    /// @param id unique on the page; also that of the action
    /// @param open whether it is unfolded
    public record ActionForm(
            String id,
            String action,
            String title,
            String about,
            String button,
            boolean open,
            List<Hidden> hidden,
            List<Input> inputs) {}

    public record Hidden(String name, String value) {}

    /// A field of a form.
    ///
    /// @param type `textarea`, `select`, `checkbox` or a type of input
    /// @param lang of what is written in it; null for the page's
    /// @param error null when nothing is wrong
    public record Input(
            String id,
            String name,
            String type,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String lang,
            List<Option> options,
            @Nullable String error) {

        /// The ids of what describes the field; null for nothing.
        public @Nullable String described() {
            String all = (error == null ? "" : id + "-error ") + (hint == null ? "" : id + "-hint");
            return all.isBlank() ? null : all.strip();
        }
    }

    public record Option(String value, String label) {}
}
