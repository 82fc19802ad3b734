package org.mistok.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

class ThesaurusTest {

    static final Path DIRECTORY = Path.of("index-config", "areas");

    private static final Path DAC_CODES = Path.of("..", "shared", "data", "sectors", "dac_sectors_en_fr.csv");

    private static final List<String> TOPS = List.of(
            "energy",
            "water",
            "waste",
            "housing",
            "transport",
            "civil-protection",
            "health",
            "education",
            "social",
            "youth",
            "culture",
            "sport",
            "tourism",
            "economy",
            "agriculture",
            "environment",
            "urban-planning",
            "governance",
            "eu-integration",
            "international-relations",
            "gender-equality",
            "security",
            "reintegration",
            "mountain-areas",
            "digital",
            "civil-society",
            "humanitarian-aid",
            "diaspora");

    private final Thesaurus thesaurus = Thesaurus.load(DIRECTORY);

    @Test
    void holdsTheTopConceptsInTheirOrder() {
        assertThat(thesaurus.tops()).extracting(area -> area.code().value()).isEqualTo(TOPS);
        assertThat(thesaurus.size()).isBetween(150, 190);
    }

    @Test
    void listsEveryTopFollowedByItsNarrowerConcepts() {
        AreaCode top = thesaurus.at(0).code();
        for (Area area : thesaurus.areas()) {
            top = area.isTop() ? area.code() : top;
            assertThat(thesaurus.top(area.code())).isEqualTo(top);
        }
    }

    @Test
    void findsByCodeAndByIndex() {
        for (int index = 0; index < thesaurus.size(); index++) {
            Area area = thesaurus.at(index);
            assertThat(thesaurus.index(area.code())).isEqualTo(index);
            assertThat(thesaurus.get(area.code())).isSameAs(area).isSameAs(thesaurus.find(area.code()));
        }
    }

    @Test
    void namesEveryAreaAndAtLeastThreeWordsForItInAllFiveLanguages() {
        for (Area area : thesaurus.areas()) {
            for (InterfaceLanguage language : InterfaceLanguage.values()) {
                assertThat(area.labels().find(language.tag()))
                        .as("%s in %s", area.code(), language)
                        .isNotBlank();
                assertThat(area.synonyms(language.tag()))
                        .as("%s in %s", area.code(), language)
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void mapsEveryAreaToTheVocabulariesOfOthers() {
        for (Area area : thesaurus.areas()) {
            for (Scheme scheme : List.of(Scheme.SDG, Scheme.DAC, Scheme.OC4IDS)) {
                assertThat(area.notations(scheme))
                        .as("%s to %s", area.code(), scheme)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void reachesEveryThematicPlatformOfTheAatc() {
        Set<String> reached = thesaurus.areas().stream()
                .flatMap(area -> area.notations(Scheme.AATC).stream())
                .collect(Collectors.toSet());
        assertThat(reached).hasSize(19);
    }

    @Test
    void mapsOnlyToActivePurposeCodesOfTheDac() throws IOException {
        assumeTrue(Files.exists(DAC_CODES), "the OECD-DAC code list is not at " + DAC_CODES);
        Set<String> active = Files.readAllLines(DAC_CODES).stream()
                .filter(line -> line.contains(",active,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
        for (Area area : thesaurus.areas()) {
            assertThat(active).as(area.code().value()).containsAll(area.notations(Scheme.DAC));
        }
    }

    @Test
    void inheritsTheMappingsOfTheTopSchemeByScheme() {
        Area heating = area("district-heating");

        assertThat(heating.notations(Scheme.DAC)).containsExactly("23620", "23610");
        assertThat(heating.notations(Scheme.SDG)).isEqualTo(area("energy").notations(Scheme.SDG));
    }

    @Test
    void marksWhatTheWarMakesSensitive() {
        assertThat(List.of(
                        "energy", "water", "civil-protection", "shelters", "hospital", "bridges", "telecommunications"))
                .allMatch(code -> area(code).sensitive());
        assertThat(List.of("school", "culture", "roads", "youth-exchange", "town-twinning"))
                .noneMatch(code -> area(code).sensitive());
    }

    @Test
    void knowsTheWordsPeopleUse() {
        assertThat(area("backup-power").synonyms(LanguageTag.of("uk"))).contains("генератор");
        assertThat(area("backup-power").synonyms(LanguageTag.of("de"))).contains("Notstromaggregat");
        assertThat(area("fire-rescue").synonyms(LanguageTag.of("en"))).contains("fire engine");
        assertThat(area("fire-rescue").synonyms(LanguageTag.of("pl"))).contains("wóz strażacki");
        assertThat(area("fire-rescue").synonyms(LanguageTag.of("fr"))).contains("camion de pompiers");
    }

    @Test
    void gradesKinship() {
        assertThat(kinship("water-supply", "water-supply")).isEqualTo(Kinship.SAME);
        assertThat(kinship("water-supply", "water")).isEqualTo(Kinship.PARENT_CHILD);
        assertThat(kinship("backup-power", "hospital")).isEqualTo(Kinship.RELATED);
        assertThat(kinship("water-supply", "wastewater")).isEqualTo(Kinship.SIBLINGS);
        assertThat(kinship("water-supply", "sports-clubs")).isEqualTo(Kinship.NONE);
        assertThat(kinship("sport", "security")).isEqualTo(Kinship.NONE);
    }

    @Test
    void countsTheStrongerOfTwoKinships() {
        assertThat(area("hospital").related()).contains(code("medical-equipment"));
        assertThat(kinship("hospital", "medical-equipment")).isEqualTo(Kinship.RELATED);
    }

    @Test
    void suggestsNearCodesForAnUnknownOne() {
        assertThat(thesaurus.find(code("watersupply"))).isNull();
        assertThatThrownBy(() -> thesaurus.get(code("watersupply")))
                .isInstanceOf(UnknownArea.class)
                .hasMessage("There is no area 'watersupply'. Maybe water-supply, water?");
        assertThatThrownBy(() -> thesaurus.get(code("qqqqqqqq")))
                .hasMessage("There is no area 'qqqqqqqq'. The thesaurus lists them all.");
    }

    @Test
    void digestsTheSameFilesTheSameWayWhereverTheyLie() {
        assertThat(thesaurus.digest()).matches("[0-9a-f]{64}");
        assertThat(Thesaurus.load(DIRECTORY.toAbsolutePath()).digest()).isEqualTo(thesaurus.digest());
    }

    private Area area(String code) {
        return thesaurus.get(code(code));
    }

    private Kinship kinship(String a, String b) {
        return thesaurus.kinship(thesaurus.index(code(a)), thesaurus.index(code(b)));
    }

    private static AreaCode code(String value) {
        return new AreaCode(value);
    }
}
