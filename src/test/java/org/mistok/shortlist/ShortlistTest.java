package org.mistok.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.match.Criterion;
import org.mistok.match.Evidence;
import org.mistok.match.Flag;
import org.mistok.match.Node;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Need;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Statement;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.support.TestServer;

class ShortlistTest {

    private static final RegisterCode ZVIAHEL = RegisterCode.of("UA18080150000022496");
    private static final RegisterCode LUDWIGSHAFEN = RegisterCode.of("DE-07314000");
    private static final Viewer SIGNED_IN = new Viewer.Member("somebody@example.org", false, Set.of(), Set.of());
    private static final RegisterCode BEREZHANY = RegisterCode.of("UA61040030000060956");
    private static final Viewer OWNER = new Viewer.Member("berezhany@example.org", false, Set.of(BEREZHANY), Set.of());

    private final Shortlist shortlist = TestServer.shared().bean(Shortlist.class);
    private final List<Organisation> everybody =
            new ArrayList<>(TestServer.shared().bean(Index.class).current().organisations());

    @ParameterizedTest
    @ValueSource(strings = {"UA18080150000022496", "DE-08436064", "org-padura-union"})
    void theListIsTheTopOfAllPairs(String code) {
        RegisterCode subject = RegisterCode.of(code);
        List<Candidate> pairs = new ArrayList<>();
        for (Organisation other : everybody) {
            if (other.kind() != Kind.of(subject)) {
                pairs.add(shortlist.pair(subject, other.code(), request(), Viewer.ANONYMOUS));
            }
        }
        List<Candidate> expected = pairs.stream()
                .filter(pair -> pair.flags().stream().noneMatch(Flag::held))
                .sorted(Comparator.comparingDouble((Candidate pair) -> -pair.score())
                        .thenComparingInt(Candidate::partners)
                        .thenComparing(pair -> pair.organisation().code()))
                .limit(20)
                .toList();

        Ranking ranking = shortlist.rank(subject, request(), Viewer.ANONYMOUS);

        assertThat(ranking.items()).isEqualTo(expected);
        assertThat(ranking.considered()).isEqualTo(pairs.size());
    }

    @Test
    void noExplanationNamesWhatTheProfilesDoNotHold() {
        for (Organisation subject : everybody.subList(0, 60)) {
            Organisation seen = subject.seenBy(Viewer.ANONYMOUS);
            for (Candidate candidate :
                    shortlist.rank(subject.code(), request(), Viewer.ANONYMOUS).items()) {
                Organisation other = candidate.organisation();
                for (Evidence evidence : evidence(candidate.explanation())) {
                    if (evidence instanceof Evidence.OfNeed need) {
                        assertThat(statement(seen, other, need.holder(), need.key())
                                        .area())
                                .isEqualTo(need.area());
                    }
                    if (evidence instanceof Evidence.OfOffer offer) {
                        assertThat(statement(seen, other, offer.holder(), offer.key())
                                        .area())
                                .isEqualTo(offer.area());
                    }
                    if (evidence instanceof Evidence.OfArea area && area.shared()) {
                        assertThat(withTops(seen.profile().areas())).contains(area.area());
                        assertThat(withTops(other.profile().areas())).contains(area.area());
                    }
                }
            }
        }
    }

    @Test
    void partnersAreHeldBackAndListedOnRequest() {
        Ranking usual = shortlist.rank(ZVIAHEL, request(), Viewer.ANONYMOUS);
        Ranking held = shortlist.rank(ZVIAHEL, new Request(Query.ALL, Map.of(), true, 100), Viewer.ANONYMOUS);

        assertThat(codes(usual)).doesNotContain(LUDWIGSHAFEN);
        assertThat(codes(held)).contains(LUDWIGSHAFEN);
        assertThat(held.items())
                .allMatch(candidate -> candidate.flags().stream().anyMatch(Flag::held));
        assertThat(held.items()).hasSizeLessThanOrEqualTo(usual.held());
    }

    @Test
    void weightsChangeTheOrderAndCanSwitchACriterionOff() {
        Request onlySize = new Request(
                Query.ALL,
                Map.of(
                        Criterion.NEEDS,
                        0.0,
                        Criterion.AREAS,
                        0.0,
                        Criterion.LANGUAGE,
                        0.0,
                        Criterion.CHARACTER,
                        0.0,
                        Criterion.PROXIMITY,
                        0.0,
                        Criterion.TIES,
                        0.0,
                        Criterion.READINESS,
                        0.0,
                        Criterion.WISHES,
                        0.0),
                false,
                1);
        Node explanation = shortlist
                .rank(ZVIAHEL, onlySize, Viewer.ANONYMOUS)
                .items()
                .getFirst()
                .explanation();

        assertThat(explanation.value()).isGreaterThan(0.99);
        assertThat(explanation.child("gives").child("needs").weight()).isZero();
    }

    @Test
    void aFilterNarrowsTheSetBeforeScoring() {
        Query polish = new Query(
                null,
                Set.of(Kind.MUNICIPALITY),
                Set.of(CountryCode.of("PL")),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Query.Sort.RELEVANCE,
                0,
                20,
                InterfaceLanguage.EN);
        Ranking ranking = shortlist.rank(ZVIAHEL, new Request(polish, Map.of(), false, 100), Viewer.ANONYMOUS);

        long all = everybody.stream()
                .filter(other -> other.kind() == Kind.MUNICIPALITY)
                .filter(other -> other.identity().country().value().equals("PL"))
                .count();
        assertThat(ranking.considered()).isEqualTo((int) all);
        assertThat(ranking.items())
                .allMatch(
                        item -> item.organisation().identity().country().value().equals("PL"));
    }

    @Test
    void restrictedNeedsCountForRegisteredEyesOnly() {
        Organisation secretive = everybody.stream()
                .filter(organisation -> organisation.kind() == Kind.HROMADA)
                .filter(organisation -> organisation.profile().needs().stream()
                        .anyMatch(need -> need.audience() == Audience.REGISTERED))
                .findFirst()
                .orElseThrow();
        Set<String> restricted = new HashSet<>();
        secretive.profile().needs().stream()
                .filter(need -> need.audience() != Audience.PUBLIC)
                .map(Need::key)
                .forEach(restricted::add);

        assertThat(needsNamed(secretive, Viewer.ANONYMOUS)).doesNotContainAnyElementsOf(restricted);
        assertThat(needsNamed(secretive, SIGNED_IN)).containsAnyElementsOf(restricted);
    }

    @Test
    void theOwnersSideCountsInFull() {
        Organisation own = shortlist.rank(BEREZHANY, request(), OWNER).subject();
        Organisation others = shortlist.rank(BEREZHANY, request(), SIGNED_IN).subject();

        assertThat(own.profile().needs())
                .hasSizeGreaterThan(others.profile().needs().size());
    }

    @Test
    void twoOfOneKindAreNotMatched() {
        assertThatThrownBy(() -> shortlist.pair(ZVIAHEL, ZVIAHEL, request(), Viewer.ANONYMOUS))
                .isInstanceOf(NoPartnershipBetween.class);
    }

    private Set<String> needsNamed(Organisation subject, Viewer viewer) {
        Set<String> named = new HashSet<>();
        for (Candidate candidate :
                shortlist.rank(subject.code(), request(), viewer).items()) {
            for (Evidence evidence : evidence(candidate.explanation())) {
                if (evidence instanceof Evidence.OfNeed need && need.holder().equals(subject.code())) {
                    named.add(need.key());
                }
            }
        }
        return named;
    }

    private Set<AreaCode> withTops(Set<AreaCode> areas) {
        Thesaurus thesaurus = TestServer.shared().bean(Thesaurus.class);
        Set<AreaCode> all = new HashSet<>(areas);
        areas.forEach(area -> all.add(thesaurus.top(area)));
        return all;
    }

    private static Statement statement(Organisation one, Organisation other, RegisterCode holder, String key) {
        Organisation owner = one.code().equals(holder) ? one : other;
        assertThat(owner.code()).isEqualTo(holder);
        return Stream.concat(owner.profile().needs().stream(), owner.profile().offers().stream())
                .filter(statement -> statement.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Evidence> evidence(Node node) {
        List<Evidence> all = new ArrayList<>();
        if (node.evidence() != null) {
            all.add(node.evidence());
        }
        node.children().forEach(child -> all.addAll(evidence(child)));
        return all;
    }

    private static List<RegisterCode> codes(Ranking ranking) {
        return ranking.items().stream().map(item -> item.organisation().code()).toList();
    }

    private static Request request() {
        return new Request(Query.ALL, Map.of(), false, 20);
    }
}
