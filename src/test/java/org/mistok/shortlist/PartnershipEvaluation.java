package org.mistok.shortlist;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.exchange.Fixtures;
import org.mistok.match.Columns;
import org.mistok.match.Criterion;
import org.mistok.match.Explainer;
import org.mistok.match.Node;
import org.mistok.match.Surroundings;
import org.mistok.match.Weights;
import org.mistok.organisation.Kind;
import org.mistok.organisation.NewOrganisation;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// What the score says of real partnerships: each one of the fixtures is taken out, and its municipality is looked for
/// among all municipalities in the order of the score for its hromada. A program, not a test: it measures and judges
/// nothing. Command, results and what they do not show: `docs/evaluation.md`.
public final class PartnershipEvaluation {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path RULES = Path.of("index-config", "scoring.properties");

    private final Thesaurus thesaurus = Thesaurus.load(Path.of("index-config", "areas"));
    private final ScoringRules rules = ScoringRules.load(RULES);
    private final Fixtures fixtures = Fixtures.read(Path.of("fixtures"));
    private final Map<RegisterCode, Organisation> all = everybody();
    private final List<Organisation> municipalities =
            all.values().stream().filter(o -> o.kind() == Kind.MUNICIPALITY).toList();

    /// One partnership that was taken out: for each municipality its values, and which of them is the real partner.
    private record Held(List<Values> candidates, int partner) {

        /// The share of the others that the partner leaves behind; a tie counts half. 0.5 is chance.
        double ahead(ToDoubleFunction<Values> value) {
            double own = value.applyAsDouble(candidates.get(partner));
            double behind = 0;
            for (Values candidate : candidates) {
                behind += Math.signum(own - value.applyAsDouble(candidate)) / 2 + 0.5;
            }
            return (behind - 0.5) / (candidates.size() - 1);
        }

        /// From 1; of equal values the partner comes last.
        long rank(ToDoubleFunction<Values> value) {
            double own = value.applyAsDouble(candidates.get(partner));
            return candidates.stream()
                    .filter(c -> value.applyAsDouble(c) >= own)
                    .count();
        }
    }

    /// The nine criteria in both directions.
    private record Values(Map<Criterion, Double> gives, Map<Criterion, Double> takes) {

        static Values of(Node score) {
            return new Values(
                    criteria(score.children().getFirst()),
                    criteria(score.children().getLast()));
        }

        private static Map<Criterion, Double> criteria(Node direction) {
            Map<Criterion, Double> values = new EnumMap<>(Criterion.class);
            Arrays.stream(Criterion.values())
                    .forEach(criterion -> values.put(
                            criterion,
                            direction.children().get(criterion.ordinal()).value()));
            return values;
        }

        double score(Weights weights) {
            double there = mean(gives, weights);
            double back = mean(takes, weights);
            return there + back == 0 ? 0 : 2 * there * back / (there + back);
        }

        double both(Criterion criterion) {
            return gives.get(criterion) + takes.get(criterion);
        }

        private static double mean(Map<Criterion, Double> values, Weights weights) {
            double sum = 0;
            double all = 0;
            for (Criterion criterion : Criterion.values()) {
                sum += values.get(criterion) * weights.of(criterion);
                all += weights.of(criterion);
            }
            return sum / all;
        }
    }

    /// @param arguments weights to try beside the configured ones, each as `size=2,character=1.5`
    public static void main(String[] arguments) {
        new PartnershipEvaluation().run(List.of(arguments));
    }

    private void run(List<String> tried) {
        List<Held> held = fixtures.partnerships().stream()
                .filter(this::isOfHromadaAndMunicipality)
                .map(this::takeOut)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d partnerships of the fixtures, each looked for among %d municipalities%n%n",
                held.size(),
                municipalities.size());
        System.out.println("| criterion alone | partners it sets ahead of a random municipality |\n|---|---|");
        for (Criterion criterion : Criterion.values()) {
            System.out.printf(
                    Locale.ROOT, "| %s | %.3f |%n", criterion.code(), mean(held, h -> h.ahead(v -> v.both(criterion))));
        }
        System.out.println(
                "\n| weights | ahead of a random one | median rank | in the first 10 | in the first 20 |\n|---|---|---|---|---|");
        weightings().forEach((name, weights) -> report(name, weights, held));
        tried.forEach(weights -> report(weights, rules.weights().with(read(weights)), held));
    }

    private static Map<Criterion, Double> read(String weights) {
        Map<Criterion, Double> read = new EnumMap<>(Criterion.class);
        for (String one : weights.split(",")) {
            String[] parts = one.split("=");
            Arrays.stream(Criterion.values())
                    .filter(criterion -> criterion.code().equals(parts[0]))
                    .forEach(criterion -> read.put(criterion, Double.valueOf(parts[1])));
        }
        return read;
    }

    private static void report(String name, Weights weights, List<Held> held) {
        List<Long> ranks =
                held.stream().map(h -> h.rank(v -> v.score(weights))).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %d | %.3f | %.3f |%n",
                name,
                mean(held, h -> h.ahead(v -> v.score(weights))),
                ranks.get(ranks.size() / 2),
                mean(held, h -> h.rank(v -> v.score(weights)) <= 10 ? 1 : 0),
                mean(held, h -> h.rank(v -> v.score(weights)) <= 20 ? 1 : 0));
    }

    /// The weights as they are, all the same, and as they are without one criterion at a time.
    private Map<String, Weights> weightings() {
        Map<String, Weights> weightings = new LinkedHashMap<>();
        weightings.put("as configured", rules.weights());
        weightings.put("all the same", new Weights(weights(_ -> 1.0)));
        for (Criterion without : Criterion.values()) {
            weightings.put(
                    "without " + without.code(),
                    new Weights(weights(criterion ->
                            criterion == without ? 0 : rules.weights().of(criterion))));
        }
        weightings.put(
                "only what registers know (size, proximity, character, ties)",
                new Weights(weights(criterion -> switch (criterion) {
                    case SIZE, PROXIMITY, CHARACTER, TIES -> rules.weights().of(criterion);
                    case NEEDS, AREAS, LANGUAGE, READINESS, WISHES -> 0;
                })));
        return weightings;
    }

    private static Map<Criterion, Double> weights(ToDoubleFunction<Criterion> weight) {
        return Arrays.stream(Criterion.values())
                .collect(Collectors.toMap(criterion -> criterion, weight::applyAsDouble));
    }

    private Held takeOut(Partnership real) {
        List<Partnership> others =
                fixtures.partnerships().stream().filter(p -> !samePair(p, real)).toList();
        Explainer explainer = Columns.empty(thesaurus, rules.neutrals(), DAY)
                .with(all.values(), List.of(), new Surroundings(all.values(), others, List.of()))
                .explainer();
        RegisterCode hromada = Kind.of(real.first()) == Kind.HROMADA ? real.first() : real.second();
        Organisation partner = all.get(real.other(hromada));
        Organisation subject = all.get(hromada);
        List<Values> values = municipalities.parallelStream()
                .map(candidate -> Values.of(explainer.explain(subject, candidate, rules.weights())))
                .toList();
        return new Held(values, municipalities.indexOf(partner));
    }

    private static boolean samePair(Partnership one, Partnership other) {
        return one.first().equals(other.first()) && one.second().equals(other.second());
    }

    private boolean isOfHromadaAndMunicipality(Partnership partnership) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.of(partnership.first()), Kind.of(partnership.second())));
        return kinds.contains(Kind.HROMADA) && kinds.contains(Kind.MUNICIPALITY);
    }

    /// As an anonymous reader sees them.
    private Map<RegisterCode, Organisation> everybody() {
        List<NewOrganisation> given = fixtures.organisations();
        return IntStream.range(0, given.size())
                .mapToObj(i -> new Organisation(
                                i,
                                given.get(i).code(),
                                given.get(i).identity(),
                                given.get(i).profile(),
                                1,
                                Instant.EPOCH)
                        .seenBy(Viewer.ANONYMOUS))
                .collect(Collectors.toMap(
                        Organisation::code, organisation -> organisation, (a, _) -> a, LinkedHashMap::new));
    }

    private static double mean(List<Held> held, ToDoubleFunction<Held> value) {
        return held.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
