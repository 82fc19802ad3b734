package org.mistok.search;

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

    /// What is left of the score of a top concept to areas under it that are not its first.
    private static final double FOLLOWS = 0.6;

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
        Map<AreaCode, AreaSuggestion> best = new HashMap<>();
        trust(text, tongues).forEach((tongue, trust) -> {
            Map<AreaCode, AreaFinder.Evidence> found = new AreaFinder(text, tongue, labels, analyzers).find();
            Map<AreaCode, AreaFinder.Evidence> tops = byTop(found);
            Map<AreaCode, Double> leaders = leaders(found);
            found.forEach((area, evidence) -> {
                AreaCode top = labels.top(area);
                double part = evidence.sum() / leaders.getOrDefault(top, evidence.sum());
                double weight = trust * tops.getOrDefault(top, evidence).sum();
                double score = (part < 1 ? FOLLOWS * part : 1) * (1 - Math.exp(-weight / SURE));
                best.merge(
                        area,
                        new AreaSuggestion(area, top, score, evidence.words()),
                        (a, b) -> a.score() >= b.score() ? a : b);
            });
        });
        return best.values().stream()
                .filter(suggestion -> suggestion.score() >= LEAST_SCORE)
                .sorted(Comparator.<AreaSuggestion>comparingDouble(suggestion -> -suggestion.score())
                        .thenComparing(AreaSuggestion::area))
                .limit(MOST)
                .toList();
    }

    /// All that speaks for a top concept, with what speaks for the areas under it.
    private Map<AreaCode, AreaFinder.Evidence> byTop(Map<AreaCode, AreaFinder.Evidence> found) {
        Map<AreaCode, AreaFinder.Evidence> tops = new HashMap<>();
        found.forEach((area, evidence) -> tops.computeIfAbsent(labels.top(area), _ -> new AreaFinder.Evidence())
                .add(evidence));
        return tops;
    }

    /// The heaviest area under each top concept.
    private Map<AreaCode, Double> leaders(Map<AreaCode, AreaFinder.Evidence> found) {
        Map<AreaCode, Double> leaders = new HashMap<>();
        found.forEach((area, evidence) -> leaders.merge(labels.top(area), evidence.sum(), Math::max));
        return leaders;
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
