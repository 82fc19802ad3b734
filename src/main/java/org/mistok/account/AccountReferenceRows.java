package org.mistok.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// What must be out of the way before an organisation becomes part of another one.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountReferenceRows extends GenericRepository<PersonRow, Long> {

    @Query("""
            insert into mail_domain (code, domain) select :survivor, domain from mail_domain where code = :former
            on conflict do nothing""")
    void moveDomains(String former, String survivor);

    @Query("delete from mail_domain where code = :former")
    void deleteDomains(String former);

    /// Those of addresses that have an open one for the survivor.
    @Query("""
            update invitation i set state = 'withdrawn', closed_at = now()
            where i.code = :former and i.state = 'open' and exists (select from invitation j
                where j.code = :survivor and j.email = i.email and j.state = 'open')""")
    void closeInvitations(String former, String survivor);

    /// Those of people who have an open one for the survivor, or act for it.
    @Query("""
            update claim c set state = 'withdrawn', decided_at = now()
            where c.code = :former and c.state = 'open' and (
                exists (select from claim d
                    where d.code = :survivor and d.person_id = c.person_id and d.state = 'open')
                or exists (select from membership m where m.code = :survivor and m.person_id = c.person_id))""")
    void closeClaims(String former, String survivor);

    String OPEN_TWICE = """
            r.code = :former and r.state in ('submitted', 'asked-back') and exists (select from review s
                where s.code = :survivor and s.author_id = r.author_id and s.state in ('submitted', 'asked-back'))""";

    /// What is about to happen to those of authors who have an open one for the survivor.
    @Query("insert into review_step (review_id, version, at, verb)"
            + " select r.id, r.version + 1, now(), 'withdrawn' from review r where " + OPEN_TWICE)
    void tellOfReviews(String former, String survivor);

    @Query("update review r set state = 'withdrawn', version = version + 1, changed_at = now() where " + OPEN_TWICE)
    void closeReviews(String former, String survivor);
}
