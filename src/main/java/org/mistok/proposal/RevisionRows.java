package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The versions of proposals.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRows extends GenericRepository<RevisionRow, Integer> {

    /// The latest first.
    @Query("""
            select revision, at, actor, party, cast(content as text) as content
            from proposal_revision where proposal_id = :proposal order by revision desc""")
    List<RevisionRow> list(UUID proposal);
}
