package org.mistok.api.reconcile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mistok.language.NameKey;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;

/// How well a name that somebody wrote fits an organisation, from 0 to 100.
///
/// The same name, in whatever script, fits wholly; a former name or another spelling a little less; the same after
/// words like "gmina" a little less again. Everything else fits by the pairs of letters that both have, and never as
/// well as the same name.
final class NameFit {

    static final double OFFICIAL = 100;
    static final double OTHER = 97;
    static final double WITHOUT_KIND = 98;
    private static final double ALL_WORDS = 88;
    private static final double MOST_ALIKE = 85;

    /// What stands before or after a name in spreadsheets and belongs to none.
    private static final Set<String> KINDS = Set.of(
            "громада",
            "територіальна",
            "тг",
            "отг",
            "м",
            "смт",
            "с",
            "місто",
            "селище",
            "село",
            "hromada",
            "territorial",
            "community",
            "municipality",
            "city",
            "town",
            "village",
            "of",
            "the",
            "gemeinde",
            "stadt",
            "markt",
            "gmina",
            "miasto",
            "commune",
            "ville",
            "de",
            "comune",
            "di",
            "obec",
            "mesto",
            "kommun",
            "kommune");

    private final Set<String> whole;
    private final Set<String> bare;

    NameFit(String asked) {
        whole = keys(asked);
        bare = keys(withoutKinds(asked));
    }

    double of(Organisation one) {
        double best = 0;
        for (Name name : one.identity().names()) {
            best = Math.max(best, of(name));
        }
        return best;
    }

    private double of(Name name) {
        double most = name.sort() == Name.Sort.OFFICIAL || name.sort() == Name.Sort.CENTRE ? OFFICIAL : OTHER;
        Set<String> keys = keys(name.text());
        if (keys.stream().anyMatch(whole::contains)) {
            return most;
        }
        Set<String> bareKeys = keys(withoutKinds(name.text()));
        if (bareKeys.stream().anyMatch(bare::contains)) {
            return most * WITHOUT_KIND / OFFICIAL;
        }
        return Math.max(hasAllWords(bareKeys) ? ALL_WORDS : 0, alike(bareKeys));
    }

    private boolean hasAllWords(Set<String> keys) {
        for (String mine : bare) {
            for (String theirs : keys) {
                if (words(theirs).containsAll(words(mine))) {
                    return true;
                }
            }
        }
        return false;
    }

    private double alike(Set<String> keys) {
        double most = 0;
        for (String mine : bare) {
            for (String theirs : keys) {
                most = Math.max(most, dice(mine, theirs));
            }
        }
        return most * MOST_ALIKE;
    }

    /// The key in each script and spelling; none for a text without letters.
    private static Set<String> keys(String text) {
        Set<String> keys = new HashSet<>(List.of(plain(NameKey.of(text)), plain(NameKey.spelt(text))));
        if (Scripts.hasCyrillic(text)) {
            keys.add(plain(NameKey.of(Romanisation.of(text))));
        }
        keys.remove("");
        return keys;
    }

    private static String plain(String key) {
        return key.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String withoutKinds(String text) {
        String rest = Arrays.stream(text.split("[\\s.,()]+"))
                .filter(word -> !KINDS.contains(NameKey.of(word)))
                .collect(Collectors.joining(" "))
                .strip();
        return rest.isEmpty() ? text : rest;
    }

    private static Set<String> words(String key) {
        return new HashSet<>(Arrays.asList(key.split(" ")));
    }

    /// Twice the pairs of neighbouring letters that both have, over all pairs of both.
    private static double dice(String a, String b) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            if (pairs.merge(b.substring(i, i + 2), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        return all == 0 ? 0 : 2.0 * shared / all;
    }
}
