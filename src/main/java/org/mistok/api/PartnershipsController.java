package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.api.PartnershipAnswer.StepAnswer;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AgreementParameters;
import org.mistok.http.AgreementReplies;
import org.mistok.http.EntityTag;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.PageLinks;
import org.mistok.http.Parameters;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.partnership.Action;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements;
import org.mistok.search.Index;

/// The register of agreements.
@Controller("/api/v1/partnerships")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnershipsController {
    private final Agreements agreements;
    private final Index index;
    private final Thesaurus thesaurus;

    PartnershipsController(Agreements agreements, Index index, Thesaurus thesaurus) {
        this.agreements = agreements;
        this.index = index;
        this.thesaurus = thesaurus;
    }

    record PartnershipPage(int total, int page, int size, List<PartnershipAnswer> items) {}

    record History(List<StepAnswer> items) {}

    record Step(@Nullable String action, @Nullable String reason) {}

    @Get
    @KnownParameters({"type", "state", "country", "region", "area", "organisation", "page", "size"})
    HttpResponse<PartnershipPage> list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        AgreementParameters asked = AgreementParameters.read(parameters, thesaurus);
        parameters.refuseIfFlawed();
        List<Agreement> all = agreements.list(asked.filter(), Viewers.of(request));
        List<PartnershipAnswer> items = all.stream()
                .skip((long) asked.page() * asked.size())
                .limit(asked.size())
                .map(agreement -> answer(request, agreement))
                .toList();
        String links = PageLinks.of(request, asked.page(), asked.size(), all.size(), AgreementParameters.REACH);
        return HttpResponse.ok(new PartnershipPage(all.size(), asked.page(), asked.size(), items))
                .header(HttpHeaders.LINK, links);
    }

    @Post
    @Consumes("application/json")
    HttpResponse<PartnershipAnswer> propose(HttpRequest<?> request, @Body byte[] body) {
        Viewer.Member member = Viewers.member(request);
        AgreementBody.Read wanted = JsonBodies.read(body, AgreementBody.class).read();
        Agreement proposed = AgreementReplies.valueOf(
                agreements.propose(member, wanted.parties(), wanted.terms(), wanted.audience()));
        return HttpResponse.created(answer(request, proposed), URI.create("/api/v1/partnerships/" + proposed.id()))
                .header(HttpHeaders.ETAG, AgreementReplies.tag(proposed, member).toString());
    }

    @Get("/{id}")
    HttpResponse<PartnershipAnswer> get(HttpRequest<?> request, String id) {
        Agreement agreement = find(request, id);
        EntityTag tag = AgreementReplies.tag(agreement, Viewers.of(request));
        if (tag.isHeldBy(request)) {
            return HttpResponse.<PartnershipAnswer>notModified().header(HttpHeaders.ETAG, tag.toString());
        }
        return tagged(request, agreement);
    }

    @Put("/{id}")
    @Consumes("application/json")
    HttpResponse<PartnershipAnswer> change(HttpRequest<?> request, String id, @Body byte[] body) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = find(request, id);
        AgreementBody came = JsonBodies.read(body, AgreementBody.class);
        if (came.parties() != null) {
            throw RequestRefused.content(List.of(Flaw.of("parties", "body.parties-stay")));
        }
        AgreementBody.Read wanted = came.read();
        EntityTag.requireMatch(request, AgreementReplies.tag(agreement, member));
        return tagged(
                request,
                AgreementReplies.valueOf(agreements.change(
                        member, agreement.id(), agreement.version(), wanted.terms(), wanted.audience())));
    }

    @Post("/{id}/transitions")
    @Consumes("application/json")
    HttpResponse<PartnershipAnswer> move(HttpRequest<?> request, String id, @Body byte[] body) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = find(request, id);
        Step step = JsonBodies.read(body, Step.class);
        String code = Fields.text("action", step.action(), "\"confirm\"");
        Action action = Action.find(code);
        if (action == null) {
            throw Fields.choice(
                    "action",
                    code,
                    Arrays.stream(Action.values()).map(Action::code).toList());
        }
        String reason = Objects.requireNonNullElse(step.reason(), "");
        return tagged(request, AgreementReplies.valueOf(agreements.move(member, agreement.id(), action, reason)));
    }

    @Get("/{id}/history")
    History history(HttpRequest<?> request, String id) {
        Agreement agreement = find(request, id);
        return new History(agreements.history(agreement, Viewers.of(request)).stream()
                .map(StepAnswer::of)
                .toList());
    }

    private Agreement find(HttpRequest<?> request, String id) {
        Agreement agreement = id.matches("\\d{1,18}") ? agreements.find(Long.parseLong(id), Viewers.of(request)) : null;
        if (agreement == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-partnership", Flaw.shown(id));
        }
        return agreement;
    }

    private HttpResponse<PartnershipAnswer> tagged(HttpRequest<?> request, Agreement agreement) {
        return HttpResponse.ok(answer(request, agreement))
                .header(
                        HttpHeaders.ETAG,
                        AgreementReplies.tag(agreement, Viewers.of(request)).toString());
    }

    private PartnershipAnswer answer(HttpRequest<?> request, Agreement agreement) {
        return PartnershipAnswer.of(agreement, Viewers.of(request), index.current(), Locales.of(request));
    }
}
