package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.Set;
import org.mistok.organisation.CodeColumns;
import org.mistok.organisation.NamesOrganisations;
import org.mistok.place.RegisterCode;

/// Who acts for an organisation, who wants to, who is invited, by which mailboxes it is known, and what was written
/// for it. A member of both keeps the survivor's right; of two open claims or texts of one person, the survivor's
/// stays.
@Singleton
final class AccountReferences implements NamesOrganisations {
    private final CodeColumns columns;
    private final AccountReferenceRows rows;

    AccountReferences(CodeColumns columns, AccountReferenceRows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public Set<String> columns() {
        return Set.of("membership.code", "mail_domain.code", "invitation.code", "claim.code", "review.code");
    }

    @Override
    public void move(RegisterCode former, RegisterCode survivor) {
        columns.move("membership.code", former, survivor, "person_id");
        rows.moveDomains(former.value(), survivor.value());
        rows.deleteDomains(former.value());
        rows.closeInvitations(former.value(), survivor.value());
        columns.move("invitation.code", former, survivor);
        rows.closeClaims(former.value(), survivor.value());
        columns.move("claim.code", former, survivor);
        rows.tellOfReviews(former.value(), survivor.value());
        rows.closeReviews(former.value(), survivor.value());
        columns.move("review.code", former, survivor);
    }
}
