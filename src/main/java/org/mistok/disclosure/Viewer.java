package org.mistok.disclosure;

import java.util.Set;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Who is looking. Decides what may be shown; knows nothing of HTTP or passwords.
public sealed interface Viewer {

    /// A reader without an account.
    Viewer ANONYMOUS = new Anonymous();

    /// Whether a fact for `audience`, held by `owner`, may be shown to this viewer.
    boolean sees(Audience audience, RegisterCode owner);

    /// The audience whose facts may enter rankings, facets and full-text search for this viewer. Only
    /// [Audience#PUBLIC]
    /// or [Audience#REGISTERED]: narrower facts never enter anybody's ranking but their owner's own side.
    Audience ranking();

    /// Whether the viewer speaks for this organisation.
    boolean owns(RegisterCode code);

    /// See [Viewer#ANONYMOUS].
    record Anonymous() implements Viewer {
        @Override
        public boolean sees(Audience audience, RegisterCode owner) {
            return audience == Audience.PUBLIC;
        }

        @Override
        public Audience ranking() {
            return Audience.PUBLIC;
        }

        @Override
        public boolean owns(RegisterCode code) {
            return false;
        }
    }

    /// A signed-in person.
    ///
    /// @param email identifies the person in the audit trail
    /// @param coordinator whether the person may edit organisations of others
    /// @param organisations those the person speaks for
    /// @param partners organisations in an active partnership with one of `organisations`
    /// @param countries those whose organisations a coordinator may edit; empty means all
    record Member(
            String email,
            boolean coordinator,
            Set<RegisterCode> organisations,
            Set<RegisterCode> partners,
            Set<CountryCode> countries)
            implements Viewer {

        public Member {
            organisations = Set.copyOf(organisations);
            partners = Set.copyOf(partners);
            countries = Set.copyOf(countries);
        }

        /// A member, or a coordinator of all countries.
        public Member(String email, boolean coordinator, Set<RegisterCode> organisations, Set<RegisterCode> partners) {
            this(email, coordinator, organisations, partners, Set.of());
        }

        /// Whether the person may edit an organisation of this country.
        public boolean mayEdit(RegisterCode code, CountryCode country) {
            return owns(code) || coordinatesIn(country);
        }

        /// Whether the person coordinates the organisations of all countries.
        public boolean coordinatesEverywhere() {
            return coordinator && countries.isEmpty();
        }

        /// Whether the person coordinates the organisations of this country.
        public boolean coordinatesIn(CountryCode country) {
            return coordinator && (countries.isEmpty() || countries.contains(country));
        }

        @Override
        public boolean sees(Audience audience, RegisterCode owner) {
            return switch (audience) {
                case PUBLIC, REGISTERED -> true;
                case PARTNER -> owns(owner) || partners.contains(owner);
                case OWNER -> owns(owner);
            };
        }

        @Override
        public Audience ranking() {
            return Audience.REGISTERED;
        }

        @Override
        public boolean owns(RegisterCode code) {
            return organisations.contains(code);
        }
    }
}
