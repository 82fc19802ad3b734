package org.mistok.curation;

import jakarta.inject.Singleton;
import java.util.Set;
import org.mistok.organisation.CodeColumns;
import org.mistok.organisation.NamesOrganisations;
import org.mistok.place.RegisterCode;

/// What was asked about a profile, and the links that answer. A link of the former confirms nothing any more, for the
/// profile is another one now.
@Singleton
final class CurationReferences implements NamesOrganisations {
    private final CodeColumns columns;

    CurationReferences(CodeColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("reminder.code", "still_right_link.code");
    }

    @Override
    public void move(RegisterCode former, RegisterCode survivor) {
        columns.move("reminder.code", former, survivor, "confirmed_on", "months");
    }
}
