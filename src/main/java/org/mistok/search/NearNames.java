package org.mistok.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mistok.language.Adjectives;
import org.mistok.language.NameKey;
import org.mistok.language.Orthography;
import org.mistok.language.SoundDistance;
import org.mistok.language.Sounds;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.place.CountryCode;

/// Finds organisations whose names sound like what somebody types: names in a spelling that nobody has listed, names in
/// the other script, and names with a typing mistake. Meant for names that no organisation has as they are typed.
///
/// The index gives those whose [Sounds#frame] is the same or differs by a letter or two; then each of their names is
/// compared by [SoundDistance]. Rests on names only, which are public.
final class NearNames {

    /// Words with fewer sounds are too easily mistaken for each other.
    static final int SHORTEST_WORD = 4;

    private static final int MOST = 20;
    private static final int SHORTEST = 3;

    /// No place has a longer name that anybody types.
    private static final int LONGEST = 60;

    private static final int FRAME_FOR_ONE_MISTAKE = 4;
    private static final int FRAME_FOR_TWO_MISTAKES = 9;

    /// What a name that is only a part of the whole one is put back by.
    private static final double PART = 0.7;

    /// What a name that only begins so is put back by.
    private static final double BEGUN = 0.3;

    /// Who is ten times as populous may be so much less alike.
    private static final double POPULATION = 0.12;

    /// Nearer than this, and no other frames are looked at.
    private static final double NEAR = 0.45;

    /// In a country that was told, somebody farther than this is not meant.
    private static final double THERE = 0.7;

    /// Who is farther than the nearest by more than this is not meant.
    private static final double SPREAD = 0.8;

    private final NameForms forms;
    private final Snapshot snapshot;

    NearNames(NameForms forms, Snapshot snapshot) {
        this.forms = forms;
        this.snapshot = snapshot;
    }

    /// @param distance from what was typed, less for the populous; the smallest is the best
    record Near(Entry entry, double distance) {}

    /// The nearest first, none when nothing is near.
    List<Near> of(String typed) {
        Set<String> sounds = sounds(typed);
        Map<Entry, Double> costs = new HashMap<>();
        gather(frames(sounds), sounds, costs);
        if (costs.values().stream().noneMatch(cost -> cost <= NEAR)) {
            gather(mistaken(sounds), sounds, costs);
        }
        return ranked(costs);
    }

    /// Those in these countries that are as good as called so, the nearest first.
    List<Near> in(Set<CountryCode> countries, String typed) {
        Set<String> sounds = sounds(typed);
        Map<Entry, Double> costs = new HashMap<>();
        gather(frames(sounds), sounds, costs);
        keepThere(countries, costs);
        if (costs.isEmpty()) {
            gather(mistaken(sounds), sounds, costs);
            keepThere(countries, costs);
        }
        return ranked(costs);
    }

    private static void keepThere(Set<CountryCode> countries, Map<Entry, Double> costs) {
        costs.entrySet()
                .removeIf(found -> found.getValue() > THERE || !found.getKey().isIn(countries));
    }

    /// Those with a name that begins much as typed.
    List<Near> beginning(String typed) {
        Set<String> sounds = sounds(typed);
        Map<Entry, Double> costs = new HashMap<>();
        gather(frames(sounds), sounds, costs);
        for (Entry found : found(beginnings(sounds))) {
            costs.merge(found, BEGUN + distance(found.organisation(), sounds, true), Math::min);
        }
        costs.values().removeIf(cost -> cost > BEGUN + NEAR);
        if (costs.isEmpty()) {
            gather(mistaken(sounds), sounds, costs);
        }
        return ranked(costs);
    }

    /// What was typed, as each reader would say it.
    private Set<String> sounds(String typed) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String form : typed.length() > LONGEST ? List.<String>of() : forms.typedLoosely(typed)) {
            for (Orthography reading : Readings.ofTyped(form)) {
                sounds.add(Sounds.of(form, reading));
                String root = Adjectives.root(NameKey.of(form));
                if (root != null) {
                    sounds.add(Sounds.of(root, reading));
                }
            }
        }
        sounds.removeIf(sound -> sound.length() < SHORTEST);
        return sounds;
    }

    private static Query frames(Set<String> sounds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        sounds.stream()
                .map(Sounds::frame)
                .distinct()
                .forEach(frame -> any.add(new TermQuery(new Term(Field.SOUND.key(), frame)), Occur.SHOULD));
        return any.build();
    }

    private static Query mistaken(Set<String> sounds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        sounds.stream().map(Sounds::frame).distinct().forEach(frame -> {
            int mistakes = frame.length() < FRAME_FOR_ONE_MISTAKE ? 0 : frame.length() < FRAME_FOR_TWO_MISTAKES ? 1 : 2;
            if (mistakes > 0) {
                any.add(new FuzzyQuery(new Term(Field.SOUND.key(), frame), mistakes, 1), Occur.SHOULD);
            }
        });
        return any.build();
    }

    private static Query beginnings(Set<String> sounds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        sounds.stream().map(Sounds::frame).distinct().forEach(frame -> {
            String start = frame.endsWith("a") ? frame.substring(0, frame.length() - 1) : frame;
            if (start.length() >= SHORTEST) {
                any.add(new PrefixQuery(new Term(Field.SOUND.key(), start)), Occur.SHOULD);
            }
        });
        return any.build();
    }

    private List<Entry> found(Query query) {
        List<Entry> found = new ArrayList<>();
        snapshot.search(searcher -> TextHits.unscored(query, searcher)).forEach((id, _) -> {
            Entry entry = snapshot.entry(id);
            if (entry != null) {
                found.add(entry);
            }
        });
        return found;
    }

    private void gather(Query query, Set<String> sounds, Map<Entry, Double> costs) {
        for (Entry found : found(query)) {
            double cost = distance(found.organisation(), sounds, false);
            if (cost < Double.POSITIVE_INFINITY) {
                costs.merge(found, cost, Math::min);
            }
        }
    }

    private static List<Near> ranked(Map<Entry, Double> costs) {
        double least = costs.values().stream().min(Comparator.naturalOrder()).orElse(0.0);
        return costs.entrySet().stream()
                .filter(cost -> cost.getValue() <= least + SPREAD)
                .map(cost -> new Near(
                        cost.getKey(),
                        cost.getValue()
                                - POPULATION * Math.log10(1 + cost.getKey().population())))
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparing(near -> near.entry().organisation().code()))
                .limit(MOST)
                .toList();
    }

    /// The least distance of any name from any reading of what was typed; infinite when none is near enough.
    private double distance(Organisation organisation, Set<String> sounds, boolean beginning) {
        double least = Double.POSITIVE_INFINITY;
        for (Name name : forms.names(organisation)) {
            for (String form :
                    forms.registered(name.text(), organisation.identity().country())) {
                for (Orthography reading :
                        Readings.of(name, organisation.identity().country())) {
                    least = Math.min(least, distance(form, reading, sounds, beginning));
                }
            }
        }
        return least;
    }

    private static double distance(String form, Orthography reading, Set<String> sounds, boolean beginning) {
        String whole = Sounds.of(form, reading);
        double least = Double.POSITIVE_INFINITY;
        List<String> words = beginning ? List.of() : NameForms.words(form);
        for (String typed : sounds) {
            least = Math.min(least, cost(typed, whole, beginning));
            for (String word : words.size() > 1 ? words : List.<String>of()) {
                String part = Sounds.of(word, reading);
                if (part.length() >= SHORTEST_WORD) {
                    least = Math.min(least, PART + cost(typed, part, false));
                }
            }
        }
        return least;
    }

    private static double cost(String typed, String name, boolean beginning) {
        String compared = beginning && name.length() > typed.length() ? name.substring(0, typed.length()) : name;
        double cost = SoundDistance.between(typed, compared);
        return cost <= limit(Math.max(typed.length(), compared.length())) ? cost : Double.POSITIVE_INFINITY;
    }

    /// The shorter a name, the less may differ.
    private static double limit(int sounds) {
        return sounds <= 3 ? 0.25 : sounds <= 5 ? 0.85 : sounds <= 8 ? 1.3 : 2;
    }
}
