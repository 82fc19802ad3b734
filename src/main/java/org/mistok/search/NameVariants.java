package org.mistok.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mistok.language.Adjectives;
import org.mistok.language.LatinSpelling;
import org.mistok.language.NameKey;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;

/// Puts all spellings of a word of a name at one position: its key, its key with umlauts spelt out, what the cases of a
/// Ukrainian adjective share, and for Cyrillic words the key in Latin letters. So a name is found in the other script
/// even when the register has it in one only.
///
/// A name in the register stands in every usual Latin spelling; a word that somebody types only in the official one,
/// else two spellings of different names would meet.
final class NameVariants extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Function<String, Set<String>> variants;
    private final Deque<String> rest = new ArrayDeque<>();
    private State word = captureState();

    NameVariants(TokenStream input, Function<String, Set<String>> variants) {
        super(input);
        this.variants = variants;
    }

    /// Of a word that somebody types.
    static Set<String> typed(String word) {
        Set<String> variants = new LinkedHashSet<>(wholeTyped(word));
        String stem = Adjectives.stem(NameKey.of(word));
        if (stem != null) {
            variants.add(stem);
        }
        return variants;
    }

    /// Of a word of a name in the register.
    static Set<String> registered(String word) {
        Set<String> variants = typed(word);
        variants.addAll(wholeRegistered(word));
        return variants;
    }

    /// Of a whole name that somebody types.
    static Set<String> wholeTyped(String name) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(NameKey.of(name));
        variants.add(NameKey.spelt(name));
        String cyrillic = Scripts.repair(name);
        if (Scripts.hasCyrillic(cyrillic)) {
            variants.add(NameKey.of(Romanisation.of(cyrillic)));
        }
        variants.remove("");
        return variants;
    }

    /// Of a whole name in the register.
    static Set<String> wholeRegistered(String name) {
        Set<String> variants = wholeTyped(name);
        String cyrillic = Scripts.repair(name).toLowerCase(Locale.ROOT);
        if (Scripts.hasCyrillic(cyrillic)) {
            LatinSpelling.all(cyrillic).forEach(latin -> variants.add(NameKey.of(latin)));
        }
        return variants;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (rest.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            rest.addAll(variants.apply(term.toString()));
            if (!rest.isEmpty()) {
                word = captureState();
                term.setEmpty().append(rest.remove());
                return true;
            }
        }
        restoreState(word);
        term.setEmpty().append(rest.remove());
        increment.setPositionIncrement(0);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest.clear();
    }
}
