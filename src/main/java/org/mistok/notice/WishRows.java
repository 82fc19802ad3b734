package org.mistok.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of what people want to hear of.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WishRows extends GenericRepository<WishRow, String> {

    @Query("select w.topic, w.pace from notification_wish w join person p on p.id = w.person_id"
            + " where p.email = :email")
    List<WishRow> list(String email);

    @Query("""
            insert into notification_wish (person_id, topic, pace)
            select p.id, :topic, :pace from person p where p.email = :email
            on conflict (person_id, topic) do update set pace = excluded.pace""")
    void put(String email, String topic, String pace);

    @Query("select p.email from person p where cast(p.unsubscribe_key as text) = :key")
    @Nullable
    String findEmailByKey(String key);
}
