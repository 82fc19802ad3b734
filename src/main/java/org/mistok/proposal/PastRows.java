package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// What happened to proposals.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PastRows extends GenericRepository<EventRow, Long> {

    @Query("""
            select id, at, actor, party, action, from_state, to_state, subject, reason
            from proposal_event where proposal_id = :proposal order by id desc""")
    List<EventRow> listEvents(UUID proposal);

    @Query("""
            select id, at, actor, party, action, from_state, to_state, subject, reason
            from proposal_event where actor = :email order by id""")
    List<EventRow> listEventsOf(String email);

    @Query("update proposal_event set actor = 'erased' where actor = :email")
    void forgetInEvents(String email);

    @Query("update proposal_revision set actor = 'erased' where actor = :email")
    void forgetInRevisions(String email);

    @Query("update proposal set created_by = 'erased' where created_by = :email")
    void forgetInProposals(String email);

    @Query("update proposal_comment set actor = 'erased' where actor = :email")
    void forgetInComments(String email);
}
