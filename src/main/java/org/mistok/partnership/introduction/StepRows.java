package org.mistok.partnership.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to introductions.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StepRows extends GenericRepository<StepRow, Long> {

    @Query("""
            insert into introduction_step (introduction_id, at, action, stage, side, person_id, reason, words)
            values (:introduction, :at, :action, :stage, :side, (select p.id from person p where p.email = :email),
                :reason, :words)""")
    void put(
            long introduction,
            Instant at,
            String action,
            String stage,
            @Nullable String side,
            String email,
            @Nullable String reason,
            @Nullable String words);

    /// The earliest first.
    @Query("select s.id, s.at, s.action, s.stage, s.side, p.display_name as person, s.reason, s.words"
            + " from introduction_step s left join person p on p.id = s.person_id"
            + " where s.introduction_id = :introduction order by s.id")
    List<StepRow> list(long introduction);
}
