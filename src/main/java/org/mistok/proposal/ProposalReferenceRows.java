package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/// What must be out of the way before a party becomes part of another one.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProposalReferenceRows extends GenericRepository<CommentRow, UUID> {

    /// The survivor's other part, where the former leads.
    @Query("""
            delete from proposal_party a using proposal_party b
            where a.proposal_id = b.proposal_id and a.code = :survivor and b.code = :former and b.part = 'lead'""")
    void letLead(String former, String survivor);
}
