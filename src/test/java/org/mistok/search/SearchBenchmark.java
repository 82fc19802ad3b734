package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;

/// How long searches take in a register as large as Europe, how long its index takes to build, and how soon a change is
/// found; beside each the naive way as a yardstick. Command and results: `docs/benchmarks.md`.
final class SearchBenchmark {

    private static final int ROUNDS = 40;
    private static final Search SEARCH = Shelf.search();

    private final List<Organisation> organisations = LargeRegister.organisations();
    private final List<Partnership> partnerships = LargeRegister.partnerships(organisations);
    private Snapshot snapshot = Shelf.of();

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(LargeRegister.isReal() ? "Real names and places." : "Invented names: no real tables here.");
        new SearchBenchmark().run();
    }

    private void run() throws IOException {
        double plain = plainIndex();
        print("yardstick: plain Lucene, StandardAnalyzer, one thread", plain, 1);
        try (Directory directory = new ByteBuffersDirectory()) {
            long began = System.nanoTime();
            open(directory).close();
            print("index of " + organisations.size(), millis(began), millis(began) / plain);
            began = System.nanoTime();
            try (Opened opened = open(directory)) {
                print("start: every document compared, none written", millis(began), millis(began) / plain);
                changes(opened);
                snapshot = opened.store().snapshot();
                searches();
            }
        }
    }

    private record Opened(IndexWriter writer, Store store) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private Opened open(Directory directory) throws IOException {
        IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(Shelf.ANALYZERS.byField()).setRAMBufferSizeMB(128));
        Store store = new Store(writer, Shelf.DOCUMENTS, new Facts(Shelf.THESAURUS));
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Filling.fill(store, reader, organisations::forEach, partnerships);
        }
        writer.commit();
        return new Opened(writer, store);
    }

    /// The same texts without any of our analysis.
    private double plainIndex() throws IOException {
        long began = System.nanoTime();
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Organisation one : organisations) {
                Document document = new Document();
                document.add(new StringField("id", one.code().value(), Field.Store.NO));
                one.identity().names().forEach(name -> document.add(new TextField("n", name.text(), Field.Store.NO)));
                new PlaceWords(Shelf.PLACES)
                        .of(one)
                        .forEach(words -> document.add(new TextField("p", words, Field.Store.NO)));
                Facts.statements(one.profile(), Audience.REGISTERED)
                        .forEach(said ->
                                document.add(new TextField("t", said.text().text(), Field.Store.NO)));
                writer.updateDocument(new Term("id", one.code().value()), document);
            }
            writer.commit();
        }
        return millis(began);
    }

    /// From a changed profile in hand to a snapshot that finds it.
    private void changes(Opened opened) {
        Random random = new Random(1);
        double one = median(() -> {
            Organisation changed = organisations.get(random.nextInt(organisations.size()));
            try {
                opened.store().apply(new Store.Delta(List.of(changed), List.of(), Map.of()));
                return opened.store().snapshot();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        print("one changed profile until a snapshot finds it", one, Double.NaN);
    }

    private void searches() {
        double naive = median(() -> organisations.stream()
                .filter(one -> one.kind() == Kind.MUNICIPALITY)
                .filter(one -> one.identity().country().value().equals("PL"))
                .sorted(Comparator.comparingInt(
                                (Organisation one) -> one.identity().population() == null
                                        ? 0
                                        : -one.identity().population().inhabitants())
                        .thenComparing(Organisation::code))
                .limit(20)
                .toList());
        print("yardstick: naive filter and sort of all, nothing counted", naive, 1);
        queries().forEach((name, query) -> {
            double millis = median(() -> SEARCH.find(query, Viewer.ANONYMOUS, snapshot));
            int total = SEARCH.find(query, Viewer.ANONYMOUS, snapshot).total();
            print("%s (%d found)".formatted(name, total), millis, millis / naive);
        });
    }

    private static Map<String, Query> queries() {
        Map<String, Query> queries = new LinkedHashMap<>();
        Query all = Query.ALL;
        queries.put("everything", all);
        queries.put("everything, page 400", all.withPage(400, 20));
        queries.put("everything, by name in Ukrainian", all.withSort(Query.Sort.NAME, InterfaceLanguage.UK));
        queries.put("text: a name", all.withText("Zviahel"));
        queries.put("text: a need", all.withText("генератор для лікарні"));
        queries.put("text: a kind of place", all.withText("municipality"));
        queries.put("text: a kind in a country", all.withText("Gemeinden in Polen"));
        queries.put(
                "text, by population", all.withText("Gemeinde").withSort(Query.Sort.POPULATION, InterfaceLanguage.DE));
        queries.put("filters: kind, country, area", filtered(null));
        queries.put("filters and text", filtered("school"));
        queries.put("near Berlin, by distance", near());
        return queries;
    }

    private static Query filtered(@Nullable String text) {
        return new Query(
                text,
                Set.of(Kind.MUNICIPALITY),
                Set.of(CountryCode.of("PL"), CountryCode.of("DE")),
                Set.of(),
                Set.of(AreaCode.of("education"), AreaCode.of("energy")),
                Set.of(),
                5_000,
                null,
                null,
                true,
                Query.Sort.RELEVANCE,
                0,
                20,
                InterfaceLanguage.EN);
    }

    private static Query near() {
        return new Query(
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                new Circle(new Coordinates(52.52, 13.4), 200),
                null,
                Query.Sort.DISTANCE,
                0,
                20,
                InterfaceLanguage.EN);
    }

    private static double median(Supplier<Object> work) {
        for (int i = 0; i < ROUNDS / 2; i++) {
            work.get();
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            work.get();
            times[i] = millis(began);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(String what, double millis, double ratio) {
        System.out.printf("%-62s %10.1f ms %8.2f%n", what, millis, ratio);
    }
}
