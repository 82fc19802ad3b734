package org.mistok.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.Thesaurus;
import org.mistok.place.PlaceNames;

/// The words that may be proposed to anybody instead of a mistyped one, names aside: those of the thesaurus and of
/// places, in all languages. No word comes from a profile, so none can give a restricted text away. Thread-safe.
@Singleton
final class PublicWords {

    /// Shorter words resemble too many others.
    static final int SHORTEST = 4;

    /// From this length on, two mistakes are forgiven instead of one.
    private static final int LONG = 7;

    private final Set<String> words = new TreeSet<>();
    private final LuceneLevenshteinDistance distance = new LuceneLevenshteinDistance();

    PublicWords(Thesaurus thesaurus, PlaceNames places, Analyzers analyzers) {
        for (Area area : thesaurus.areas()) {
            add(area.labels().byLanguage().values(), analyzers);
            area.synonyms().values().forEach(synonyms -> add(synonyms, analyzers));
        }
        add(places.all(), analyzers);
    }

    private void add(Collection<String> texts, Analyzers analyzers) {
        for (String text : texts) {
            for (String word : Analyzers.terms(analyzers.words(), text)) {
                if (word.length() >= SHORTEST) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    boolean holds(String word) {
        return words.contains(word);
    }

    /// The word with the fewest mistakes; null when none comes near. Of equal ones the alphabetically first.
    @Nullable
    String nearest(String typed) {
        List<String> near = new ArrayList<>();
        int fewest = allowed(typed) + 1;
        for (String word : words) {
            int mistakes = Math.abs(word.length() - typed.length()) < fewest ? mistakes(typed, word) : fewest;
            if (mistakes > 0 && mistakes < fewest) {
                fewest = mistakes;
                near.add(word);
            }
        }
        return near.isEmpty() ? null : near.getLast();
    }

    /// How many mistakes are forgiven in a word.
    static int allowed(String typed) {
        return typed.length() < SHORTEST ? 0 : typed.length() < LONG ? 1 : 2;
    }

    /// Letters to insert, to leave out, to change, or to swap with their neighbour.
    int mistakes(String typed, String meant) {
        float alike = distance.getDistance(typed, meant);
        return Math.round((1 - alike) * Math.min(typed.length(), meant.length()));
    }
}
