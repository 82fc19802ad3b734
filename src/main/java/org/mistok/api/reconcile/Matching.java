package org.mistok.api.reconcile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;
import org.mistok.search.Hit;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.search.Search;
import org.mistok.search.Snapshot;
import org.mistok.search.Suggestion;

/// Finds candidates for a name, and says which of them is certain.
///
/// Namesakes all come, the largest first; one is certain only when its name is the same and no other fits nearly as
/// well, so never one of two namesakes that nothing tells apart.
@Singleton
final class Matching {

    /// Names are shared by dozens, hardly by more than this.
    private static final int LOOKED_AT = 200;

    private static final double LEAST = 40;
    private static final double CERTAIN = 95;

    /// By how much the certain one must be ahead.
    private static final double AHEAD = 10;

    private final Search search;
    private final Index index;
    private final PlaceNames places;

    Matching(Search search, Index index, PlaceNames places) {
        this.search = search;
        this.index = index;
        this.places = places;
    }

    /// An organisation that may be meant.
    ///
    /// @param score 0 to 100
    /// @param agreed by the hint's id whether the organisation agrees with it
    record Candidate(Organisation organisation, double score, double name, Map<String, Boolean> agreed, boolean match) {
        private Candidate certain() {
            return new Candidate(organisation, score, name, agreed, true);
        }
    }

    List<Candidate> candidates(Asked asked, InterfaceLanguage language) {
        NameFit fit = new NameFit(asked.name());
        List<Candidate> candidates = new ArrayList<>();
        for (Organisation one : found(asked, language)) {
            double name = one.code().value().equals(asked.name()) ? NameFit.OFFICIAL : fit.of(one);
            if (name >= LEAST) {
                candidates.add(candidate(one, name, asked.hints()));
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
        if (isCertain(candidates)) {
            candidates.set(0, candidates.getFirst().certain());
        }
        return candidates.subList(0, Math.min(asked.limit(), candidates.size()));
    }

    private Candidate candidate(Organisation one, double name, List<Hint> hints) {
        double score = name;
        Map<String, Boolean> agreed = new LinkedHashMap<>();
        for (Hint hint : hints) {
            score *= hint.factor(one, places);
            agreed.put(hint.sort().id(), hint.agrees(one, places));
        }
        return new Candidate(one, Math.round(score * 10) / 10.0, name, agreed, false);
    }

    private static boolean isCertain(List<Candidate> bestFirst) {
        if (bestFirst.isEmpty() || bestFirst.getFirst().score() < CERTAIN) {
            return false;
        }
        return bestFirst.size() == 1
                || bestFirst.getFirst().score() - bestFirst.get(1).score() >= AHEAD;
    }

    /// In the usual order of the register, so that of equal candidates the largest comes first.
    private List<Organisation> found(Asked asked, InterfaceLanguage language) {
        Snapshot snapshot = index.current();
        if (RegisterCode.isCode(asked.name())) {
            Organisation one = snapshot.find(RegisterCode.of(asked.name()));
            return one == null ? List.of() : List.of(one);
        }
        List<Organisation> found = find(asked.name(), asked, snapshot);
        if (found.isEmpty()) {
            String correction = search.correction(Query.ALL.withText(asked.name()), 0, Viewer.ANONYMOUS, snapshot);
            found = correction == null ? begun(asked, language, snapshot) : find(correction, asked, snapshot);
        }
        return found;
    }

    private List<Organisation> find(String name, Asked asked, Snapshot snapshot) {
        Query query = Query.ALL.withText(name).withKinds(asked.kinds()).withPage(0, LOOKED_AT);
        return name.isBlank()
                ? List.of()
                : search.find(query, Viewer.ANONYMOUS, snapshot).items().stream()
                        .map(Hit::organisation)
                        .toList();
    }

    /// Those whose names begin like the one asked for.
    private List<Organisation> begun(Asked asked, InterfaceLanguage language, Snapshot snapshot) {
        Set<RegisterCode> seen = new HashSet<>();
        List<Organisation> found = new ArrayList<>();
        for (Suggestion suggestion :
                search.suggest(beginning(asked.name()), language, 50, Viewer.ANONYMOUS, snapshot)) {
            Organisation one = snapshot.find(suggestion.code());
            if (one != null && isWanted(one, asked) && seen.add(one.code())) {
                found.add(one.seenBy(Viewer.ANONYMOUS));
            }
        }
        return found;
    }

    private static boolean isWanted(@Nullable Organisation one, Asked asked) {
        return one != null && (asked.kinds().isEmpty() || asked.kinds().contains(one.kind()));
    }

    private static String beginning(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[words.length - 1];
        return first.substring(0, Math.max(Math.min(first.length(), 3), first.length() * 2 / 3));
    }
}
