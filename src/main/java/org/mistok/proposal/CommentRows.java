package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the parties say to each other.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentRows extends GenericRepository<CommentRow, UUID> {

    @Query("select id, at, actor, party, text from proposal_comment where proposal_id = :proposal order by at, id")
    List<CommentRow> list(UUID proposal);

    @Query("select id, at, actor, party, text from proposal_comment where actor = :email order by at, id")
    List<CommentRow> listOf(String email);

    @Query("""
            insert into proposal_comment (id, proposal_id, at, actor, party, text)
            values (:id, :proposal, :at, :actor, :party, :text) on conflict (id) do nothing""")
    int insert(UUID id, UUID proposal, Instant at, String actor, String party, String text);
}
