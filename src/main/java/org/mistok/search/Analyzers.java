package org.mistok.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mistok.area.Area;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.language.Apostrophes;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// All analyzers. Documents and queries are read alike, but for German compounds and
/// Latin spellings of Ukrainian names. Thread-safe; loading the dictionaries
/// takes a while, so
/// there should be one instance.
@Singleton
final class Analyzers {

    private static final NormalizeCharMap MARKS = marks();

    private final Map<Tongue, Analyzer> tongues = new EnumMap<>(Tongue.class);
    private final Map<Tongue, Analyzer> texts = new EnumMap<>(Tongue.class);
    private final Analyzer names = analyzer(stream -> new NameVariants(stream, NameVariants::registered));
    private final Analyzer typedNames = analyzer(stream -> new NameVariants(stream, NameVariants::typed));
    private final Analyzer words = analyzer(UnaryOperator.identity());

    /// @param thesaurus its German labels name the parts of German compounds
    Analyzers(Thesaurus thesaurus) {
        Grammars grammars = new Grammars(germanParts(thesaurus));
        for (Tongue tongue : Tongue.values()) {
            tongues.put(tongue, analyzer(stream -> grammars.apply(tongue, stream)));
            texts.put(tongue, analyzer(stream -> grammars.applyToText(tongue, stream)));
        }
    }

    private CharArraySet germanParts(Thesaurus thesaurus) {
        LanguageTag german = InterfaceLanguage.DE.tag();
        CharArraySet parts = new CharArraySet(1_000, true);
        for (Area area : thesaurus.areas()) {
            area.synonyms().getOrDefault(german, List.of()).forEach(label -> parts.addAll(terms(words, label)));
            parts.addAll(terms(words, area.labels().in(german)));
        }
        return parts;
    }

    /// For queries and labels.
    Analyzer of(Tongue tongue) {
        return tongues.getOrDefault(tongue, words);
    }

    /// For texts of needs and offers: the same terms as of [#of], and the parts of German compounds.
    Analyzer text(Tongue tongue) {
        return texts.getOrDefault(tongue, words);
    }

    /// For names in the register: every spelling and script at one position, see [NameVariants].
    Analyzer names() {
        return names;
    }

    /// For names in a query.
    Analyzer typedNames() {
        return typedNames;
    }

    /// Cuts a text into words and leaves them as they are, but for apostrophes.
    Analyzer words() {
        return words;
    }

    /// Which analyzer reads which field.
    Analyzer byField() {
        Map<String, Analyzer> fields = new HashMap<>();
        fields.put(Field.NAMES.key(), names);
        fields.put(Field.PLACE.key(), names);
        fields.put(Field.LEMMAS.key(), of(Tongue.UK));
        for (Tongue tongue : Tongue.values()) {
            fields.put(Field.text(tongue, Audience.PUBLIC), text(tongue));
            fields.put(Field.text(tongue, Audience.REGISTERED), text(tongue));
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    /// A term with the place in the text that it was made from.
    record Token(String term, int position, int start, int end) {}

    static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /// The terms of a text in their order; those at one position follow each other.
    static List<String> terms(Analyzer analyzer, String text) {
        return tokens(analyzer, text).stream().map(Token::term).toList();
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> grammar) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader text) {
                return new MappingCharFilter(MARKS, text);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, grammar.apply(tokenizer));
            }
        };
    }

    /// One apostrophe; no stress marks on Cyrillic vowels.
    private static NormalizeCharMap marks() {
        NormalizeCharMap.Builder marks = new NormalizeCharMap.Builder();
        for (char apostrophe : Apostrophes.ALL.toCharArray()) {
            marks.add(String.valueOf(apostrophe), String.valueOf(Apostrophes.FOLDED));
        }
        for (char vowel : "аеєиіїоуюяАЕЄИІЇОУЮЯ".toCharArray()) {
            marks.add(vowel + "\u0301", String.valueOf(vowel));
        }
        return marks.build();
    }
}
