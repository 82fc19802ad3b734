package org.mistok.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mistok.area.AreaCode;
import org.mistok.search.AreaLabels.Label;

/// Which areas the words of a query name, word by word.
///
/// A label that the query holds whole names its area, and with it the narrower ones, for each word of the label. A word
/// alone names the areas of longer labels only when it occurs in the labels of few: `generator` says `backup generator`,
/// but `centre` says nothing of a youth centre.
final class AreaReading {

    private static final int FEW = 3;

    private final AreaLabels labels;
    private final Map<String, Map<Tongue, Set<String>>> terms = new HashMap<>();

    AreaReading(List<String> words, AreaLabels labels, Analyzers analyzers) {
        this.labels = labels;
        for (String word : words) {
            Map<Tongue, Set<String>> byTongue = new EnumMap<>(Tongue.class);
            for (Tongue tongue : Tongue.values()) {
                byTongue.put(tongue, Set.copyOf(Analyzers.terms(analyzers.of(tongue), word)));
            }
            terms.put(word, byTongue);
        }
    }

    /// The terms that this word becomes in a tongue.
    Set<String> terms(String word, Tongue tongue) {
        return terms.getOrDefault(word, Map.of()).getOrDefault(tongue, Set.of());
    }

    /// The areas that the query names by whole labels in which this word takes part.
    Set<AreaCode> named(String word) {
        Set<AreaCode> named = new HashSet<>();
        forLabels(word, label -> {
            if (label.words().stream().allMatch(wanted -> isInQuery(label.tongue(), wanted))) {
                named.addAll(labels.withNarrower(label.area()));
            }
        });
        return named;
    }

    /// The areas that this word hints at, because few have it in a label.
    Set<AreaCode> hinted(String word) {
        Set<AreaCode> hinted = new HashSet<>();
        forLabels(word, label -> {
            if (terms(word, label.tongue()).stream().anyMatch(term -> isRare(label, term))) {
                hinted.add(label.area());
            }
        });
        return hinted;
    }

    private void forLabels(String word, java.util.function.Consumer<Label> reader) {
        terms.getOrDefault(word, Map.of()).forEach((tongue, found) -> found.forEach(
                term -> labels.with(tongue, term).forEach(reader)));
    }

    private boolean isInQuery(Tongue tongue, Set<String> wanted) {
        return terms.values().stream()
                .anyMatch(word -> word.getOrDefault(tongue, Set.of()).stream().anyMatch(wanted::contains));
    }

    private boolean isRare(Label label, String term) {
        return label.words().stream().anyMatch(word -> word.contains(term))
                && labels.areasWith(label.tongue(), term) <= FEW;
    }
}
