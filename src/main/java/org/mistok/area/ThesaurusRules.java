package org.mistok.area;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// What must hold between the concepts; every rule is one method, and `check` lists them all.
final class ThesaurusRules {

    private static final LanguageTag UKRAINIAN = InterfaceLanguage.UK.tag();

    /// Not every area has a thematic platform of the AATC; transport, for one, has none.
    private static final Set<Scheme> MAPPED_TO = EnumSet.of(Scheme.SDG, Scheme.DAC, Scheme.OC4IDS);

    private final SkosReader.Contents contents;
    private final List<Finding> findings;
    private final Map<AreaCode, Concept> byCode = new LinkedHashMap<>();

    private ThesaurusRules(SkosReader.Contents contents, List<Finding> findings) {
        this.contents = contents;
        this.findings = findings;
    }

    static void check(SkosReader.Contents contents, List<Finding> findings) {
        ThesaurusRules rules = new ThesaurusRules(contents, findings);
        rules.codesAreUnique();
        rules.topsAreThoseOfTheScheme();
        List<Consumer<Concept>> each = List.of(
                rules::standsInTheFileOfItsTop,
                rules::isAtMostOneLevelBelowATop,
                rules::hasAllLanguages,
                rules::writesUkrainianApostrophes,
                rules::isRelatedBothWays,
                rules::isSensitiveBelowASensitiveTop,
                rules::isMappedWhenATop);
        contents.concepts().forEach(concept -> each.forEach(rule -> rule.accept(concept)));
        rules.wordsBelongToOneConcept();
    }

    private void report(Concept concept, String message) {
        findings.add(concept.finding(message));
    }

    private void codesAreUnique() {
        for (Concept concept : contents.concepts()) {
            Concept first = byCode.putIfAbsent(concept.code(), concept);
            if (first != null) {
                report(concept, "the code is taken already, in " + first.file());
            }
        }
    }

    private void topsAreThoseOfTheScheme() {
        for (Concept concept : contents.concepts()) {
            if (concept.isTop() && !contents.tops().contains(concept.code())) {
                report(concept, "is a top concept that hasTopConcept of scheme.jsonld does not name");
            }
        }
        for (AreaCode top : contents.tops()) {
            Concept concept = byCode.get(top);
            if (concept == null || !concept.isTop()) {
                findings.add(
                        new Finding("scheme.jsonld", top.value(), "is named in hasTopConcept but is no top concept"));
            }
        }
    }

    private void standsInTheFileOfItsTop(Concept concept) {
        AreaCode top = concept.broader() == null ? concept.code() : concept.broader();
        if (!concept.file().equals(top + ThesaurusFiles.SUFFIX)) {
            report(concept, "belongs in the file " + top + ThesaurusFiles.SUFFIX);
        }
    }

    private void isAtMostOneLevelBelowATop(Concept concept) {
        if (concept.broader() == null) {
            return;
        }
        Concept broader = byCode.get(concept.broader());
        if (broader == null) {
            report(concept, "broader names '" + concept.broader() + "', which does not exist");
        } else if (!broader.isTop()) {
            report(concept, "broader names '" + concept.broader() + "', which is no top concept; there are two levels");
        }
    }

    private void hasAllLanguages(Concept concept) {
        requireLanguages(concept, "prefLabel", concept.labels());
        requireLanguages(concept, "altLabel", concept.synonyms());
        requireLanguages(concept, "definition", concept.definition());
    }

    private void requireLanguages(Concept concept, String key, Map<LanguageTag, ?> found) {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            if (!found.containsKey(language.tag())) {
                report(concept, key + " lacks the language " + language.tag());
            }
        }
    }

    private void writesUkrainianApostrophes(Concept concept) {
        for (String word : words(concept, UKRAINIAN)) {
            if (word.indexOf('\'') >= 0 || word.indexOf('\u2019') >= 0) {
                report(concept, "'" + word + "' must be written with the Ukrainian apostrophe U+02BC");
            }
        }
    }

    private void isRelatedBothWays(Concept concept) {
        for (AreaCode code : concept.related()) {
            Concept other = byCode.get(code);
            String fault = relationFault(concept, code, other);
            if (fault != null) {
                report(concept, "related names '" + code + "', " + fault);
            }
        }
    }

    private static @Nullable String relationFault(Concept concept, AreaCode code, @Nullable Concept other) {
        if (other == null) {
            return "which does not exist";
        }
        if (code.equals(concept.code())) {
            return "which is the concept itself";
        }
        if (code.equals(concept.broader()) || concept.code().equals(other.broader())) {
            return "which is above or below it already";
        }
        return other.related().contains(concept.code()) ? null : "which does not name it in return";
    }

    private void isSensitiveBelowASensitiveTop(Concept concept) {
        Concept broader = concept.broader() == null ? null : byCode.get(concept.broader());
        if (broader != null && broader.sensitive() && !concept.sensitive()) {
            report(concept, "must be mistok:sensitive, for '" + concept.broader() + "' is; a narrower need tells more");
        }
    }

    private void isMappedWhenATop(Concept concept) {
        if (!concept.isTop()) {
            return;
        }
        for (Scheme scheme : MAPPED_TO) {
            if (concept.mappings().stream().noneMatch(mapping -> mapping.scheme() == scheme)) {
                report(concept, "is a top concept and needs a mapping to " + scheme.prefix() + ":");
            }
        }
    }

    private void wordsBelongToOneConcept() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Map<String, Concept> owners = new HashMap<>();
            for (Concept concept : contents.concepts()) {
                words(concept, language.tag()).forEach(word -> claim(word, language, concept, owners));
            }
        }
    }

    private void claim(String word, InterfaceLanguage language, Concept concept, Map<String, Concept> owners) {
        if (word.isBlank() || !word.equals(word.strip())) {
            report(concept, "has a blank or padded " + language.tag() + " label '" + word + "'");
        }
        Concept owner = owners.putIfAbsent(word.toLowerCase(Locale.ROOT), concept);
        if (owner != null) {
            report(
                    concept,
                    "the " + language.tag() + " label '" + word + "' belongs to '" + owner.code() + "' already");
        }
    }

    private static List<String> words(Concept concept, LanguageTag language) {
        List<String> words = new ArrayList<>();
        String label = concept.labels().get(language);
        if (label != null) {
            words.add(label);
        }
        words.addAll(concept.synonyms().getOrDefault(language, List.of()));
        return words;
    }
}
