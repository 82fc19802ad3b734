package org.mistok.match;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The exact top 20 for one hromada among a whole random register: over the columns, and by explaining everybody, which
/// is the naive way and the yardstick. Command and results: `docs/benchmarks.md`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {

    /// One diaspora organisation and one hromada to sixteen municipalities.
    private static final int MUNICIPALITIES = 16;

    private static final int TOP = 20;

    @Param({"10000", "111500"})
    int organisations;

    private List<Organisation> all = List.of();
    private Columns columns = Columns.empty(new Thesaurus(List.of(), ""), equal(0.3), RandomOrganisations.TODAY);
    private final Weights weights = new Weights(equal(1).byCriterion());

    @Setup
    public void fill() {
        Thesaurus thesaurus = Thesaurus.load(Path.of("index-config/areas"));
        RandomOrganisations maker = new RandomOrganisations(42, thesaurus, 25);
        all = IntStream.range(0, organisations)
                .map(ScoringBenchmark::number)
                .mapToObj(maker::one)
                .toList();
        Surroundings surroundings = new Surroundings(all, maker.partnerships(all, organisations / 10), List.of());
        columns =
                Columns.empty(thesaurus, equal(0.3), RandomOrganisations.TODAY).with(all, List.of(), surroundings);
    }

    @Benchmark
    public Best overColumns() {
        return columns.best(all.getFirst(), weights, new Selection(Set.of(Kind.values()), null, false, TOP));
    }

    @Benchmark
    public double byExplainingEverybody() {
        Explainer explainer = columns.explainer();
        return all.stream()
                .filter(candidate -> candidate.kind() != Kind.HROMADA)
                .mapToDouble(candidate ->
                        explainer.explain(all.getFirst(), candidate, weights).value())
                .max()
                .orElseThrow();
    }

    /// Numbers whose remainder by three is the kind that [RandomOrganisations] gives them.
    private static int number(int index) {
        int place = index % (MUNICIPALITIES + 2);
        int kind = place == 0 ? 0 : place == 1 ? 2 : 1;
        return index * 3 + kind;
    }

    private static Neutrals equal(double value) {
        Map<Criterion, Double> equal = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(criterion -> equal.put(criterion, value));
        return new Neutrals(equal);
    }
}
