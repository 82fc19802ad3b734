package org.mistok.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;

/// The labels and synonyms of the thesaurus, analysed in their languages. They connect what people type in one language
/// with needs and offers written in another.
@Singleton
final class AreaLabels {

    /// A label, a synonym, or an everyday word that is neither but makes one think of the area.
    ///
    /// @param words the terms of each word; a word can have several base forms
    record Label(AreaCode area, Tongue tongue, Sort sort, List<Set<String>> words) {}

    enum Sort {
        PREFERRED,
        SYNONYM,
        HINT
    }

    /// The `e` of `e-government` says nothing.
    private static final int SHORTEST = 2;

    /// The part of its weight that is left to a word that decides nothing on its own.
    private static final double UNDECIDED = 0.2;

    /// Shorter words are other words when a letter differs.
    private static final int SHORTEST_NEAR = 6;

    private static final int SAME_BEGINNING = 3;
    private static final double SAME_STEM = 0.7;

    private final Thesaurus thesaurus;
    private final Map<Tongue, NavigableMap<String, List<Label>>> byTerm = new EnumMap<>(Tongue.class);
    private final Map<Tongue, NavigableMap<String, List<Label>>> hints = new EnumMap<>(Tongue.class);
    private final Map<Tongue, Map<String, Integer>> counts = new EnumMap<>(Tongue.class);
    private final Map<Tongue, Set<String>> undecided = new EnumMap<>(Tongue.class);

    AreaLabels(Thesaurus thesaurus, Analyzers analyzers) {
        this.thesaurus = thesaurus;
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Tongue tongue = Tongue.of(language.tag());
            byTerm.put(tongue, new TreeMap<>());
            thesaurus.areas().forEach(area -> read(area, language.tag(), analyzers));
            readHints(tongue, analyzers);
            undecided.put(tongue, undecided(tongue, analyzers));
            counts.put(tongue, counted(tongue));
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
        Sort sort = text.equals(area.labels().find(language)) ? Sort.PREFERRED : Sort.SYNONYM;
        put(label(area.code(), tongue, sort, text, analyzers), byTerm);
    }

    private void readHints(Tongue tongue, Analyzers analyzers) {
        hints.put(tongue, new TreeMap<>());
        AreaCues.hints(tongue).forEach((code, words) -> {
            if (thesaurus.find(code) != null) {
                words.forEach(word -> put(label(code, tongue, Sort.HINT, word, analyzers), hints));
            }
        });
    }

    private static Label label(AreaCode area, Tongue tongue, Sort sort, String text, Analyzers analyzers) {
        List<Set<String>> words = words(text, tongue, analyzers);
        words.forEach(word -> keepBaseForm(word, text));
        return new Label(area, tongue, sort, words);
    }

    private static void put(Label label, Map<Tongue, NavigableMap<String, List<Label>>> all) {
        Map<String, List<Label>> terms = all.computeIfAbsent(label.tongue(), _ -> new TreeMap<>());
        label.words().stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(term ->
                        terms.computeIfAbsent(term, _ -> new ArrayList<>()).add(label));
    }

    private Map<String, Integer> counted(Tongue tongue) {
        Map<String, Set<AreaCode>> areas = new HashMap<>();
        for (var labels : List.of(byTerm, hints)) {
            labels.getOrDefault(tongue, Collections.emptyNavigableMap())
                    .forEach((term, with) -> with.forEach(label ->
                            areas.computeIfAbsent(term, _ -> new HashSet<>()).add(label.area())));
        }
        Map<String, Integer> counted = new HashMap<>();
        areas.forEach((term, with) -> counted.put(term, with.size()));
        return counted;
    }

    private static Set<String> undecided(Tongue tongue, Analyzers analyzers) {
        return Set.copyOf(
                Analyzers.terms(analyzers.of(tongue), AreaCues.of(tongue).text(AreaCues.Kind.UNDECIDED)));
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
        return byTerm.getOrDefault(tongue, Collections.emptyNavigableMap()).getOrDefault(term, List.of());
    }

    /// How many areas have this term in a label.
    int areasWith(Tongue tongue, String term) {
        Set<AreaCode> areas = new HashSet<>();
        with(tongue, term).forEach(label -> areas.add(label.area()));
        return areas.size();
    }

    /// As [#with], and the everyday words that hint at an area.
    List<Label> withHints(Tongue tongue, String term) {
        List<Label> all = new ArrayList<>(with(tongue, term));
        all.addAll(hints.getOrDefault(tongue, Collections.emptyNavigableMap()).getOrDefault(term, List.of()));
        return all;
    }

    /// Whether any label, hint or undecided word has this term.
    boolean knows(Tongue tongue, String term) {
        return counts.getOrDefault(tongue, Map.of()).containsKey(term)
                || undecided.getOrDefault(tongue, Set.of()).contains(term);
    }

    /// What a word of a label weighs: more, the fewer areas have it; little when it decides nothing on its own.
    double weight(Tongue tongue, Set<String> terms) {
        Map<String, Integer> known = counts.getOrDefault(tongue, Map.of());
        double rarest = 0;
        for (String term : terms) {
            rarest = Math.max(rarest, Math.log(1 + (double) areas() / known.getOrDefault(term, 1)));
        }
        boolean decides = Collections.disjoint(terms, undecided.getOrDefault(tongue, Set.of()));
        return decides ? rarest : UNDECIDED * rarest;
    }

    /// Terms of labels that look like one that no label has: the same stem with another ending, or a slip in
    /// typing.
    Set<String> near(Tongue tongue, String term) {
        if (term.length() < SHORTEST_NEAR || !byTerm.containsKey(tongue)) {
            return Set.of();
        }
        String beginning = term.substring(0, SAME_BEGINNING);
        Set<String> near = new LinkedHashSet<>();
        for (String known : byTerm.get(tongue)
                .subMap(beginning, beginning + Character.MAX_VALUE)
                .keySet()) {
            if (known.length() >= SHORTEST_NEAR && isNear(term, known)) {
                near.add(known);
            }
        }
        return near;
    }

    private static boolean isNear(String term, String known) {
        int longer = Math.max(term.length(), known.length());
        int begin = commonBeginning(term, known);
        boolean sameStem = begin >= SHORTEST_NEAR - 1 && begin >= SAME_STEM * longer;
        int end = commonEnd(term, known, begin);
        boolean oneSlip = longer > SHORTEST_NEAR && longer - begin - end <= 1;
        return sameStem || oneSlip;
    }

    private static int commonBeginning(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonEnd(String a, String b, int begin) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) - begin
                && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    /// The area and those under it.
    Set<AreaCode> withNarrower(AreaCode area) {
        Set<AreaCode> all = new LinkedHashSet<>(Set.of(area));
        thesaurus.narrower(area).forEach(narrower -> all.add(narrower.code()));
        return all;
    }
}
