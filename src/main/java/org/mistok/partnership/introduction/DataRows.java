package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// What the tables of introductions keep of persons.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DataRows extends GenericRepository<DataRow, Long> {

    String PERSON = "(select p.id from person p where p.email = :email)";

    String CLOSED = "stage not in ('sent', 'seen', 'asked') and changed_at < :before";

    @Query("select s.introduction_id as introduction, s.action as what, s.at, s.words as text from introduction_step s"
            + " where s.person_id = " + PERSON
            + " union all select m.introduction_id, 'message', m.written_at, m.text from introduction_message m"
            + " where m.person_id = " + PERSON + " order by 3")
    List<DataRow> list(String email);

    @Query("update introduction set sender_id = null, sender_shares = false,"
            + " sender_mailbox = nullif(sender_mailbox, :email) where sender_id = " + PERSON
            + " or sender_mailbox = :email")
    void forgetSender(String email);

    @Query("update introduction set receiver_id = null, receiver_shares = false,"
            + " receiver_mailbox = nullif(receiver_mailbox, :email) where receiver_id = " + PERSON
            + " or receiver_mailbox = :email")
    void forgetReceiver(String email);

    @Query("update introduction_step set person_id = null where person_id = " + PERSON)
    void forgetSteps(String email);

    @Query("update introduction_message set person_id = null where person_id = " + PERSON)
    void forgetWriter(String email);

    @Query("delete from introduction_message where introduction_id in (select id from introduction where " + CLOSED
            + ")")
    void deleteMessages(Instant before);

    @Query("update introduction set sender_mailbox = null, receiver_mailbox = null, sender_id = null,"
            + " receiver_id = null, sender_shares = false, receiver_shares = false where " + CLOSED
            + " and num_nonnulls(sender_mailbox, receiver_mailbox, sender_id, receiver_id) > 0")
    void forgetContacts(Instant before);
}
