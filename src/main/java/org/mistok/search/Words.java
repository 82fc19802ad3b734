package org.mistok.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of a query: what was typed, cut at spaces and punctuation. User text is never read as query syntax.
///
/// @param required each must be found somewhere
/// @param optional function words of some language; they only add to the relevance
record Words(List<String> required, List<String> optional) {

    /// More distinct words than this are not looked at; nor is text beyond the first few pages.
    static final int MOST = 40;

    private static final int LONGEST_TEXT = 4_000;

    /// `м.Київ` is two words, `gov.ua` is one.
    private static final Pattern ABBREVIATION = Pattern.compile("(?<!\\p{L})(\\p{L}{1,4})\\.(?=\\p{Lu})");

    /// Function words of one language that mean something in another: German `war`, English `die`, French `or`.
    private static final Set<String> MEANINGFUL = Set.of("war", "die", "or", "son", "man", "hat", "will", "art", "ten");

    static Words of(@Nullable String text, Analyzers analyzers) {
        if (text == null) {
            return new Words(List.of(), List.of());
        }
        String start = ABBREVIATION
                .matcher(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)
                .replaceAll("$1. ");
        Set<String> distinct = new LinkedHashSet<>();
        for (String word : Analyzers.terms(analyzers.words(), start)) {
            if (distinct.size() < MOST) {
                distinct.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return split(distinct);
    }

    private static Words split(Set<String> distinct) {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        distinct.forEach(word -> (isFunctionWord(word) ? optional : required).add(word));
        return required.isEmpty() ? new Words(optional, List.of()) : new Words(required, optional);
    }

    private static boolean isFunctionWord(String word) {
        if (MEANINGFUL.contains(word)) {
            return false;
        }
        for (Tongue tongue : Tongue.values()) {
            if (Grammars.stopWords(tongue).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is nothing to look for.
    boolean isEmpty() {
        return required.isEmpty();
    }

    List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
