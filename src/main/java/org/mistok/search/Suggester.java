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
import org.apache.lucene.search.PrefixQuery;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;

/// Completes names while somebody types: first those of which a whole name begins as typed, then those of which each
/// typed word begins some word. Within both the most populous first. Rests on names only, which are public.
final class Suggester {

    private static final int MOST_WORDS = 8;

    private static final Comparator<Entry> LARGEST = Comparator.<Entry>comparingInt(entry -> -entry.population())
            .thenComparing(entry -> entry.organisation().code());

    private final Analyzers analyzers;
    private final Snapshot snapshot;
    private final InterfaceLanguage language;

    Suggester(Analyzers analyzers, Snapshot snapshot, InterfaceLanguage language) {
        this.analyzers = analyzers;
        this.snapshot = snapshot;
        this.language = language;
    }

    List<Suggestion> suggest(String typed, int limit) {
        List<Set<String>> words = words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        Set<Entry> found = new LinkedHashSet<>();
        add(found, new PrefixQuery(new Term(Field.WHOLE.key(), Documents.whole(typed))), limit);
        if (found.size() < limit) {
            add(found, wordByWord(words), limit);
        }
        return found.stream()
                .map(entry -> suggestion(entry.organisation(), words))
                .toList();
    }

    /// The spellings of each typed word.
    private List<Set<String>> words(String typed) {
        List<Set<String>> words = new ArrayList<>();
        for (String word : Words.of(typed, analyzers).all()) {
            Set<String> variants = NameVariants.of(word);
            if (!variants.isEmpty() && words.size() < MOST_WORDS) {
                words.add(variants);
            }
        }
        return words;
    }

    private static org.apache.lucene.search.Query wordByWord(List<Set<String>> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Set<String> variants : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            variants.forEach(variant -> any.add(new PrefixQuery(new Term(Field.NAMES.key(), variant)), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return all.build();
    }

    private void add(Set<Entry> found, org.apache.lucene.search.Query query, int limit) {
        List<Entry> entries = new ArrayList<>();
        snapshot.search(searcher -> TextHits.unscored(query, searcher)).forEach((id, _) -> {
            Entry entry = snapshot.entry(id);
            if (entry != null && !found.contains(entry)) {
                entries.add(entry);
            }
        });
        entries.stream().sorted(LARGEST).limit(limit - (long) found.size()).forEach(found::add);
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
        for (Name name : organisation.identity().names()) {
            if (begins(name.text(), words)) {
                return name.text();
            }
        }
        return null;
    }

    private boolean begins(String name, List<Set<String>> words) {
        Collection<String> parts = Analyzers.terms(analyzers.names(), name + " " + name.replace("-", ""));
        return words.stream()
                .allMatch(variants -> variants.stream()
                        .anyMatch(variant -> parts.stream().anyMatch(part -> part.startsWith(variant))));
    }
}
