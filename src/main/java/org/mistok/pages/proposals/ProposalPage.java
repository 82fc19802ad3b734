package org.mistok.pages.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// One joint proposal with everything that the reader may see of it.
///
/// @param whole whether the reader speaks for a party
/// @param notice what became of what the reader wanted; null for nothing
/// @param ids fresh ones for comment, task and risk, so that a form that is sent twice writes once
public record ProposalPage(
        Frame frame,
        String address,
        Head head,
        boolean whole,
        @Nullable Notice notice,
        List<FieldError> errors,
        List<Step> steps,
        List<CheckView> checks,
        List<PartyView> parties,
        @Nullable Invitation invitation,
        List<Fact> facts,
        Money money,
        List<Entry> tasks,
        List<Entry> risks,
        List<Entry> comments,
        List<Entry> history,
        List<RevisionView> revisions,
        List<Link> exports,
        Blank blank) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    /// What is wrong with a field; null for nothing.
    public @Nullable String error(String id) {
        return errors.stream()
                .filter(error -> error.field().equals(id))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /// @param agreed what is said of the consents
    /// @param deadline with the time here and days left; null for none
    /// @param edit the address of the form; null when nothing can change
    public record Head(
            String title,
            String state,
            String tone,
            int revision,
            long version,
            String agreed,
            boolean published,
            @Nullable String deadline,
            @Nullable String edit) {}

    /// @param bad whether it is bad news
    public record Notice(boolean bad, String text, List<String> more) {}

    /// Something that the reader can do.
    ///
    /// @param needsReason whether the reader must say why
    /// @param obstacles what stands in the way; empty when it can be done
    public record Step(String action, String name, boolean needsReason, boolean quiet, List<String> obstacles) {}

    public record CheckView(String name, String outcome, String tone, String text) {}

    /// @param leave whether the reader can take it out, or leave
    public record PartyView(
            String code, String name, String address, String part, String consent, String tone, boolean leave) {}

    /// @param parts that can be chosen
    public record Invitation(List<Link> parts) {}

    /// @param lines several for a list
    public record Fact(String label, List<String> lines) {}

    /// @param totals one a currency, in words
    public record Money(List<Line> lines, List<String> totals, List<String> rates) {}

    public record Line(String party, String source, String purpose, String amount) {}

    /// Something that was said, has to be done, is watched or was done.
    ///
    /// @param id of a task or risk; null for the others
    /// @param done whether a task is done
    public record Entry(@Nullable String id, String head, String text, String hint, boolean done) {}

    public record RevisionView(String title, List<Change> changes) {}

    public record Change(String field, String before, String after) {}

    /// What stands in the empty forms.
    ///
    /// @param typed what the reader had typed when it was refused
    public record Blank(String comment, String task, String risk, List<Link> parties, Typed typed) {}

    public record Typed(String form, String text, String title, String due, String reason, String answer, String code) {
        static Typed nothing() {
            return new Typed("", "", "", "", "", "", "");
        }
    }
}
