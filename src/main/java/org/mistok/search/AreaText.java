package org.mistok.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mistok.search.AreaCues.Kind;

/// A text as its words, each with the weight of the place where it stands. For one thread.
///
/// What a text names first is its subject, and what comes later describes it: a shelter for a school is civil
/// protection, a school with a shelter is education. Besides, what follows `we need` counts more; what follows `in` or
/// `for` counts less; what a building is turned `into` counts and what it was does not; addresses, streets and proper
/// names count next to nothing.
final class AreaText {

    /// A word of the text.
    ///
    /// @param terms its base forms
    /// @param near base forms in the labels that look like it, for a word that no label has
    /// @param share what the place in the text leaves of its weight
    record Word(String written, int start, double share, Set<String> terms, Set<String> near) {}

    private static final double NEXT_SENTENCE = 0.6;
    private static final double LAST_SENTENCE = 0.3;
    private static final double LATER_WORD = 0.05;
    private static final double LAST_WORD = 0.55;
    private static final double WANTED = 1.3;
    private static final double AROUND = 0.75;
    private static final double WAS = 0.4;
    private static final double ADDRESS = 0.15;
    private static final double NAME = 0.1;

    private static final int LONGEST_NAME = 3;
    private static final String CLAUSE_ENDS = ",;:()–—.!?";
    private static final String QUOTES = "«»“”„\"";

    private final String text;
    private final AreaCues cues;
    private final List<Analyzers.Token> raw;
    private final Map<Integer, Double> shares = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    AreaText(String text, Tongue tongue, AreaLabels labels, Analyzers analyzers) {
        this.text = text;
        cues = AreaCues.of(tongue);
        raw = Analyzers.tokens(analyzers.words(), text);
        weigh();
        read(Analyzers.tokens(analyzers.of(tongue), text), tongue, labels);
        if (tongue == Tongue.DE) {
            addParts(Analyzers.tokens(analyzers.text(tongue), text), labels);
        }
    }

    private void read(List<Analyzers.Token> tokens, Tongue tongue, AreaLabels labels) {
        int position = -1;
        for (Analyzers.Token token : tokens) {
            if (token.position() != position) {
                words.add(new Word(
                        text.substring(token.start(), token.end()),
                        token.start(),
                        shares.getOrDefault(token.start(), 1.0),
                        new HashSet<>(),
                        new HashSet<>()));
                position = token.position();
            }
            words.getLast().terms().add(token.term());
        }
        words.forEach(word -> {
            if (word.terms().stream().noneMatch(term -> labels.knows(tongue, term))) {
                word.terms().forEach(term -> word.near().addAll(labels.near(tongue, term)));
            }
        });
    }

    /// A German compound that no label has looks like the words that it is made of.
    private void addParts(List<Analyzers.Token> tokens, AreaLabels labels) {
        Map<Integer, Word> byStart = new HashMap<>();
        words.forEach(word -> byStart.put(word.start(), word));
        for (Analyzers.Token token : tokens) {
            Word word = byStart.get(token.start());
            if (word != null && word.terms().stream().noneMatch(term -> labels.knows(Tongue.DE, term))) {
                word.near().add(token.term());
            }
        }
    }

    List<Word> words() {
        return words;
    }

    private void weigh() {
        double sentence = 1;
        double clause = 1;
        int telling = 0;
        int converted = -1;
        boolean address = false;
        int named = 0;
        for (int i = 0; i < raw.size(); i++) {
            Analyzers.Token token = raw.get(i);
            String word = token.term().toLowerCase(Locale.ROOT);
            String between = text.substring(i == 0 ? 0 : raw.get(i - 1).end(), token.start());
            if (i > 0 && endsSentence(between, raw.get(i - 1), token)) {
                sentence = Math.max(LAST_SENTENCE, sentence * NEXT_SENTENCE);
                address = false;
            }
            if (between.chars().anyMatch(sign -> CLAUSE_ENDS.indexOf(sign) >= 0)) {
                clause = 1;
            }
            if (between.indexOf(',') >= 0 || !isCapital(token)) {
                named = 0;
            }
            double order = Math.max(LAST_WORD, 1 - LATER_WORD * telling);
            double share = sentence * clause * order * (address ? ADDRESS : 1) * (named > 0 ? NAME : 1);
            shares.put(token.start(), isProperName(i) ? share * NAME : share);
            named = Math.max(0, named - 1);
            if (cues.is(Kind.NAMED, word)) {
                named = LONGEST_NAME;
            }
            address = address || cues.is(Kind.ADDRESS, word);
            if (cues.is(Kind.CONVERTED, word)) {
                converted = i;
            }
            if (cues.is(Kind.INTO, word) && converted >= 0) {
                lower(i);
                clause = WANTED;
                converted = -1;
            } else if (cues.is(Kind.WANTED, word)) {
                clause = WANTED;
            } else if (cues.is(Kind.AROUND, word)) {
                clause = AROUND;
            } else if (word.length() > 2 && !cues.is(Kind.UNDECIDED, word)) {
                telling++;
            }
        }
    }

    private void lower(int before) {
        for (int i = 0; i < before; i++) {
            shares.merge(raw.get(i).start(), WAS, (share, was) -> share * was);
        }
    }

    /// Not at the full stop of an abbreviation.
    private boolean endsSentence(String between, Analyzers.Token before, Analyzers.Token next) {
        boolean sign = between.matches("(?s).*[.!?]\\s.*");
        return sign
                && (before.end() - before.start() > LONGEST_NAME || between.matches("(?s).*[!?].*"))
                && isCapital(next);
    }

    private boolean isCapital(Analyzers.Token token) {
        return Character.isUpperCase(text.codePointAt(token.start()));
    }

    /// One to three words in quotation marks inside a longer text.
    private boolean isProperName(int index) {
        int from = index;
        while (from > 0 && index - from < LONGEST_NAME && !opens(from)) {
            from--;
        }
        int to = index;
        while (to + 1 < raw.size() && to - from < LONGEST_NAME && !closes(to)) {
            to++;
        }
        return opens(from) && closes(to) && to - from < LONGEST_NAME && raw.size() > 2 * (to - from + 1);
    }

    private boolean opens(int index) {
        int before = raw.get(index).start() - 1;
        return before >= 0 && QUOTES.indexOf(text.charAt(before)) >= 0;
    }

    private boolean closes(int index) {
        int after = raw.get(index).end();
        return after < text.length() && QUOTES.indexOf(text.charAt(after)) >= 0;
    }
}
