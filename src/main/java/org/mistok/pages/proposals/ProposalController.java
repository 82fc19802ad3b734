package org.mistok.pages.proposals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.ProposalAccess;
import org.mistok.http.Viewers;
import org.mistok.organisation.Refusal;
import org.mistok.pages.proposals.ProposalPage.Notice;
import org.mistok.pages.proposals.ProposalPage.Typed;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Action;
import org.mistok.proposal.Decision;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.Risk;
import org.mistok.proposal.Task;
import org.mistok.proposal.Wish;
import org.mistok.proposal.Workspace;

/// The page of one joint proposal, and all small forms on it.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalController {
    private final ProposalDesk desk;
    private final ProposalWriter writer;
    private final Proposals proposals;
    private final ProposalAccess access;
    private final Workspace workspace;

    ProposalController(
            ProposalDesk desk, ProposalWriter writer, Proposals proposals, ProposalAccess access, Workspace workspace) {
        this.desk = desk;
        this.writer = writer;
        this.proposals = proposals;
        this.access = access;
        this.workspace = workspace;
    }

    @Get("/{language:uk|en|de|pl|fr}/proposals/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return show(request, HttpStatus.OK, access.see(request, id), null, List.of(), Typed.nothing());
    }

    @Post("/{language:uk|en|de|pl|fr}/proposals/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> form) {
        Proposal proposal = access.share(request, id);
        ProposalValues sent = ProposalValues.of(form == null ? Map.of() : form);
        Viewer.Member member = Viewers.member(request);
        return switch (sent.text("form")) {
            case "comment" ->
                written(request, proposal, sent, workspace.say(proposal, id(sent), sent.text("text"), member));
            case "task" -> written(request, proposal, sent, task(proposal, sent));
            case "task-done" -> {
                workspace.finish(proposal, id(sent), !sent.text("done").equals("false"));
                yield back(request, proposal, "#tasks");
            }
            case "risk" -> written(request, proposal, sent, risk(proposal, sent));
            case "risk-remove" -> {
                workspace.removeRisk(proposal, id(sent));
                yield back(request, proposal, "#risks");
            }
            case "invite" -> decided(request, sent, invite(proposal, sent, member));
            case "leave" -> decided(request, sent, leave(proposal, sent, member));
            default -> decided(request, sent, move(proposal, sent, member));
        };
    }

    private static UUID id(ProposalValues sent) {
        return Objects.requireNonNullElseGet(ProposalAccess.findId(sent.text("id")), UUID::randomUUID);
    }

    private Decision move(Proposal proposal, ProposalValues sent, Viewer.Member member) {
        Action action = Action.find(sent.text("action"));
        if (action == null) {
            return new Decision.NotAllowed(
                    proposal, proposals.moves(proposal, member).allowed(), java.util.Set.of());
        }
        Long seen = sent.text("version").matches("\\d{1,15}") ? Long.valueOf(sent.text("version")) : null;
        return proposals.move(proposal.id(), new Wish(action, null, sent.text("reason")), seen, member);
    }

    private Decision invite(Proposal proposal, ProposalValues sent, Viewer.Member member) {
        String code = sent.text("code");
        if (!RegisterCode.isCode(code)) {
            return new Decision.Refused(List.of(new Refusal("organisation", "organisation-unknown", List.of(code))));
        }
        Party.Part part = Objects.requireNonNullElse(Party.Part.find(sent.text("part")), Party.Part.PARTNER);
        return proposals.invite(proposal.id(), Party.of(RegisterCode.of(code), part), member);
    }

    private Decision leave(Proposal proposal, ProposalValues sent, Viewer.Member member) {
        String code = sent.text("code");
        return RegisterCode.isCode(code)
                ? proposals.leave(proposal.id(), RegisterCode.of(code), sent.text("reason"), member)
                : new Decision.Refused(List.of(new Refusal("organisation", "not-a-party", List.of(code))));
    }

    private List<Refusal> task(Proposal proposal, ProposalValues sent) {
        LocalDate due = day(sent.text("due"));
        RegisterCode party = party(proposal, sent);
        return due == null
                ? List.of(new Refusal("due", "proposal-day", List.of()))
                : workspace.put(proposal, new Task(id(sent), sent.text("title"), due, party, null));
    }

    private List<Refusal> risk(Proposal proposal, ProposalValues sent) {
        Risk.Grade likelihood = grade(sent.text("likelihood"));
        Risk.Grade impact = grade(sent.text("impact"));
        return workspace.put(
                proposal,
                new Risk(id(sent), sent.text("text"), likelihood, impact, sent.text("answer"), party(proposal, sent)));
    }

    private static Risk.Grade grade(String code) {
        return Objects.requireNonNullElse(Risk.Grade.find(code), Risk.Grade.MEDIUM);
    }

    private static RegisterCode party(Proposal proposal, ProposalValues sent) {
        String code = sent.text("party");
        return RegisterCode.isCode(code)
                ? RegisterCode.of(code)
                : proposal.lead().organisation();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private HttpResponse<?> written(
            HttpRequest<?> request, Proposal proposal, ProposalValues sent, List<Refusal> refusals) {
        return refusals.isEmpty()
                ? back(request, proposal, "#" + sent.text("form") + "s")
                : refused(request, proposal, sent, refusals);
    }

    private HttpResponse<?> decided(HttpRequest<?> request, ProposalValues sent, Decision decision) {
        Messages messages = Messages.of(Locales.of(request));
        return switch (decision) {
            case Decision.Accepted(Proposal now) ->
                now.of(Viewers.of(request)).isEmpty()
                        ? HttpResponse.seeOther(
                                URI.create("/" + Locales.of(request).tag() + "/proposals"))
                        : back(request, now, "");
            case Decision.Refused(List<Refusal> refusals) ->
                refused(request, access.share(request, desk.idIn(request)), sent, refusals);
            case Decision.Stale(Proposal current) ->
                conflict(request, current, sent, messages.text("proposal.page.changed-meanwhile"), List.of());
            case Decision.Frozen(Proposal current, var _) ->
                conflict(request, current, sent, messages.text("proposal.page.not-now"), List.of());
            case Decision.NotAllowed(Proposal current, var _, var unmet) ->
                conflict(
                        request,
                        current,
                        sent,
                        messages.text("proposal.page.not-now"),
                        unmet.stream()
                                .map(guard -> messages.text("refusal.guard-" + guard.code()))
                                .toList());
        };
    }

    private HttpResponse<?> conflict(
            HttpRequest<?> request, Proposal current, ProposalValues sent, String text, List<String> more) {
        return show(request, HttpStatus.CONFLICT, current, new Notice(true, text, more), List.of(), typed(sent));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Proposal proposal, ProposalValues sent, List<Refusal> refusals) {
        Messages messages = Messages.of(Locales.of(request));
        String form = sent.text("form").isEmpty() ? sent.text("action") : sent.text("form");
        List<FieldError> errors = refusals.stream()
                .map(refusal -> AccountRefusals.error(refusal, messages))
                .map(error -> new FieldError(form + "-" + error.field(), error.message()))
                .toList();
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, proposal, null, errors, typed(sent));
    }

    private static Typed typed(ProposalValues sent) {
        String form = sent.text("form").isEmpty() ? sent.text("action") : sent.text("form");
        return new Typed(
                form,
                sent.text("text"),
                sent.text("title"),
                sent.text("due"),
                sent.text("reason"),
                sent.text("answer"),
                sent.text("code"));
    }

    private HttpResponse<?> back(HttpRequest<?> request, Proposal proposal, String place) {
        return HttpResponse.seeOther(URI.create(desk.address(request, proposal) + place));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Proposal proposal,
            @Nullable Notice notice,
            List<FieldError> errors,
            Typed typed) {
        return desk.show(status, "joint", writer.page(request, proposal, notice, errors, typed));
    }
}
