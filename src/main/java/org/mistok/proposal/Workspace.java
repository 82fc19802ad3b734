package org.mistok.proposal;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// What the parties of a proposal tell each other, have to do and watch. For whoever speaks for a party; ask
/// [Proposals]
/// first. Writing the same id again changes a task or a risk, and leaves a comment as it is.
@Singleton
public class Workspace {
    private final TransactionOperations<Connection> transactions;
    private final CommentRows comments;
    private final TaskRows tasks;
    private final RiskRows risks;
    private final ProposalMail mail;
    private final Clock clock;

    Workspace(
            TransactionOperations<Connection> transactions,
            CommentRows comments,
            TaskRows tasks,
            RiskRows risks,
            ProposalMail mail,
            Clock clock) {
        this.transactions = transactions;
        this.comments = comments;
        this.tasks = tasks;
        this.risks = risks;
        this.mail = mail;
        this.clock = clock;
    }

    /// The oldest first.
    public List<Comment> comments(Proposal proposal) {
        return comments.list(proposal.id()).stream().map(CommentRow::comment).toList();
    }

    /// Open ones first, the nearest day first.
    public List<Task> tasks(Proposal proposal) {
        return tasks.list(proposal.id()).stream().map(TaskRow::task).toList();
    }

    /// The oldest first.
    public List<Risk> risks(Proposal proposal) {
        return risks.list(proposal.id()).stream().map(RiskRow::risk).toList();
    }

    /// Says something to the others, once for each id.
    ///
    /// @return why not; empty when it was said
    public List<Refusal> say(Proposal proposal, UUID id, String text, Viewer.Member member) {
        String said = text.replace("\r\n", "\n").strip();
        List<Refusal> refusals = new ArrayList<>();
        required("text", said, refusals);
        ContentRules.text("text", said, refusals);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        RegisterCode party = proposal.of(member).getFirst().organisation();
        transactions.executeWrite(_ -> {
            if (comments.insert(id, proposal.id(), clock.instant(), member.email(), party.value(), said) > 0) {
                mail.tellOfComment(proposal, party, member.email());
            }
            return null;
        });
        return List.of();
    }

    /// @return why not; empty when it was written
    public List<Refusal> put(Proposal proposal, Task task) {
        List<Refusal> refusals = new ArrayList<>();
        required("title", task.title(), refusals);
        ContentRules.line("title", task.title(), refusals);
        party(proposal, task.party(), refusals);
        if (task.due().getYear() < 2000 || task.due().getYear() > 2099) {
            ContentRules.add(refusals, "due", "day-range", task.due());
        }
        if (refusals.isEmpty()
                && tasks.put(
                                task.id(),
                                proposal.id(),
                                task.title(),
                                task.due(),
                                task.party().value(),
                                clock.instant())
                        == 0) {
            ContentRules.add(refusals, "id", "proposal-id-taken", task.id());
        }
        return refusals;
    }

    /// @return whether there is such a task
    public boolean finish(Proposal proposal, UUID task, boolean done) {
        tasks.finish(task, proposal.id(), done ? clock.instant() : null);
        return tasks(proposal).stream().anyMatch(one -> one.id().equals(task));
    }

    /// @return whether there was such a task
    public boolean removeTask(Proposal proposal, UUID task) {
        return tasks.delete(task, proposal.id()) > 0;
    }

    /// @return why not; empty when it was written
    public List<Refusal> put(Proposal proposal, Risk risk) {
        List<Refusal> refusals = new ArrayList<>();
        required("text", risk.text(), refusals);
        ContentRules.text("text", risk.text(), refusals);
        ContentRules.text("answer", risk.answer(), refusals);
        party(proposal, risk.party(), refusals);
        if (refusals.isEmpty()
                && risks.put(
                                risk.id(),
                                proposal.id(),
                                risk.text(),
                                risk.likelihood().code(),
                                risk.impact().code(),
                                risk.answer(),
                                risk.party().value(),
                                clock.instant())
                        == 0) {
            ContentRules.add(refusals, "id", "proposal-id-taken", risk.id());
        }
        return refusals;
    }

    /// @return whether there was such a risk
    public boolean removeRisk(Proposal proposal, UUID risk) {
        return risks.delete(risk, proposal.id()) > 0;
    }

    private static void required(String field, String text, List<Refusal> refusals) {
        if (text.isBlank()) {
            ContentRules.add(refusals, field, "text-needed");
        }
    }

    private static void party(Proposal proposal, RegisterCode code, List<Refusal> refusals) {
        if (proposal.find(code) == null) {
            ContentRules.add(refusals, "party", "not-a-party", code);
        }
    }
}
