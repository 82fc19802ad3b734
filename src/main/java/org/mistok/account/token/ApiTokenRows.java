package org.mistok.account.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of tokens for programs.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiTokenRows extends GenericRepository<ApiTokenRow, Long> {

    /// No row when the person has one of this name.
    @Query("""
            insert into api_token (person_id, token_hash, name, scope, beginning, made_at, expires_at)
            select p.id, :tokenHash, :name, :scope, :beginning, :now, :expiresAt from person p where p.email = :email
            on conflict (person_id, name) do nothing""")
    int put(
            String email,
            byte[] tokenHash,
            String name,
            String scope,
            String beginning,
            Instant now,
            Instant expiresAt);

    @Query(ApiTokenRow.SELECT + "where t.token_hash = :tokenHash and t.expires_at > :now")
    @Nullable
    ApiTokenRow find(byte[] tokenHash, Instant now);

    @Query(ApiTokenRow.SELECT + "where p.email = :email order by t.id desc")
    List<ApiTokenRow> listOf(String email);

    @Query("update api_token set used_on = :day where id = :id")
    void setUsedOn(long id, LocalDate day);

    @Query("delete from api_token t using person p where p.id = t.person_id and p.email = :email and t.id = :id")
    int delete(String email, long id);

    @Query("delete from api_token t using person p where p.id = t.person_id and p.email = :email")
    void deleteAll(String email);
}
