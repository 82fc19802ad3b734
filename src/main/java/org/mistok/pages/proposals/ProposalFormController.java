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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Flaw;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.ProposalAccess;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.intake.BodyValues;
import org.mistok.intake.ProposalReading;
import org.mistok.pages.Frame;
import org.mistok.pages.proposals.ProposalFormPage.Conflict;
import org.mistok.pages.proposals.ProposalFormPage.Hidden;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Content;
import org.mistok.proposal.Decision;
import org.mistok.proposal.Difference;
import org.mistok.proposal.NewProposal;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;

/// The form for the content of a joint proposal. Nothing that was typed is ever lost: what is refused comes back as it
/// was typed, and whoever is second gets both versions.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalFormController {
    private final ProposalDesk desk;
    private final Proposals proposals;
    private final ProposalAccess access;

    ProposalFormController(ProposalDesk desk, Proposals proposals, ProposalAccess access) {
        this.desk = desk;
        this.proposals = proposals;
        this.access = access;
    }

    /// `with` names a partner and `call` a call, for links from other pages.
    @Get("/{language:uk|en|de|pl|fr}/proposals/new")
    HttpResponse<?> begin(HttpRequest<?> request) {
        Viewer.Member member = Viewers.member(request);
        ProposalValues values = new ProposalValues();
        values.put("call", request.getParameters().get("call", String.class, ""));
        values.put("partner", request.getParameters().get("with", String.class, ""));
        values.put("lead", own(member).value());
        values.put("id", UUID.randomUUID());
        return show(request, HttpStatus.OK, values, null, List.of(), List.of());
    }

    private static RegisterCode own(Viewer.Member member) {
        return member.organisations().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> RequestRefused.of(HttpStatus.FORBIDDEN, "proposal-for-members"));
    }

    @Post("/{language:uk|en|de|pl|fr}/proposals/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable Map<String, Object> form) {
        Viewer.Member member = Viewers.member(request);
        ProposalValues values = ProposalValues.of(form == null ? Map.of() : form);
        List<FieldError> errors = new ArrayList<>();
        Content content = read(request, values, errors);
        List<Party> parties = parties(request, values, member, errors);
        UUID id = Objects.requireNonNullElseGet(ProposalAccess.findId(values.text("id")), UUID::randomUUID);
        if (!errors.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, values, null, errors, List.of());
        }
        return answer(request, values, proposals.create(new NewProposal(id, parties, content), member));
    }

    private List<Party> parties(
            HttpRequest<?> request, ProposalValues values, Viewer.Member member, List<FieldError> errors) {
        RegisterCode own = own(member);
        String lead = values.text("lead");
        RegisterCode leads =
                RegisterCode.isCode(lead) && member.owns(RegisterCode.of(lead)) ? RegisterCode.of(lead) : own;
        List<Party> parties = new ArrayList<>(List.of(Party.of(leads, Party.Part.LEAD)));
        String partner = values.text("partner");
        if (RegisterCode.isCode(partner)) {
            parties.add(Party.of(RegisterCode.of(partner), Party.Part.PARTNER));
        } else if (!partner.isEmpty()) {
            errors.add(Flaw.of("partner", "body.register-code", Flaw.shown(partner))
                    .in(messages(request)));
        }
        return parties;
    }

    @Get("/{language:uk|en|de|pl|fr}/proposals/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String id) {
        Proposal proposal = access.share(request, id);
        ProposalValues values = ProposalValues.of(proposal.content());
        values.put("version", proposal.version());
        return show(request, HttpStatus.OK, values, proposal, List.of(), List.of());
    }

    @Post("/{language:uk|en|de|pl|fr}/proposals/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> form) {
        Proposal proposal = access.share(request, id);
        ProposalValues values = ProposalValues.of(form == null ? Map.of() : form);
        List<FieldError> errors = new ArrayList<>();
        Content content = read(request, values, errors);
        if (!errors.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, values, proposal, errors, List.of());
        }
        long version = values.text("version").matches("\\d{1,15}") ? Long.parseLong(values.text("version")) : 0;
        return answer(request, values, proposals.save(proposal.id(), content, version, Viewers.member(request)));
    }

    private Content read(HttpRequest<?> request, ProposalValues values, List<FieldError> errors) {
        BodyValues read = new BodyValues(desk.thesaurus());
        Content content = new ProposalReading(read).read(values.body());
        values.wrongNumbers()
                .forEach(name ->
                        read.add(Flaw.of(name, "parameter.whole-number", Flaw.shown(values.text(name)), 1, 120)));
        read.flaws().forEach(flaw -> errors.add(flaw.in(messages(request))));
        return content;
    }

    private HttpResponse<?> answer(HttpRequest<?> request, ProposalValues values, Decision decision) {
        return switch (decision) {
            case Decision.Accepted(Proposal saved) -> HttpResponse.seeOther(URI.create(desk.address(request, saved)));
            case Decision.Refused(var refusals) -> {
                List<FieldError> errors = refusals.stream()
                        .map(refusal -> AccountRefusals.error(refusal, messages(request)))
                        .map(ProposalFormController::ofPartner)
                        .toList();
                UUID id = ProposalAccess.findId(desk.idIn(request));
                Proposal proposal = id == null ? null : proposals.find(id, Viewers.of(request));
                yield show(request, HttpStatus.UNPROCESSABLE_ENTITY, values, proposal, errors, List.of());
            }
            case Decision.Stale(Proposal current) -> {
                values.put("version", current.version());
                List<Conflict> conflicts = conflicts(request, values, current);
                yield show(request, HttpStatus.CONFLICT, values, current, List.of(), conflicts);
            }
            case Decision.Frozen frozen -> {
                values.put("version", frozen.proposal().version());
                List<Conflict> conflicts = conflicts(request, values, frozen.proposal());
                yield show(request, HttpStatus.CONFLICT, values, frozen.proposal(), List.of(), conflicts);
            }
            case Decision.NotAllowed(Proposal current, var _, var _) ->
                HttpResponse.seeOther(URI.create(desk.address(request, current)));
        };
    }

    /// The form has one field for the partner.
    private static FieldError ofPartner(FieldError error) {
        return error.field().startsWith("parties[") ? new FieldError("partner", error.message()) : error;
    }

    private List<Conflict> conflicts(HttpRequest<?> request, ProposalValues values, Proposal current) {
        Content yours = read(request, values, new ArrayList<>());
        return Difference.between(current.content(), yours).stream()
                .map(one -> new Conflict(desk.texts(request).field(one), one.before(), one.after()))
                .toList();
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            ProposalValues values,
            @Nullable Proposal proposal,
            List<FieldError> errors,
            List<Conflict> conflict) {
        Frame frame = desk.frame(request, proposal == null ? "proposal.page.new" : "proposal.page.edit");
        String back = proposal == null ? frame.link("/proposals") : desk.address(request, proposal);
        List<Hidden> hidden =
                List.of(new Hidden("id", values.text("id")), new Hidden("version", values.text("version")));
        return desk.show(
                status,
                "joint-form",
                new ProposalFormPage(
                        frame,
                        proposal == null ? frame.link("/proposals/new") : back + "/edit",
                        back,
                        proposal != null && !proposal.isOpen(),
                        errors,
                        conflict,
                        hidden,
                        desk.sections(request, values, proposal, errors)));
    }

    private static Messages messages(HttpRequest<?> request) {
        return Messages.of(Locales.of(request));
    }
}
