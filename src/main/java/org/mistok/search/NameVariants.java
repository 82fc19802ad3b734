package org.mistok.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mistok.language.NameKey;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;

/// Puts all spellings of a word of a name at one position: its key, its key with umlauts spelt out, and for Ukrainian
/// words the romanised key. So a name is found in the other script even when the register has it in one only.
final class NameVariants extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> rest = new ArrayDeque<>();
    private State word = captureState();

    NameVariants(TokenStream input) {
        super(input);
    }

    static Set<String> of(String word) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(NameKey.of(word));
        variants.add(NameKey.spelt(word));
        String cyrillic = Scripts.repair(word);
        if (Scripts.hasCyrillic(cyrillic)) {
            variants.add(NameKey.of(Romanisation.of(cyrillic)));
        }
        variants.remove("");
        return variants;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (rest.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            rest.addAll(of(term.toString()));
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
