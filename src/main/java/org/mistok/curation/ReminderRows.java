package org.mistok.curation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Profiles by the day on which they were confirmed last, and what was asked about them.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRows extends GenericRepository<ReminderRow, String> {

    String SELECT = """
            select o.code, o.country, o.profile_on as confirmed_on,
                (select count(*) from membership m where m.code = o.code) as members,
                (select max(r.sent_at) from reminder r
                    where r.code = o.code and r.confirmed_on = o.profile_on) as reminded_at
            from organisation o
            where o.withdrawn_because is null and o.profile_on <= :until
                and (o.profile_basis = 'own-word'
                    or exists (select from need n where n.organisation_id = o.id and n.basis = 'own-word')
                    or exists (select from offer f where f.organisation_id = o.id and f.basis = 'own-word'))
            """;

    /// The oldest first.
    @Query(SELECT + "order by o.profile_on, o.code")
    List<ReminderRow> list(LocalDate until);

    /// Those with somebody to ask who was not asked at this step yet.
    @Query(SELECT + """
            and exists (select from membership m where m.code = o.code)
            and not exists (select from reminder r
                where r.code = o.code and r.confirmed_on = o.profile_on and r.months = :months)
            order by o.code""")
    List<ReminderRow> listDue(LocalDate until, int months);

    /// @return 0 when somebody else was faster
    @Query("""
            insert into reminder (code, confirmed_on, months, sent_at) values (:code, :confirmedOn, :months, :now)
            on conflict do nothing""")
    int put(String code, LocalDate confirmedOn, int months, Instant now);

    @Query("""
            insert into still_right_link (token_hash, code, person_id, confirmed_on, expires_at)
            select :tokenHash, :code, p.id, :confirmedOn, :expiresAt from person p where p.email = :email""")
    void putLink(byte[] tokenHash, String code, String email, LocalDate confirmedOn, Instant expiresAt);

    @Query("""
            select l.code, p.email, l.confirmed_on from still_right_link l join person p on p.id = l.person_id
            join membership m on m.person_id = l.person_id and m.code = l.code
            join organisation o on o.code = l.code and o.profile_on = l.confirmed_on
            where l.token_hash = :tokenHash and l.expires_at > :now""")
    @Nullable
    LinkRow findLink(byte[] tokenHash, Instant now);

    @Query("delete from still_right_link where token_hash = :tokenHash")
    int deleteLink(byte[] tokenHash);

    @Query("delete from still_right_link where expires_at <= :now")
    void deleteExpired(Instant now);

    @Query("delete from reminder where sent_at <= :until")
    void deleteUntil(Instant until);
}
