package org.mistok.pages.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Client;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Session;
import org.mistok.account.Sessions;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Clients;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.SessionCookie;
import org.mistok.http.Viewers;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Address;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Templates;

/// What all pages about accounts need.
@Singleton
public final class Desk {
    private final Frames frames;
    private final Templates templates;
    private final People people;
    private final Clients clients;

    Desk(Frames frames, Templates templates, People people, Clients clients) {
        this.frames = frames;
        this.templates = templates;
        this.people = people;
        this.clients = clients;
    }

    public Frame frame(HttpRequest<?> request, String titleKey, Object... arguments) {
        Frame frame = frames.of(request, "", null);
        return frame.titled(frame.t(titleKey, arguments));
    }

    public Client client(HttpRequest<?> request) {
        return clients.of(request);
    }

    /// Who is signed in, as of now; null for nobody.
    @Nullable
    public Person person(HttpRequest<?> request) {
        return Viewers.of(request) instanceof Viewer.Member
                ? people.find(Viewers.inSession(request).email())
                : null;
    }

    public HttpResponse<?> show(String template, Object page) {
        return templates.show(template, page);
    }

    /// The page, with the status that fits whether its form was refused.
    public HttpResponse<?> show(Frame frame, List<String> text, Form form, Link... links) {
        FormPage page = new FormPage(frame, text, form, List.of(links));
        return templates.show(status(!form.errors().isEmpty()), "form-page", page);
    }

    public HttpResponse<?> show(boolean refused, String template, Object page) {
        return templates.show(status(refused), template, page);
    }

    private static HttpStatus status(boolean refused) {
        return refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    }

    /// A page that only says something.
    public HttpResponse<?> say(Frame frame, String text, Link... links) {
        return templates.show("form-page", new FormPage(frame, List.of(text), null, List.of(links)));
    }

    /// A link that does not work (any more).
    public HttpResponse<?> dead(HttpRequest<?> request, String textKey, Link... links) {
        Frame frame = frame(request, "link.dead.title");
        FormPage page = new FormPage(frame, List.of(frame.t(textKey)), null, List.of(links));
        return templates.show(HttpStatus.GONE, "form-page", page);
    }

    public FieldError error(HttpRequest<?> request, Refusal refusal) {
        return AccountRefusals.error(refusal, Messages.of(Locales.of(request)));
    }

    /// @param path behind the language, beginning with a slash
    public MutableHttpResponse<?> go(HttpRequest<?> request, String path) {
        return HttpResponse.seeOther(URI.create("/" + Locales.of(request).tag() + path));
    }

    /// To the sign-in page, and back afterwards.
    public HttpResponse<?> signInFirst(HttpRequest<?> request, String path) {
        String back = "/" + Locales.of(request).tag() + path;
        return go(request, new Address("/sign-in", List.of()).and("next", back).toString());
    }

    /// Signs the browser in and leads it on.
    public MutableHttpResponse<?> signedIn(HttpRequest<?> request, Session session, String path) {
        return HttpResponse.seeOther(URI.create(path))
                .cookie(SessionCookie.holding(session.token(), Sessions.LIFETIME, clients.isSecure(request)));
    }

    public MutableHttpResponse<?> signedOut(HttpRequest<?> request, String path) {
        return go(request, path).cookie(SessionCookie.cleared(clients.isSecure(request)));
    }

    public boolean isSecure(HttpRequest<?> request) {
        return clients.isSecure(request);
    }
}
