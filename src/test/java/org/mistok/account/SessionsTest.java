package org.mistok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Samples;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class SessionsTest {

    private static final String PASSWORD = "пароль with ї";
    private static final Person MEMBER = new Person("officer@example.org", "Officer", Role.MEMBER, Samples.HROMADA);
    private static final Person COORDINATOR = new Person("round@example.org", "Round", Role.COORDINATOR, null);

    private static final Client HOME = new Client("192.0.2.1", "A browser");
    private static final Client ELSEWHERE = new Client("198.51.100.7", "");
    private static final Time TIME = new Time();

    private static RegisterContext register;
    private static Sessions sessions;
    private static People people;

    /// A clock that goes only when told to.
    static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeAll
    static void open() {
        register = RegisterContext.open(TIME);
        people = register.bean(People.class);
        sessions = register.bean(Sessions.class);
        RegisterCode third = RegisterCode.of("PL-1");
        register.bean(Organisations.class)
                .put(
                        List.of(
                                Samples.organisation(Samples.HROMADA),
                                Samples.organisation(Samples.TOWN),
                                Samples.organisation(Samples.GROUP),
                                Samples.organisation(third)),
                        Samples.TESTER);
        register.bean(Partnerships.class)
                .put(
                        List.of(
                                partnership(Samples.TOWN, Partnership.Status.ACTIVE),
                                partnership(Samples.GROUP, Partnership.Status.ACTIVE),
                                partnership(third, Partnership.Status.ENDED)),
                        Samples.TESTER);
        people.put(MEMBER, PASSWORD);
        people.put(COORDINATOR, PASSWORD);
    }

    private static Partnership partnership(RegisterCode other, Partnership.Status status) {
        return new Partnership(Samples.HROMADA, other, Partnership.Type.CONTACT, status, null, Set.of(), "x");
    }

    @AfterAll
    static void close() {
        register.close();
    }

    private static SignIn signIn(String email, String password) {
        return sessions.signIn(new SignIn.Credentials(email, password, null, HOME));
    }

    private static Session signIn(Person person) {
        if (signIn(person.email(), PASSWORD) instanceof SignIn.Opened(Session session)) {
            return session;
        }
        throw new AssertionError(person.email() + " cannot sign in.");
    }

    @Test
    void theRightPasswordOpensASession() {
        Session session = Objects.requireNonNull(sessions.open(" Officer@Example.org ", PASSWORD));
        assertThat(session.person()).isEqualTo(MEMBER);
        assertThat(session.expiresAt()).isEqualTo(TIME.instant().plus(Duration.ofHours(12)));
        assertThat(session.token()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(session.toString()).doesNotContain(session.token());
    }

    @Test
    void aMemberSpeaksForItsOrganisationAndKnowsItsActivePartners() {
        assertThat(sessions.find(signIn(MEMBER).token()))
                .isEqualTo(new Viewer.Member(
                        MEMBER.email(), false, Set.of(Samples.HROMADA), Set.of(Samples.TOWN, Samples.GROUP)));
    }

    @Test
    void aCoordinatorSpeaksForNobody() {
        assertThat(sessions.find(signIn(COORDINATOR).token()))
                .isEqualTo(new Viewer.Member(COORDINATOR.email(), true, Set.of(), Set.of()));
    }

    @Test
    void aSessionEndsWhenItIsClosedAndAfterTwelveHours() {
        Session closed = signIn(MEMBER);
        Session left = signIn(MEMBER);
        sessions.close(closed.token());
        sessions.close("unknown");
        assertThat(sessions.find(closed.token())).isNull();
        TIME.pass(Sessions.LIFETIME.minusSeconds(1));
        assertThat(sessions.find(left.token())).isNotNull();
        TIME.pass(Duration.ofSeconds(1));
        assertThat(sessions.find(left.token())).isNull();
    }

    @Test
    void aForgedTokenIsNobodys() {
        assertThat(sessions.find("")).isNull();
        assertThat(sessions.find("ї\u0000'--")).isNull();
    }

    @Test
    void wrongPasswordsAndUnknownOrImpossibleAddressesAreTheSame() {
        List<String> addresses = List.of(
                "officer2@example.org", "", "a@b@c", "nul\u0000@example.org", "ї@example.org", "x".repeat(9999));
        for (String email : addresses) {
            assertThat(signIn(email, PASSWORD)).as(email).isEqualTo(new SignIn.Wrong());
        }
        for (String password :
                List.of("", PASSWORD + "\u0000", PASSWORD.toUpperCase(Locale.ROOT), "x".repeat(100_000))) {
            assertThat(signIn(COORDINATOR.email(), password)).isEqualTo(new SignIn.Wrong());
        }
        assertThat(sessions.open(COORDINATOR.email(), "")).isNull();
    }

    @Test
    void anUnknownAddressTakesAboutAsLongAsAWrongPassword() {
        people.put(new Person("slow@example.org", "Slow", Role.COORDINATOR, null), PASSWORD);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            known.add(nanos("slow@example.org"));
            unknown.add(nanos("nobody@example.org"));
        }
        known.sort(null);
        unknown.sort(null);
        assertThat((double) unknown.getFirst() / known.getFirst()).isBetween(0.4, 2.5);
    }

    private static long nanos(String email) {
        long start = System.nanoTime();
        signIn(email, "wrong");
        return System.nanoTime() - start;
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaits() {
        Person tired = new Person("tired@example.org", "Tired", Role.COORDINATOR, null);
        people.put(tired, PASSWORD);
        for (int i = 0; i < Attempts.Limit.SIGN_IN.most(); i++) {
            assertThat(signIn(tired.email(), "wrong")).isEqualTo(new SignIn.Wrong());
            TIME.pass(Duration.ofSeconds(10));
        }
        Duration wait = Duration.ofMinutes(15).minusSeconds(100);
        assertThat(signIn(tired.email(), PASSWORD)).isEqualTo(new SignIn.TooManyFailures(wait));
        TIME.pass(wait);
        assertThat(signIn(tired.email(), PASSWORD)).isInstanceOf(SignIn.Opened.class);
        assertThat(signIn(tired.email(), "wrong")).as("all is forgotten").isEqualTo(new SignIn.Wrong());
    }

    @Test
    void aStrangerWhoFailsOnPurposeLocksOutOnlyTheStranger() {
        Person known = new Person("known@example.org", "Known", Role.COORDINATOR, null);
        people.put(known, PASSWORD);
        for (int i = 0; i < Attempts.Limit.SIGN_IN.most(); i++) {
            sessions.signIn(new SignIn.Credentials(known.email(), "wrong", null, ELSEWHERE));
        }
        assertThat(sessions.signIn(new SignIn.Credentials(known.email(), PASSWORD, null, ELSEWHERE)))
                .isInstanceOf(SignIn.TooManyFailures.class);
        assertThat(signIn(known.email(), PASSWORD)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void whoIsLockedOutByManyStrangersGetsAMailedWayIn() throws Exception {
        Person known = new Person("besieged@example.org", "Besieged", Role.COORDINATOR, null);
        people.put(known, PASSWORD);
        for (int i = 0; i < Attempts.Limit.SIGN_IN_ADDRESS.most(); i++) {
            Client one = new Client("203.0.113." + i / 5, "");
            sessions.signIn(new SignIn.Credentials(known.email(), "wrong", null, one));
        }
        assertThat(signIn(known.email(), PASSWORD)).isInstanceOf(SignIn.TooManyFailures.class);
        String token = mailedToken(known.email());
        Recovery recovery = register.bean(Recovery.class);
        assertThat(recovery.unlock(token, HOME)).isEqualTo(known);
        assertThat(recovery.unlock(token, HOME)).as("works once").isNull();
        assertThat(signIn(known.email(), PASSWORD)).isInstanceOf(SignIn.Opened.class);
        assertThat(sessions.signIn(new SignIn.Credentials(known.email(), PASSWORD, null, ELSEWHERE)))
                .as("others still wait")
                .isInstanceOf(SignIn.TooManyFailures.class);
    }

    private static String mailedToken(String email) throws Exception {
        try (Connection connection = register.connect();
                var statement = connection.prepareStatement(
                        "select substring(text from 'token=([A-Za-z0-9_-]+)') from mail where recipient = ?"
                                + " order by id desc limit 1")) {
            statement.setString(1, email);
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).as("a mail to " + email).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void whoIsRemovedWhileSignedInLosesTheRightWithTheNextRequest() {
        Person leaver = new Person("leaver@example.org", "Leaver", Role.MEMBER, Samples.TOWN);
        people.put(leaver, PASSWORD);
        Session session = signIn(leaver);
        CountryCode germany = CountryCode.of("DE");
        assertThat(Objects.requireNonNull(sessions.find(session.token())).owns(Samples.TOWN))
                .isTrue();
        assertThat(people.dismiss(leaver, leaver.email(), Samples.TOWN, germany))
                .as("the last owner stays")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(people.dismiss(COORDINATOR, leaver.email(), Samples.TOWN, germany))
                .isEqualTo(Outcome.done(true));
        assertThat(Objects.requireNonNull(sessions.find(session.token())).owns(Samples.TOWN))
                .isFalse();
    }

    @Test
    void sessionsAreListedAndEndedElsewhere() {
        Person wanderer = new Person("wanderer@example.org", "Wanderer", Role.COORDINATOR, null);
        people.put(wanderer, PASSWORD);
        Session first = signIn(wanderer);
        Session second = signIn(wanderer);
        List<OpenSession> open = sessions.list(wanderer.email(), second.token());
        assertThat(open).extracting(OpenSession::current).containsExactly(true, false);
        assertThat(open).extracting(OpenSession::agent).containsOnly("A browser");
        sessions.close(MEMBER.email(), open.getFirst().id());
        assertThat(sessions.find(second.token())).as("not somebody else’s").isNotNull();
        sessions.closeOthers(wanderer.email(), second.token());
        assertThat(sessions.find(first.token())).isNull();
        assertThat(sessions.find(second.token())).isNotNull();
    }

    @Test
    void neitherPasswordsNorTokensCanBeReadFromTheDatabase() throws Exception {
        Session session = signIn(MEMBER);
        try (Connection connection = register.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(p::text, ''),"
                        + " (select string_agg(t::text, '') from session_token t) from person p")) {
            row.next();
            assertThat(row.getString(1))
                    .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                    .doesNotContain("пароль");
            assertThat(row.getString(2)).doesNotContain(session.token());
        }
    }

    @Test
    void aMemberNeedsAnOrganisationAndEverybodyAnAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("a@b", "A", Role.MEMBER, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("a b", "A", Role.COORDINATOR, null));
    }

    @Test
    void peopleAreFoundByTheirAddress() {
        assertThat(people.find("OFFICER@example.org")).isEqualTo(MEMBER);
        assertThat(people.find("x\u0000@y")).isNull();
        assertThat(people.list()).contains(MEMBER, COORDINATOR);
    }
}
