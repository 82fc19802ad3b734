package org.mistok.match;

import java.util.List;
import java.util.Set;
import org.mistok.area.AreaCode;
import org.mistok.area.Kinship;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Urgency;
import org.mistok.place.RegisterCode;

/// The facts behind a node: codes and figures only; words are made at the edge, in the reader's language.
/// Every fact named here stands in one of the two profiles, or in a public fact about the ties between them.
public sealed interface Evidence {

    /// The fact is missing, so the criterion's neutral value stands in its place.
    /// @param holder who has not stated it
    /// @param what `needs`, `offers`, `languages`, `population`, `traits`, `centre`, `officer`, `council-decision`,
    ///     `verified`, `profile`, `wishes`
    record NotStated(RegisterCode holder, String what) implements Evidence {}

    /// The criterion says nothing about this pair of kinds, or the subject does not mind.
    record NotApplicable(String why) implements Evidence {}

    /// A need of `holder`, by its key.
    record OfNeed(RegisterCode holder, String key, AreaCode area, Urgency urgency) implements Evidence {}

    /// An offer of `holder`, by its key, and how its area is akin to that of the need.
    record OfOffer(RegisterCode holder, String key, AreaCode area, Kinship kinship, Strength strength)
            implements Evidence {}

    /// An area that the subject of the direction works on, and whether the other side does too.
    record OfArea(AreaCode area, boolean shared) implements Evidence {}

    /// The best common language with the level of either side.
    record OfLanguage(LanguageTag language, Level from, Level to) implements Evidence {}

    /// No common language is stated.
    record NoCommonLanguage() implements Evidence {}

    /// A diaspora organisation that can interpret: it shares one language with either side.
    record OfInterpreter(RegisterCode interpreter, LanguageTag withFrom, LanguageTag withTo) implements Evidence {}

    /// Inhabitants of either side.
    record OfSize(int from, int to) implements Evidence {}

    /// Traits that both have; may be empty.
    record OfTraits(Set<Trait> shared) implements Evidence {}

    /// Kilometres between the centres, rounded to whole ones.
    record OfDistance(long kilometres) implements Evidence {}

    /// A tie and through whom it runs; `via` is empty for a tie between the two alone.
    record OfTie(Tie tie, List<RegisterCode> via) implements Evidence {}

    /// No tie is known.
    record NoTie() implements Evidence {}

    /// A readiness fact of `holder`: `officer`, `council-decision`, `verified`, `profile`.
    record OfReadiness(RegisterCode holder, String what) implements Evidence {}

    /// A wish of `holder` (`country`, `kind`, `population`) and whether the other side answers it.
    record OfWish(RegisterCode holder, String what, boolean met) implements Evidence {}
}
