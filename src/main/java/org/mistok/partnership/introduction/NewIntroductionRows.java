package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// Where introductions are written first.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NewIntroductionRows extends GenericRepository<NewIntroductionRow, Long> {

    @Query("""
            insert into introduction (id, from_code, to_code, priority, language, text, second_language, second_text,
                sender_tree, receiver_tree, sent_at, changed_at, due_at, follows, key, sender_id, sender_shares,
                sender_mailbox)
            values (:id, :fromCode, :toCode, :priority, :language, :text, :secondLanguage, :secondText,
                cast(:senderTree as json), cast(:receiverTree as json), :sentAt, :sentAt, :dueAt, :follows, :key,
                (select p.id from person p where p.email = :sender), :senderShares, :senderMailbox)""")
    void put(NewIntroductionRow row);
}
