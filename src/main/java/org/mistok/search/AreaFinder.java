package org.mistok.search;

import java.util.ArrayList;
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

/// Finds the areas that a free text in one tongue is about, by the labels and synonyms of the thesaurus.
///
/// Each word of the text speaks for an area as much as it is rare among the labels (the logarithm of areas over areas
/// with the word), times the part of the label that the text holds. Labels of several words count more than their
/// words alone when they stand together, and take half of the weight from shorter labels inside them: `water supply` is
/// not about every kind of supply.
final class AreaFinder {

    /// Labels of which less than this part is found, by weight of their words, say nothing.
    private static final double LEAST_COVERED = 0.35;

    private static final double PREFERRED = 1.1;
    private static final double TOGETHER = 1.25;
    private static final double INSIDE_LONGER = 0.5;

    /// What a sentence counts against the one before, and the least: people say first what they want.
    private static final double NEXT_SENTENCE = 0.6;
    private static final double LAST_SENTENCE = 0.3;

    private final AreaLabels labels;
    private final Tongue tongue;
    private final int areas;
    private final List<Word> words = new ArrayList<>();

    /// A word of the text with its base forms.
    private record Word(String written, int start, double share, Set<String> terms) {
        /// How sure it is that the word is meant: the part of the base forms of both that they share.
        double certainty(Set<String> wanted) {
            long shared = terms.stream().filter(wanted::contains).count();
            return (double) shared / (terms.size() + wanted.size() - shared);
        }
    }

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
        Evidence() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        double sum() {
            return weights.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        void add(int start, String word, double weight) {
            weights.merge(start, weight, Math::max);
            written.put(start, word);
        }
    }

    AreaFinder(String text, Tongue tongue, AreaLabels labels, Analyzers analyzers) {
        this.labels = labels;
        this.tongue = tongue;
        areas = labels.areas();
        int position = -1;
        for (Analyzers.Token token : Analyzers.tokens(analyzers.of(tongue), text)) {
            if (token.position() != position) {
                String written = text.substring(token.start(), token.end());
                words.add(new Word(written, token.start(), share(text, token.start()), new HashSet<>()));
                position = token.position();
            }
            words.getLast().terms().add(token.term());
        }
    }

    private static double share(String text, int start) {
        double share = 1;
        for (int i = 0; i + 1 < start && share > LAST_SENTENCE; i++) {
            if (".!?".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
                share = Math.max(LAST_SENTENCE, share * NEXT_SENTENCE);
            }
        }
        return share;
    }

    Map<AreaCode, Evidence> find() {
        List<Match> matches = matches();
        int[] longest = longest(matches);
        Map<AreaCode, Evidence> found = new HashMap<>();
        for (Match match : matches) {
            Evidence evidence = found.computeIfAbsent(match.label().area(), _ -> new Evidence());
            double factor = match.covered() * (match.label().preferred() ? PREFERRED : 1);
            if (match.at().length > 1 && match.isTogether()) {
                factor *= TOGETHER;
            }
            for (int i = 0; i < match.at().length; i++) {
                if (match.at()[i] >= 0) {
                    Word word = words.get(match.at()[i]);
                    double share = longest[match.at()[i]] > match.at().length ? INSIDE_LONGER : 1;
                    Set<String> wanted = match.label().words().get(i);
                    double weight = weight(wanted) * word.certainty(wanted) * word.share();
                    evidence.add(word.start(), word.written(), factor * share * weight);
                }
            }
        }
        return found;
    }

    private List<Match> matches() {
        Set<Label> candidates = new HashSet<>();
        words.forEach(word -> word.terms().forEach(term -> candidates.addAll(labels.with(tongue, term))));
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
            at[i] = position(wanted, before + 1);
            before = at[i] >= 0 ? at[i] : before;
            all += weight(wanted);
            found += at[i] >= 0 ? weight(wanted) : 0;
        }
        return new Match(label, at, found / all);
    }

    /// Where a word of the label stands, rather after `from` than before it; -1 for nowhere.
    private int position(Set<String> wanted, int from) {
        int anywhere = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).terms().stream().anyMatch(wanted::contains)) {
                if (i >= from) {
                    return i;
                }
                anywhere = i;
            }
        }
        return anywhere;
    }

    private double weight(Set<String> terms) {
        double rarest = 0;
        for (String term : terms) {
            rarest = Math.max(rarest, Math.log(1 + (double) areas / Math.max(1, labels.areasWith(tongue, term))));
        }
        return rarest;
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
