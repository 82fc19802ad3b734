package org.mistok.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outbox.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailRows extends GenericRepository<MailRow, Long> {

    @Query("""
            insert into mail (kind, recipient, language, subject, text, unsubscribe, written_at, next_at)
            values (:kind, :recipient, :language, :subject, :text, :unsubscribe, :writtenAt, :writtenAt)""")
    void put(
            String kind,
            String recipient,
            String language,
            String subject,
            String text,
            @Nullable String unsubscribe,
            Instant writtenAt);

    /// The next one that is due and that no other replica holds, held until the transaction ends.
    @Query("select " + MailRow.COLUMNS + " from mail where state = 'waiting' and next_at <= :now"
            + " order by next_at, id limit 1 for update skip locked")
    @Nullable
    MailRow hold(Instant now);

    @Query("""
            update mail set state = :state, ended_at = :now, reason = left(:reason, 500), text = null,
                unsubscribe = null, attempts = attempts + 1
            where id = :id""")
    void end(long id, String state, @Nullable String reason, Instant now);

    @Query("""
            update mail set attempts = attempts + 1, next_at = :nextAt, reason = left(:reason, 500) where id = :id""")
    void postpone(long id, Instant nextAt, String reason);

    @Query("""
            update mail set state = 'expired', ended_at = :now, text = null, unsubscribe = null,
                reason = coalesce(reason, 'No mail server is set.')
            where state = 'waiting' and written_at < :before""")
    int expire(Instant before, Instant now);

    @Query("update mail set state = 'bounced', reason = left(:reason, 500)"
            + " where message_id = cast(:messageId as uuid) and state = 'sent'")
    int bounce(String messageId, String reason);

    @Query("delete from mail where id = :id")
    void delete(long id);

    /// Also those that wait.
    @Query("delete from mail where kind = :kind and written_at < :before")
    void deleteOfKind(String kind, Instant before);

    @Query("delete from mail where recipient = :recipient")
    void deleteTo(String recipient);

    /// Takes words out of what goes, or went, to others.
    @Query("""
            update mail set subject = replace(subject, :words, '…'), text = replace(text, :words, '…'),
                reason = replace(reason, :words, '…')
            where position(:words in concat_ws(' ', subject, text, reason)) > 0""")
    void takeOut(String words);

    @Query("delete from mail where ended_at < :before")
    void deleteEnded(Instant before);

    @Query("select " + MailRow.COLUMNS + " from mail order by written_at desc, id desc limit :most")
    List<MailRow> list(int most);

    @Query("select " + MailRow.COLUMNS + " from mail where recipient = :recipient order by written_at desc, id desc")
    List<MailRow> listTo(String recipient);
}
