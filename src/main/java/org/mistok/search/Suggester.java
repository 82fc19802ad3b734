package org.mistok.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.place.CountryCode;

/// Completes names while somebody types: first those that are called exactly so, then those of which a whole name
/// begins
/// as typed, then those of which each typed word begins some word; and when there is none of these, those that sound
/// alike. Within each the most populous first. Rests on names only, which are public.
final class Suggester {

    private static final int MOST_WORDS = 8;

    private static final Comparator<Named> BEST = Comparator.<Named>comparingDouble(named -> -named.score())
            .thenComparingInt(named -> -named.entry().population())
            .thenComparing(named -> named.entry().organisation().code());

    private record Named(Entry entry, float score) {}

    private final Analyzers analyzers;
    private final NameForms forms;
    private final Snapshot snapshot;
    private final InterfaceLanguage language;

    Suggester(Analyzers analyzers, NameForms forms, Snapshot snapshot, InterfaceLanguage language) {
        this.analyzers = analyzers;
        this.forms = forms;
        this.snapshot = snapshot;
        this.language = language;
    }

    List<Suggestion> suggest(String typed, int limit) {
        List<Set<String>> words = words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        Set<Entry> found = new LinkedHashSet<>();
        WholeNames whole = new WholeNames(forms);
        Set<CountryCode> countries = forms.types().countries(typed);
        add(found, new DisjunctionMaxQuery(whole.of(typed), 0), countries, limit);
        add(found, beginning(whole.keys(typed)), countries, limit);
        add(found, wordByWord(words), countries, limit);
        if (found.isEmpty()) {
            new NearNames(forms, snapshot)
                    .beginning(typed).stream().limit(limit).forEach(near -> found.add(near.entry()));
        }
        return found.stream()
                .map(entry -> suggestion(entry.organisation(), words))
                .toList();
    }

    /// The spellings of each typed word, without words for the kind of place.
    private List<Set<String>> words(String typed) {
        List<Set<String>> words = new ArrayList<>();
        for (String word : Words.of(forms.types().strip(typed), analyzers).all()) {
            Set<String> variants = NameVariants.typed(word);
            if (!variants.isEmpty() && words.size() < MOST_WORDS) {
                words.add(variants);
            }
        }
        return words;
    }

    private static Query beginning(Set<String> keys) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        keys.forEach(key -> any.add(new PrefixQuery(new Term(Field.WHOLE.key(), key)), Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    private static Query wordByWord(List<Set<String>> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Set<String> variants : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            variants.forEach(variant -> any.add(new PrefixQuery(new Term(Field.NAMES.key(), variant)), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return all.build();
    }

    private void add(Set<Entry> found, Query query, Set<CountryCode> countries, int limit) {
        if (found.size() >= limit) {
            return;
        }
        List<Named> more = new ArrayList<>();
        snapshot.search(searcher -> TextHits.of(query, searcher, true)).forEach((id, score) -> {
            Entry entry = snapshot.entry(id);
            if (entry != null && !found.contains(entry)) {
                more.add(new Named(entry, WholeNames.weighed(score, entry, countries)));
            }
        });
        more.stream().sorted(BEST).limit(limit - (long) found.size()).forEach(one -> found.add(one.entry()));
    }

    private Suggestion suggestion(Organisation organisation, List<Set<String>> words) {
        String shown = organisation.identity().officialNames().in(language);
        return new Suggestion(
                organisation.code(),
                organisation.kind(),
                shown,
                begins(shown, words) ? null : matched(organisation, words),
                organisation.identity().country(),
                organisation.identity().region());
    }

    private @Nullable String matched(Organisation organisation, List<Set<String>> words) {
        for (Name name : forms.names(organisation)) {
            if (begins(name.text(), words)) {
                return name.text();
            }
        }
        return null;
    }

    private boolean begins(String name, List<Set<String>> words) {
        Collection<String> parts = Analyzers.terms(analyzers.typedNames(), name + " " + name.replace("-", ""));
        return words.stream()
                .allMatch(variants -> variants.stream()
                        .anyMatch(variant -> parts.stream().anyMatch(part -> part.startsWith(variant))));
    }
}
