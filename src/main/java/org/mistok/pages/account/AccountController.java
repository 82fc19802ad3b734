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
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mistok.account.Accounts;
import org.mistok.account.News.Topic;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Sessions;
import org.mistok.account.claim.Claim;
import org.mistok.account.claim.Claims;
import org.mistok.account.claim.Invitations;
import org.mistok.account.token.ApiToken;
import org.mistok.account.token.ApiTokens;
import org.mistok.http.Locales;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.NotificationWishes;
import org.mistok.notice.Pace;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.pages.account.AccountWriter.Event;
import org.mistok.place.RegisterCode;

/// One's own account.
@Controller("/{language:uk|en|de|pl|fr}/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    /// What `?done=` may say.
    private static final Set<String> DONE = Set.of(
            "account.saved",
            "password.changed",
            "address.sent",
            "sessions.ended",
            "token.revoked",
            "claim.withdrawn",
            "members.removed",
            "invite.sent",
            "factor.removed");

    private final Desk desk;
    private final AccountWriter writer;
    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Claims claims;
    private final Invitations invitations;
    private final Organisations organisations;
    private final NotificationWishes wishes;

    AccountController(
            Desk desk,
            AccountWriter writer,
            Accounts accounts,
            People people,
            Sessions sessions,
            ApiTokens tokens,
            Claims claims,
            Invitations invitations,
            Organisations organisations,
            NotificationWishes wishes) {
        this.desk = desk;
        this.writer = writer;
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.claims = claims;
        this.invitations = invitations;
        this.organisations = organisations;
        this.wishes = wishes;
    }

    private interface Deed {
        HttpResponse<?> by(Person person, Posted posted);
    }

    private HttpResponse<?> does(
            HttpRequest<?> request, @org.jspecify.annotations.Nullable Map<String, Object> body, Deed deed) {
        Person person = desk.person(request);
        return person == null ? desk.signInFirst(request, "/account") : deed.by(person, Posted.of(body));
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> page(HttpRequest<?> request) {
        String done = request.getParameters().get("done", String.class, "");
        Event nothing = Event.nothing();
        Event event = DONE.contains(done)
                ? new Event(nothing.form(), nothing.error(), nothing.posted(), done, nothing.secret())
                : nothing;
        return does(request, null, (person, _) -> desk.show("my-account", writer.page(request, person, event)));
    }

    @Post("/facts")
    HttpResponse<?> facts(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            InterfaceLanguage language = InterfaceLanguage.find(posted.text("language"));
            Outcome<Boolean> outcome = accounts.setFacts(
                    person.email(), posted.text("name"), Objects.requireNonNullElse(language, person.language()));
            if (outcome instanceof Outcome.Done && !posted.text("notified").isEmpty()) {
                people.setNotified(person.email(), posted.text("notified").equals("true"));
            }
            return answer(request, person, posted, "facts", "account.saved", outcome);
        });
    }

    /// Who has stopped all mails, and wants some again, gets them again.
    @Post("/notifications")
    HttpResponse<?> notifications(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            Map<Topic, Pace> stated = new EnumMap<>(Topic.class);
            for (Topic topic : Topic.values()) {
                Pace pace = Pace.find(posted.text(topic.code()));
                if (pace != null) {
                    stated.put(topic, pace);
                }
            }
            wishes.set(person.email(), stated);
            if (stated.values().stream().anyMatch(pace -> pace != Pace.NEVER) && !people.isNotified(person.email())) {
                people.setNotified(person.email(), true);
            }
            return done(request, "account.saved");
        });
    }

    @Post("/password")
    HttpResponse<?> password(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            String token = Objects.requireNonNullElse(Viewers.token(request), "");
            Outcome<Boolean> outcome =
                    accounts.setPassword(person.email(), posted.raw("current"), posted.raw("password"), token);
            return answer(request, person, posted, "password", "password.changed", outcome);
        });
    }

    @Post("/address")
    HttpResponse<?> address(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(
                request,
                body,
                (person, posted) -> answer(
                        request,
                        person,
                        posted,
                        "address",
                        "address.sent",
                        accounts.askForAddress(person.email(), posted.raw("current"), posted.text("email"))));
    }

    @Post("/sessions/end")
    HttpResponse<?> endSession(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            if (posted.text("id").equals("others")) {
                sessions.closeOthers(person.email(), Objects.requireNonNullElse(Viewers.token(request), ""));
            } else {
                sessions.close(person.email(), posted.number("id"));
            }
            return done(request, "sessions.ended");
        });
    }

    @Post("/tokens")
    HttpResponse<?> token(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            ApiToken.Scope scope = ApiToken.Scope.find(posted.text("scope"));
            Outcome<ApiTokens.Fresh> outcome = tokens.make(
                    person.email(), posted.text("tokenname"), scope == null ? ApiToken.Scope.READ : scope, (int)
                            Math.min(posted.number("days"), Integer.MAX_VALUE));
            return switch (outcome) {
                case Outcome.Done<ApiTokens.Fresh>(ApiTokens.Fresh fresh) ->
                    desk.show(
                            "my-account",
                            writer.page(
                                    request,
                                    person,
                                    new Event("", null, Posted.of(null), "token.made", fresh.secret())));
                case Outcome.Refused<ApiTokens.Fresh>(Refusal refusal) ->
                    refused(request, person, posted, "token", refusal);
            };
        });
    }

    @Post("/tokens/revoke")
    HttpResponse<?> revoke(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            tokens.revoke(person.email(), posted.number("id"));
            return done(request, "token.revoked");
        });
    }

    @Post("/claims/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            claims.decide(person, posted.number("id"), Claim.Action.WITHDRAW, "");
            return done(request, "claim.withdrawn");
        });
    }

    @Post("/members/remove")
    HttpResponse<?> removeMember(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            Organisation organisation = organisation(posted.text("code"));
            if (organisation == null) {
                return desk.go(request, "/account");
            }
            Outcome<Boolean> outcome = people.dismiss(
                    person,
                    posted.text("email"),
                    organisation.code(),
                    organisation.identity().country());
            return answer(request, person, posted, "invite-" + organisation.code(), "members.removed", outcome);
        });
    }

    @Post("/invite")
    HttpResponse<?> invite(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            Organisation organisation = organisation(posted.text("code"));
            if (organisation == null) {
                return desk.go(request, "/account");
            }
            Outcome<?> outcome = invitations.invite(
                    person,
                    new Invitations.Wanted(
                            posted.text("email"),
                            organisation.code(),
                            posted.text("role"),
                            Set.of(),
                            Locales.of(request)));
            return answer(request, person, posted, "invite-" + organisation.code(), "invite.sent", outcome);
        });
    }

    private @org.jspecify.annotations.Nullable Organisation organisation(String code) {
        return RegisterCode.isCode(code) ? organisations.find(RegisterCode.of(code)) : null;
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Person person, Posted posted, String form, String done, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> done(request, done);
            case Outcome.Refused<?>(Refusal refusal) -> refused(request, person, posted, form, refusal);
        };
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Person person, Posted posted, String form, Refusal refusal) {
        Event event = new Event(form, desk.error(request, refusal), posted, "", null);
        return desk.show(true, "my-account", writer.page(request, person, event));
    }

    private HttpResponse<?> done(HttpRequest<?> request, String key) {
        return desk.go(request, "/account?done=" + key);
    }
}
