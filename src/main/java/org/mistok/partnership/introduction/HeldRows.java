package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// What introductions keep of persons.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeldRows extends GenericRepository<HeldRow, Long> {

    /// Steps and messages, the earliest first.
    @Query("""
            select s.introduction_id, s.at, s.action as what,
                coalesce(s.words, case when s.action = 'send' then i.text end, '') as words
            from introduction_step s join person p on p.id = s.person_id join introduction i on i.id = s.introduction_id
            where p.email = :email
            union all
            select m.introduction_id, m.written_at, 'message', m.text
            from introduction_message m join person p on p.id = m.person_id where p.email = :email
            order by 2, 1""")
    List<HeldRow> listSteps(String email);

    @Query("""
            select id as introduction_id, sent_at as at, 'mailbox' as what, cast(:email as text) as words
            from introduction where :email in (sender_mailbox, receiver_mailbox) order by id""")
    List<HeldRow> listMailboxes(String email);

    @Query("""
            update introduction set sender_mailbox = nullif(sender_mailbox, :email),
                receiver_mailbox = nullif(receiver_mailbox, :email)
            where :email in (sender_mailbox, receiver_mailbox)""")
    void forgetMailboxes(String email);
}
