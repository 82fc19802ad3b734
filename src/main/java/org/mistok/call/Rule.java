package org.mistok.call;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Territory;
import org.mistok.place.CountryCode;

/// One condition of a call. A rule for a party holds or fails for each applicant by itself; a rule for the group holds
/// or fails for those who apply together.
public sealed interface Rule {

    /// As `call.rule.<code>` in the texts.
    String code();

    /// A condition for each applicant.
    sealed interface ForParty extends Rule {}

    /// A condition for those who apply together.
    sealed interface ForGroup extends Rule {}

    /// Only these kinds of organisation.
    record Kinds(Set<Kind> kinds) implements ForParty {
        public Kinds {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String code() {
            return "kinds";
        }
    }

    /// Organisations of this kind must come from one of these countries.
    record Countries(Kind kind, Set<CountryCode> countries) implements ForParty {
        public Countries {
            countries = Set.copyOf(countries);
        }

        @Override
        public String code() {
            return "countries";
        }
    }

    /// Hromadas must lie in one of these oblasts.
    ///
    /// @param oblasts as KATOTTG prefixes, `UA21`
    record Oblasts(Set<String> oblasts) implements ForParty {
        public Oblasts {
            oblasts = Set.copyOf(oblasts);
        }

        @Override
        public String code() {
            return "oblasts";
        }
    }

    /// Organisations of this kind must have so many inhabitants.
    record Population(Kind kind, Range inhabitants) implements ForParty {
        @Override
        public String code() {
            return "population";
        }
    }

    /// Hromadas whose territory has one of these statuses cannot take part.
    record NotOnTerritory(Set<Territory.Status> statuses) implements ForParty {
        public NotOnTerritory {
            statuses = Set.copyOf(statuses);
        }

        @Override
        public String code() {
            return "not-on-territory";
        }
    }

    /// So many apply together.
    record Parties(Range number) implements ForGroup {
        @Override
        public String code() {
            return "parties";
        }
    }

    /// They come from so many countries.
    record DifferentCountries(int min) implements ForGroup {
        @Override
        public String code() {
            return "different-countries";
        }
    }

    /// So many of their countries are members of the European Union.
    record UnionCountries(int min) implements ForGroup {
        @Override
        public String code() {
            return "union-countries";
        }
    }

    /// At least one of them is of this kind, and from this country where one is named.
    record Includes(Kind kind, @Nullable CountryCode country) implements ForGroup {
        @Override
        public String code() {
            return country == null ? "includes" : "includes-from";
        }
    }
}
