package org.mistok.search;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// Measures how often the right top area comes first, and among the first three, for texts that `fixtures/areas`
/// labels.
/// With the argument `misses` it also prints what went wrong in the half that may be looked at; the other half is only
/// ever counted. With `unknown` it does not tell in which language the texts are.
final class AreasBenchmark {

    private static final Path TABLES = Path.of("fixtures", "areas");
    private static final Path NEEDS = Path.of("..", "shared", "data", "needs");
    private static final String TO_LOOK_AT = "look";

    private final Search search = Shelf.search();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final boolean misses;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /// @param areas the right top areas; the first is the one that fits best, the others can be argued for as well
    private record Labelled(
            String group, String text, @Nullable LanguageTag language, List<String> areas, String half) {}

    private static final class Tally {
        private int texts;
        private int first;
        private int arguable;
        private int three;
        private int none;
    }

    private AreasBenchmark(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        AreasBenchmark benchmark = new AreasBenchmark(List.of(arguments).contains("misses"));
        boolean unknown = List.of(arguments).contains("unknown");
        for (List<Labelled> sample : List.of(texts(), titles(), statements())) {
            sample.forEach(text -> benchmark.measure(text, unknown ? null : text.language()));
        }
        benchmark.print();
    }

    private static List<Labelled> texts() throws IOException {
        return rows(TABLES.resolve("texts.csv")).stream()
                .map(row -> new Labelled(
                        "texts " + row.get("language"),
                        row.get("text"),
                        LanguageTag.of(row.get("language")),
                        List.of(row.get("areas").split("\\|")),
                        row.get("half")))
                .toList();
    }

    private static List<Labelled> titles() throws IOException {
        if (!Files.isDirectory(NEEDS)) {
            System.out.println("The real titles are not measured: there is no " + NEEDS + ".");
            return List.of();
        }
        Map<String, List<CSVRecord>> files = new HashMap<>();
        files.put("dream", rows(NEEDS.resolve("dream-project-titles-dev.csv")));
        files.put("dfrr", rows(NEEDS.resolve("dfrr-projects-dev.csv")));
        List<Labelled> titles = new ArrayList<>();
        for (CSVRecord row : rows(TABLES.resolve("titles.csv"))) {
            String file = row.get("file");
            CSVRecord project = files.getOrDefault(file, List.of()).get(Integer.parseInt(row.get("row")));
            titles.add(new Labelled(
                    "titles " + file,
                    project.get(file.equals("dream") ? "title" : "description"),
                    LanguageTag.of("uk"),
                    List.of(row.get("areas").split("\\|")),
                    row.get("half")));
        }
        return titles;
    }

    /// The needs and offers of the fixtures, each text once, with the area that stands beside it.
    private static List<Labelled> statements() throws IOException {
        Map<String, Labelled> statements = new LinkedHashMap<>();
        for (String file : List.of("needs.csv", "offers.csv")) {
            for (CSVRecord row : rows(Path.of("fixtures", file))) {
                if (InterfaceLanguage.find(row.get("language")) != null) {
                    AreaCode top = Shelf.THESAURUS.top(AreaCode.of(row.get("area")));
                    statements.putIfAbsent(
                            row.get("text"),
                            new Labelled(
                                    "fixtures " + row.get("language"),
                                    row.get("text"),
                                    LanguageTag.of(row.get("language")),
                                    List.of(top.value()),
                                    statements.size() % 2 == 0 ? TO_LOOK_AT : "measure"));
                }
            }
        }
        return List.copyOf(statements.values());
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }

    private void measure(Labelled text, @Nullable LanguageTag language) {
        List<AreaSuggestion> found = search.areasFor(text.text(), language);
        List<String> tops = found.stream()
                .map(AreaSuggestion::top)
                .map(AreaCode::value)
                .distinct()
                .limit(3)
                .toList();
        for (String group : List.of(text.group() + ", " + text.half(), group(text) + ", " + text.half())) {
            count(tallies.computeIfAbsent(group, _ -> new Tally()), tops, text.areas());
        }
        if (misses && text.half().equals(TO_LOOK_AT) && !isFirst(tops, Set.copyOf(text.areas()))) {
            out.println(text.group() + " wanted " + text.areas() + ": " + text.text());
            found.stream()
                    .limit(4)
                    .forEach(area ->
                            out.printf("    %.2f %s/%s %s%n", area.score(), area.top(), area.area(), area.evidence()));
        }
    }

    private static String group(Labelled text) {
        return "all " + text.group().split(" ", 2)[0];
    }

    private static boolean isFirst(List<String> tops, Set<String> right) {
        return !tops.isEmpty() && right.contains(tops.getFirst());
    }

    private static void count(Tally tally, List<String> tops, List<String> areas) {
        tally.texts++;
        tally.none += tops.isEmpty() ? 1 : 0;
        tally.first += isFirst(tops, Set.of(areas.getFirst())) ? 1 : 0;
        tally.arguable += isFirst(tops, Set.copyOf(areas)) ? 1 : 0;
        tally.three += tops.contains(areas.getFirst()) ? 1 : 0;
    }

    private void print() {
        out.println("| texts | number | first | first or arguable | among three | nothing found |");
        out.println("|---|---|---|---|---|---|");
        tallies.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Tally tally = entry.getValue();
            out.printf(
                    "| %s | %d | %s | %s | %s | %d |%n",
                    entry.getKey(),
                    tally.texts,
                    share(tally.first, tally),
                    share(tally.arguable, tally),
                    share(tally.three, tally),
                    tally.none);
        });
    }

    private static String share(int count, Tally tally) {
        return Math.round(100.0 * count / tally.texts) + " %";
    }
}
