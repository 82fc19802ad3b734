package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the parties have to do.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TaskRows extends GenericRepository<TaskRow, UUID> {

    @Query("""
            select id, title, due, party, done_at from proposal_task
            where proposal_id = :proposal order by done_at is not null, due, created_at, id""")
    List<TaskRow> list(UUID proposal);

    @Query("""
            insert into proposal_task (id, proposal_id, title, due, party, created_at)
            values (:id, :proposal, :title, :due, :party, :now)
            on conflict (id) do update set title = excluded.title, due = excluded.due, party = excluded.party
            where proposal_task.proposal_id = excluded.proposal_id""")
    int put(UUID id, UUID proposal, String title, LocalDate due, String party, Instant now);

    @Query("""
            update proposal_task set done_at = :doneAt
            where id = :id and proposal_id = :proposal and (done_at is null) = (cast(:doneAt as timestamptz) is not null)""")
    int finish(UUID id, UUID proposal, @Nullable Instant doneAt);

    @Query("delete from proposal_task where id = :id and proposal_id = :proposal")
    int delete(UUID id, UUID proposal);
}
