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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.claim.Claim;
import org.mistok.account.claim.Claims;
import org.mistok.account.claim.Invitation;
import org.mistok.account.claim.Invitations;
import org.mistok.account.claim.MailDomains;
import org.mistok.http.KnownCodes;
import org.mistok.http.Locales;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Refusal;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.AccountPage.Entry;
import org.mistok.pages.account.CoordinationPage.OpenClaim;
import org.mistok.pages.account.Form.Field;
import org.mistok.pages.account.Form.Option;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Claims, invitations and official domains, for coordinators.
@Controller("/{language:uk|en|de|pl|fr}/coordination")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CoordinationController {
    private static final int MOST_SHOWN = 50;

    /// What `?done=` may say.
    private static final Set<String> DONE =
            Set.of("claim.decided", "invite.sent", "invite.withdrawn", "domain.stated", "domain.removed");

    private final Desk desk;
    private final Names names;
    private final Claims claims;
    private final Invitations invitations;
    private final MailDomains domains;

    CoordinationController(Desk desk, Names names, Claims claims, Invitations invitations, MailDomains domains) {
        this.desk = desk;
        this.names = names;
        this.claims = claims;
        this.invitations = invitations;
        this.domains = domains;
    }

    private interface Deed {
        HttpResponse<?> by(Person person, Posted posted);
    }

    /// Readers and members get the answer of a page that is not there.
    private HttpResponse<?> does(
            HttpRequest<?> request, @org.jspecify.annotations.Nullable Map<String, Object> body, Deed deed) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/coordination");
        }
        return person.role().coordinates() ? deed.by(person, Posted.of(body)) : HttpResponse.notFound();
    }

    @Get
    @Consumes(MediaType.ALL)
    HttpResponse<?> page(HttpRequest<?> request) {
        String done = request.getParameters().get("done", String.class, "");
        return does(request, null, (person, posted) -> show(request, person, posted, "", null, done));
    }

    @Post("/claims")
    HttpResponse<?> decide(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            Claim.Action action = Claim.Action.find(posted.text("action"));
            Outcome<Claim> outcome = claims.decide(
                    person, posted.number("id"), action == null ? Claim.Action.REFUSE : action, posted.text("reason"));
            return answer(request, person, posted, "claim-" + posted.number("id"), "claim.decided", outcome);
        });
    }

    @Post("/invitations")
    HttpResponse<?> invite(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            String code = posted.text("organisation").toUpperCase(Locale.ROOT).startsWith("ORG-")
                    ? posted.text("organisation")
                    : posted.text("organisation").toUpperCase(Locale.ROOT);
            if (!RegisterCode.isCode(code)) {
                Refusal unknown = new Refusal("organisation", "organisation-unknown", List.of(code));
                return refused(request, person, posted, "invite", unknown);
            }
            return invite(request, person, posted, "invite", RegisterCode.of(code), Set.of());
        });
    }

    @Post("/offices")
    HttpResponse<?> inviteToOffice(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            Set<CountryCode> countries = new HashSet<>();
            for (String part : posted.text("countries").toUpperCase(Locale.ROOT).split("[\\s,;]+")) {
                if (KnownCodes.countries().contains(part)) {
                    countries.add(CountryCode.of(part));
                } else if (!part.isEmpty()) {
                    Refusal unknown = new Refusal("countries", "not-a-country", List.of(part));
                    return refused(request, person, posted, "office", unknown);
                }
            }
            return invite(request, person, posted, "office", null, countries);
        });
    }

    private HttpResponse<?> invite(
            HttpRequest<?> request,
            Person person,
            Posted posted,
            String form,
            @org.jspecify.annotations.Nullable RegisterCode organisation,
            Set<CountryCode> countries) {
        InterfaceLanguage language = InterfaceLanguage.find(posted.text("language"));
        Invitations.Wanted wanted = new Invitations.Wanted(
                posted.text("email"),
                organisation,
                posted.text("role"),
                countries,
                Objects.requireNonNullElse(language, Locales.of(request)));
        return answer(request, person, posted, form, "invite.sent", invitations.invite(person, wanted));
    }

    @Post("/invitations/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            invitations.withdraw(person, posted.number("id"));
            return desk.go(request, "/coordination?done=invite.withdrawn");
        });
    }

    @Post("/domains")
    HttpResponse<?> domain(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return does(request, body, (person, posted) -> {
            String code = posted.text("organisation");
            if (!RegisterCode.isCode(code)) {
                Refusal unknown = new Refusal("organisation", "organisation-unknown", List.of(code));
                return refused(request, person, posted, "domain", unknown);
            }
            boolean removes = posted.text("action").equals("remove");
            Outcome<String> outcome = removes
                    ? domains.remove(person, RegisterCode.of(code), posted.text("domain"))
                    : domains.state(person, RegisterCode.of(code), posted.text("domain"));
            return answer(request, person, posted, "domain", removes ? "domain.removed" : "domain.stated", outcome);
        });
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Person person, Posted posted, String form, String done, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> desk.go(request, "/coordination?done=" + done);
            case Outcome.Refused<?>(Refusal refusal) -> refused(request, person, posted, form, refusal);
        };
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Person person, Posted posted, String form, Refusal refusal) {
        return show(request, person, posted, form, desk.error(request, refusal), "");
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            Person person,
            Posted posted,
            String refusedForm,
            @org.jspecify.annotations.Nullable FieldError error,
            String done) {
        Frame frame = desk.frame(request, "coordination.title");
        List<Claim> all = claims.list(person);
        CoordinationPage page = new CoordinationPage(
                frame,
                DONE.contains(done) ? frame.t(done) : closedMeanwhile(all, refusedForm, error),
                all.stream()
                        .filter(claim -> claim.state() == Claim.State.OPEN)
                        .map(claim -> open(request, frame, claim, refusedForm, error))
                        .toList(),
                all.stream()
                        .filter(claim -> claim.state() != Claim.State.OPEN)
                        .limit(MOST_SHOWN)
                        .map(claim -> decided(request, frame, claim))
                        .toList(),
                invitations.list(person).stream()
                        .limit(MOST_SHOWN)
                        .map(invitation -> entry(request, frame, invitation))
                        .toList(),
                refused(inviteForm(frame, posted), refusedForm, error),
                person.role() == Role.ADMINISTRATOR ? refused(officeForm(frame, posted), refusedForm, error) : null,
                refused(domainForm(frame, posted), refusedForm, error));
        return desk.show(error != null, "coordination", page);
    }

    /// What to say of a claim whose form is gone, because somebody else has decided it.
    private static @org.jspecify.annotations.Nullable String closedMeanwhile(
            List<Claim> all, String refusedForm, @org.jspecify.annotations.Nullable FieldError error) {
        boolean shown = all.stream()
                .anyMatch(claim -> claim.state() == Claim.State.OPEN && refusedForm.equals("claim-" + claim.id()));
        return error == null || shown || !refusedForm.startsWith("claim-") ? null : error.message();
    }

    private static Form refused(Form form, String refusedForm, @org.jspecify.annotations.Nullable FieldError error) {
        return form.id().equals(refusedForm) ? form.refused(error) : form;
    }

    private OpenClaim open(
            HttpRequest<?> request,
            Frame frame,
            Claim claim,
            String refusedForm,
            @org.jspecify.annotations.Nullable FieldError error) {
        List<String> known = domains.list(claim.organisation());
        String check = known.isEmpty()
                ? frame.t("claim.check.none")
                : frame.t(
                        claim.domainMatches() ? "claim.check.matches" : "claim.check.differs",
                        String.join(", ", known));
        Form decide = Form.of(
                        "claim-" + claim.id(),
                        frame.link("/coordination/claims"),
                        frame.t("claim.decide"),
                        Field.longText("reason", frame.t("claim.reason"), "").hinted(frame.t("claim.reason.hint")),
                        Field.select(
                                "action",
                                frame.t("claim.action"),
                                "",
                                List.of(
                                        new Option("grant", frame.t("claim.action.grant")),
                                        new Option("refuse", frame.t("claim.action.refuse")))))
                .hiding("id", Long.toString(claim.id()));
        return new OpenClaim(
                new Link(names.of(request, claim.organisation()), frame.link("/organisations/" + claim.organisation())),
                claim.claimant(),
                claim.email(),
                AccountWriter.day(frame, claim.writtenAt()),
                claim.message(),
                check,
                claim.domainMatches(),
                refused(decide, refusedForm, error));
    }

    private Entry decided(HttpRequest<?> request, Frame frame, Claim claim) {
        String state = frame.t("claim.state." + claim.state().code());
        String reason = claim.reason();
        return new Entry(
                names.of(request, claim.organisation()),
                reason == null ? List.of(claim.claimant(), state) : List.of(claim.claimant(), state, reason),
                null);
    }

    private Entry entry(HttpRequest<?> request, Frame frame, Invitation invitation) {
        RegisterCode organisation = invitation.organisation();
        Form end = invitation.state().equals("open")
                ? Form.of("withdraw", frame.link("/coordination/invitations/withdraw"), frame.t("invite.withdraw"))
                        .hiding("id", Long.toString(invitation.id()))
                : null;
        String role = frame.t("role." + invitation.role());
        return new Entry(
                invitation.email(),
                List.of(
                        organisation == null ? role : names.of(request, organisation) + ", " + role,
                        frame.t("invitation.state." + invitation.state()),
                        frame.t("token.until", AccountWriter.day(frame, invitation.expiresAt()))),
                end);
    }

    private static Field address(Frame frame, Posted posted) {
        return new Field("email", frame.t("sign-in.email"), "email", "off", posted.text("email"), null, List.of());
    }

    private static Field language(Frame frame, Posted posted) {
        String chosen = posted.text("language").isEmpty() ? frame.language() : posted.text("language");
        return Field.select("language", frame.t("invite.language"), chosen, AccountWriter.languages());
    }

    private static Field organisation(Frame frame, Posted posted) {
        return Field.text("organisation", frame.t("invite.organisation"), "off", posted.text("organisation"))
                .hinted(frame.t("invite.organisation.hint"));
    }

    private static Form inviteForm(Frame frame, Posted posted) {
        return Form.of(
                "invite",
                frame.link("/coordination/invitations"),
                frame.t("invite.button"),
                address(frame, posted),
                organisation(frame, posted),
                Field.select("role", frame.t("invite.role"), posted.text("role"), AccountWriter.rights(frame)),
                language(frame, posted));
    }

    private static Form officeForm(Frame frame, Posted posted) {
        List<Option> offices = Arrays.stream(new Role[] {Role.COORDINATOR, Role.ADMINISTRATOR})
                .map(role -> new Option(role.code(), frame.t("role." + role.code())))
                .toList();
        return Form.of(
                "office",
                frame.link("/coordination/offices"),
                frame.t("invite.button"),
                address(frame, posted),
                Field.select("role", frame.t("invite.role"), posted.text("role"), offices),
                Field.text("countries", frame.t("invite.countries"), "off", posted.text("countries"))
                        .hinted(frame.t("invite.countries.hint")),
                language(frame, posted));
    }

    private static Form domainForm(Frame frame, Posted posted) {
        return Form.of(
                "domain",
                frame.link("/coordination/domains"),
                frame.t("domain.button"),
                organisation(frame, posted),
                Field.text("domain", frame.t("domain.label"), "off", posted.text("domain"))
                        .hinted(frame.t("domain.hint")),
                Field.select(
                        "action",
                        frame.t("domain.action"),
                        posted.text("action"),
                        List.of(
                                new Option("state", frame.t("domain.action.state")),
                                new Option("remove", frame.t("domain.action.remove")))));
    }
}
