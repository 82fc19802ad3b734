package org.mistok.pages.agreement;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AgreementReplies;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Templates;
import org.mistok.pages.agreement.AgreementPage.Step;
import org.mistok.partnership.Action;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements;
import org.mistok.partnership.Meetings;
import org.mistok.partnership.Reply;
import org.mistok.partnership.State;
import org.mistok.search.Index;

/// The page of one agreement, from which its parties move it on.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementController {
    private final Frames frames;
    private final Templates templates;
    private final Agreements agreements;
    private final Meetings meetings;
    private final Index index;

    AgreementController(Frames frames, Templates templates, Agreements agreements, Meetings meetings, Index index) {
        this.frames = frames;
        this.templates = templates;
        this.agreements = agreements;
        this.meetings = meetings;
        this.index = index;
    }

    @Get("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}")
    HttpResponse<String> page(HttpRequest<?> request, String id) {
        return show(request, find(agreements, request, id), HttpStatus.OK, new Typed(Map.of()), List.of());
    }

    @Post("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> form) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = find(agreements, request, id);
        Typed typed = Typed.of(form);
        Frame frame = frame(request);
        Action action = Action.find(typed.text("action"));
        if (action == null) {
            return HttpResponse.seeOther(java.net.URI.create(frame.link("/partnerships/" + agreement.id())));
        }
        Reply<Agreement> reply = agreements.move(member, agreement.id(), action, typed.text("reason"));
        return switch (reply) {
            case Reply.Done<Agreement> _ ->
                HttpResponse.seeOther(java.net.URI.create(frame.link("/partnerships/" + agreement.id())));
            case Reply.Refused<Agreement>(var refusals) ->
                show(
                        request,
                        agreement,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        typed,
                        List.of(new FieldError(
                                "reason-" + action.code(),
                                AgreementReplies.flaw(refusals.getFirst())
                                        .in(frame.messages())
                                        .message())));
            case Reply.NotAllowed<Agreement> _ ->
                show(
                        request,
                        find(agreements, request, id),
                        HttpStatus.CONFLICT,
                        typed,
                        List.of(new FieldError("main", frame.t("agreements.not-now"))));
            case Reply.NotYours<Agreement> _, Reply.Stale<Agreement> _ ->
                throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-party");
        };
    }

    /// @throws RequestRefused when there is none that the reader may know of
    static Agreement find(Agreements agreements, HttpRequest<?> request, String id) {
        Agreement agreement = id.matches("\\d{1,18}") ? agreements.find(Long.parseLong(id), Viewers.of(request)) : null;
        if (agreement == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-partnership", id);
        }
        return agreement;
    }

    private Frame frame(HttpRequest<?> request) {
        return frames.of(request, "", Section.PARTNERSHIPS);
    }

    private HttpResponse<String> show(
            HttpRequest<?> request, Agreement agreement, HttpStatus status, Typed typed, List<FieldError> errors) {
        Viewer viewer = Viewers.of(request);
        Frame frame = frame(request);
        AgreementViews views = new AgreementViews(frame, frames.words(request), index.current());
        String path = "/partnerships/" + agreement.id();
        String heading = views.parties(agreement);
        String title = errors.isEmpty() ? heading : frame.t("form.error") + " " + heading;
        boolean canMeet =
                agreement.state() == State.PROPOSED || agreement.state().isUnderWay();
        return templates.show(
                status,
                "agreement",
                new AgreementPage(
                        frame.titled(title),
                        heading,
                        AgreementViews.tone(agreement.state()),
                        views.state(agreement.state()),
                        views.partyViews(agreement),
                        views.facts(agreement),
                        agreement.terms().documents().stream()
                                .map(document -> new Link(document.title(), document.address()))
                                .toList(),
                        agreement.source(),
                        agreement.actionsOf(viewer).stream()
                                .map(action -> step(frame, action, typed))
                                .toList(),
                        frame.link(path + "/steps"),
                        agreement.isOf(viewer) && canMeet ? frame.link(path + "/edit") : null,
                        Meetings.areSeenBy(agreement, viewer)
                                ? new AgreementPage.Meetings(
                                        meetings.list(agreement, viewer).stream()
                                                .map(meeting -> views.meeting(meeting, agreement))
                                                .toList(),
                                        canMeet ? frame.link(path + "/meetings/new") : null)
                                : null,
                        agreements.history(agreement, viewer).stream()
                                .map(views::change)
                                .toList(),
                        errors));
    }

    private static Step step(Frame frame, Action action, Typed typed) {
        boolean isTyped = typed.text("action").equals(action.code());
        return new Step(
                action.code(),
                frame.t("agreements.action." + action.code()),
                action.needsReason(),
                isTyped ? typed.text("reason") : "");
    }
}
