package org.mistok.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;

/// Reads texts with one analyzer and remembers what became of each word, because a few thousand words make up most of
/// what is said, and looking one up in a dictionary takes longer than all the rest. Good for analyzers that take each
/// word by itself, as all of ours do; leaves no gap where a function word stood. Thread-safe.
final class WordByWord {

    private static final int MOST = 50_000;
    private static final int LONGEST = 40;

    private final Analyzer words;
    private final Analyzer analyzer;
    private final Map<String, ReadText> known = new ConcurrentHashMap<>();

    /// @param words cuts a text into words as `analyzer` does
    WordByWord(Analyzer words, Analyzer analyzer) {
        this.words = words;
        this.analyzer = analyzer;
    }

    ReadText read(String text) {
        List<ReadText> parts = new ArrayList<>();
        for (String word : Analyzers.terms(words, text)) {
            parts.add(word(word));
        }
        return ReadText.joined(parts);
    }

    private ReadText word(String word) {
        ReadText read = known.get(word);
        if (read == null) {
            read = ReadText.of(List.of(word), analyzer);
            if (known.size() < MOST && word.length() <= LONGEST) {
                known.put(word, read);
            }
        }
        return read;
    }
}
