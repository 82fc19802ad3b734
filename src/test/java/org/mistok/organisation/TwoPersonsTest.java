package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;
import org.mistok.organisation.Confirmation.Wish;
import org.mistok.organisation.Confirmations.Outcome;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

/// What one person alone may not publish, and how two may.
class TwoPersonsTest {
    private static final RegisterCode CALM = RegisterCode.of("UA05020030000031457");
    private static final RegisterCode FRONT = RegisterCode.of("UA63120270000028556");
    private static final RegisterCode ABROAD = RegisterCode.of("DE-08115045");
    private static final Actor OLENA = new Actor("olena@example.org");
    private static final Actor PETRO = new Actor("petro@example.org");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static RegisterContext context;
    private static Organisations organisations;
    private static Confirmations confirmations;

    @BeforeAll
    static void open() {
        context = RegisterContext.open();
        organisations = context.bean(Organisations.class);
        confirmations = context.bean(Confirmations.class);
        Identity atTheFront = Samples.identity(FRONT, "Front");
        Territory territory = new Territory(Territory.Status.ACTIVE_HOSTILITIES, DAY, "test");
        Identity front = new Identity(
                atTheFront.names(),
                atTheFront.country(),
                atTheFront.region(),
                atTheFront.district(),
                atTheFront.centre(),
                atTheFront.population(),
                atTheFront.traits(),
                territory,
                atTheFront.source());
        People people = context.bean(People.class);
        people.put(new Person(OLENA.name(), "Olena", Role.READER, null), "a-password-of-tests");
        people.put(new Person(PETRO.name(), "Petro", Role.READER, null), "a-password-of-tests");
        organisations.put(
                List.of(
                        new NewOrganisation(CALM, Samples.identity(CALM, "Calm"), Samples.emptyProfile()),
                        new NewOrganisation(FRONT, front, Samples.emptyProfile()),
                        new NewOrganisation(ABROAD, Samples.identity(ABROAD, "Abroad"), Samples.emptyProfile())),
                Samples.TESTER);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void wordsThatAreHeldBackStandOnceAnotherPersonConfirmsThem() {
        String text = "Обмін досвідом: котельня № 5";
        assertThat(refusals(save(CALM, need(text, Audience.REGISTERED))))
                .containsExactly("needs[0].text text-names-an-installation [котельня № 5]");

        Confirmation asked = ask(CALM, new Wish(text, false, "It was closed in 2019"));
        assertThat(asked.answer()).isNull();
        assertThat(save(CALM, need(text, Audience.REGISTERED))).isInstanceOf(Save.Refused.class);

        assertThat(refusals(confirmations.answer(CALM, asked, true, "It is fine", OLENA)))
                .containsExactly("confirmed second-person-needed []");
        assertThat(save(CALM, need(text, Audience.REGISTERED))).isInstanceOf(Save.Refused.class);

        assertThat(confirmations.answer(CALM, asked, true, "It was closed indeed", PETRO))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(save(CALM, need(text, Audience.REGISTERED))).isInstanceOf(Save.Saved.class);
        assertThat(save(CALM, need(text + " і 6", Audience.REGISTERED)))
                .as("another text")
                .isInstanceOf(Save.Refused.class);
        assertThat(save(ABROAD, need(text, Audience.REGISTERED)))
                .as("another organisation")
                .isInstanceOf(Save.Refused.class);
    }

    @Test
    void anAnswerIsGivenOnceAndARefusalLetsNothingStand() {
        String text = "Телефон 067 123 45 67";
        Confirmation asked = ask(CALM, new Wish(text, false, "Of the office"));
        confirmations.answer(CALM, asked, false, "It is private", PETRO);

        assertThat(refusals(confirmations.answer(CALM, asked, true, "Or is it?", PETRO)))
                .containsExactly("confirmed answered-already []");
        assertThat(save(CALM, need(text, Audience.OWNER))).isInstanceOf(Save.Refused.class);
    }

    @Test
    void someThingsNobodyCanConfirm() {
        assertThat(refusals(confirmations.ask(CALM, new Wish("72-га бригада", false, "why not"), OLENA)))
                .containsExactly("text text-names-the-military [72-га бригада]");
        assertThat(refusals(confirmations.ask(CALM, new Wish("49.2328, 28.4816", false, "why not"), OLENA)))
                .containsExactly("text text-names-a-place-of-an-object [49.2328, 28.4816]");
        assertThat(refusals(confirmations.ask(CALM, new Wish("вул. Соборна, 12", false, "why not"), OLENA)))
                .containsExactly("text text-names-a-place-of-an-object [вул. Соборна, 12]");
        assertThat(refusals(confirmations.ask(CALM, new Wish("Хор", false, "why not"), OLENA)))
                .containsExactly("text nothing-to-confirm []");
        assertThat(refusals(confirmations.ask(CALM, new Wish("котельня № 5", false, " "), OLENA)))
                .containsExactly("reason reason-missing []");
    }

    @Test
    void anAddressAbroadMayBeWhereGuestsAreMet() {
        String text = "Treffpunkt: Hauptstraße 12";
        Confirmation asked = ask(ABROAD, new Wish(text, false, "The culture centre"));
        confirmations.answer(ABROAD, asked, true, "Known to everybody", PETRO);

        assertThat(save(ABROAD, need(text, Audience.PUBLIC))).isInstanceOf(Save.Saved.class);
    }

    @Test
    void atTheFrontANeedBecomesPublicByTwoPersonsOnly() {
        String text = "Хор шукає друзів";
        assertThat(refusals(save(FRONT, need(text, Audience.PUBLIC))))
                .containsExactly("needs[0].audience public-takes-two-persons []");
        assertThat(save(FRONT, need(text, Audience.REGISTERED))).isInstanceOf(Save.Saved.class);
        assertThat(save(FRONT, need(text, Audience.PUBLIC))).isInstanceOf(Save.Refused.class);
        assertThat(save(CALM, need(text, Audience.PUBLIC))).as("elsewhere").isInstanceOf(Save.Saved.class);

        Confirmation asked = ask(FRONT, new Wish(text, true, "A choir is no target"));
        confirmations.answer(FRONT, asked, true, "Agreed", PETRO);

        assertThat(save(FRONT, need(text, Audience.PUBLIC))).isInstanceOf(Save.Saved.class);
    }

    @Test
    void anEmbargoedNeedIsCheckedForWhomItIsMeant() {
        Embargo embargo = new Embargo(LocalDate.now().plusDays(9), Audience.PUBLIC);
        Need need = new Need(
                "n1",
                AreaCode.of("culture"),
                LocalText.of("uk", "Театр на площі"),
                Urgency.LOW,
                DAY,
                Audience.PUBLIC,
                Basis.OWN_WORD,
                embargo);

        assertThat(refusals(save(FRONT, need))).containsExactly("needs[0].audience public-takes-two-persons []");
    }

    @Test
    void theTrailSaysWhoLetItStandAndWhy() throws SQLException {
        Confirmation asked = ask(CALM, new Wish("Пишіть на anna.k@example.org", false, "Asked for by her"));
        confirmations.answer(CALM, asked, true, "Heard it from her", PETRO);

        assertThat(trail("'id' = '" + asked.id() + "'"))
                .containsExactly(
                        "olena@example.org confirmation.created Asked for by her",
                        "petro@example.org confirmation.changed Heard it from her");
    }

    @Test
    void theDatabaseItselfTakesNoSinglePersonAndNoSecondAnswer() throws SQLException {
        Confirmation asked = ask(CALM, new Wish("Насосна станція № 8", false, "a test"));
        String same =
                "update confirmation set confirmed = true, answer = 'x', answered_at = now(), answered_by = asked_by";
        assertThatThrownBy(() -> execute(same + " where id = " + asked.id()))
                .hasMessageContaining("confirmation_takes_two_persons");
        confirmations.answer(CALM, asked, false, "No", PETRO);
        assertThatThrownBy(() -> execute("update confirmation set confirmed = true where id = " + asked.id()))
                .hasMessageContaining("answered once");
    }

    private static Confirmation ask(RegisterCode code, Wish wish) {
        Outcome outcome = confirmations.ask(code, wish, OLENA);
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        return ((Outcome.Taken) outcome).confirmation();
    }

    private static Need need(String text, Audience audience) {
        return new Need(
                "n1", AreaCode.of("culture"), LocalText.of("uk", text), Urgency.LOW, DAY, audience, Basis.OWN_WORD);
    }

    private static Save save(RegisterCode code, @Nullable Need need) {
        Organisation current = organisations.get(code);
        Profile profile = Samples.with(Samples.emptyProfile(), need == null ? List.of() : List.of(need), List.of());
        return organisations.saveProfile(code, profile, current.version(), OLENA);
    }

    private static List<String> refusals(Save save) {
        assertThat(save).isInstanceOf(Save.Refused.class);
        return shown(((Save.Refused) save).refusals());
    }

    private static List<String> refusals(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return shown(((Outcome.Refused) outcome).refusals());
    }

    private static List<String> shown(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.field() + " " + refusal.code() + " " + refusal.arguments())
                .toList();
    }

    private static List<String> trail(String condition) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = context.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select actor_address(actor), action, details ->> 'reason' from audit_event"
                                + " where action like 'confirmation.%' and details ->> " + condition
                                + " order by id")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return lines;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = context.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local mistok.actor = 'somebody'");
            statement.execute(sql);
            connection.commit();
        }
    }
}
