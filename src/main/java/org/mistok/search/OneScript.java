package org.mistok.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.mistok.language.Scripts;

/// Repairs words that mix Latin and Cyrillic letters.
final class OneScript extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OneScript(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String repaired = Scripts.repair(term.toString());
        term.setEmpty().append(repaired);
        return true;
    }
}
