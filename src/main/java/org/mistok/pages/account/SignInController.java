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
import java.util.List;
import java.util.Map;
import org.mistok.account.Session;
import org.mistok.account.Sessions;
import org.mistok.account.SignIn;
import org.mistok.account.oidc.OidcSettings;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.SessionCookie;
import org.mistok.pages.Address;
import org.mistok.pages.Frame;
import org.mistok.pages.account.Form.Field;

/// Signing in, in one step or two, and out.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private final Desk desk;
    private final Sessions sessions;
    private final OidcSettings oidc;

    SignInController(Desk desk, Sessions sessions, OidcSettings oidc) {
        this.desk = desk;
        this.sessions = sessions;
        this.oidc = oidc;
    }

    @Get("/{language:uk|en|de|pl|fr}/sign-in")
    HttpResponse<?> form(HttpRequest<?> request) {
        String next = request.getParameters().get("next", String.class, "");
        return show(request, "", next, null);
    }

    @Post("/{language:uk|en|de|pl|fr}/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        SignIn answer = sessions.signIn(
                new SignIn.Credentials(posted.text("email"), posted.raw("password"), null, desk.client(request)));
        return switch (answer) {
            case SignIn.Opened(Session session) -> opened(request, session, posted.text("next"));
            case SignIn.SecondFactorNeeded(String ticket) -> secondStep(request, ticket, posted.text("next"), null);
            case SignIn.Wrong _, SignIn.WrongCode _, SignIn.TooManyFailures _ ->
                show(request, posted.text("email"), posted.text("next"), error(request, "email", answer));
        };
    }

    @Post("/{language:uk|en|de|pl|fr}/sign-in/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> code(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        String ticket = posted.text("ticket");
        SignIn answer = sessions.signIn(ticket, posted.text("code"), desk.client(request));
        return switch (answer) {
            case SignIn.Opened(Session session) -> opened(request, session, posted.text("next"));
            case SignIn.SecondFactorNeeded _, SignIn.Wrong _, SignIn.WrongCode _, SignIn.TooManyFailures _ ->
                secondStep(request, ticket, posted.text("next"), error(request, "code", answer));
        };
    }

    @Post("/{language:uk|en|de|pl|fr}/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        String token = SessionCookie.find(request);
        if (token != null) {
            sessions.close(token);
        }
        return desk.signedOut(request, "");
    }

    /// The page of the second step; also after signing in elsewhere.
    HttpResponse<?> secondStep(
            HttpRequest<?> request, String ticket, String next, @org.jspecify.annotations.Nullable FieldError error) {
        Frame frame = desk.frame(request, "sign-in.code.title");
        Field code =
                Field.text("code", frame.t("code.label"), "one-time-code", "").hinted(frame.t("code.hint"));
        Form form = Form.of("code", frame.link("/sign-in/code"), frame.t("sign-in.button"), code)
                .hiding("ticket", ticket)
                .hiding("next", NextPath.own(next))
                .refused(error);
        return desk.show(frame, List.of(frame.t("sign-in.code.text")), form);
    }

    private HttpResponse<?> opened(HttpRequest<?> request, Session session, String next) {
        var organisation = session.person().organisation();
        String home =
                desk.frame(request, "sign-in.title").link(organisation == null ? "" : "/organisations/" + organisation);
        return desk.signedIn(request, session, NextPath.isOwn(next) ? next : home);
    }

    private FieldError error(HttpRequest<?> request, String field, SignIn answer) {
        Frame frame = desk.frame(request, "sign-in.title");
        return new FieldError(
                field,
                switch (answer) {
                    case SignIn.TooManyFailures(var wait) -> frame.t("sign-in.too-many", wait.toMinutes() + 1);
                    case SignIn.WrongCode() -> frame.t("sign-in.code.wrong");
                    case SignIn.Opened _, SignIn.Wrong _, SignIn.SecondFactorNeeded _ -> frame.t("sign-in.wrong");
                });
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, String email, String next, @org.jspecify.annotations.Nullable FieldError error) {
        Frame frame = desk.frame(request, "sign-in.title");
        String own = NextPath.own(next);
        Form form = Form.of(
                        "in",
                        frame.link("/sign-in"),
                        frame.t("sign-in.button"),
                        Field.email(frame.t("sign-in.email"), email),
                        Field.password("password", frame.t("sign-in.password"), "current-password"))
                .hiding("next", own)
                .refused(error);
        String elsewhere = oidc.isOn()
                ? Address.of(frame.link("/sign-in/elsewhere")).and("next", own).toString()
                : null;
        return desk.show(error != null, "sign-in", new SignInPage(frame, form, elsewhere, oidc.name()));
    }
}
