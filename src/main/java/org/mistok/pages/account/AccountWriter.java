package org.mistok.pages.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Accounts;
import org.mistok.account.Membership;
import org.mistok.account.OpenSession;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.account.SecondFactors;
import org.mistok.account.Sessions;
import org.mistok.account.claim.Claim;
import org.mistok.account.claim.Claims;
import org.mistok.account.token.ApiToken;
import org.mistok.account.token.ApiTokens;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.NotificationWishes;
import org.mistok.notice.Pace;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.account.AccountPage.Acting;
import org.mistok.pages.account.AccountPage.Entry;
import org.mistok.pages.account.Form.Field;
import org.mistok.pages.account.Form.Option;

/// Writes the page of one's own account.
@Singleton
final class AccountWriter {
    private final Desk desk;
    private final Names names;
    private final People people;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final Claims claims;
    private final NotificationWishes wishes;

    AccountWriter(
            Desk desk,
            Names names,
            People people,
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            ApiTokens tokens,
            Claims claims,
            NotificationWishes wishes) {
        this.desk = desk;
        this.names = names;
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.tokens = tokens;
        this.claims = claims;
        this.wishes = wishes;
    }

    /// What has just happened.
    ///
    /// @param form the id of the form that was refused; empty for none
    /// @param done the key of what was done; empty for nothing
    /// @param secret a token that was just made; null for none
    record Event(
            String form,
            @Nullable FieldError error,
            Posted posted,
            String done,
            @Nullable String secret) {
        static Event nothing() {
            return new Event("", null, Posted.of(null), "", null);
        }
    }

    private static List<Link> links(Frame frame, Person person) {
        Link trail = new Link(frame.t("trail.title"), frame.link("/trail"));
        if (person.role() == Role.ADMINISTRATOR) {
            return List.of(
                    new Link(frame.t("coordination.title"), frame.link("/coordination")),
                    new Link(frame.t("lost-factor.title"), frame.link("/coordination/second-factors")),
                    trail);
        }
        if (person.role().coordinates()) {
            return List.of(new Link(frame.t("coordination.title"), frame.link("/coordination")), trail);
        }
        return person.memberships().isEmpty() ? List.of() : List.of(trail);
    }

    AccountPage page(HttpRequest<?> request, Person person, Event event) {
        Frame frame = desk.frame(request, "account.title");
        String token = Viewers.token(request);
        boolean factorOn = factors.isOn(person.email());
        return new AccountPage(
                frame,
                event.done().isEmpty() ? null : frame.t(event.done()),
                event.secret(),
                person.email(),
                frame.t("role." + person.role().code()),
                person.memberships().stream()
                        .map(membership -> acting(request, frame, membership, person, event))
                        .toList(),
                links(frame, person),
                refused(facts(frame, person), event),
                passwordForms(frame, person, event),
                factorOn ? frame.t("factor.on", factors.recoveryCodesLeft(person.email())) : frame.t("factor.off"),
                refused(factorForm(frame, factorOn), event),
                tokens.list(person.email()).stream()
                        .map(one -> entry(frame, one))
                        .toList(),
                refused(tokenForm(frame, event.posted()), event),
                sessions.list(person.email(), token == null ? "" : token).stream()
                        .map(one -> entry(frame, one))
                        .toList(),
                Form.of("others", frame.link("/account/sessions/end"), frame.t("sessions.end-others"))
                        .hiding("id", "others"),
                claims.list(person).stream()
                        .filter(claim -> claim.email().equals(person.email()))
                        .map(claim -> entry(request, frame, claim))
                        .toList(),
                notifications(frame, person));
    }

    private static Form refused(Form form, Event event) {
        return form.id().equals(event.form()) ? form.refused(event.error()) : form;
    }

    private Acting acting(HttpRequest<?> request, Frame frame, Membership membership, Person person, Event event) {
        String code = membership.organisation().value();
        Link link = new Link(names.of(request, membership.organisation()), frame.link("/organisations/" + code));
        String right = frame.t("role." + membership.right().code());
        if (membership.right() == Membership.Right.EDITOR) {
            return new Acting(link, right, List.of(), null);
        }
        List<Entry> members = people.listOf(membership.organisation()).stream()
                .map(member -> member(frame, code, member, person))
                .toList();
        return new Acting(link, right, members, refused(invite(frame, code, event.posted()), event));
    }

    private static Entry member(Frame frame, String code, Person member, Person person) {
        String right = member.memberships().stream()
                .filter(one -> one.organisation().value().equals(code))
                .map(one -> frame.t("role." + one.right().code()))
                .findFirst()
                .orElse("");
        String key = member.email().equals(person.email()) ? "members.leave" : "members.remove";
        Form end = Form.of("member", frame.link("/account/members/remove"), frame.t(key))
                .hiding("code", code)
                .hiding("email", member.email());
        return new Entry(member.displayName(), List.of(member.email(), right), end);
    }

    private static Form invite(Frame frame, String code, Posted posted) {
        return Form.of(
                        "invite-" + code,
                        frame.link("/account/invite"),
                        frame.t("invite.button"),
                        new Field(
                                "email",
                                frame.t("sign-in.email"),
                                "email",
                                "off",
                                posted.text("email"),
                                null,
                                List.of()),
                        Field.select("role", frame.t("invite.role"), posted.text("role"), rights(frame)))
                .hiding("code", code);
    }

    static List<Option> rights(Frame frame) {
        return Arrays.stream(Membership.Right.values())
                .map(right -> new Option(right.code(), frame.t("role." + right.code() + ".about")))
                .toList();
    }

    static List<Option> languages() {
        return Arrays.stream(InterfaceLanguage.values())
                .map(language ->
                        new Option(language.tag().value(), Messages.of(language).text("language.own")))
                .toList();
    }

    private Form notifications(Frame frame, Person person) {
        boolean notified = people.isNotified(person.email());
        Field[] fields = wishes.of(person.email()).entrySet().stream()
                .map(wish -> Field.select(
                        wish.getKey().code(),
                        frame.t("notification.topic." + wish.getKey().code()),
                        (notified ? wish.getValue() : Pace.NEVER).code(),
                        paces(frame)))
                .toArray(Field[]::new);
        return Form.of("notifications", frame.link("/account/notifications"), frame.t("account.save"), fields);
    }

    private static List<Option> paces(Frame frame) {
        return Arrays.stream(Pace.values())
                .map(pace -> new Option(pace.code(), frame.t("notification.pace." + pace.code())))
                .toList();
    }

    private Form facts(Frame frame, Person person) {
        boolean notified = people.isNotified(person.email());
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("name", frame.t("account.name"), "name", person.displayName()));
        fields.add(Field.select(
                "language", frame.t("account.language"), person.language().tag().value(), languages()));
        if (person.role().coordinates()) {
            fields.add(Field.select(
                    "notified",
                    frame.t("account.notified"),
                    Boolean.toString(notified),
                    List.of(
                            new Option("true", frame.t("account.notified.yes")),
                            new Option("false", frame.t("account.notified.no")))));
        }
        return new Form("facts", frame.link("/account/facts"), frame.t("account.save"), fields, List.of(), List.of());
    }

    private List<Form> passwordForms(Frame frame, Person person, Event event) {
        if (!accounts.hasPassword(person.email())) {
            return List.of();
        }
        Field current = Field.password("current", frame.t("password.current"), "current-password");
        Form password = Form.of(
                "password",
                frame.link("/account/password"),
                frame.t("password.button"),
                current,
                Field.password("password", frame.t("password.new"), "new-password")
                        .hinted(frame.t("password.rule")));
        Form address = Form.of(
                "address",
                frame.link("/account/address"),
                frame.t("address.change.button"),
                new Field(
                        "email",
                        frame.t("address.new"),
                        "email",
                        "email",
                        event.form().equals("address") ? event.posted().text("email") : "",
                        frame.t("address.hint"),
                        List.of()),
                current);
        return List.of(refused(password, event), refused(address, event));
    }

    private static Form factorForm(Frame frame, boolean on) {
        return on
                ? Form.of(
                        "factor",
                        frame.link("/account/second-factor/remove"),
                        frame.t("factor.remove"),
                        Field.text("code", frame.t("code.label"), "one-time-code", "")
                                .hinted(frame.t("code.hint")))
                : Form.of("factor", frame.link("/account/second-factor"), frame.t("factor.add"));
    }

    private static Form tokenForm(Frame frame, Posted posted) {
        List<Option> scopes = Arrays.stream(ApiToken.Scope.values())
                .map(scope -> new Option(scope.code(), frame.t("token.scope." + scope.code())))
                .toList();
        String days = posted.text("days").isEmpty() ? "90" : posted.text("days");
        return Form.of(
                "token",
                frame.link("/account/tokens"),
                frame.t("token.button"),
                Field.text("tokenname", frame.t("token.name"), "off", posted.text("tokenname")),
                Field.select("scope", frame.t("token.scope"), posted.text("scope"), scopes),
                Field.text("days", frame.t("token.days"), "off", days));
    }

    private static Entry entry(Frame frame, ApiToken token) {
        String used = token.usedOn() == null
                ? frame.t("token.unused")
                : frame.t(
                        "token.used",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(frame.messages().language().conventions())
                                .format(token.usedOn()));
        Form end = Form.of("revoke", frame.link("/account/tokens/revoke"), frame.t("token.revoke"))
                .hiding("id", Long.toString(token.id()));
        return new Entry(
                token.name(),
                List.of(
                        token.beginning() + "…",
                        frame.t("token.scope." + token.scope().code()),
                        frame.t("token.until", day(frame, token.expiresAt())),
                        used),
                end);
    }

    private static Entry entry(Frame frame, OpenSession session) {
        Form end = Form.of("end", frame.link("/account/sessions/end"), frame.t("sessions.end"))
                .hiding("id", Long.toString(session.id()));
        return new Entry(
                session.agent().isEmpty() ? frame.t("sessions.program") : session.agent(),
                List.of(
                        frame.t("sessions.begun", moment(frame, session.begunAt())),
                        frame.t(session.current() ? "sessions.current" : "sessions.other")),
                session.current() ? null : end);
    }

    private Entry entry(HttpRequest<?> request, Frame frame, Claim claim) {
        Form end = claim.state() == Claim.State.OPEN
                ? Form.of("withdraw", frame.link("/account/claims/withdraw"), frame.t("claim.withdraw"))
                        .hiding("id", Long.toString(claim.id()))
                : null;
        String state = frame.t("claim.state." + claim.state().code());
        String reason = claim.reason();
        return new Entry(
                names.of(request, claim.organisation()), reason == null ? List.of(state) : List.of(state, reason), end);
    }

    static String day(Frame frame, Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(frame.messages().language().conventions())
                .format(at.atZone(ZoneOffset.UTC));
    }

    private static String moment(Frame frame, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(frame.messages().language().conventions())
                        .format(at.atZone(ZoneOffset.UTC))
                + " UTC";
    }
}
