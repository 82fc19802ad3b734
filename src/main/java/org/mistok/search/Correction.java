package org.mistok.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import org.mistok.language.NameKey;
import org.mistok.organisation.Name;

/// What somebody probably meant whose words are found nowhere, or hardly: the nearest words out of names and of the
/// public vocabulary. Whether a word is found is judged by what its reader may find; what is proposed is public.
final class Correction {

    /// A word that is found more often than this is meant as it stands.
    static final int LITTLE = 2;

    private static final int MOST_WORDS = 10;
    private static final int PROPOSED_NAMES = 5;
    private static final int MOST_NAMED = 5;

    private final Analyzers analyzers;
    private final PublicWords vocabulary;
    private final Snapshot snapshot;
    private final Finds finds;

    /// How many organisations a word finds.
    interface Finds {
        int count(String word);
    }

    Correction(Analyzers analyzers, PublicWords vocabulary, Snapshot snapshot, Finds finds) {
        this.analyzers = analyzers;
        this.vocabulary = vocabulary;
        this.snapshot = snapshot;
        this.finds = finds;
    }

    /// The text with its doubtful words replaced; null when there is none that could be.
    @Nullable
    String of(String text) {
        Set<String> required = new HashSet<>(Words.of(text, analyzers).required());
        StringBuilder corrected = new StringBuilder();
        int end = 0;
        int looked = 0;
        for (Analyzers.Token token : Analyzers.tokens(analyzers.words(), text)) {
            String word = token.term().toLowerCase(Locale.ROOT);
            String better = required.contains(word) && looked++ < MOST_WORDS ? better(word) : null;
            if (better != null && token.start() >= end) {
                corrected.append(text, end, token.start()).append(better);
                end = token.end();
            }
        }
        return end == 0 ? null : corrected.append(text.substring(end)).toString();
    }

    private @Nullable String better(String word) {
        if (word.length() < PublicWords.SHORTEST || isKnown(word) || finds.count(word) > LITTLE) {
            return null;
        }
        String ofVocabulary = vocabulary.nearest(word);
        String ofNames = snapshot.search(searcher -> nearestName(word, searcher));
        if (ofVocabulary == null || ofNames.isEmpty()) {
            return ofNames.isEmpty() ? ofVocabulary : ofNames;
        }
        return mistakes(word, ofNames) < mistakes(word, ofVocabulary) ? ofNames : ofVocabulary;
    }

    /// Whether it is a word of the vocabulary or of a name, and so meant as it stands, however few have it.
    private boolean isKnown(String word) {
        return vocabulary.holds(word)
                || snapshot.search(searcher ->
                                searcher.getIndexReader().docFreq(new Term(Field.NAMES.key(), NameKey.of(word))))
                        > 0;
    }

    private int mistakes(String word, String meant) {
        return vocabulary.mistakes(NameKey.of(word), NameKey.of(meant));
    }

    /// Empty when no name comes near.
    private String nearestName(String word, IndexSearcher searcher) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(PublicWords.SHORTEST);
        checker.setMaxEdits(Math.max(1, PublicWords.allowed(word)));
        checker.setThresholdFrequency(0);
        Term typed = new Term(Field.NAMES.key(), NameKey.of(word));
        for (SuggestWord near :
                checker.suggestSimilar(typed, PROPOSED_NAMES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
            String written = written(near.string, searcher);
            if (!written.isEmpty()) {
                return written;
            }
        }
        return "";
    }

    /// The term as it stands in a name; empty when no name is written so.
    private String written(String term, IndexSearcher searcher) throws IOException {
        List<Entry> named = new ArrayList<>();
        TextHits hits = TextHits.unscored(new TermQuery(new Term(Field.NAMES.key(), term)), searcher);
        hits.forEach((id, _) -> {
            Entry entry = snapshot.entry(id);
            if (entry != null && named.size() < MOST_NAMED) {
                named.add(entry);
            }
        });
        for (Entry entry : named) {
            String written = written(term, entry.organisation().identity().names());
            if (!written.isEmpty()) {
                return written;
            }
        }
        return "";
    }

    private String written(String term, List<Name> names) {
        for (Name name : names) {
            for (String word : Analyzers.terms(analyzers.words(), name.text())) {
                if (NameVariants.registered(word).contains(term)) {
                    return word;
                }
            }
        }
        return "";
    }
}
