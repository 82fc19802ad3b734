package org.mistok.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.call.Calls;
import org.mistok.disclosure.Viewer;
import org.mistok.http.EntityTag;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.PageLinks;
import org.mistok.http.Parameters;
import org.mistok.http.ProposalAccess;
import org.mistok.http.ProposalParameters;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.intake.BodyValues;
import org.mistok.intake.ProposalBody;
import org.mistok.intake.ProposalReading;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Action;
import org.mistok.proposal.Content;
import org.mistok.proposal.Filter;
import org.mistok.proposal.NewProposal;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.Wish;

/// Joint proposals. Whoever speaks for a party has all of them, others those that the parties have published.
@Controller("/api/v1/proposals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalsController {
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 20;
    private static final int REACH = Integer.MAX_VALUE;

    /// Fields of the answer that follow from others, from the state or from the reader; whatever comes back is
    /// ignored.
    private static final List<String> DERIVED = List.of(
            "id",
            "version",
            "revision",
            "state",
            "parkedFrom",
            "published",
            "agreed",
            "title",
            "allowed",
            "checks",
            "createdAt",
            "changedAt");

    private final Proposals proposals;
    private final ProposalAccess access;
    private final ProposalAnswers answers;
    private final Thesaurus thesaurus;
    private final Calls calls;
    private final ObjectMapper json;

    ProposalsController(
            Proposals proposals,
            ProposalAccess access,
            ProposalAnswers answers,
            Thesaurus thesaurus,
            Calls calls,
            ObjectMapper json) {
        this.proposals = proposals;
        this.access = access;
        this.answers = answers;
        this.thesaurus = thesaurus;
        this.calls = calls;
        this.json = json;
    }

    /// @param items the latest changed first
    record ProposalPage(long total, int page, int size, List<ProposalAnswer> items) {}

    /// @param party for whom; needed only by somebody who speaks for several
    record Step(
            @Nullable String action,
            @Nullable String reason,
            @Nullable String party) {}

    record Invited(@Nullable String organisation, @Nullable String part) {}

    record Left(@Nullable String reason) {}

    @Get
    @KnownParameters({"state", "organisation", "call", "area", "text", "page", "size"})
    HttpResponse<ProposalPage> list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        Filter filter = ProposalParameters.read(parameters, thesaurus, calls);
        int page = Objects.requireNonNullElse(parameters.wholeNumber("page", 0, 0, 1_000_000), 0);
        int size = Objects.requireNonNullElse(parameters.wholeNumber("size", USUAL_PAGE, 1, LARGEST_PAGE), USUAL_PAGE);
        parameters.refuseIfFlawed();
        Viewer viewer = Viewers.of(request);
        long total = proposals.count(filter, viewer);
        List<ProposalAnswer> items = proposals.list(filter, viewer, size, (long) page * size).stream()
                .map(proposal -> answers.answer(request, proposal))
                .toList();
        return HttpResponse.ok(new ProposalPage(total, page, size, items))
                .header(HttpHeaders.LINK, PageLinks.of(request, page, size, total, REACH));
    }

    @Post
    @Consumes("application/json")
    HttpResponse<ProposalAnswer> create(HttpRequest<?> request, @Body byte[] body) {
        Viewer.Member member = Viewers.member(request);
        UUID id = key(request);
        ProposalBody came = JsonBodies.read(body, ProposalBody.class);
        RegisterCode own = member.organisations().stream().sorted().findFirst().orElse(null);
        if (own == null) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "proposal-for-members");
        }
        BodyValues values = new BodyValues(thesaurus);
        ProposalReading reading = new ProposalReading(values);
        Content content = reading.read(came);
        List<Party> parties = reading.parties(came.parties(), own);
        refuse(values);
        RegisterCode lead = parties.getFirst().organisation();
        if (!member.owns(lead)) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "not-yours", lead.value());
        }
        Proposal proposal = access.accepted(request, proposals.create(new NewProposal(id, parties, content), member));
        URI address = URI.create("/api/v1/proposals/" + proposal.id());
        return answers.tagged(request, proposal, HttpResponse.created(address));
    }

    /// A request that is sent again with the same key makes no second proposal.
    static UUID key(HttpRequest<?> request) {
        String key = request.getHeaders().get("Idempotency-Key");
        if (key == null) {
            return UUID.randomUUID();
        }
        UUID id = ProposalAccess.findId(key);
        if (id == null) {
            throw RequestRefused.parameters(List.of(Flaw.of("Idempotency-Key", "parameter.uuid", Flaw.shown(key))));
        }
        return id;
    }

    @Get("/{id}")
    HttpResponse<ProposalAnswer> get(HttpRequest<?> request, String id) {
        Proposal proposal = access.see(request, id);
        EntityTag tag = ProposalAccess.tag(proposal, Viewers.of(request));
        return tag.isHeldBy(request)
                ? HttpResponse.<ProposalAnswer>notModified().header(HttpHeaders.ETAG, tag.toString())
                : answers.tagged(request, proposal, HttpResponse.ok());
    }

    @Put("/{id}")
    @Consumes("application/json")
    HttpResponse<ProposalAnswer> put(HttpRequest<?> request, String id, @Body byte[] body) {
        Proposal current = access.share(request, id);
        Viewer.Member member = Viewers.member(request);
        EntityTag.requireMatch(request, ProposalAccess.tag(current, member));
        ObjectNode tree = (ObjectNode) JsonBodies.tree(body);
        refuseParties(tree, request, current);
        tree.remove(DERIVED);
        tree.remove("parties");
        if (tree.path("budget") instanceof ObjectNode budget) {
            budget.remove("sums");
        }
        BodyValues values = new BodyValues(thesaurus);
        Content content = new ProposalReading(values).read(JsonBodies.bind(tree, ProposalBody.class));
        refuse(values);
        return answers.tagged(
                request,
                access.accepted(request, proposals.save(current.id(), content, current.version(), member)),
                HttpResponse.ok());
    }

    /// They have their own addresses; sent back as they were read, they are no matter.
    private void refuseParties(ObjectNode tree, HttpRequest<?> request, Proposal current) {
        JsonNode standing = json.valueToTree(answers.answer(request, current).parties());
        if (tree.has("parties") && !tree.get("parties").equals(standing)) {
            throw RequestRefused.content(List.of(Flaw.of("parties", "body.proposal-parties")));
        }
    }

    @Post("/{id}/transitions")
    @Consumes("application/json")
    HttpResponse<ProposalAnswer> move(HttpRequest<?> request, String id, @Body byte[] body) {
        Proposal current = access.share(request, id);
        Viewer.Member member = Viewers.member(request);
        Step step = JsonBodies.read(body, Step.class);
        String code = Fields.text("action", step.action(), "\"consent\"");
        Action action = Action.find(code);
        if (action == null) {
            throw Fields.choice(
                    "action", code, Action.asked().stream().map(Action::code).toList());
        }
        Long version = null;
        if (request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            EntityTag.requireMatch(request, ProposalAccess.tag(current, member));
            version = current.version();
        }
        Wish wish = new Wish(
                action,
                code("party", step.party()),
                Objects.requireNonNullElse(step.reason(), "").strip());
        return answers.tagged(
                request,
                access.accepted(request, proposals.move(current.id(), wish, version, member)),
                HttpResponse.ok());
    }

    @Post("/{id}/parties")
    @Consumes("application/json")
    HttpResponse<ProposalAnswer> invite(HttpRequest<?> request, String id, @Body byte[] body) {
        Proposal current = access.share(request, id);
        Invited invited = JsonBodies.read(body, Invited.class);
        RegisterCode organisation =
                code("organisation", Fields.text("organisation", invited.organisation(), "\"DE-08115045\""));
        BodyValues values = new BodyValues(thesaurus);
        Party.Part part = new ProposalReading(values).part("part", invited.part());
        refuse(values);
        Party party =
                Party.of(Objects.requireNonNull(organisation), Objects.requireNonNullElse(part, Party.Part.PARTNER));
        return answers.tagged(
                request,
                access.accepted(request, proposals.invite(current.id(), party, Viewers.member(request))),
                HttpResponse.ok());
    }

    @Delete("/{id}/parties/{code}")
    @Consumes("application/json")
    HttpResponse<ProposalAnswer> leave(HttpRequest<?> request, String id, String code, @Body byte @Nullable [] body) {
        Proposal current = access.share(request, id);
        Left left = body == null || body.length == 0 ? new Left(null) : JsonBodies.read(body, Left.class);
        String reason = Objects.requireNonNullElse(left.reason(), "").strip();
        Proposal now = access.accepted(
                request, proposals.leave(current.id(), Codes.of(code), reason, Viewers.member(request)));
        return now.of(Viewers.of(request)).isEmpty()
                ? HttpResponse.noContent()
                : answers.tagged(request, now, HttpResponse.ok());
    }

    private static @Nullable RegisterCode code(String field, @Nullable String came) {
        if (came == null || came.isBlank()) {
            return null;
        }
        if (!RegisterCode.isCode(came)) {
            throw Fields.notACode(field, came);
        }
        return RegisterCode.of(came);
    }

    private static void refuse(BodyValues values) {
        if (!values.flaws().isEmpty()) {
            throw RequestRefused.content(values.flaws());
        }
    }
}
