package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of introductions. Lists of codes come as one text, with commas.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IntroductionRows extends GenericRepository<IntroductionRow, Long> {

    String OPEN = "('sent', 'seen', 'asked')";

    /// Those that somebody may see, and of them those that are asked for. An empty text is no condition.
    String FOUND = " where (:everything or i.from_code = any(string_to_array(:own, ','))"
            + " or i.to_code = any(string_to_array(:own, ',')) or f.country = any(string_to_array(:countries, ','))"
            + " or t.country = any(string_to_array(:countries, ',')))"
            + " and (:fromCodes = '' or i.from_code = any(string_to_array(:fromCodes, ',')))"
            + " and (:toCodes = '' or i.to_code = any(string_to_array(:toCodes, ',')))"
            + " and (:eitherCodes = '' or i.from_code = any(string_to_array(:eitherCodes, ','))"
            + " or i.to_code = any(string_to_array(:eitherCodes, ',')))"
            + " and (:stages = '' or i.stage = any(string_to_array(:stages, ',')))";

    @Query("select nextval(pg_get_serial_sequence('introduction', 'id'))")
    long nextId();

    @Query(IntroductionRow.SELECT + "where i.id = :id")
    @Nullable
    IntroductionRow find(long id);

    /// The same, held until the transaction ends.
    @Query(IntroductionRow.SELECT + "where i.id = :id for update of i")
    @Nullable
    IntroductionRow lock(long id);

    /// Open ones with priority first, then the latest first.
    @Query(IntroductionRow.SELECT + FOUND
            + " order by (i.priority and i.due_at is not null) desc, i.id desc limit :size offset :start")
    List<IntroductionRow> list(
            boolean everything,
            String own,
            String countries,
            String fromCodes,
            String toCodes,
            String eitherCodes,
            String stages,
            int size,
            long start);

    @Query("select count(*) from introduction i join organisation f on f.code = i.from_code"
            + " join organisation t on t.code = i.to_code" + FOUND)
    int count(
            boolean everything,
            String own,
            String countries,
            String fromCodes,
            String toCodes,
            String eitherCodes,
            String stages);

    @Query(IntroductionRow.SELECT + "where i.from_code = :code and i.key = :key")
    @Nullable
    IntroductionRow findByKey(String code, String key);

    /// One sender, or one pair, at a time, until the transaction ends.
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('introduction ' || :what, 0)) as text)")
    String lockOut(String what);

    @Query("select i.id from introduction i where least(i.from_code, i.to_code) = least(:one, :other)"
            + " and greatest(i.from_code, i.to_code) = greatest(:one, :other)"
            + " and i.stage in ('sent', 'seen', 'asked', 'accepted')")
    @Nullable
    Long findOfPair(String one, String other);

    @Query("select count(*) from introduction where from_code = :code and stage in " + OPEN)
    int countInFlight(String code);

    @Query("select count(*) from introduction where to_code = :code and stage in " + OPEN)
    int countAwaiting(String code);

    @Query("select count(*) from introduction where from_code = :code and priority and sent_at >= :since")
    int countPriority(String code, Instant since);

    @Query("select exists (select from introduction p where p.id = :id and p.from_code = :fromCode"
            + " and p.neighbour = :toCode and not exists (select from introduction n where n.follows = p.id))")
    boolean canFollow(long id, String fromCode, String toCode);

    @Query("select sender_mailbox from introduction where from_code = :code and sender_mailbox is not null"
            + " order by id desc limit 1")
    @Nullable
    String findSenderMailbox(String code);

    @Query("select receiver_mailbox from introduction where to_code = :code and receiver_mailbox is not null"
            + " order by changed_at desc limit 1")
    @Nullable
    String findReceiverMailbox(String code);

    /// Ends a stage and begins the next.
    @Query("""
            update introduction set version = version + 1, stage = :stage, changed_at = :now, due_at = :dueAt,
                left_seconds = :leftSeconds, reminders = :reminders
            where id = :id""")
    void move(long id, String stage, Instant now, @Nullable Instant dueAt, @Nullable Long leftSeconds, int reminders);

    @Query("""
            update introduction set version = version + 1, stage = 'accepted', changed_at = :now, due_at = null,
                left_seconds = null, receiver_id = (select p.id from person p where p.email = :email),
                receiver_shares = :shares, receiver_mailbox = :mailbox
            where id = :id""")
    void accept(long id, Instant now, String email, boolean shares, @Nullable String mailbox);

    @Query("""
            update introduction set version = version + 1, stage = :stage, changed_at = :now, due_at = null,
                left_seconds = null, reason = :reason, words = :words, neighbour = :neighbour
            where id = :id""")
    void close(
            long id,
            String stage,
            Instant now,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String neighbour);

    @Query("update introduction set version = version + 1, changed_at = :now where id = :id")
    void touch(long id, Instant now);

    /// The next one whose term is over and that no other replica holds.
    @Query(IntroductionRow.SELECT + "where i.due_at <= :now order by i.due_at, i.id limit 1"
            + " for update of i skip locked")
    @Nullable
    IntroductionRow holdOverdue(Instant now);

    /// The next one that is due for its reminder with this number and that no other replica holds.
    @Query(IntroductionRow.SELECT + "where i.reminders = :sent and i.due_at > :now and i.due_at <= :until"
            + " order by i.due_at, i.id limit 1 for update of i skip locked")
    @Nullable
    IntroductionRow holdForReminder(int sent, Instant now, Instant until);

    @Query("update introduction set reminders = :reminders where id = :id")
    void setReminders(long id, int reminders);
}
