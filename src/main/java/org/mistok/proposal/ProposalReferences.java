package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.util.Set;
import org.mistok.organisation.CodeColumns;
import org.mistok.organisation.NamesOrganisations;
import org.mistok.place.RegisterCode;

/// Who takes part in a proposal, and who has what to do. Where both take part, the survivor's part stays, unless the
/// former leads. What happened and was written stays under the name of then.
@Singleton
final class ProposalReferences implements NamesOrganisations {
    private final CodeColumns columns;
    private final ProposalReferenceRows rows;

    ProposalReferences(CodeColumns columns, ProposalReferenceRows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "proposal_party.code",
                "proposal_task.party",
                "proposal_risk.party",
                "proposal_revision.party",
                "proposal_event.party",
                "proposal_event.subject",
                "proposal_comment.party");
    }

    @Override
    public void move(RegisterCode former, RegisterCode survivor) {
        rows.letLead(former.value(), survivor.value());
        columns.move("proposal_party.code", former, survivor, "proposal_id");
        columns.move("proposal_task.party", former, survivor);
        columns.move("proposal_risk.party", former, survivor);
    }
}
