package org.mistok.account.claim;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of invitations.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRows extends GenericRepository<InvitationRow, Long> {

    /// An open invitation of the same address for the same is withdrawn.
    @Query("""
            update invitation set state = 'withdrawn', closed_at = :now
            where email = :email and coalesce(code, '') = :code and state = 'open'""")
    void withdrawOpen(String email, String code, Instant now);

    @Query("with added as (insert into invitation"
            + " (email, code, role, countries, language, invited_by, token_hash, written_at, expires_at)"
            + " select :email, nullif(:code, ''), :role, string_to_array(:countries, ','), :language, p.id, :tokenHash,"
            + " :writtenAt, :expiresAt from person p where p.email = :by returning *)"
            + " select " + InvitationRow.COLUMNS + " from added")
    InvitationRow add(
            String email,
            String code,
            String role,
            String countries,
            String language,
            String by,
            byte[] tokenHash,
            Instant writtenAt,
            Instant expiresAt);

    @Query("select " + InvitationRow.COLUMNS + " from invitation where token_hash = :tokenHash")
    @Nullable
    InvitationRow findByToken(byte[] tokenHash);

    @Query("select " + InvitationRow.COLUMNS + " from invitation where id = :id")
    @Nullable
    InvitationRow find(long id);

    @Query("select " + InvitationRow.COLUMNS + " from invitation order by id desc limit 500")
    List<InvitationRow> list();

    /// Null when it is no longer open; else nobody else can accept it before the transaction ends.
    @Query("select id from invitation where id = :id and state = 'open' and expires_at > :now for update")
    @Nullable
    Long lockOpen(long id, Instant now);

    @Query("select " + InvitationRow.COLUMNS + " from invitation where email = :email order by id desc")
    List<InvitationRow> listTo(String email);

    @Query("select i.id from invitation i join person p on p.id = i.invited_by where p.email = :email order by i.id")
    List<Long> listBy(String email);

    @Query("delete from invitation where email = :email")
    void deleteTo(String email);

    @Query("update invitation set state = :state, closed_at = :now"
            + " where id = :id and state = 'open' and expires_at > :now")
    int close(long id, String state, Instant now);
}
