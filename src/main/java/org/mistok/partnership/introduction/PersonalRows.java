package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// What introductions hold of one person.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonalRows extends GenericRepository<IntroductionRow, Long> {

    String PERSON = "(select p.id from person p where p.email = :email)";

    @Query("select i.id, i.sent_at as at, 'sent' as what, concat_ws(' ', i.text, i.sender_mailbox) as text"
            + " from introduction i where i.sender_id = " + PERSON
            + " union all select i.id, i.changed_at, 'answered', concat_ws(' ', i.words, i.receiver_mailbox)"
            + " from introduction i where i.receiver_id = " + PERSON
            + " union all select s.introduction_id, s.at, s.action, coalesce(s.words, '')"
            + " from introduction_step s where s.person_id = " + PERSON
            + " union all select m.introduction_id, m.written_at, 'message', m.text"
            + " from introduction_message m where m.person_id = " + PERSON + " order by 2, 1")
    List<PersonalRow> listOf(String email);

    @Query("update introduction set sender_mailbox = null where sender_id = " + PERSON)
    void takeOutOfSent(String email);

    @Query("update introduction set receiver_mailbox = null where receiver_id = " + PERSON)
    void takeOutOfReceived(String email);

    @Query("update introduction set text = replace(text, :words, '…'), second_text = replace(second_text, :words, '…')"
            + " where sender_id = " + PERSON + " and position(:words in concat_ws(' ', text, second_text)) > 0")
    void takeOutOfTexts(String email, String words);

    @Query("update introduction_message set text = replace(text, :words, '…')" + " where person_id = " + PERSON
            + " and position(:words in text) > 0")
    void takeOutOfMessages(String email, String words);

    @Query("update introduction_step set words = replace(words, :words, '…')" + " where person_id = " + PERSON
            + " and position(:words in words) > 0")
    void takeOutOfSteps(String email, String words);

    String CLOSED = "stage not in ('sent', 'seen', 'asked') and changed_at < :before";

    @Query("delete from introduction_message where introduction_id in (select id from introduction where " + CLOSED
            + ")")
    void deleteMessages(Instant before);

    @Query("update introduction set sender_mailbox = null, receiver_mailbox = null, sender_id = null,"
            + " receiver_id = null, sender_shares = false, receiver_shares = false where " + CLOSED
            + " and num_nonnulls(sender_mailbox, receiver_mailbox, sender_id, receiver_id) > 0")
    void forgetContacts(Instant before);
}
