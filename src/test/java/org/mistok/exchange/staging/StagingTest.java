package org.mistok.exchange.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Name;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Save;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.support.RegisterContext;

class StagingTest {

    private static final Actor TESTER = new Actor("tester@example.org");
    private static final RegisterCode TOWN = RegisterCode.of("DE-08115045");
    private static final LanguageTag DE = LanguageTag.of("de");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final RegisterContext context = RegisterContext.open();
    private final Organisations organisations = context.bean(Organisations.class);
    private final DataSource database = context.bean(DataSource.class);

    @AfterEach
    void close() {
        context.close();
    }

    private static Batch batch(Origin origin) {
        return Batch.of(origin, "list.csv", "A list", LocalDate.of(2026, 1, 1));
    }

    private static Need need(String text) {
        return new Need(
                "",
                AreaCode.of("culture"),
                LocalText.of("de", text),
                Urgency.HIGH,
                DAY,
                Audience.PUBLIC,
                Basis.OWN_WORD);
    }

    private static Offer offer(String text) {
        return new Offer(
                "",
                AreaCode.of("sport"),
                LocalText.of("de", text),
                Strength.ADVICE,
                DAY,
                Audience.PUBLIC,
                Basis.OWN_WORD);
    }

    private static Candidate town(List<LanguageSkill> languages, List<Need> needs, String... names) {
        List<ProposedName> proposed = java.util.Arrays.stream(names)
                .map(name -> ProposedName.yielding(Name.Sort.OFFICIAL, DE, name))
                .toList();
        ProfileParts profile = new ProfileParts(languages, needs, List.of(offer("Rat")), null, Basis.OWN_WORD, DAY);
        return new Candidate(Where.row(2), TOWN, Facts.of(CountryCode.of("DE"), "DE1"), proposed, profile);
    }

    private Outcome apply(Origin origin, Candidate... candidates) {
        try (Staging staging = Staging.open(database, batch(origin))) {
            for (Candidate candidate : candidates) {
                staging.add(candidate);
            }
            return staging.apply(TESTER);
        }
    }

    private static LanguageSkill skill(String language) {
        return new LanguageSkill(LanguageTag.of(language), Level.B2);
    }

    @Test
    void aSpreadsheetsNeedsOffersAndLanguagesGoInOnce() {
        Candidate town = town(List.of(skill("en")), List.of(need("Theater\n\"neu\" \\ alt\t{x}")), "Sindelfingen");
        assertThat(apply(Origin.SPREADSHEET, town)).isEqualTo(new Outcome(1, 0));
        assertThat(apply(Origin.SPREADSHEET, town)).isEqualTo(new Outcome(0, 0));
        Organisation created = organisations.get(TOWN);
        assertThat(created.version()).isOne();
        assertThat(created.profile().needs())
                .extracting(need -> need.key() + " " + need.text().text())
                .containsExactly("n1 Theater\n\"neu\" \\ alt\t{x}");
        assertThat(created.profile().offers()).extracting(Offer::key).containsExactly("o1");

        Candidate more = town(List.of(skill("en"), skill("fr")), List.of(need("Chor")), "Sindelfingen");
        assertThat(apply(Origin.SPREADSHEET, more)).isEqualTo(new Outcome(0, 1));
        Organisation changed = organisations.get(TOWN);
        assertThat(changed.profile().needs()).extracting(Need::key).containsExactly("n1", "n2");
        assertThat(changed.profile().languages()).containsExactly(skill("en"), skill("fr"));
        assertThat(changed.profile().offers()).hasSize(1);
    }

    @Test
    void aRegisterAddsNothingToTheProfileOfAKnownOrganisation() {
        apply(Origin.LAU, town(List.of(skill("de")), List.of(), "Sindelfingen"));
        Organisation created = organisations.get(TOWN);

        assertThat(apply(Origin.LAU, town(List.of(skill("fr")), List.of(need("Chor")), "Sindelfingen")))
                .isEqualTo(new Outcome(0, 0));
        assertThat(organisations.get(TOWN)).isEqualTo(created);
    }

    @Test
    void aNewOfficialNameOfTheSameRegisterMakesTheOldOneAFormerName() {
        apply(Origin.LAU, town(List.of(), List.of(), "Karl-Marx-Stadt"));
        apply(Origin.LAU, town(List.of(), List.of(), "Chemnitz"));
        assertThat(organisations.get(TOWN).identity().names())
                .containsExactlyInAnyOrder(
                        new Name(Name.Sort.OFFICIAL, DE, "Chemnitz"),
                        new Name(Name.Sort.FORMER, DE, "Karl-Marx-Stadt"));
    }

    @Test
    void aNameOfALowerRankIsKeptBesideTheOfficialOne() {
        apply(Origin.LAU, town(List.of(), List.of(), "Sindelfingen"));
        apply(Origin.SPREADSHEET, town(List.of(), List.of(), "Stadt Sindelfingen"));
        assertThat(organisations.get(TOWN).identity().names())
                .containsExactlyInAnyOrder(
                        new Name(Name.Sort.OFFICIAL, DE, "Sindelfingen"),
                        new Name(Name.Sort.OTHER, DE, "Stadt Sindelfingen"));
    }

    @Test
    void whatIsWrittenBetweenPlanAndApplicationIsNotOverwritten() {
        apply(Origin.LAU, town(List.of(), List.of(), "Sindelfingen"));
        try (Staging staging = Staging.open(database, batch(Origin.SPREADSHEET))) {
            staging.add(town(List.of(), List.of(need("Chor")), "Sindelfingen"));
            assertThat(staging.plan().changed()).isOne();
            Organisation current = organisations.get(TOWN);
            assertThat(organisations.saveProfile(TOWN, current.profile(), current.version(), TESTER))
                    .isInstanceOf(Save.Saved.class);

            assertThat(staging.apply(TESTER)).isEqualTo(new Outcome(0, 1));
        }
        assertThat(organisations.get(TOWN).version()).isEqualTo(3);
        assertThat(organisations.get(TOWN).profile().needs()).hasSize(1);
    }

    @Test
    void theSameConnectionCanCarryOneImportAfterTheOther() {
        for (int i = 0; i < 25; i++) {
            assertThat(apply(Origin.LAU, town(List.of(), List.of(), "Sindelfingen"))
                            .created())
                    .isEqualTo(i == 0 ? 1 : 0);
        }
    }
}
