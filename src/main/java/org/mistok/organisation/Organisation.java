package org.mistok.organisation;

import java.time.Instant;
import java.util.List;
import org.mistok.disclosure.Viewer;
import org.mistok.place.RegisterCode;

/// A hromada, a municipality or a diaspora organisation, whole, as one version of the register holds it.
///
/// @param id the register's own number, stable for the organisation's life; never shown
/// @param version grows with every change; the `ETag`
public record Organisation(
        long id, RegisterCode code, Identity identity, Profile profile, long version, Instant changedAt) {

    public Kind kind() {
        return Kind.of(code);
    }

    /// The same organisation with only the needs and offers that this viewer may see. Idempotent.
    public Organisation seenBy(Viewer viewer) {
        List<Need> needs = shown(profile.needs(), viewer);
        List<Offer> offers = shown(profile.offers(), viewer);
        if (needs.size() == profile.needs().size()
                && offers.size() == profile.offers().size()) {
            return this;
        }
        return new Organisation(id, code, identity, profile.with(needs, offers), version, changedAt);
    }

    /// As it would be if it said this of itself.
    public Organisation saying(Profile other) {
        return new Organisation(id, code, identity, other, version, changedAt);
    }

    /// Whether it lies where fighting goes on or which is occupied; then it takes two persons to make a need
    /// public.
    public boolean isAtTheFront() {
        Territory territory = identity.territory();
        return territory != null
                && switch (territory.status()) {
                    case POSSIBLE_HOSTILITIES -> false;
                    case ACTIVE_HOSTILITIES, OCCUPIED -> true;
                };
    }

    private <S extends Statement> List<S> shown(List<S> statements, Viewer viewer) {
        return statements.stream()
                .filter(statement -> viewer.sees(statement.audience(), code))
                .toList();
    }
}
