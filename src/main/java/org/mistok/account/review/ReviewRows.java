package org.mistok.account.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of reviews.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRows extends GenericRepository<ReviewRow, Long> {

    String OPEN = "r.state in ('submitted', 'asked-back')";

    /// Null when the author has an open one of this organisation already.
    @Query("""
            with added as (insert into review
                    (code, cause, author_id, profile, unseen, base, note, state, written_at, changed_at)
                select :code, :cause, p.id, :profile::jsonb, coalesce(string_to_array(nullif(:unseen, ''), ','), '{}'), :base, :note,
                    'submitted', :now, :now
                from person p where p.email = :author
                on conflict (code, author_id) where state in ('submitted', 'asked-back') do nothing returning id)
            select id from added""")
    @Nullable
    Long put(
            String code,
            String cause,
            String author,
            String profile,
            String unseen,
            byte[] base,
            @Nullable String note,
            Instant now);

    @Query("""
            update review set profile = :profile::jsonb, unseen = coalesce(string_to_array(nullif(:unseen, ''), ','), '{}'),
                base = :base, note = :note, changed_at = :now
            where id = :id""")
    void rewrite(long id, String profile, String unseen, byte[] base, @Nullable String note, Instant now);

    @Query("""
            update review set state = :state, words = :words, version = version + 1, changed_at = :now
            where id = :id""")
    void move(long id, String state, @Nullable String words, Instant now);

    @Query("""
            insert into review_step (review_id, version, at, person_id, verb, words)
            select r.id, r.version, :now, p.id, :verb, :words from review r left join person p on p.email = :email
            where r.id = :id""")
    void step(long id, String email, String verb, @Nullable String words, Instant now);

    @Query(ReviewRow.SELECT + "where r.id = :id")
    @Nullable
    ReviewRow find(long id);

    /// The same, held until the transaction ends.
    @Query(ReviewRow.SELECT + "where r.id = :id for update of r")
    @Nullable
    ReviewRow lock(long id);

    @Query(ReviewRow.SELECT + "where r.code = :code and p.email = :author and " + OPEN)
    @Nullable
    ReviewRow findOpen(String code, String author);

    /// Open ones first, those that wait longest before the others; then the latest.
    @Query(ReviewRow.SELECT + "order by r.state <> 'submitted', r.state <> 'asked-back'," + " case when " + OPEN
            + " then r.id else -r.id end limit 1000")
    List<ReviewRow> list();

    @Query(ReviewRow.SELECT + "where p.email = :author order by r.id desc limit 200")
    List<ReviewRow> listOf(String author);

    @Query("""
            select s.review_id, s.at, p.display_name, s.verb, s.words
            from review_step s left join person p on p.id = s.person_id
            where s.review_id = :id order by s.version""")
    List<StepRow> listSteps(long id);

    @Query("select count(*) from review r join person p on p.id = r.author_id where p.email = :author and " + OPEN)
    long countOpen(String author);

    /// Whether the person acts for the organisation by a claim, and none of its words has been published yet.
    ///
    /// @param all whether also claims from an official domain count
    @Query("""
            select exists (
                select from claim c join person p on p.id = c.person_id
                where p.email = :email and c.code = :code and c.state = 'granted'
                    and (:all or not exists (select from mail_domain d where d.code = c.code
                        and (split_part(c.email, '@', 2) = d.domain
                            or split_part(c.email, '@', 2) like '%.' || d.domain)))
                    and not exists (select from review r where r.code = c.code and r.author_id = p.id
                        and r.cause = 'first-words' and r.state = 'published'))""")
    boolean isNewByClaim(String email, String code, boolean all);

    @Query("delete from review r using person p where p.id = r.author_id and p.email = :author")
    void deleteOf(String author);

    @Query("update review_step set person_id = null from person p where p.id = person_id and p.email = :email")
    void forgetStepsOf(String email);

    @Query("delete from review where state in ('published', 'rejected', 'withdrawn') and changed_at < :until")
    void deleteEndedBefore(Instant until);
}
