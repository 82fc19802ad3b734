package org.mistok.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.LanguageTag;
import org.mistok.language.Scripts;

/// Areas for a free text whose language may be unknown.
final class AreaGuess {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 10;

    /// Weaker evidence than this is noise: one word of a label of two.
    private static final double LEAST_SCORE = 0.1;

    /// The weight of evidence at which the score is 1 - 1/e; about one rare word.
    private static final double SURE = 5;

    /// What evidence counts in a language in which the text seems not to be written.
    private static final double OTHER_LANGUAGE = 0.5;

    /// What the evidence for other areas under the same top concept adds.
    private static final double FAMILY = 0.2;

    private final AreaLabels labels;
    private final Analyzers analyzers;

    AreaGuess(AreaLabels labels, Analyzers analyzers) {
        this.labels = labels;
        this.analyzers = analyzers;
    }

    List<AreaSuggestion> of(String text, @Nullable LanguageTag language) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<AreaSuggestion> found = read(start, tongues(start, language));
        return found.isEmpty() ? read(start, tongues(start, null)) : found;
    }

    private List<AreaSuggestion> read(String text, Set<Tongue> tongues) {
        Map<Tongue, Double> trust = trust(text, tongues);
        Map<AreaCode, AreaSuggestion> best = new HashMap<>();
        trust.forEach((tongue, factor) -> {
            Map<AreaCode, AreaFinder.Evidence> found = new AreaFinder(text, tongue, labels, analyzers).find();
            Map<AreaCode, Double> byTop = new HashMap<>();
            found.forEach((area, evidence) -> byTop.merge(labels.top(area), evidence.sum(), Double::sum));
            found.forEach((area, evidence) -> {
                double weight = evidence.sum() + FAMILY * (byTop.getOrDefault(labels.top(area), 0.0) - evidence.sum());
                best.merge(area, suggestion(area, evidence, factor * weight), (a, b) -> a.score() >= b.score() ? a : b);
            });
        });
        return best.values().stream()
                .filter(suggestion -> suggestion.score() >= LEAST_SCORE)
                .sorted(Comparator.<AreaSuggestion>comparingDouble(suggestion -> -suggestion.score())
                        .thenComparing(AreaSuggestion::area))
                .limit(MOST)
                .toList();
    }

    private AreaSuggestion suggestion(AreaCode area, AreaFinder.Evidence evidence, double weight) {
        double score = 1 - Math.exp(-weight / SURE);
        return new AreaSuggestion(
                area,
                labels.top(area),
                score,
                new ArrayList<>(evidence.written().values()).stream().distinct().toList());
    }

    /// Cyrillic text is read as Ukrainian, Latin text in the other four, unless the language is known.
    private static Set<Tongue> tongues(String text, @Nullable LanguageTag language) {
        if (language != null && Tongue.of(language) != Tongue.OTHER) {
            return EnumSet.of(Tongue.of(language));
        }
        Set<Tongue> tongues = EnumSet.of(Tongue.EN, Tongue.DE, Tongue.PL, Tongue.FR);
        if (Scripts.hasCyrillic(text)) {
            tongues.add(Tongue.UK);
        }
        return tongues;
    }

    /// Full trust in the tongues with the most function words in the text.
    private Map<Tongue, Double> trust(String text, Set<Tongue> tongues) {
        Map<Tongue, Long> counts = new HashMap<>();
        tongues.forEach(tongue -> counts.put(tongue, AreaFinder.functionWords(text, tongue, analyzers)));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Map<Tongue, Double> trust = new HashMap<>();
        counts.forEach((tongue, count) -> trust.put(tongue, count == most ? 1.0 : OTHER_LANGUAGE));
        return trust;
    }
}
