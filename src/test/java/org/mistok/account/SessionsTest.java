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
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class SessionsTest {

    private static final String PASSWORD = "пароль with ї";
    private static final Person MEMBER = new Person("officer@example.org", "Officer", Role.MEMBER, Samples.HROMADA);
    private static final Person COORDINATOR = new Person("round@example.org", "Round", Role.COORDINATOR, null);

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
        register = RegisterContext.open();
        people = register.bean(People.class);
        sessions = new Sessions(register.bean(SessionRows.class), register.bean(PersonRows.class), TIME);
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

    private static Session signIn(Person person) {
        return Objects.requireNonNull(sessions.open(person.email(), PASSWORD));
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
            assertThat(sessions.signIn(email, PASSWORD)).as(email).isEqualTo(new SignIn.Wrong());
        }
        for (String password :
                List.of("", PASSWORD + "\u0000", PASSWORD.toUpperCase(Locale.ROOT), "x".repeat(100_000))) {
            assertThat(sessions.signIn(COORDINATOR.email(), password)).isEqualTo(new SignIn.Wrong());
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
        sessions.signIn(email, "wrong");
        return System.nanoTime() - start;
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaits() {
        Person tired = new Person("tired@example.org", "Tired", Role.COORDINATOR, null);
        people.put(tired, PASSWORD);
        for (int i = 0; i < Sessions.MOST_FAILURES; i++) {
            assertThat(sessions.signIn(tired.email(), "wrong")).isEqualTo(new SignIn.Wrong());
            TIME.pass(Duration.ofSeconds(10));
        }
        Duration wait = Duration.ofMinutes(15).minusSeconds(100);
        assertThat(sessions.signIn(tired.email(), PASSWORD)).isEqualTo(new SignIn.TooManyFailures(wait));
        TIME.pass(wait);
        assertThat(sessions.signIn(tired.email(), PASSWORD)).isInstanceOf(SignIn.Opened.class);
        assertThat(sessions.signIn(tired.email(), "wrong"))
                .as("all is forgotten")
                .isEqualTo(new SignIn.Wrong());
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
