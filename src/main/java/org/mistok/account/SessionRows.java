package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The table of sessions.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, byte[]> {

    @Query("""
            insert into session_token (token_hash, person_id, begun_at, expires_at, agent)
            values (:tokenHash, :personId, :begunAt, :expiresAt, :agent)""")
    void put(byte[] tokenHash, long personId, Instant begunAt, Instant expiresAt, String agent);

    @Query("""
            select t.token_hash, t.id, t.begun_at, t.expires_at, t.agent
            from session_token t join person p on p.id = t.person_id
            where p.email = :email and t.expires_at > :now order by t.begun_at desc, t.id desc""")
    List<SessionRow> listOf(String email, Instant now);

    @Query("delete from session_token where token_hash = :tokenHash")
    void delete(byte[] tokenHash);

    @Query("delete from session_token t using person p where p.id = t.person_id and p.email = :email and t.id = :id")
    int deleteOne(String email, long id);

    @Query("delete from session_token where person_id = :personId and token_hash <> :kept")
    void deleteOthers(long personId, byte[] kept);

    @Query("delete from session_token where expires_at <= :now")
    void deleteExpired(Instant now);
}
