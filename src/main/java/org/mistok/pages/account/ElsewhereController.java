package org.mistok.pages.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import org.mistok.account.Session;
import org.mistok.account.oidc.ForeignResult;
import org.mistok.account.oidc.ForeignSignIn;
import org.mistok.account.oidc.OidcSettings;
import org.mistok.http.Locales;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.PublicAddress;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;

/// Signing in by OpenID Connect. What the identity provider must know as the redirect address is `/oidc/callback`.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ElsewhereController {
    private static final String STATE = "mistok-oidc";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String CALLBACK = "/oidc/callback";

    private final Desk desk;
    private final SignInController signIn;
    private final ForeignSignIn foreign;
    private final OidcSettings settings;
    private final PublicAddress address;

    ElsewhereController(
            Desk desk, SignInController signIn, ForeignSignIn foreign, OidcSettings settings, PublicAddress address) {
        this.desk = desk;
        this.signIn = signIn;
        this.foreign = foreign;
        this.settings = settings;
        this.address = address;
    }

    @Get("/{language:uk|en|de|pl|fr}/sign-in/elsewhere")
    HttpResponse<?> begin(HttpRequest<?> request) {
        if (!settings.isOn()) {
            return HttpResponse.notFound();
        }
        String asked = NextPath.own(request.getParameters().get("next", String.class, ""));
        String next = asked.isEmpty() ? "/" + Locales.of(request).tag() : asked;
        ForeignSignIn.Begun begun = foreign.begin(comeBack(), next);
        return begun == null
                ? failed(request, "elsewhere.unreachable")
                : HttpResponse.seeOther(begun.address()).cookie(state(request, begun.state(), LIFETIME));
    }

    @Get(CALLBACK)
    HttpResponse<?> finish(HttpRequest<?> request) {
        if (!settings.isOn()) {
            return HttpResponse.notFound();
        }
        String kept =
                request.getCookies().findCookie(STATE).map(Cookie::getValue).orElse("");
        InterfaceLanguage language = Locales.of(request);
        ForeignResult result = foreign.finish(request.getUri(), comeBack(), kept, desk.client(request), language);
        return switch (result) {
            case ForeignResult.Opened(Session session, String next) ->
                desk.signedIn(request, session, NextPath.isOwn(next) ? next : "/" + language.tag())
                        .cookie(state(request, "", Duration.ZERO));
            case ForeignResult.SecondFactorNeeded(String ticket, String next) ->
                signIn.secondStep(request, ticket, next, null);
            case ForeignResult.Failed() -> failed(request, "elsewhere.failed");
            case ForeignResult.NoAddress() -> failed(request, "elsewhere.no-address");
        };
    }

    private URI comeBack() {
        return URI.create(address.of(CALLBACK));
    }

    private Cookie state(HttpRequest<?> request, String state, Duration age) {
        return Cookie.of(STATE, state)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(desk.isSecure(request))
                .path(CALLBACK)
                .maxAge(age);
    }

    private HttpResponse<?> failed(HttpRequest<?> request, String key) {
        Frame frame = desk.frame(request, "elsewhere.failed.title");
        FormPage page = new FormPage(
                frame,
                java.util.List.of(frame.t(key)),
                null,
                java.util.List.of(new Link(frame.t("sign-in.title"), frame.link("/sign-in"))));
        return desk.show(true, "form-page", page);
    }
}
