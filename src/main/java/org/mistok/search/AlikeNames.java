package org.mistok.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mistok.language.Orthography;
import org.mistok.language.SoundDistance;
import org.mistok.language.Sounds;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;

/// Which organisations are called much alike, in whatever script, spelling and order of words. Words are compared by
/// their
/// [Sounds]; a word that few have counts more than one that many have, so *Ukrainian
/// association* alone makes nobody alike.
@Singleton
public final class AlikeNames {
    private static final int SHORTEST = 3;

    /// Who shares only words that more than so many have is not compared at all.
    private static final int COMMON = 25;

    private static final double LEAST = 0.5;

    /// How much of a word may differ.
    private static final double TOLERANCE = 0.15;

    private final NameForms forms;

    AlikeNames(NameForms forms) {
        this.forms = forms;
    }

    /// @param likeness from 0 for nothing in common to 1 for the same name
    public record Pair(Organisation first, Organisation second, double likeness) {}

    /// A word, as it may sound.
    private record Word(Set<String> sounds, Set<String> frames) {

        /// Whether both may be the same, or nearly.
        boolean matches(Word other) {
            return frames.stream().anyMatch(other.frames::contains)
                    || sounds.stream().anyMatch(mine -> other.sounds.stream().anyMatch(theirs -> isNear(mine, theirs)));
        }

        private static boolean isNear(String one, String other) {
            int longest = Math.max(one.length(), other.length());
            return Math.abs(one.length() - other.length()) <= 2
                    && SoundDistance.between(one, other) <= TOLERANCE * longest;
        }
    }

    private record Called(Organisation organisation, Set<List<Word>> names) {}

    /// Those pairs that are alike enough to be looked at, each once, the smaller code first.
    public List<Pair> among(Collection<Organisation> organisations) {
        List<Called> all = organisations.stream().map(this::called).toList();
        Map<String, Integer> counts = counts(all);
        List<Pair> pairs = new ArrayList<>();
        candidates(all, counts).forEach((pair, both) -> {
            double likeness = likeness(both.getFirst(), both.getLast(), counts, all.size());
            if (likeness >= LEAST) {
                pairs.add(
                        new Pair(both.getFirst().organisation(), both.getLast().organisation(), likeness));
            }
        });
        return pairs;
    }

    private Called called(Organisation organisation) {
        Set<List<Word>> names = new LinkedHashSet<>();
        for (Name name : organisation.identity().names()) {
            List<Word> words = words(name, organisation);
            if (!words.isEmpty()) {
                names.add(words);
            }
        }
        return new Called(organisation, names);
    }

    private List<Word> words(Name name, Organisation organisation) {
        Set<Orthography> readings = Readings.of(name, organisation.identity().country());
        List<Word> words = new ArrayList<>();
        for (String form : forms.typedLoosely(name.text()).stream().limit(1).toList()) {
            for (String written : NameForms.words(form)) {
                Set<String> sounds = new HashSet<>();
                Set<String> frames = new HashSet<>();
                for (Orthography reading : readings) {
                    String sound = Sounds.of(written, reading);
                    if (sound.length() >= SHORTEST) {
                        sounds.add(sound);
                        frames.add(Sounds.frame(sound));
                    }
                }
                if (!frames.isEmpty()) {
                    words.add(new Word(sounds, frames));
                }
            }
        }
        return words;
    }

    /// How many organisations have a word of this frame.
    private static Map<String, Integer> counts(List<Called> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(called -> frames(called).forEach(frame -> counts.merge(frame, 1, Integer::sum)));
        return counts;
    }

    private static Set<String> frames(Called called) {
        Set<String> frames = new HashSet<>();
        called.names().forEach(name -> name.forEach(word -> frames.addAll(word.frames())));
        return frames;
    }

    /// Pairs that share a word which is not too common, by both codes.
    private static Map<String, List<Called>> candidates(List<Called> all, Map<String, Integer> counts) {
        Map<String, List<Called>> byFrame = new HashMap<>();
        for (Called called : all) {
            for (String frame : frames(called)) {
                if (counts.getOrDefault(frame, 0) <= COMMON) {
                    byFrame.computeIfAbsent(frame, _ -> new ArrayList<>()).add(called);
                }
            }
        }
        Map<String, List<Called>> pairs = new TreeMap<>();
        for (List<Called> sharing : byFrame.values()) {
            for (Called a : sharing) {
                for (Called b : sharing) {
                    if (a.organisation().code().compareTo(b.organisation().code()) < 0) {
                        pairs.put(
                                a.organisation().code() + " " + b.organisation().code(), List.of(a, b));
                    }
                }
            }
        }
        return pairs;
    }

    private static double likeness(Called a, Called b, Map<String, Integer> counts, int all) {
        double most = 0;
        for (List<Word> name : a.names()) {
            for (List<Word> other : b.names()) {
                most = Math.max(most, likeness(name, other, word -> weight(word, counts, all)));
            }
        }
        return most;
    }

    private interface Weight {
        double of(Word word);
    }

    /// Twice the weight of what both have, over the weight of all.
    private static double likeness(List<Word> name, List<Word> other, Weight weight) {
        List<Word> left = new ArrayList<>(other);
        double shared = 0;
        for (Word word : name) {
            for (Word candidate : left) {
                if (word.matches(candidate)) {
                    shared += weight.of(word) + weight.of(candidate);
                    left.remove(candidate);
                    break;
                }
            }
        }
        double total = name.stream().mapToDouble(weight::of).sum()
                + other.stream().mapToDouble(weight::of).sum();
        return total == 0 ? 0 : shared / total;
    }

    private static double weight(Word word, Map<String, Integer> counts, int all) {
        int rarest = word.frames().stream()
                .mapToInt(frame -> counts.getOrDefault(frame, 1))
                .min()
                .orElse(1);
        return Math.log(1 + (double) all / rarest);
    }
}
