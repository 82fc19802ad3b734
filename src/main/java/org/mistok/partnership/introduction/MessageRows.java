package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the two sides wrote to each other.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<MessageRow, Long> {

    String SELECT = "select m.id, m.written_at, m.side, p.display_name as person, m.text"
            + " from introduction_message m left join person p on p.id = m.person_id ";

    /// Null when this side has written with this key before.
    @Query("""
            with added as (insert into introduction_message (introduction_id, side, person_id, text, written_at, key)
                values (:introduction, :side, (select p.id from person p where p.email = :email), :text, :now, :key)
                on conflict (introduction_id, side, key) do nothing returning id)
            select id from added""")
    @Nullable
    Long put(long introduction, String side, String email, String text, Instant now, String key);

    @Query(SELECT + "where m.introduction_id = :introduction and m.side = :side and m.key = :key")
    @Nullable
    MessageRow findByKey(long introduction, String side, String key);

    /// The earliest first.
    @Query(SELECT + "where m.introduction_id = :introduction order by m.id")
    List<MessageRow> list(long introduction);
}
