package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordByWordTest {

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void givesTheSameTermsAsTheWholeText(Tongue tongue) {
        WordByWord reader = new WordByWord(Shelf.ANALYZERS.words(), Shelf.ANALYZERS.text(tongue));
        for (String file : new String[] {"needs.csv", "offers.csv"}) {
            for (CSVRecord row : Fixtures.rows(file)) {
                String text = row.get("text");
                assertThat(reader.read(text).terms())
                        .as(text)
                        .containsExactly(Analyzers.terms(Shelf.ANALYZERS.text(tongue), text)
                                .toArray(String[]::new));
            }
        }
    }
}
