package org.mistok.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// The labels and synonyms of the thesaurus, analysed in their languages. They connect what people type in one language
/// with needs and offers written in another.
@Singleton
final class AreaLabels {

    /// A label or synonym.
    ///
    /// @param words the terms of each word; a word can have several base forms
    record Label(AreaCode area, Tongue tongue, boolean preferred, List<Set<String>> words) {}

    /// The `e` of `e-government` says nothing.
    private static final int SHORTEST = 2;

    private final Thesaurus thesaurus;
    private final Map<Tongue, Map<String, List<Label>>> byTerm = new EnumMap<>(Tongue.class);

    AreaLabels(Thesaurus thesaurus, Analyzers analyzers) {
        this.thesaurus = thesaurus;
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            byTerm.put(Tongue.of(language.tag()), new HashMap<>());
            thesaurus.areas().forEach(area -> read(area, language.tag(), analyzers));
        }
    }

    private void read(Area area, LanguageTag language, Analyzers analyzers) {
        String preferred = area.labels().find(language);
        if (preferred != null) {
            add(area, language, preferred, analyzers);
        }
        for (String synonym : area.synonyms().getOrDefault(language, List.of())) {
            add(area, language, synonym, analyzers);
        }
    }

    private void add(Area area, LanguageTag language, String text, Analyzers analyzers) {
        Tongue tongue = Tongue.of(language);
        List<Set<String>> words = words(text, tongue, analyzers);
        if (words.isEmpty()) {
            return;
        }
        words.forEach(word -> keepBaseForm(word, text));
        Label label = new Label(area.code(), tongue, text.equals(area.labels().find(language)), words);
        Map<String, List<Label>> terms = byTerm.getOrDefault(tongue, Map.of());
        words.stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(term ->
                        terms.computeIfAbsent(term, _ -> new ArrayList<>()).add(label));
    }

    /// Labels stand in base form: `міст` is a bridge there, and not also some cities.
    private static void keepBaseForm(Set<String> word, String label) {
        String written = label.toLowerCase(Locale.ROOT);
        if (word.contains(written)) {
            word.retainAll(Set.of(written));
        }
    }

    static List<Set<String>> words(String text, Tongue tongue, Analyzers analyzers) {
        List<Set<String>> words = new ArrayList<>();
        int position = -1;
        for (Analyzers.Token token : Analyzers.tokens(analyzers.of(tongue), text)) {
            if (token.term().length() < SHORTEST) {
                continue;
            }
            if (token.position() != position) {
                words.add(new LinkedHashSet<>());
                position = token.position();
            }
            words.getLast().add(token.term());
        }
        return words;
    }

    /// How many areas there are.
    int areas() {
        return thesaurus.size();
    }

    AreaCode top(AreaCode area) {
        return thesaurus.top(area);
    }

    /// Labels in which one of their words has this term.
    List<Label> with(Tongue tongue, String term) {
        return byTerm.getOrDefault(tongue, Map.of()).getOrDefault(term, List.of());
    }

    /// How many areas have this term in a label.
    int areasWith(Tongue tongue, String term) {
        Set<AreaCode> areas = new HashSet<>();
        with(tongue, term).forEach(label -> areas.add(label.area()));
        return areas.size();
    }

    /// The area and those under it.
    Set<AreaCode> withNarrower(AreaCode area) {
        Set<AreaCode> all = new LinkedHashSet<>(Set.of(area));
        thesaurus.narrower(area).forEach(narrower -> all.add(narrower.code()));
        return all;
    }
}
