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
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.Sessions;
import org.mistok.account.claim.Invitation;
import org.mistok.account.claim.Invitations;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.Form.Field;
import org.mistok.place.RegisterCode;

/// What a mailed invitation leads to.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
    private final Desk desk;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Names names;

    InvitationController(Desk desk, Invitations invitations, Sessions sessions, Names names) {
        this.desk = desk;
        this.invitations = invitations;
        this.sessions = sessions;
        this.names = names;
    }

    @Get("/{language:uk|en|de|pl|fr}/invitation")
    HttpResponse<?> open(HttpRequest<?> request) {
        return show(request, request.getParameters().get("token", String.class, ""), "", null);
    }

    /// Somebody new is signed in at once; somebody who has an account signs in as usual.
    @Post("/{language:uk|en|de|pl|fr}/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        String token = posted.text("token");
        Invitation invitation = invitations.find(token);
        boolean known = invitation != null && invitations.isForKnownPerson(invitation);
        return switch (invitations.accept(token, posted.text("name"), posted.raw("password"))) {
            case Outcome.Done<Person>(Person person) -> known ? desk.go(request, "/sign-in") : welcome(request, person);
            case Outcome.Refused<Person>(Refusal refusal) ->
                show(request, token, posted.text("name"), desk.error(request, refusal));
        };
    }

    private HttpResponse<?> welcome(HttpRequest<?> request, Person person) {
        String path = desk.frame(request, "account.title").link("/account");
        return desk.signedIn(request, sessions.begin(person.email(), desk.client(request)), path);
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, String token, String name, @org.jspecify.annotations.Nullable FieldError error) {
        Invitation invitation = invitations.find(token);
        Frame frame = desk.frame(request, "invitation.title");
        Link signIn = new Link(frame.t("sign-in.title"), frame.link("/sign-in"));
        if (invitation == null) {
            return desk.dead(request, "link.dead.text", signIn);
        }
        if (!invitation.state().equals("open")) {
            return desk.dead(request, "invitation." + invitation.state(), signIn);
        }
        boolean known = invitations.isForKnownPerson(invitation);
        Form form = (known
                        ? Form.of("accept", frame.link("/invitation"), frame.t("invitation.button"))
                        : newcomer(frame, name))
                .hiding("token", token)
                .refused(error);
        String role = frame.t("role." + invitation.role());
        RegisterCode organisation = invitation.organisation();
        String text = organisation == null
                ? frame.t("invitation.office", invitation.email(), role)
                : frame.t("invitation.text", invitation.email(), names.of(request, organisation), role);
        return desk.show(frame, List.of(text, frame.t(known ? "invitation.known" : "invitation.new")), form);
    }

    private static Form newcomer(Frame frame, String name) {
        return Form.of(
                "accept",
                frame.link("/invitation"),
                frame.t("invitation.button"),
                Field.text("name", frame.t("account.name"), "name", name),
                Field.password("password", frame.t("password.new"), "new-password")
                        .hinted(frame.t("password.rule")));
    }
}
