package org.mistok.pages.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mistok.account.Accounts;
import org.mistok.account.News.Topic;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Recovery;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.notice.NotificationWishes;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.Form.Field;

/// What mailed links lead to: a new password, a confirmed address, a way past the lock, an end of notifications.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecoveryController {
    /// No answer comes sooner, so that its time does not tell whether a mail was written.
    private static final Duration ANSWER_AFTER = Duration.ofMillis(300);

    private final Desk desk;
    private final Recovery recovery;
    private final Accounts accounts;
    private final People people;
    private final NotificationWishes wishes;

    RecoveryController(Desk desk, Recovery recovery, Accounts accounts, People people, NotificationWishes wishes) {
        this.desk = desk;
        this.recovery = recovery;
        this.accounts = accounts;
        this.people = people;
        this.wishes = wishes;
    }

    @Get("/{language:uk|en|de|pl|fr}/reset")
    HttpResponse<?> ask(HttpRequest<?> request) {
        Frame frame = desk.frame(request, "reset.title");
        Form form = Form.of(
                "reset", frame.link("/reset"), frame.t("reset.button"), Field.email(frame.t("sign-in.email"), ""));
        return desk.show(frame, List.of(frame.t("reset.text")), form);
    }

    @Post("/{language:uk|en|de|pl|fr}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) throws InterruptedException {
        long start = System.nanoTime();
        recovery.askForReset(Posted.of(body).text("email"), desk.client(request));
        Frame frame = desk.frame(request, "mail-sent.title");
        Thread.sleep(ANSWER_AFTER.minusNanos(Math.min(System.nanoTime() - start, ANSWER_AFTER.toNanos())));
        return desk.say(frame, frame.t("reset.sent"), signIn(frame));
    }

    @Get("/{language:uk|en|de|pl|fr}/reset/new")
    HttpResponse<?> newPassword(HttpRequest<?> request) {
        return newPassword(request, token(request), null);
    }

    @Post("/{language:uk|en|de|pl|fr}/reset/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setPassword(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        String token = posted.text("token");
        return switch (recovery.reset(token, posted.raw("password"))) {
            case Outcome.Done<Person> _ -> {
                Frame frame = desk.frame(request, "reset.done.title");
                yield desk.say(frame, frame.t("reset.done.text"), signIn(frame));
            }
            case Outcome.Refused<Person>(Refusal refusal) -> newPassword(request, token, desk.error(request, refusal));
        };
    }

    private HttpResponse<?> newPassword(
            HttpRequest<?> request, String token, @org.jspecify.annotations.Nullable FieldError error) {
        Person person = recovery.findReset(token);
        if (person == null) {
            return dead(request);
        }
        Frame frame = desk.frame(request, "reset.new.title");
        Form form = Form.of(
                        "new",
                        frame.link("/reset/new"),
                        frame.t("reset.new.button"),
                        Field.password("password", frame.t("password.new"), "new-password")
                                .hinted(frame.t("password.rule")))
                .hiding("token", token)
                .refused(error);
        return desk.show(frame, List.of(frame.t("reset.new.text", person.email())), form);
    }

    @Get("/{language:uk|en|de|pl|fr}/unlock")
    HttpResponse<?> unlockPage(HttpRequest<?> request) {
        Frame frame = desk.frame(request, "unlock.title");
        Form form = Form.of("unlock", frame.link("/unlock"), frame.t("unlock.button"))
                .hiding("token", token(request));
        return desk.show(frame, List.of(frame.t("unlock.text")), form);
    }

    @Post("/{language:uk|en|de|pl|fr}/unlock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unlock(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Person person = recovery.unlock(Posted.of(body).text("token"), desk.client(request));
        return person == null ? dead(request) : desk.go(request, "/sign-in");
    }

    @Get("/{language:uk|en|de|pl|fr}/address")
    HttpResponse<?> addressPage(HttpRequest<?> request) {
        String token = token(request);
        if (!accounts.knowsAddressChange(token)) {
            return dead(request);
        }
        Frame frame = desk.frame(request, "address.title");
        Form form = Form.of("address", frame.link("/address"), frame.t("address.button"))
                .hiding("token", token);
        return desk.show(frame, List.of(frame.t("address.text")), form);
    }

    @Post("/{language:uk|en|de|pl|fr}/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> address(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return switch (accounts.changeAddress(Posted.of(body).text("token"))) {
            case Outcome.Done<String>(String email) -> {
                Frame frame = desk.frame(request, "address.done.title");
                yield desk.say(frame, frame.t("address.done.text", email), signIn(frame));
            }
            case Outcome.Refused<String> _ -> dead(request);
        };
    }

    @Get("/{language:uk|en|de|pl|fr}/unsubscribe")
    HttpResponse<?> unsubscribePage(HttpRequest<?> request) {
        Frame frame = desk.frame(request, "unsubscribe.title");
        String key = request.getParameters().get("key", String.class, "");
        Topic topic = topic(request);
        String what = topic == null ? "" : "&topic=" + topic.code();
        Form form = Form.of(
                "unsubscribe", frame.link("/unsubscribe?key=" + safe(key) + what), frame.t("unsubscribe.button"));
        String text = topic == null
                ? frame.t("unsubscribe.text")
                : frame.t("unsubscribe.topic", frame.t("notification.topic." + topic.code()));
        return desk.show(frame, List.of(text), form);
    }

    /// Also what mail programs call by themselves (RFC 8058), without asking and without a cookie.
    @Post("/{language:uk|en|de|pl|fr}/unsubscribe")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsubscribe(HttpRequest<?> request) {
        String key = safe(request.getParameters().get("key", String.class, ""));
        Topic topic = topic(request);
        if (!(topic == null ? people.unsubscribe(key) : wishes.stop(key, topic))) {
            return dead(request);
        }
        Frame frame = desk.frame(request, "unsubscribe.title");
        return desk.say(frame, frame.t("unsubscribe.done"));
    }

    /// Null when all mails are meant that can be stopped.
    private static @org.jspecify.annotations.Nullable Topic topic(HttpRequest<?> request) {
        return NotificationWishes.findTopic(request.getParameters().get("topic", String.class, ""));
    }

    private static String safe(String key) {
        return key.replaceAll("[^0-9a-f-]", "");
    }

    private HttpResponse<?> dead(HttpRequest<?> request) {
        Frame frame = desk.frame(request, "link.dead.title");
        return desk.dead(request, "link.dead.text", new Link(frame.t("reset.title"), frame.link("/reset")));
    }

    private static Link signIn(Frame frame) {
        return new Link(frame.t("sign-in.title"), frame.link("/sign-in"));
    }

    private static String token(HttpRequest<?> request) {
        return request.getParameters().get("token", String.class, "");
    }
}
