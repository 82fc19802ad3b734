package org.mistok.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// News that wait for a digest.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitingRows extends GenericRepository<WaitingRow, Long> {

    @Query("""
            insert into waiting_news (person_id, pace, subject, address, written_at, due_at)
            select p.id, :pace, :subject, :address, :now, :dueAt from person p where p.email = :email""")
    void put(String email, String pace, String subject, String address, Instant now, Instant dueAt);

    /// Somebody whose digest is due and whom no other replica holds, held until the transaction ends.
    @Query("""
            select p.email from person p
            where exists (select from waiting_news w where w.person_id = p.id and w.due_at <= :now)
            order by p.id limit 1 for update of p skip locked""")
    @Nullable
    String hold(Instant now);

    /// What is due for the person, the earliest first.
    @Query("select w.id, w.pace, w.subject, w.address from waiting_news w join person p on p.id = w.person_id"
            + " where p.email = :email and w.due_at <= :now order by w.id")
    List<WaitingRow> list(String email, Instant now);

    @Query("select w.id, w.pace, w.subject, w.address from waiting_news w join person p on p.id = w.person_id"
            + " where p.email = :email order by w.id")
    List<WaitingRow> listAll(String email);

    /// @param ids with commas
    @Query("delete from waiting_news where id = any(cast(string_to_array(:ids, ',') as bigint[]))")
    void delete(String ids);
}
