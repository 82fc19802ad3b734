package org.mistok.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Texts that were analysed once and go into many documents or fields: their terms, with the steps between their
/// positions. Goes into the index exactly as if each text were a value of the field, one after the other.
record ReadText(String[] terms, int[] steps) {

    static ReadText of(List<String> texts, Analyzer analyzer) {
        List<String> terms = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (String text : texts) {
            int position = -1;
            for (Analyzers.Token token : Analyzers.tokens(analyzer, text)) {
                terms.add(token.term());
                steps.add(token.position() - position);
                position = token.position();
            }
        }
        return new ReadText(
                terms.toArray(String[]::new),
                steps.stream().mapToInt(Integer::intValue).toArray());
    }

    /// One after the other.
    static ReadText joined(List<ReadText> parts) {
        int length = parts.stream().mapToInt(part -> part.terms.length).sum();
        String[] terms = new String[length];
        int[] steps = new int[length];
        int at = 0;
        for (ReadText part : parts) {
            System.arraycopy(part.terms, 0, terms, at, part.terms.length);
            System.arraycopy(part.steps, 0, steps, at, part.steps.length);
            at += part.terms.length;
        }
        return new ReadText(terms, steps);
    }

    boolean isEmpty() {
        return terms.length == 0;
    }

    /// For one field of one document.
    TokenStream stream() {
        return new Stream(this);
    }

    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final ReadText text;
        private int next;

        Stream(ReadText text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            if (next == text.terms.length) {
                return false;
            }
            clearAttributes();
            term.append(text.terms[next]);
            increment.setPositionIncrement(text.steps[next++]);
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
