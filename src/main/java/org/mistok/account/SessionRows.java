package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// The tables of sessions and of failures to open one.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, byte[]> {

    @Query("insert into session_token (token_hash, email, expires_at) values (:tokenHash, :email, :expiresAt)")
    void put(byte[] tokenHash, String email, Instant expiresAt);

    @Query("delete from session_token where token_hash = :tokenHash")
    void delete(byte[] tokenHash);

    @Query("delete from session_token where expires_at <= :now")
    void deleteExpired(Instant now);

    @Query("insert into sign_in_failure (email_hash, failed_at) values (:emailHash, :failedAt)")
    void putFailure(byte[] emailHash, Instant failedAt);

    /// The latest first.
    @Query("""
            select failed_at from sign_in_failure where email_hash = :emailHash and failed_at > :since
            order by failed_at desc limit :most""")
    List<Instant> listFailures(byte[] emailHash, Instant since, int most);

    @Query("delete from sign_in_failure where failed_at <= :until")
    void deleteFailures(Instant until);

    @Query("delete from sign_in_failure where email_hash = :emailHash")
    void forgetFailures(byte[] emailHash);
}
