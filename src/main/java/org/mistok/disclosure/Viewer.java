package org.mistok.disclosure;

import java.util.Set;
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
    /// @param coordinator whether the person may edit any organisation
    /// @param organisations those the person speaks for
    /// @param partners organisations in an active partnership with one of `organisations`
    record Member(String email, boolean coordinator, Set<RegisterCode> organisations, Set<RegisterCode> partners)
            implements Viewer {

        public Member {
            organisations = Set.copyOf(organisations);
            partners = Set.copyOf(partners);
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
