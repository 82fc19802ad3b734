package org.mistok.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.curation.StaleProfile.Filter;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Mail;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Kind;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// Who is asked when whether a profile is still right, and what a yes does.
class RemindersTest {
    private static final String PASSWORD = "a-password-of-tests";
    private static final LocalDate SAID = LocalDate.of(2026, 3, 1);
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    private final Time time = new Time();
    private RegisterContext register;
    private Organisations organisations;
    private Reminders reminders;

    /// A clock that goes only when told to.
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void goTo(LocalDate day) {
            now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
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

    @BeforeEach
    void open() {
        register = RegisterContext.open(time);
        organisations = register.bean(Organisations.class);
        reminders = register.bean(Reminders.class);
        put(Samples.TOWN, Basis.OWN_WORD);
        put(RegisterCode.of("PL-1"), Basis.OWN_WORD);
        put(Samples.HROMADA, Basis.ILLUSTRATIVE);
        person("owner@example.org", Samples.TOWN);
        person("editor@example.org", Samples.TOWN);
        person("example@example.org", Samples.HROMADA);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void put(RegisterCode code, Basis basis) {
        Profile needing = Samples.needing(new org.mistok.organisation.Need(
                "n1",
                org.mistok.area.AreaCode.of("culture"),
                org.mistok.language.LocalText.of("en", "A choir"),
                org.mistok.organisation.Urgency.LOW,
                SAID,
                Audience.PUBLIC,
                basis));
        Profile profile = new Profile(
                List.of(),
                needing.needs(),
                List.of(),
                needing.availability(),
                needing.wishes(),
                needing.readiness(),
                null,
                basis,
                SAID);
        organisations.put(
                List.of(new NewOrganisation(code, Samples.identity(code, "Name of " + code), profile)), Samples.TESTER);
    }

    private void person(String email, RegisterCode organisation) {
        register.bean(People.class).put(new Person(email, "Somebody", Role.MEMBER, organisation), PASSWORD);
    }

    private List<Mail> mails(String to) {
        return register.bean(Outbox.class).listTo(to);
    }

    private String token(String to) {
        Matcher token = TOKEN.matcher(String.valueOf(mails(to).getFirst().text()));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void eachStepIsAskedOnceAndOnlyOfOwnWords() {
        time.goTo(SAID.plusMonths(12).minusDays(1));
        assertThat(reminders.remind()).isZero();
        time.goTo(SAID.plusMonths(12));
        assertThat(reminders.remind()).isEqualTo(1);
        assertThat(reminders.remind()).isZero();
        assertThat(mails("owner@example.org")).hasSize(1);
        assertThat(mails("editor@example.org")).hasSize(1);
        assertThat(mails("example@example.org")).isEmpty();
        time.goTo(SAID.plusMonths(15));
        assertThat(reminders.remind()).isEqualTo(1);
        time.goTo(SAID.plusMonths(18));
        assertThat(reminders.remind()).isEqualTo(1);
        time.goTo(SAID.plusMonths(40));
        assertThat(reminders.remind()).isZero();
        assertThat(mails("owner@example.org")).hasSize(3);
    }

    @Test
    void whoWasNeverAskedIsAskedOnce() {
        time.goTo(SAID.plusMonths(30));
        assertThat(reminders.remind()).isEqualTo(1);
        assertThat(reminders.remind()).isZero();
        assertThat(mails("owner@example.org")).hasSize(1);
    }

    @Test
    void severalReplicasAskOnce() throws Exception {
        time.goTo(SAID.plusMonths(13));
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(reminders::remind);
            }
            pool.invokeAll(all);
        }
        assertThat(mails("owner@example.org")).hasSize(1);
    }

    @Test
    void whoWantsNoNewsIsNotAsked() {
        register.bean(People.class).setNotified("owner@example.org", false);
        time.goTo(SAID.plusMonths(12));
        reminders.remind();
        assertThat(mails("owner@example.org")).isEmpty();
        assertThat(mails("editor@example.org")).hasSize(1);
    }

    @Test
    void theLinkConfirmsOnceAndChangesNothingElse() {
        time.goTo(SAID.plusMonths(12));
        reminders.remind();
        String token = token("owner@example.org");
        Organisation before = organisations.get(Samples.TOWN);
        assertThat(reminders.find(token)).isEqualTo(new Reminders.Question(Samples.TOWN, SAID));
        assertThat(reminders.find("forged")).isNull();
        assertThat(reminders.confirm("forged")).isNull();
        assertThat(organisations.get(Samples.TOWN)).isEqualTo(before);

        assertThat(reminders.confirm(token)).isNotNull();
        Organisation after = organisations.get(Samples.TOWN);
        LocalDate today = SAID.plusMonths(12);
        assertThat(after.profile().statedOn()).isEqualTo(today);
        assertThat(after.profile().needs().getFirst().statedOn()).isEqualTo(today);
        assertThat(after.profile().needs().getFirst().text())
                .isEqualTo(before.profile().needs().getFirst().text());
        assertThat(after.identity()).isEqualTo(before.identity());
        assertThat(reminders.confirm(token)).isNull();
        assertThat(reminders.find(token("editor@example.org")))
                .as("the others' links have had their answer")
                .isNull();
        time.goTo(today.plusMonths(12));
        assertThat(reminders.remind()).as("a new year begins").isEqualTo(1);
    }

    @Test
    void theLinkDiesWithTheMembershipAndWithTime() {
        time.goTo(SAID.plusMonths(12));
        reminders.remind();
        String owners = token("owner@example.org");
        String editors = token("editor@example.org");
        People people = register.bean(People.class);
        people.dismiss(people.get("owner@example.org"), "owner@example.org", Samples.TOWN, CountryCode.of("DE"));
        assertThat(reminders.find(owners)).isNull();
        assertThat(reminders.confirm(owners)).isNull();
        time.goTo(SAID.plusMonths(12).plusDays(61));
        assertThat(reminders.find(editors)).isNull();
    }

    @Test
    void anExampleCannotBeConfirmed() {
        assertThat(reminders.confirm(Samples.HROMADA, "example@example.org")).isNull();
        assertThat(reminders.confirm(Samples.TOWN, "owner@example.org")).isNotNull();
    }

    @Test
    void coordinatorsSeeWhatIsStaleInTheirCountries() {
        time.goTo(SAID.plusMonths(20));
        StaleProfiles stale = register.bean(StaleProfiles.class);
        Person everywhere = new Person("all@example.org", "All", Role.COORDINATOR, null);
        Person polish = new Person(
                "pl@example.org",
                "PL",
                Role.COORDINATOR,
                Set.of(CountryCode.of("PL")),
                List.of(),
                InterfaceLanguage.PL);
        Person reader = new Person("reader@example.org", "Reader", Role.READER, null);
        assertThat(codes(stale, everywhere, new Filter(12, null, null, null))).containsExactly("DE-08115045", "PL-1");
        assertThat(codes(stale, everywhere, new Filter(21, null, null, null))).isEmpty();
        assertThat(codes(stale, everywhere, new Filter(12, null, null, false))).containsExactly("PL-1");
        assertThat(codes(stale, everywhere, new Filter(12, CountryCode.of("DE"), Kind.MUNICIPALITY, true)))
                .containsExactly("DE-08115045");
        assertThat(codes(stale, everywhere, new Filter(12, null, Kind.DIASPORA, null)))
                .isEmpty();
        assertThat(codes(stale, polish, new Filter(12, null, null, null))).containsExactly("PL-1");
        assertThat(codes(stale, reader, new Filter(12, null, null, null))).isEmpty();
    }

    private static List<String> codes(StaleProfiles stale, Person by, Filter filter) {
        return stale.list(by, filter).stream()
                .map(profile -> profile.organisation().value())
                .toList();
    }

    @Test
    void stepsThatMakeNoSenseStopTheStart() {
        for (List<Integer> steps : List.of(List.of(12, 12), List.of(0), List.of(121), List.of(15, 12))) {
            assertThatThrownBy(() -> new StaleProfiles(register.bean(ReminderRows.class), time, steps))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mistok.reminders.months");
        }
    }
}
