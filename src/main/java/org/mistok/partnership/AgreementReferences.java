package org.mistok.partnership;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.mistok.organisation.CodeColumns;
import org.mistok.organisation.NamesOrganisations;
import org.mistok.place.RegisterCode;

/// Who is party to an agreement. Where both are, the former stays as a party that is only named, for so it was agreed.
/// The secret address of the former's calendar ends: whoever knew it need not know the survivor's meetings.
@Singleton
final class AgreementReferences implements NamesOrganisations {

    /// An agreement changes only together with its version, and its parties only together with it.
    private static final List<String> STATEMENTS = List.of("""
            update agreement g set version = version + 1,
                proposed_by = case when proposed_by = $1 then $2 else proposed_by end
            where proposed_by = $1
                or exists (select from agreement_party p where p.agreement_id = g.id and p.code = $1)""", """
            update agreement_party p set code = null, name = coalesce((select n.text from name n
                    join organisation o on o.id = n.organisation_id
                    where o.code = $1 and n.sort = 'official' order by n.position limit 1), $1)
            where p.code = $1
                and exists (select from agreement_party q where q.agreement_id = p.agreement_id and q.code = $2)""", """
            update agreement_party set code = $2 where code = $1""", """
            delete from calendar_feed where code = $1""");

    private final CodeColumns columns;

    AgreementReferences(CodeColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("agreement.proposed_by", "agreement_party.code", "calendar_feed.code");
    }

    @Override
    public void move(RegisterCode former, RegisterCode survivor) {
        STATEMENTS.forEach(statement -> columns.execute(statement, former, survivor));
    }
}
