package org.mistok.account.claim;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of claims and of official domains.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClaimRows extends GenericRepository<ClaimRow, Long> {

    /// Of somebody with an account; null when there is an open one of the same person already.
    @Query("""
            with added as (insert into claim (code, person_id, email, display_name, language, message, written_at, state)
                select :code, p.id, p.email, p.display_name, p.language, :message, :now, 'open'
                from person p where p.email = :email
                on conflict (person_id, code) where state = 'open' do nothing returning id)
            select id from added""")
    @Nullable
    Long open(String code, String email, String message, Instant now);

    @Query("""
            insert into claim
                (code, email, display_name, language, message, token_hash, written_at, state)
            values (:code, :email, :displayName, :language, :message, :tokenHash, :now, 'unconfirmed')""")
    void putUnconfirmed(
            String code,
            String email,
            String displayName,
            String language,
            String message,
            byte[] tokenHash,
            Instant now);

    @Query(ClaimRow.SELECT + "where c.token_hash = :tokenHash and c.state = 'unconfirmed' and c.written_at > :since")
    @Nullable
    ClaimRow findUnconfirmed(byte[] tokenHash, Instant since);

    /// The same, held until the transaction ends.
    @Query(ClaimRow.SELECT + "where c.token_hash = :tokenHash and c.state = 'unconfirmed' for update of c")
    @Nullable
    ClaimRow lockUnconfirmed(byte[] tokenHash);

    /// No row when the person has an open claim for the same already.
    @Query("""
            update claim c set state = 'open', token_hash = null, person_id = p.id
            from person p where c.id = :id and c.state = 'unconfirmed' and p.email = c.email
                and not exists (select from claim d where d.person_id = p.id and d.code = c.code and d.state = 'open')""")
    int confirm(long id);

    @Query("delete from claim where state = 'unconfirmed' and written_at <= :until")
    void deleteUnconfirmed(Instant until);

    @Query(ClaimRow.SELECT + "where c.id = :id and c.state <> 'unconfirmed'")
    @Nullable
    ClaimRow find(long id);

    @Query(ClaimRow.SELECT + "where c.state <> 'unconfirmed' order by c.state <> 'open', c.id desc limit 500")
    List<ClaimRow> list();

    @Query(ClaimRow.SELECT + "join person p on p.id = c.person_id where p.email = :email order by c.id desc")
    List<ClaimRow> listOf(String email);

    /// Those made with this address, by somebody with or without an account.
    @Query(ClaimRow.SELECT + "where c.email = :email or c.person_id = (select id from person where email = :email)"
            + " order by c.id desc")
    List<ClaimRow> listWith(String email);

    @Query("delete from claim where email = :email or person_id = (select id from person where email = :email)")
    void deleteWith(String email);

    /// The address of the claimant as it is now.
    @Query("select p.email from claim c join person p on p.id = c.person_id where c.id = :id")
    @Nullable
    String claimantOf(long id);

    @Query("update claim set state = :state, reason = :reason, decided_at = :now where id = :id and state = 'open'")
    int decide(long id, String state, @Nullable String reason, Instant now);

    @Query("select domain from mail_domain where code = :code order by domain")
    List<String> listDomains(String code);

    @Query("insert into mail_domain (code, domain) values (:code, :domain) on conflict do nothing")
    void putDomain(String code, String domain);

    @Query("delete from mail_domain where code = :code and domain = :domain")
    void deleteDomain(String code, String domain);
}
