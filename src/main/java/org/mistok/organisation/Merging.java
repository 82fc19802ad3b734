package org.mistok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What becomes of two entries that are one organisation. Names and statements of both are kept; of everything else
/// somebody chooses whose it is.
public final class Merging {
    private static final int MOST_NAMES = 200;

    /// What can be taken from the former instead of the survivor.
    public enum Part {
        /// The official names; those of the other become former ones.
        NAMES,
        /// Country, region, district, centre, population, territory, source.
        PLACE,
        LANGUAGES,
        AVAILABILITY,
        WISHES,
        READINESS,
        BRIDGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Null for a word that is no part.
        public static @Nullable Part find(String code) {
            for (Part part : values()) {
                if (part.code().equals(code)) {
                    return part;
                }
            }
            return null;
        }
    }

    private final Organisation survivor;
    private final Organisation former;
    private final Set<Part> taken;

    private Merging(Organisation survivor, Organisation former, Set<Part> taken) {
        this.survivor = survivor;
        this.former = former;
        this.taken = taken;
    }

    /// The survivor as it becomes.
    ///
    /// @param taken the parts that come from the former
    public static NewOrganisation of(Organisation survivor, Organisation former, Set<Part> taken) {
        Merging merging = new Merging(survivor, former, taken);
        return new NewOrganisation(survivor.code(), merging.identity(), merging.profile());
    }

    private <T> T chosen(Part part, Function<Organisation, T> of) {
        return of.apply(taken.contains(part) ? former : survivor);
    }

    private Identity identity() {
        Identity place = chosen(Part.PLACE, Organisation::identity);
        Set<Trait> traits = new HashSet<>(survivor.identity().traits());
        traits.addAll(former.identity().traits());
        return new Identity(
                names(),
                place.country(),
                place.region(),
                place.district(),
                place.centre(),
                place.population(),
                traits,
                place.territory(),
                place.source());
    }

    /// At most as many as the register keeps; the official ones come first.
    private List<Name> names() {
        boolean swapped = taken.contains(Part.NAMES);
        Set<Name> names =
                new LinkedHashSet<>((swapped ? former : survivor).identity().names());
        for (Name name : (swapped ? survivor : former).identity().names()) {
            boolean known = names.stream()
                    .anyMatch(other ->
                            other.text().equals(name.text()) && Objects.equals(other.language(), name.language()));
            if (!known) {
                names.add(
                        name.sort() == Name.Sort.OFFICIAL
                                ? new Name(Name.Sort.FORMER, name.language(), name.text())
                                : name);
            }
        }
        return names.stream().limit(MOST_NAMES).toList();
    }

    private Profile profile() {
        Profile mine = survivor.profile();
        Profile theirs = former.profile();
        return new Profile(
                chosen(Part.LANGUAGES, one -> one.profile().languages()),
                needs(mine.needs(), theirs.needs()),
                offers(mine.offers(), theirs.offers()),
                chosen(Part.AVAILABILITY, one -> one.profile().availability()),
                chosen(Part.WISHES, one -> one.profile().wishes()),
                chosen(Part.READINESS, one -> one.profile().readiness()),
                (taken.contains(Part.BRIDGE) ? theirs : mine).bridge(),
                basis(),
                statedOn());
    }

    private static List<Need> needs(List<Need> mine, List<Need> theirs) {
        List<Need> needs = new ArrayList<>(mine);
        int number = next(mine);
        for (Need need : theirs) {
            if (needs.stream().noneMatch(other -> renamed(need, other.key()).equals(other))) {
                needs.add(renamed(need, "n" + number++));
            }
        }
        return needs;
    }

    private static List<Offer> offers(List<Offer> mine, List<Offer> theirs) {
        List<Offer> offers = new ArrayList<>(mine);
        int number = next(mine);
        for (Offer offer : theirs) {
            if (offers.stream().noneMatch(other -> renamed(offer, other.key()).equals(other))) {
                offers.add(renamed(offer, "o" + number++));
            }
        }
        return offers;
    }

    private static int next(List<? extends Statement> statements) {
        return 1
                + statements.stream()
                        .mapToInt(one -> Integer.parseInt(one.key().substring(1)))
                        .max()
                        .orElse(0);
    }

    private static Need renamed(Need need, String key) {
        return new Need(
                key,
                need.area(),
                need.text(),
                need.urgency(),
                need.statedOn(),
                need.meantFor(),
                need.basis(),
                need.embargo());
    }

    private static Offer renamed(Offer offer, String key) {
        return new Offer(
                key,
                offer.area(),
                offer.text(),
                offer.strength(),
                offer.statedOn(),
                offer.meantFor(),
                offer.basis(),
                offer.embargo());
    }

    private boolean answersFrom(boolean ofFormer) {
        return List.of(Part.LANGUAGES, Part.AVAILABILITY, Part.WISHES, Part.READINESS, Part.BRIDGE).stream()
                .anyMatch(part -> taken.contains(part) == ofFormer);
    }

    /// Of answers from both, the weaker: an example never becomes somebody's word.
    private Basis basis() {
        Basis mine = survivor.profile().basis();
        Basis theirs = former.profile().basis();
        if (!answersFrom(true)) {
            return mine;
        }
        return answersFrom(false) && strength(mine) < strength(theirs) ? mine : theirs;
    }

    private static int strength(Basis basis) {
        return switch (basis) {
            case Basis.Illustrative() -> 0;
            case Basis.Sourced(String _) -> 1;
            case Basis.OwnWord() -> 2;
        };
    }

    /// Of answers from both, the older day.
    private @Nullable LocalDate statedOn() {
        LocalDate mine = survivor.profile().statedOn();
        LocalDate theirs = former.profile().statedOn();
        if (!answersFrom(true)) {
            return mine;
        }
        if (!answersFrom(false)) {
            return theirs;
        }
        return mine == null || theirs == null
                ? null
                : List.of(mine, theirs).stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
