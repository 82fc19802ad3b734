package org.mistok.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;

/// How often a place is found by a name that stands in no register: all 1,469 hromadas and 98,613 municipalities in one
/// index in memory, asked for by the spellings of `../shared/data/names`. Run as told in `docs/benchmarks.md`; with a
/// directory as its argument it writes the misses there.
final class NamesYardstick {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final int LOOKED_AT = 3;

    private final Search search = Shelf.search();
    private final Snapshot snapshot;
    private final String register;
    private final PrintStream misses;

    private NamesYardstick(Snapshot snapshot, String register, PrintStream misses) {
        this.snapshot = snapshot;
        this.register = register;
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("Nothing measured: there are no real data in " + DATA + ".");
            return;
        }
        Path file = arguments.length == 0 ? null : Path.of(arguments[0], "misses.txt");
        try (PrintStream misses = file == null
                ? new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8)) {
            RealPlaces places = RealPlaces.read(DATA);
            measure(places, places.organisations(false), "rules alone", misses);
            measure(places, places.organisations(true), "with GeoNames", misses);
        }
    }

    private static void measure(
            RealPlaces places, List<Organisation> organisations, String register, PrintStream misses) {
        long start = System.nanoTime();
        Snapshot snapshot = Shelf.of(organisations, List.of(), Shelf.THESAURUS);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d organisations in %.0f s, index %.0f MB%n",
                register,
                organisations.size(),
                seconds(start),
                bytes(snapshot) / 1e6);
        NamesYardstick yardstick = new NamesYardstick(snapshot, register, misses);
        yardstick.ask("Ukrainian cities, Latin", places.latin());
        yardstick.ask("Ukrainian cities, Cyrillic", places.cyrillic());
        yardstick.ask("Ukrainian cities, German", places.german());
        yardstick.ask("European towns, Ukrainian", places.european());
    }

    private static long bytes(Snapshot snapshot) {
        return snapshot.search(searcher -> {
            long bytes = 0;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                bytes += ((SegmentReader) leaf.reader()).getSegmentInfo().sizeInBytes();
            }
            return bytes;
        });
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// A name and the codes of the places that it may mean.
    record Question(String name, Set<String> codes) {}

    private void ask(String what, List<Question> questions) {
        tell(what + ", found", questions, this::found);
        tell(what + ", suggested", questions, this::suggested);
    }

    private void tell(String what, List<Question> questions, Function<String, List<String>> finder) {
        int first = 0;
        int amongThree = 0;
        long start = System.nanoTime();
        for (Question question : questions) {
            List<String> found = finder.apply(question.name());
            boolean isFirst = !found.isEmpty() && question.codes().contains(found.getFirst());
            first += isFirst ? 1 : 0;
            amongThree += found.stream().anyMatch(question.codes()::contains) ? 1 : 0;
            if (!isFirst) {
                misses.println(register + "\t" + what + "\t" + question.name() + "\t" + names(question.codes()) + "\t"
                        + names(found));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s | %-42s | %4d | %5.1f %% | %5.1f %% | %5.1f ms%n",
                register,
                what,
                questions.size(),
                100.0 * first / questions.size(),
                100.0 * amongThree / questions.size(),
                seconds(start) * 1_000 / questions.size());
    }

    private List<String> found(String name) {
        return search.find(Query.ALL.withText(name).withPage(0, LOOKED_AT), Viewer.ANONYMOUS, snapshot).items().stream()
                .map(hit -> hit.organisation().code().value())
                .toList();
    }

    private List<String> suggested(String name) {
        return search.suggest(name, InterfaceLanguage.EN, LOOKED_AT, Viewer.ANONYMOUS, snapshot).stream()
                .map(suggestion -> suggestion.code().value())
                .toList();
    }

    private List<String> names(Iterable<String> codes) {
        List<String> names = new ArrayList<>();
        for (String code : codes) {
            Organisation organisation = snapshot.find(RegisterCode.of(code));
            names.add(code + " "
                    + (organisation == null
                            ? "?"
                            : organisation.identity().names().getLast().text() + " "
                                    + organisation.identity().names().getFirst().text()));
        }
        return names;
    }
}
