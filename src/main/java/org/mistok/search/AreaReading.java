package org.mistok.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mistok.area.AreaCode;
import org.mistok.search.AreaLabels.Label;

/// Which areas the words of a query name, word by word.
///
/// A label that the query holds whole names its area, and with it the narrower ones, for each word of the label. A word
/// alone names the areas of longer labels only when it occurs in the labels of few: `generator` says `backup
/// generator`,
/// but `centre` says nothing of a youth centre. For one thread.
final class AreaReading {

    private static final int FEW = 3;

    private final AreaLabels labels;
    private final Map<String, Map<Tongue, Set<String>>> terms = new HashMap<>();
    private final Map<String, Set<AreaCode>> named = new HashMap<>();
    private final Map<String, Set<AreaCode>> hinted = new HashMap<>();

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
        return named.computeIfAbsent(word, this::readNamed);
    }

    /// The areas that this word hints at, because few have it in a label.
    Set<AreaCode> hinted(String word) {
        return hinted.computeIfAbsent(word, this::readHinted);
    }

    private Set<AreaCode> readNamed(String word) {
        Set<AreaCode> areas = new HashSet<>();
        forLabels(word, (label, _) -> {
            if (label.words().stream().allMatch(wanted -> isInQuery(label.tongue(), wanted))) {
                areas.addAll(labels.withNarrower(label.area()));
            }
        });
        return areas;
    }

    private Set<AreaCode> readHinted(String word) {
        Set<AreaCode> areas = new HashSet<>();
        forLabels(word, (label, term) -> {
            if (labels.areasWith(label.tongue(), term) <= FEW) {
                areas.add(label.area());
            }
        });
        return areas;
    }

    private void forLabels(String word, BiConsumer<Label, String> reader) {
        terms.getOrDefault(word, Map.of())
                .forEach((tongue, found) ->
                        found.forEach(term -> labels.with(tongue, term).forEach(label -> reader.accept(label, term))));
    }

    private boolean isInQuery(Tongue tongue, Set<String> wanted) {
        return terms.values().stream()
                .anyMatch(word -> word.getOrDefault(tongue, Set.of()).stream().anyMatch(wanted::contains));
    }
}
