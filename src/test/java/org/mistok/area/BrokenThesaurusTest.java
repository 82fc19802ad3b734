package org.mistok.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of fault, planted into a copy of the real files, and the finding it must give.
class BrokenThesaurusTest {

    /// @param concept the concept that the finding names; empty for a fault of the whole file
    record Fault(String file, String find, String replacement, String concept, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    private static final String CONTEXT = "context.jsonld";
    private static final String SCHEME = "scheme.jsonld";
    private static final String SPORT = "sport.jsonld";
    private static final String ENERGY = "energy.jsonld";

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheRealFiles() throws IOException {
        try (Stream<Path> files = Files.list(ThesaurusTest.DIRECTORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName().toString()));
            }
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault(CONTEXT, "skos:broader", "skos:narrower", "", "is not the context that the reader knows"),
                new Fault(SPORT, "\"@graph\": [", "\"@graph\": {", "", "is not JSON"),
                new Fault(
                        SPORT,
                        "\"@context\": \"context.jsonld\"",
                        "\"@context\": \"other.jsonld\"",
                        "",
                        "@context must be 'context.jsonld', not 'other.jsonld'"),
                new Fault(SPORT, "\"@graph\"", "\"@grph\"", "", "has the unknown key '@grph'"),
                new Fault(
                        SPORT,
                        "\"notation\": \"sport\"",
                        "\"notation\": \"sports\"",
                        "sport",
                        "notation must be 'sport', not 'sports'"),
                new Fault(SPORT, "\"topConceptOf\"", "\"topOf\"", "sport", "has the unknown key 'topOf'"),
                new Fault(
                        SPORT,
                        "      \"topConceptOf\": \"mistok:areas\",\n",
                        "",
                        "sport",
                        "needs either broader (a narrower concept) or topConceptOf"),
                new Fault(
                        SPORT,
                        "\"@type\": \"Concept\"",
                        "\"@type\": \"Thing\"",
                        "sport",
                        "@type must be 'Concept', not 'Thing'"),
                new Fault(
                        SPORT,
                        "\"@id\": \"area:sport\"",
                        "\"@id\": \"area:Sport!\"",
                        "Sport!",
                        "An area code is lower-case letters"),
                new Fault(
                        SPORT, "\"inScheme\": \"mistok:areas\"", "\"inScheme\": 7", "sport", "inScheme must be a text"),
                new Fault(
                        SPORT,
                        "\"fr\": \"Sport et activité physique\"",
                        "\"it\": \"Sport e attività\"",
                        "sport",
                        "prefLabel lacks the language fr"),
                new Fault(SPORT, "\"fr\": [", "\"it\": [", "sport", "altLabel lacks the language fr"),
                new Fault(SPORT, "\"uk\": \"Заняття", "\"it\": \"Заняття", "sport", "definition lacks the language uk"),
                new Fault(
                        SPORT,
                        "\"uk\": \"Спорт і",
                        "\"ukr\": \"Спорт і",
                        "sport",
                        "prefLabel: A language is a two-letter ISO 639-1 code"),
                new Fault(
                        SPORT,
                        "\"area:adaptive-sport\"",
                        "\"area:sports-clubs\"",
                        "sports-clubs",
                        "the code is taken already, in sport.jsonld"),
                new Fault(
                        SPORT,
                        "\"broader\": \"area:sport\"",
                        "\"broader\": \"area:sprot\"",
                        "sports-facilities",
                        "broader names 'sprot', which does not exist"),
                new Fault(
                        SPORT,
                        "\"broader\": \"area:sport\"",
                        "\"broader\": \"area:roads\"",
                        "sports-facilities",
                        "broader names 'roads', which is no top concept"),
                new Fault(
                        SPORT,
                        "\"broader\": \"area:sport\"",
                        "\"broader\": \"area:culture\"",
                        "sports-facilities",
                        "belongs in the file culture.jsonld"),
                new Fault(
                        SPORT,
                        "\"area:youth\"",
                        "\"area:yuoth\"",
                        "sport",
                        "related names 'yuoth', which does not exist"),
                new Fault(
                        SPORT,
                        "\"area:youth\"",
                        "\"area:waste\"",
                        "sport",
                        "related names 'waste', which does not name it in return"),
                new Fault(
                        SPORT,
                        "\"area:youth\"",
                        "\"area:sport\"",
                        "sport",
                        "related names 'sport', which is the concept itself"),
                new Fault(
                        SPORT,
                        "\"area:youth\"",
                        "\"area:sports-clubs\"",
                        "sport",
                        "related names 'sports-clubs', which is above or below it already"),
                new Fault(
                        SPORT,
                        "\"fitness\"",
                        "\"stadium\"",
                        "sports-facilities",
                        "the en label 'stadium' belongs to 'sport' already"),
                new Fault(SPORT, "\"fitness\"", "\" fitness\"", "sport", "has a blank or padded en label ' fitness'"),
                new Fault(
                        SPORT,
                        "\"фізкультура\"",
                        "\"здоров'я\"",
                        "sport",
                        "must be written with the Ukrainian apostrophe"),
                new Fault(
                        SPORT,
                        "\"dac:16065\"",
                        "\"dac:1606\"",
                        "sport",
                        "'1606' is not a purpose code of five digits (DAC)"),
                new Fault(SPORT, "\"sdg:3\"", "\"sdg:18\"", "sport", "'18' is not a goal from 1 to 17 (SDG)"),
                new Fault(SPORT, "\"sdg:3\"", "\"goal:3\"", "sport", "A mapping is aatc:, sdg:, dac: or oc4ids:"),
                new Fault(SPORT, "\"sdg:3\"", "\"aatc:11\"", "sport", "is a top concept and needs a mapping to sdg:"),
                new Fault(SPORT, "\"sdg:3\"", "\"dac:16065\"", "sport", "dac:16065 stands twice"),
                new Fault(
                        ENERGY,
                        "\"mistok:sensitive\": true",
                        "\"mistok:sensitive\": \"yes\"",
                        "energy",
                        "mistok:sensitive must be true or false"),
                new Fault(
                        SCHEME,
                        "\"area:sport\"",
                        "\"area:sprot\"",
                        "sprot",
                        "is named in hasTopConcept but is no top concept"),
                new Fault(SCHEME, "\"area:sport\"", "\"area:youth\"", "sport", "is a top concept that hasTopConcept"),
                new Fault(
                        SCHEME,
                        "\"@id\": \"mistok:dac\"",
                        "\"@id\": \"mistok:cad\"",
                        "",
                        "does not describe mistok:dac"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheFaultWithFileAndConcept(Fault fault) throws IOException {
        replaceFirst(fault.file(), fault.find(), fault.replacement());

        assertThat(problem().findings()).anySatisfy(finding -> {
            assertThat(finding.concept()).isEqualTo(fault.concept());
            assertThat(finding.message()).contains(fault.message());
        });
    }

    @Test
    void refusesANarrowerConceptThatIsLessSensitiveThanItsTop() throws IOException {
        Path file = directory.resolve(ENERGY);
        String json = Files.readString(file);
        int last = json.lastIndexOf("\"mistok:sensitive\": true");
        Files.writeString(file, json.substring(0, last) + "\"mistok:sensitive\": false" + json.substring(last + 24));

        assertThat(problem().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(ENERGY);
            assertThat(finding.message()).startsWith("must be mistok:sensitive, for 'energy' is");
        });
    }

    @Test
    void reportsAllFaultsAtOnce() throws IOException {
        replaceFirst(SPORT, "\"sdg:3\"", "\"sdg:18\"");
        replaceFirst(ENERGY, "\"uk\": \"Енергетика\"", "\"uk\": \" \"");
        Files.delete(directory.resolve(CONTEXT));

        assertThat(problem().findings()).extracting(Finding::file).contains(SPORT, ENERGY, CONTEXT);
        assertThat(problem()).hasMessageContaining("sport.jsonld, sport: relatedMatch: '18' is not a goal");
    }

    @Test
    void refusesADirectoryThatDoesNotExist() {
        ThesaurusProblem problem =
                catchThrowableOfType(ThesaurusProblem.class, () -> Thesaurus.load(directory.resolve("nowhere")));

        assertThat(problem.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("cannot be read"));
    }

    @Test
    void digestsDifferentFilesDifferently() throws IOException {
        String before = Thesaurus.load(directory).digest();
        replaceFirst(SPORT, "\"fitness\"", "\"keep fit\"");

        assertThat(Thesaurus.load(directory).digest()).isNotEqualTo(before);
    }

    private ThesaurusProblem problem() {
        return catchThrowableOfType(ThesaurusProblem.class, () -> Thesaurus.load(directory));
    }

    private void replaceFirst(String name, String find, String replacement) throws IOException {
        Path file = directory.resolve(name);
        String json = Files.readString(file);
        assertThat(json).contains(find);
        int at = json.indexOf(find);
        Files.writeString(file, json.substring(0, at) + replacement + json.substring(at + find.length()));
    }
}
