package org.mistok.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mistok.area.AreaCode;
import org.mistok.search.AreaLabels.Label;
import org.mistok.search.AreaText.Word;

/// Finds the areas that a free text in one tongue is about, by the labels and synonyms of the thesaurus.
///
/// Each word of the text speaks for an area as much as it is rare among the labels (the logarithm of areas over areas
/// with the word) and as its place in the text allows, see [AreaText], times the part of the label that the text holds.
/// Words that decide nothing on their own, such as `repair` or `building`, have a small part of the weight. Labels of
/// several words count more than their words alone when they stand together, and take most of the weight from shorter
/// labels inside them: `water supply` is not about every kind of supply.
final class AreaFinder {

    /// Labels of which less than this part is found, by weight of their words, say nothing.
    private static final double LEAST_COVERED = 0.35;

    private static final double PREFERRED = 1.1;
    private static final double HINT = 0.8;
    private static final double TOGETHER = 1.25;
    private static final double INSIDE_LONGER = 0.5;

    /// What is left of a word that only looks like the label's.
    private static final double NEAR = 0.6;

    /// How many words a label of several may be spread over.
    private static final int WIDEST = 6;

    private final AreaLabels labels;
    private final Tongue tongue;
    private final List<Word> words;

    /// A label found in the text.
    ///
    /// @param at for each word of the label the position in the text, or -1
    private record Match(Label label, int[] at, double covered) {
        boolean isWhole() {
            for (int position : at) {
                if (position < 0) {
                    return false;
                }
            }
            return true;
        }

        boolean isTogether() {
            for (int i = 1; i < at.length; i++) {
                if (at[i] != at[i - 1] + 1) {
                    return false;
                }
            }
            return isWhole();
        }
    }

    /// What speaks for an area: for each place in the text how much.
    record Evidence(SortedMap<Integer, Double> weights, SortedMap<Integer, String> written) {
        /// What each further word adds, against the one before it.
        private static final double FURTHER = 0.65;

        Evidence() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        /// The heaviest word whole, the others less and less: a long name of a place is not a longer argument.
        double sum() {
            double sum = 0;
            double share = 1;
            for (double weight :
                    weights.values().stream().sorted(Comparator.reverseOrder()).toList()) {
                sum += share * weight;
                share *= FURTHER;
            }
            return sum;
        }

        void add(int start, String word, double weight) {
            weights.merge(start, weight, Math::max);
            written.put(start, word);
        }

        /// The words as they are written, each once.
        List<String> words() {
            return written.values().stream().distinct().toList();
        }

        void add(Evidence other) {
            other.weights.forEach((start, weight) -> add(start, other.written.getOrDefault(start, ""), weight));
        }
    }

    AreaFinder(String text, Tongue tongue, AreaLabels labels, Analyzers analyzers) {
        this.labels = labels;
        this.tongue = tongue;
        words = new AreaText(text, tongue, labels, analyzers).words();
    }

    Map<AreaCode, Evidence> find() {
        List<Match> matches = matches();
        int[] longest = longest(matches);
        Map<AreaCode, Evidence> found = new HashMap<>();
        for (Match match : matches) {
            Evidence evidence = found.computeIfAbsent(match.label().area(), _ -> new Evidence());
            double factor = match.covered() * match.covered() * sort(match.label());
            if (match.at().length > 1 && match.isTogether()) {
                factor *= TOGETHER;
            }
            for (int i = 0; i < match.at().length; i++) {
                if (match.at()[i] >= 0) {
                    Word word = words.get(match.at()[i]);
                    double share = longest[match.at()[i]] > match.at().length ? INSIDE_LONGER : 1;
                    Set<String> wanted = match.label().words().get(i);
                    double weight = labels.weight(tongue, wanted) * certainty(word, wanted) * word.share();
                    evidence.add(word.start(), word.written(), factor * share * weight);
                }
            }
        }
        return found;
    }

    private static double sort(Label label) {
        return switch (label.sort()) {
            case PREFERRED -> PREFERRED;
            case SYNONYM -> 1;
            case HINT -> HINT;
        };
    }

    /// How sure it is that the word is meant: the part of the base forms of both that they share.
    private static double certainty(Word word, Set<String> wanted) {
        long shared = word.terms().stream().filter(wanted::contains).count();
        if (shared == 0) {
            return NEAR;
        }
        return (double) shared / (word.terms().size() + wanted.size() - shared);
    }

    private List<Match> matches() {
        Set<Label> candidates = new HashSet<>();
        words.forEach(word -> {
            word.terms().forEach(term -> candidates.addAll(labels.withHints(tongue, term)));
            word.near().forEach(term -> candidates.addAll(labels.withHints(tongue, term)));
        });
        return candidates.stream()
                .map(this::match)
                .filter(match -> match.covered() >= LEAST_COVERED)
                .sorted(Comparator.comparing(match -> match.label().area()))
                .toList();
    }

    private Match match(Label label) {
        int[] at = new int[label.words().size()];
        double found = 0;
        double all = 0;
        int before = -1;
        for (int i = 0; i < at.length; i++) {
            Set<String> wanted = label.words().get(i);
            double weight = labels.weight(tongue, wanted);
            at[i] = position(wanted, before);
            before = at[i] >= 0 ? at[i] : before;
            all += weight;
            found += at[i] >= 0 ? weight : 0;
        }
        return new Match(label, at, found / all);
    }

    /// Where a word of the label stands, rather behind the one before it; -1 for nowhere near.
    private int position(Set<String> wanted, int before) {
        int anywhere = -1;
        int from = before < 0 ? 0 : Math.max(0, before - WIDEST);
        int to = before < 0 ? words.size() : Math.min(words.size(), before + 1 + WIDEST);
        for (int i = from; i < to; i++) {
            if (isMeant(words.get(i), wanted)) {
                if (i > before) {
                    return i;
                }
                anywhere = i == before ? anywhere : i;
            }
        }
        return anywhere;
    }

    private static boolean isMeant(Word word, Set<String> wanted) {
        return word.terms().stream().anyMatch(wanted::contains)
                || word.near().stream().anyMatch(wanted::contains);
    }

    /// For each word of the text the length of the longest label that stands there in one piece.
    private int[] longest(List<Match> matches) {
        int[] longest = new int[words.size()];
        for (Match match : matches) {
            if (match.isTogether()) {
                for (int position : match.at()) {
                    longest[position] = Math.max(longest[position], match.at().length);
                }
            }
        }
        return longest;
    }

    /// How many words of the text are function words of this tongue: a sign that the text is written in it.
    static long functionWords(String text, Tongue tongue, Analyzers analyzers) {
        return Analyzers.terms(analyzers.words(), text).stream()
                .filter(word -> Grammars.stopWords(tongue).contains(word.toLowerCase(java.util.Locale.ROOT)))
                .count();
    }
}
