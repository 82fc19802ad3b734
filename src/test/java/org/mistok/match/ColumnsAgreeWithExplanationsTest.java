package org.mistok.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Block;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;

/// The law of this room: the fast columns and the readable tree give the same bits, whoever is the subject, whatever
/// the weights, however the columns came to be.
class ColumnsAgreeWithExplanationsTest {

    private static final Thesaurus THESAURUS = TestThesaurus.small();
    private static final int COUNT = 60;

    @Property(tries = 60)
    void theTopIsTheTrueTopAndEveryExplanationIsItsScore(@ForAll long seed) {
        World world = World.of(seed);
        Columns columns = world.columns(world.organisations);

        for (Organisation subject : world.organisations.subList(0, 9)) {
            Weights weights = world.weights();
            Selection selection = world.selection();
            List<Scored> naive = world.naive(columns, subject, weights, selection);

            Best best = columns.best(subject, weights, selection);

            assertThat(best.items()).isEqualTo(naive.subList(0, Math.min(naive.size(), selection.limit())));
            for (Scored scored : best.items()) {
                Node tree = columns.explainer().explain(subject, scored.organisation(), weights);
                assertThat(tree.value()).isEqualTo(scored.score());
            }
        }
    }

    @Property(tries = 40)
    void columnsPatchedStepByStepEqualColumnsMadeAtOnce(@ForAll long seed) {
        World world = World.of(seed);
        Columns stepwise = world.columns(world.organisations.subList(0, COUNT / 2));
        Columns patched = stepwise.with(
                world.organisations.subList(COUNT / 3, COUNT),
                List.of(2L, 5L),
                world.surroundings(world.without(2, 5)));
        Columns atOnce = world.columns(world.without(2, 5));

        for (Organisation subject : world.organisations.subList(0, 6)) {
            Selection everybody = new Selection(Set.of(Kind.values()), null, false, COUNT);
            assertThat(patched.best(subject, world.equal(), everybody))
                    .isEqualTo(atOnce.best(subject, world.equal(), everybody));
        }
    }

    @Property(tries = 40)
    void aPairScoresTheSameFromBothSides(@ForAll long seed) {
        World world = World.of(seed);
        Explainer explainer = world.columns(world.organisations).explainer();
        Organisation hromada = world.organisations.get(0);
        Organisation municipality = world.organisations.get(1);

        Node there = explainer.explain(hromada, municipality, world.equal());
        Node back = explainer.explain(municipality, hromada, world.equal());

        assertThat(there.child("gives"))
                .usingRecursiveComparison()
                .ignoringFields("code")
                .isEqualTo(back.child("takes"));
    }

    /// A random register with what belongs to it.
    private record World(
            Random random, List<Organisation> organisations, List<Partnership> partnerships, List<Block> blocks) {

        static World of(long seed) {
            RandomOrganisations maker = new RandomOrganisations(seed, THESAURUS);
            List<Organisation> all = maker.many(COUNT);
            List<Block> blocks = List.of(new Block(all.get(0).code(), all.get(1).code(), "test"));
            return new World(new Random(seed), all, maker.partnerships(all, 40), blocks);
        }

        Columns columns(List<Organisation> rows) {
            return Columns.empty(THESAURUS, neutrals(), RandomOrganisations.TODAY)
                    .with(rows, List.of(), surroundings(rows));
        }

        Surroundings surroundings(List<Organisation> rows) {
            return new Surroundings(rows, partnerships, blocks);
        }

        List<Organisation> without(long... ids) {
            List<Organisation> rest = new ArrayList<>(organisations);
            for (long id : ids) {
                rest.removeIf(organisation -> organisation.id() == id);
            }
            return rest;
        }

        /// Everybody, through the explanation only.
        List<Scored> naive(Columns columns, Organisation subject, Weights weights, Selection selection) {
            List<Scored> all = new ArrayList<>();
            for (Organisation candidate : organisations) {
                Set<Flag> flags = columns.flags(subject, candidate);
                if (subject.kind() != candidate.kind()
                        && selection.takes(candidate.kind(), candidate.id())
                        && flags.stream().anyMatch(Flag::held) == selection.held()) {
                    double score = columns.explainer()
                            .explain(subject, candidate, weights)
                            .value();
                    all.add(new Scored(candidate, score, flags, partners(candidate)));
                }
            }
            all.sort(Comparator.comparingDouble((Scored scored) -> -scored.score())
                    .thenComparingInt(Scored::partners)
                    .thenComparing(scored -> scored.organisation().code().value()));
            return all;
        }

        int partners(Organisation organisation) {
            return (int) partnerships.stream()
                    .filter(partnership -> partnership.status() == Partnership.Status.ACTIVE
                            || partnership.status() == Partnership.Status.INTENDED)
                    .filter(partnership -> partnership.first().equals(organisation.code())
                            || partnership.second().equals(organisation.code()))
                    .map(partnership -> partnership.other(organisation.code()))
                    .distinct()
                    .count();
        }

        Weights weights() {
            Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                weights.put(criterion, random.nextInt(4) == 0 ? 0 : random.nextDouble() * 3);
            }
            weights.put(Criterion.SIZE, 1.0);
            return new Weights(weights);
        }

        Weights equal() {
            Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                weights.put(criterion, 1.0);
            }
            return new Weights(weights);
        }

        Selection selection() {
            BitSet ids = new BitSet();
            organisations.stream().filter(_ -> random.nextInt(4) > 0).forEach(o -> ids.set((int) o.id()));
            Set<Kind> kinds = random.nextBoolean() ? Set.of(Kind.values()) : Set.of(Kind.HROMADA, Kind.DIASPORA);
            return new Selection(
                    kinds, random.nextBoolean() ? null : ids, random.nextInt(4) == 0, 1 + random.nextInt(20));
        }

        static Neutrals neutrals() {
            Map<Criterion, Double> neutrals = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                neutrals.put(criterion, 0.25 + 0.05 * criterion.ordinal());
            }
            return new Neutrals(neutrals);
        }
    }
}
