package org.mistok.search;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes the feminine ending off German words for persons: `Krankenpflegerinnen` and `Krankenpfleger` become one, which
/// the light stemmer leaves apart. Expects lower case.
final class GermanPersons extends TokenFilter {

    private static final Pattern FEMININE =
            Pattern.compile("(.{2,}(?:er|ent|ant|ist|log|eur|or|ling))(?:[:*_]?in(?:nen)?)");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    GermanPersons(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        Matcher feminine = FEMININE.matcher(term);
        if (feminine.matches()) {
            String person = feminine.group(1);
            term.setEmpty().append(person);
        }
        return true;
    }
}
