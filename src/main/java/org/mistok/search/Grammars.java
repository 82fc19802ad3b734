package org.mistok.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/// From words to base forms, one chain a tongue. Ukrainian and Polish look words up in dictionaries and give every base
/// form that fits. English goes by the newer Porter rules: the older ones make one word of generator and general.
/// German
/// and French cut light endings.
///
/// Accents are never folded before the Ukrainian chain: `Київ` would become another word.
final class Grammars {

    private static final String UKRAINIAN = "ua/net/nlp/ukrainian.dict";

    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_PART = 20;

    private final Dictionary ukrainian = ukrainianDictionary();

    private final CharArraySet germanParts;

    /// @param germanParts words that German compounds are made of, in lower case
    Grammars(CharArraySet germanParts) {
        this.germanParts = germanParts;
    }

    /// As [#apply], and in German also the parts of compounds: `Stromgenerator` answers to `Generator`. For texts
    /// only:
    /// who asks for a Stromgenerator does not mean all generators.
    TokenStream applyToText(Tongue tongue, TokenStream words) {
        if (tongue != Tongue.DE) {
            return apply(tongue, words);
        }
        TokenStream lower = stop(tongue, new LowerCaseFilter(new OneScript(words)));
        return germanStems(new DictionaryCompoundWordTokenFilter(
                lower, germanParts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true));
    }

    TokenStream apply(Tongue tongue, TokenStream words) {
        TokenStream lower = new LowerCaseFilter(new OneScript(words));
        return switch (tongue) {
            case UK -> tidy(new MorfologikFilter(stop(tongue, lower), ukrainian));
            // The filter's own dictionary is the Polish one.
            case PL -> tidy(new MorfologikFilter(stop(tongue, lower)));
            case EN -> new SnowballFilter(stop(tongue, new EnglishPossessiveFilter(lower)), new EnglishStemmer());
            case DE -> germanStems(stop(tongue, lower));
            case FR ->
                new FrenchLightStemFilter(stop(tongue, new ElisionFilter(lower, FrenchAnalyzer.DEFAULT_ARTICLES)));
            case OTHER -> new NameVariants(lower, NameVariants::typed);
        };
    }

    /// Words that carry no meaning of their own in this language, in lower case.
    static CharArraySet stopWords(Tongue tongue) {
        return switch (tongue) {
            case UK -> UkrainianMorfologikAnalyzer.getDefaultStopwords();
            case PL -> PolishAnalyzer.getDefaultStopSet();
            case EN -> EnglishAnalyzer.getDefaultStopSet();
            case DE -> GermanAnalyzer.getDefaultStopSet();
            case FR -> FrenchAnalyzer.getDefaultStopSet();
            case OTHER -> CharArraySet.EMPTY_SET;
        };
    }

    private static TokenStream stop(Tongue tongue, TokenStream words) {
        return new StopFilter(words, stopWords(tongue));
    }

    private static TokenStream germanStems(TokenStream words) {
        return new RemoveDuplicatesTokenFilter(
                new GermanLightStemFilter(new GermanPersons(new GermanNormalizationFilter(words))));
    }

    /// Dictionaries give proper names with capitals, and the same base form several times.
    private static TokenStream tidy(TokenStream lemmas) {
        return new RemoveDuplicatesTokenFilter(new LowerCaseFilter(lemmas));
    }

    private static Dictionary ukrainianDictionary() {
        URL dictionary = UkrainianMorfologikAnalyzer.class.getClassLoader().getResource(UKRAINIAN);
        try {
            return Dictionary.read(Objects.requireNonNull(dictionary, UKRAINIAN));
        } catch (IOException e) {
            throw new UncheckedIOException("The Ukrainian dictionary cannot be read from the class path.", e);
        }
    }
}
