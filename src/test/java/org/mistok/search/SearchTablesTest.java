package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;

/// What a stranger's search over the fixtures must and must not find: the tables in `fixtures/search`.
class SearchTablesTest {

    private static final Snapshot SNAPSHOT = Shelf.of(Fixtures.organisations(), List.of(), Shelf.THESAURUS);
    private static final Search SEARCH = Shelf.search();

    @ParameterizedTest(name = "{0} finds {1}: {2}")
    @MethodSource("mustHit")
    void finds(String query, String code, String why) {
        assertThat(isHit(query, code)).as("%s (%s)", query, why).isTrue();
    }

    @ParameterizedTest(name = "{0} does not find {1}: {2}")
    @MethodSource("mustNotHit")
    void doesNotFind(String query, String code, String why) {
        assertThat(isHit(query, code)).as("%s (%s)", query, why).isFalse();
    }

    static Stream<Arguments> mustHit() {
        return rows("must-hit.csv");
    }

    static Stream<Arguments> mustNotHit() {
        return rows("must-not-hit.csv");
    }

    private static boolean isHit(String text, String code) {
        Organisation wanted = Objects.requireNonNull(SNAPSHOT.find(RegisterCode.of(code)), code);
        return SEARCH.ids(Query.ALL.withText(text), Viewer.ANONYMOUS, SNAPSHOT).get(Math.toIntExact(wanted.id()));
    }

    private static Stream<Arguments> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(Path.of("fixtures", "search", file))) {
            List<CSVRecord> records = format.parse(reader).getRecords();
            return records.stream().map(row -> Arguments.of(row.get("query"), row.get("code"), row.get("why")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
