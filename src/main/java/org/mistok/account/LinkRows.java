package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of links that work once.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<LinkRow, byte[]> {

    @Query("""
            insert into one_time_link (token_hash, purpose, person_id, email, expires_at)
            values (:tokenHash, :purpose, :personId, :email, :expiresAt)""")
    void put(byte[] tokenHash, String purpose, @Nullable Long personId, @Nullable String email, Instant expiresAt);

    @Query("select * from one_time_link where token_hash = :tokenHash and purpose = :purpose and expires_at > :now")
    @Nullable
    LinkRow find(byte[] tokenHash, String purpose, Instant now);

    @Query("""
            with used as (delete from one_time_link
                where token_hash = :tokenHash and purpose = :purpose and expires_at > :now returning *)
            select * from used""")
    @Nullable
    LinkRow use(byte[] tokenHash, String purpose, Instant now);

    @Query("""
            select count(*) from one_time_link
            where person_id = :personId and purpose = :purpose and expires_at > :now""")
    long count(long personId, String purpose, Instant now);

    @Query("delete from one_time_link where person_id = :personId")
    void deleteOf(long personId);

    @Query("delete from one_time_link where purpose = :purpose and person_id is null")
    void deleteNobodys(String purpose);

    @Query("""
            select l.* from one_time_link l join person p on p.id = l.person_id
            where p.email = :email and l.purpose <> 'second-step' order by l.expires_at""")
    List<LinkRow> listOf(String email);

    /// Those that would make this address somebody's.
    @Query("delete from one_time_link where email = :email")
    void deleteTo(String email);

    @Query("delete from one_time_link where expires_at <= :now")
    void deleteExpired(Instant now);
}
