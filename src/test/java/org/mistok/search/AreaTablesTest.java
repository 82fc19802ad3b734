package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mistok.language.LanguageTag;

/// Which top area a free text must be read as: the table `fixtures/areas/must-come.csv`.
class AreaTablesTest {

    private static final Search SEARCH = Shelf.search();

    @ParameterizedTest(name = "{0}: {1} is {3} {2} ({4})")
    @MethodSource("rows")
    void reads(String language, String text, String top, String place, String why) {
        List<String> tops = tops(text, LanguageTag.of(language));
        switch (place) {
            case "first" -> assertThat(tops).as(why).startsWith(top);
            case "three" -> assertThat(tops).as(why).contains(top);
            case "nothing" -> assertThat(tops).as(why).isEmpty();
            default -> throw new IllegalArgumentException(place);
        }
    }

    @ParameterizedTest(name = "{0}: {1} without its language")
    @MethodSource("rows")
    void readsWithoutKnowingTheLanguage(String language, String text, String top, String place) {
        if (!place.equals("nothing")) {
            assertThat(tops(text, null)).contains(top);
        }
    }

    @Test
    void saysWhichWordsLedThere() {
        AreaSuggestion first = SEARCH.areasFor("Реконструкція колишньої школи під амбулаторію", LanguageTag.of("uk"))
                .getFirst();
        assertThat(first.area().value()).isEqualTo("primary-care");
        assertThat(first.evidence()).containsExactly("амбулаторію");
    }

    @Test
    void namesEachTopBeforeItRepeatsOne() {
        List<AreaSuggestion> found = SEARCH.areasFor("Генератор для лікарні та шкільний автобус", LanguageTag.of("uk"));
        assertThat(found.stream().map(AreaSuggestion::top).limit(3).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(value = Tongue.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void hintsNameAreasOfTheThesaurus(Tongue tongue) {
        assertThat(AreaCues.hints(tongue).keySet()).isNotEmpty().allMatch(area -> Shelf.THESAURUS.find(area) != null);
    }

    private static List<String> tops(String text, @org.jspecify.annotations.Nullable LanguageTag language) {
        return SEARCH.areasFor(text, language).stream()
                .map(suggestion -> suggestion.top().value())
                .distinct()
                .limit(3)
                .toList();
    }

    static Stream<Arguments> rows() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(Path.of("fixtures", "areas", "must-come.csv"))) {
            List<CSVRecord> records = format.parse(reader).getRecords();
            return records.stream()
                    .map(row -> Arguments.of(
                            row.get("language"), row.get("text"), row.get("top"), row.get("place"), row.get("why")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
