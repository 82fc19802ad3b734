package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.util.Set;
import org.mistok.organisation.NamesOrganisations;
import org.mistok.place.RegisterCode;

/// Introductions go on with whom the former has become part of.
@Singleton
final class IntroductionReferences implements NamesOrganisations {
    private final IntroductionReferenceRows rows;

    IntroductionReferences(IntroductionReferenceRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> columns() {
        return Set.of("introduction.from_code", "introduction.to_code", "introduction.neighbour");
    }

    @Override
    public void move(RegisterCode former, RegisterCode survivor) {
        rows.moveSender(former.value(), survivor.value());
        rows.moveReceiver(former.value(), survivor.value());
        rows.moveNeighbour(former.value(), survivor.value());
    }
}
