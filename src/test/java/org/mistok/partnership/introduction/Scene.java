package org.mistok.partnership.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mistok.account.Membership;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LocalText;
import org.mistok.notice.Mail;
import org.mistok.notice.Outbox;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Samples;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.support.MovableClock;
import org.mistok.support.TestDatabase;

/// A hromada, towns and a diaspora organisation with people who act for them, and a clock that tests move.
final class Scene implements AutoCloseable {
    static final RegisterCode HROMADA = Samples.HROMADA;
    static final RegisterCode TOWN = Samples.TOWN;
    static final RegisterCode NEIGHBOUR = RegisterCode.of("DE-08115046");
    static final RegisterCode GROUP = Samples.GROUP;

    /// Further towns, to be asked.
    static final List<RegisterCode> TOWNS = List.of("PL-0", "PL-1", "PL-2", "PL-3", "PL-4", "PL-5", "PL-6").stream()
            .map(RegisterCode::of)
            .toList();

    static final String OLENA = "olena@hromada.example";
    static final String JAN = "jan@town.example";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T09:00:00Z"));
    final TestDatabase database = TestDatabase.fresh();
    final ApplicationContext context;

    private Scene(Map<String, Object> settings) {
        context = open(settings);
        organisations();
        people();
    }

    static Scene open() {
        return new Scene(Map.of());
    }

    static Scene openWith(Map<String, Object> settings) {
        return new Scene(settings);
    }

    /// Another replica on the same database.
    ApplicationContext open(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.settings());
        all.put(
                "mistok.data-dir",
                Path.of("target", "test-data", database.name() + "-" + UUID.randomUUID())
                        .toAbsolutePath()
                        .toString());
        all.put("mistok.base-url", "https://mistok.example");
        all.put("mistok.introductions.every", "24h");
        all.put("mistok.mail.every", "24h");
        all.put("mistok.digests.every", "24h");
        all.putAll(settings);
        return ApplicationContext.builder("test")
                .banner(false)
                .properties(all)
                .singletons(clock)
                .start();
    }

    private void organisations() {
        List<NewOrganisation> all = new java.util.ArrayList<>(List.of(
                organisation(HROMADA, profile(HROMADA, Audience.OWNER)),
                organisation(TOWN, profile(TOWN, Audience.OWNER)),
                organisation(NEIGHBOUR, profile(NEIGHBOUR, Audience.PUBLIC)),
                organisation(GROUP, profile(GROUP, Audience.PUBLIC))));
        TOWNS.forEach(town -> all.add(organisation(town, profile(town, Audience.PUBLIC))));
        context.getBean(Organisations.class).put(all, Samples.TESTER);
        awaitIndex(all.size());
    }

    private void awaitIndex(int organisations) {
        Index index = context.getBean(Index.class);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (index.current().organisations().size() < organisations) {
            assertThat(System.nanoTime()).as("the index has caught up").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /// Waits until scoring knows the organisation in this state.
    void awaitSeen(RegisterCode code, java.util.function.Predicate<Profile> state) {
        Index index = context.getBean(Index.class);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!state.test(index.current().find(code).profile())) {
            assertThat(System.nanoTime()).as("the index has caught up").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static NewOrganisation organisation(RegisterCode code, Profile profile) {
        return new NewOrganisation(code, Samples.identity(code, "Name of " + code), profile);
    }

    /// Sport for everybody, water for those signed in, and tourism for this audience, as need and as offer.
    private static Profile profile(RegisterCode code, Audience narrow) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<Need> needs = List.of(
                need("n1", "sport", Audience.PUBLIC, day),
                need("n2", "water", Audience.REGISTERED, day),
                need("n3", "tourism", narrow, day));
        List<Offer> offers = List.of(
                offer("o1", "sport", Audience.PUBLIC, day),
                offer("o2", "culture", Audience.PUBLIC, day),
                offer("o3", "agriculture", narrow, day));
        return Samples.with(Samples.emptyProfile(), needs, offers);
    }

    private static Need need(String key, String area, Audience audience, LocalDate day) {
        return new Need(
                key, AreaCode.of(area), LocalText.of("en", "Text"), Urgency.HIGH, day, audience, Basis.OWN_WORD);
    }

    private static Offer offer(String key, String area, Audience audience, LocalDate day) {
        return new Offer(
                key, AreaCode.of(area), LocalText.of("en", "Text"), Strength.RESOURCES, day, audience, Basis.OWN_WORD);
    }

    private void people() {
        People people = context.getBean(People.class);
        put(people, OLENA, "Олена", Role.MEMBER, HROMADA, InterfaceLanguage.UK);
        put(people, JAN, "Jan", Role.MEMBER, TOWN, InterfaceLanguage.DE);
        put(people, "neighbour@town.example", "Nina", Role.MEMBER, NEIGHBOUR, InterfaceLanguage.DE);
        put(people, "group@org.example", "Grupa", Role.MEMBER, GROUP, InterfaceLanguage.PL);
        people.put(
                new Person(
                        "poland@org.example",
                        "Poland",
                        Role.COORDINATOR,
                        Set.of(CountryCode.of("PL")),
                        List.of(),
                        InterfaceLanguage.PL),
                "a-password-of-tests");
        people.put(
                new Person(
                        "germany@org.example",
                        "Germany",
                        Role.COORDINATOR,
                        Set.of(CountryCode.of("DE")),
                        List.of(),
                        InterfaceLanguage.DE),
                "a-password-of-tests");
    }

    private static void put(
            People people, String email, String name, Role role, RegisterCode code, InterfaceLanguage language) {
        people.put(
                new Person(email, name, role, Set.of(), List.of(Membership.owner(code)), language),
                "a-password-of-tests");
    }

    Viewer.Member viewer(String email) {
        People people = context.getBean(People.class);
        return people.viewer(people.get(email));
    }

    Viewer.Member olena() {
        return viewer(OLENA);
    }

    Viewer.Member jan() {
        return viewer(JAN);
    }

    void setAvailability(RegisterCode code, Integer capacity, boolean paused) {
        Organisations organisations = context.getBean(Organisations.class);
        var now = organisations.get(code);
        Profile profile = now.profile();
        Profile next = new Profile(
                profile.languages(),
                profile.needs(),
                profile.offers(),
                new Availability(capacity, paused),
                profile.wishes(),
                profile.readiness(),
                profile.bridge(),
                profile.basis(),
                profile.statedOn());
        organisations.saveProfile(code, next, now.version(), Samples.TESTER);
        awaitSeen(code, seen -> seen.availability().equals(next.availability()));
    }

    Introductions introductions() {
        return context.getBean(Introductions.class);
    }

    Terms terms() {
        return context.getBean(Terms.class);
    }

    Outcome<Sending.Sent> send(Wanted wanted) {
        return context.getBean(Sending.class).send(olena(), wanted);
    }

    /// From the hromada to the town; must succeed.
    long sent() {
        return sentTo(TOWN);
    }

    long sentTo(RegisterCode to) {
        return done(send(wanted(to))).outline().id();
    }

    static Wanted wanted(RegisterCode to) {
        return wanted(to, UUID.randomUUID().toString());
    }

    static Wanted wanted(RegisterCode to, String key) {
        return new Wanted(
                HROMADA,
                to,
                LocalText.of("uk", "Хочемо познайомитися."),
                LocalText.of("de", "Wir möchten Sie kennenlernen."),
                false,
                new Contact.Offered("partners@hromada.example", false),
                null,
                key);
    }

    Outcome<Shown> act(Viewer.Member by, long id, Deed deed) {
        return context.getBean(Answering.class).act(by, id, deed);
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    /// The code of the refusal.
    static String refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    Stage stage(long id) {
        return introductions().find(olena(), id).outline().stage();
    }

    /// The kinds of the mails to this address, the latest first.
    List<Mail> mails(String email) {
        return context.getBean(Outbox.class).listTo(email);
    }

    void forgetMails() {
        sql("delete from mail");
    }

    /// Forgets all introductions, so that the next test begins anew.
    void clear() {
        sql("delete from introduction where follows is not null");
        sql("delete from introduction");
        forgetMails();
    }

    void sql(String statement) {
        try (Connection connection = database.connect();
                Statement run = connection.createStatement()) {
            run.execute("set mistok.actor = 'tester@example.org'");
            run.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
