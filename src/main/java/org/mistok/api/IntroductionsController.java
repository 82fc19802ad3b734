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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.api.IntroductionBodies.MessageBody;
import org.mistok.api.IntroductionBodies.StepBody;
import org.mistok.api.IntroductionBodies.WantedBody;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.http.EntityTag;
import org.mistok.http.IntroductionRefusals;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.PageLinks;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.partnership.introduction.Answering;
import org.mistok.partnership.introduction.Correspondence;
import org.mistok.partnership.introduction.Introductions;
import org.mistok.partnership.introduction.Message;
import org.mistok.partnership.introduction.Openings;
import org.mistok.partnership.introduction.Prospects;
import org.mistok.partnership.introduction.Sending;
import org.mistok.partnership.introduction.Shown;
import org.mistok.partnership.introduction.Step;
import org.mistok.place.RegisterCode;

/// Introductions: one organisation expresses interest in another.
@Controller("/api/v1/introductions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IntroductionsController {
    private static final String KEY = "Idempotency-Key";

    private final Introductions introductions;
    private final Prospects prospects;
    private final Sending sending;
    private final Answering answering;
    private final Correspondence correspondence;
    private final Openings openings;

    IntroductionsController(
            Introductions introductions,
            Prospects prospects,
            Sending sending,
            Answering answering,
            Correspondence correspondence,
            Openings openings) {
        this.introductions = introductions;
        this.prospects = prospects;
        this.sending = sending;
        this.answering = answering;
        this.correspondence = correspondence;
        this.openings = openings;
    }

    record Page(int total, int page, int size, List<IntroductionAnswer.Item> items) {}

    /// @param organisation null for what the clock did
    /// @param person null for the clock, and for somebody of the other side
    record StepAnswer(
            Instant at,
            String action,
            String state,
            @Nullable RegisterCode organisation,
            @Nullable String person,
            @Nullable String reason,
            @Nullable String words) {
        static StepAnswer of(Step step) {
            return new StepAnswer(
                    step.at(),
                    step.action(),
                    step.stage().code(),
                    step.organisation(),
                    step.person(),
                    step.reason(),
                    step.words());
        }
    }

    record History(List<StepAnswer> items) {}

    /// @param person null for somebody of the other side
    record MessageAnswer(
            long id,
            Instant writtenAt,
            RegisterCode organisation,
            @Nullable String person,
            String text) {
        static MessageAnswer of(Message message) {
            return new MessageAnswer(
                    message.id(), message.writtenAt(), message.organisation(), message.person(), message.text());
        }
    }

    record Thread(List<MessageAnswer> items) {}

    @Get
    @KnownParameters({"organisation", "direction", "state", "page", "size"})
    HttpResponse<Page> list(HttpRequest<?> request) {
        Viewer.Member reader = Viewers.member(request);
        Introductions.Asked asked = IntroductionParameters.read(request, reader);
        Introductions.Found found = introductions.list(reader, asked);
        List<IntroductionAnswer.Item> items =
                found.items().stream().map(IntroductionAnswer.Item::of).toList();
        return HttpResponse.ok(new Page(found.total(), asked.page(), asked.size(), items))
                .header(
                        HttpHeaders.LINK,
                        PageLinks.of(request, asked.page(), asked.size(), found.total(), IntroductionParameters.REACH));
    }

    @Get("/draft")
    @KnownParameters({"from", "to"})
    IntroductionDraftAnswer draft(HttpRequest<?> request) {
        Viewer.Member reader = Viewers.member(request);
        IntroductionParameters.Two two = IntroductionParameters.two(request);
        return IntroductionDraftAnswer.of(
                IntroductionRefusals.valueOf(prospects.look(reader, two.from(), two.to())),
                openings,
                Messages.of(Locales.of(request)));
    }

    @Post
    @Consumes("application/json")
    HttpResponse<IntroductionAnswer> send(HttpRequest<?> request, @Body byte[] body) {
        Viewer.Member by = Viewers.member(request);
        Sending.Sent sent = IntroductionRefusals.valueOf(
                sending.send(by, IntroductionBodies.wanted(JsonBodies.read(body, WantedBody.class), key(request))));
        Shown shown =
                Objects.requireNonNull(introductions.find(by, sent.outline().id()));
        return HttpResponse.<IntroductionAnswer>status(sent.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/v1/introductions/" + sent.outline().id())
                                .toString())
                .header(HttpHeaders.ETAG, tag(shown).toString())
                .body(IntroductionAnswer.of(shown));
    }

    @Get("/{id}")
    HttpResponse<IntroductionAnswer> one(HttpRequest<?> request, long id) {
        return answer(found(request, introductions.find(Viewers.member(request), id)));
    }

    @Get("/{id}/history")
    History history(HttpRequest<?> request, long id) {
        return new History(found(request, introductions.history(Viewers.member(request), id)).stream()
                .map(StepAnswer::of)
                .toList());
    }

    @Get("/{id}/messages")
    Thread messages(HttpRequest<?> request, long id) {
        return new Thread(found(request, correspondence.list(Viewers.member(request), id)).stream()
                .map(MessageAnswer::of)
                .toList());
    }

    @Post("/{id}/messages")
    @Consumes("application/json")
    HttpResponse<MessageAnswer> write(HttpRequest<?> request, long id, @Body byte[] body) {
        Viewer.Member by = Viewers.member(request);
        String text =
                Fields.text("text", JsonBodies.read(body, MessageBody.class).text(), "\"…\"");
        return HttpResponse.created(
                MessageAnswer.of(IntroductionRefusals.valueOf(correspondence.write(by, id, text, key(request)))));
    }

    @Post("/{id}/transitions")
    @Consumes("application/json")
    HttpResponse<IntroductionAnswer> act(HttpRequest<?> request, long id, @Body byte[] body) {
        Viewer.Member by = Viewers.member(request);
        StepBody step = JsonBodies.read(body, StepBody.class);
        Shown before = found(request, introductions.find(by, id));
        Long version = before.outline().version();
        if (request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            EntityTag.requireMatch(request, tag(before));
        } else {
            version = null;
        }
        return answer(IntroductionRefusals.valueOf(answering.act(by, id, IntroductionBodies.deed(step, version))));
    }

    private static HttpResponse<IntroductionAnswer> answer(Shown shown) {
        return HttpResponse.ok(IntroductionAnswer.of(shown))
                .header(HttpHeaders.ETAG, tag(shown).toString());
    }

    private static EntityTag tag(Shown shown) {
        return new EntityTag(
                shown.outline().version(), shown.inside() == null ? Audience.REGISTERED : Audience.PARTNER);
    }

    /// The sender's own name for a wish; without one, every request is a wish of its own.
    private static String key(HttpRequest<?> request) {
        String key = request.getHeaders().get(KEY);
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key.strip();
    }

    private static <T> T found(HttpRequest<?> request, @Nullable T thing) {
        if (thing == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "status-404", request.getPath(), request.getMethodName());
        }
        return thing;
    }
}
