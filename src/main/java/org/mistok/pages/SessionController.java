package org.mistok.pages;

import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import org.mistok.account.Session;
import org.mistok.account.Sessions;
import org.mistok.account.SignIn;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.SessionCookie;

/// Signing in and out on the pages.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {
    private static final int LONGEST = 1000;

    private final Frames frames;
    private final Templates templates;
    private final Sessions sessions;

    SessionController(Frames frames, Templates templates, Sessions sessions) {
        this.frames = frames;
        this.templates = templates;
        this.sessions = sessions;
    }

    @Get("/{language:uk|en|de|pl|fr}/sign-in")
    HttpResponse<String> form(HttpRequest<?> request) {
        return templates.show("sign-in", page(request, "", "", List.of()));
    }

    @Post("/{language:uk|en|de|pl|fr}/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body @Nullable Map<String, Object> form) {
        Fields fields = Fields.of(form == null ? Map.of() : form);
        return switch (sessions.signIn(fields.email(), fields.password())) {
            case SignIn.Opened(Session session) -> opened(request, session, fields.next());
            case SignIn.Wrong() ->
                refused(request, fields, frames.words(request).t("sign-in.wrong"));
            case SignIn.TooManyFailures(var wait) ->
                refused(request, fields, frames.words(request).t("sign-in.too-many", wait.toMinutes() + 1));
        };
    }

    @Post("/{language:uk|en|de|pl|fr}/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        String token = SessionCookie.find(request);
        if (token != null) {
            sessions.close(token);
        }
        return HttpResponse.seeOther(URI.create(frames.of(request, "", null).link("")))
                .cookie(SessionCookie.cleared(request.isSecure()));
    }

    private HttpResponse<?> opened(HttpRequest<?> request, Session session, String next) {
        Frame frame = frames.of(request, "", null);
        var organisation = session.person().organisation();
        String home = organisation == null ? frame.link("") : frame.link("/organisations/" + organisation);
        return HttpResponse.seeOther(URI.create(isOwnPath(next) ? next : home))
                .cookie(SessionCookie.holding(session.token(), Sessions.LIFETIME, request.isSecure()));
    }

    private HttpResponse<String> refused(HttpRequest<?> request, Fields fields, String message) {
        SignInPage page = page(request, fields.email(), fields.next(), List.of(new FieldError("email", message)));
        return templates.show(HttpStatus.UNPROCESSABLE_ENTITY, "sign-in", page);
    }

    private SignInPage page(HttpRequest<?> request, String email, String next, List<FieldError> errors) {
        Frame frame = frames.of(request, "", null);
        String wanted = next.isEmpty() ? request.getParameters().get("next", String.class, "") : next;
        return new SignInPage(frame.titled(frame.t("sign-in.title")), email, isOwnPath(wanted) ? wanted : "", errors);
    }

    /// What was typed. A field that comes twice counts as empty.
    private record Fields(String email, String password, String next) {
        static Fields of(Map<String, Object> form) {
            return new Fields(text(form, "email").strip(), text(form, "password"), text(form, "next"));
        }

        private static String text(Map<String, Object> form, String name) {
            return form.get(name) instanceof String text && text.length() <= LONGEST ? text : "";
        }
    }

    /// Only paths of our own, so that nobody can send a reader elsewhere with a link to this page.
    static boolean isOwnPath(String path) {
        return path.matches("/[a-z]{2}(/[A-Za-z0-9._~/?&=,%+-]*)?") && !path.contains("//");
    }
}
