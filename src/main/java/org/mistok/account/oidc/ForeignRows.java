package org.mistok.account.oidc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of sign-ins under way elsewhere, and of accounts elsewhere.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ForeignRows extends GenericRepository<ForeignRow, byte[]> {

    @Query("""
            insert into foreign_sign_in (state_hash, nonce, verifier, next, expires_at)
            values (:stateHash, :nonce, :verifier, :next, :expiresAt)""")
    void put(byte[] stateHash, String nonce, String verifier, String next, Instant expiresAt);

    @Query("""
            with used as (delete from foreign_sign_in where state_hash = :stateHash and expires_at > :now returning *)
            select state_hash, nonce, verifier, next from used""")
    @Nullable
    ForeignRow use(byte[] stateHash, Instant now);

    @Query("delete from foreign_sign_in where expires_at <= :now")
    void deleteExpired(Instant now);

    @Query("""
            select p.email from foreign_account f join person p on p.id = f.person_id
            where f.issuer = :issuer and f.subject = :subject""")
    @Nullable
    String findEmail(String issuer, String subject);

    @Query("""
            select f.issuer, f.subject from foreign_account f join person p on p.id = f.person_id
            where p.email = :email order by f.issuer, f.subject""")
    List<ForeignAccountRow> listOf(String email);

    @Query("""
            insert into foreign_account (issuer, subject, person_id)
            select :issuer, :subject, id from person where email = :email
            on conflict do nothing""")
    void link(String issuer, String subject, String email);
}
