package org.mistok.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of confirmations.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConfirmationRows extends GenericRepository<ConfirmationRow, Long> {

    String SELECT = """
            select c.id, c.text, c.makes_public, c.reason, actor_address(c.asked_by) as asked_by, c.asked_at,
                c.confirmed, c.answer, actor_address(c.answered_by) as answered_by, c.answered_at
            from confirmation c join organisation o on o.id = c.organisation_id where""";

    String OF_ORGANISATION = SELECT + " o.code = :code";

    /// The latest first.
    @Query(OF_ORGANISATION + " order by c.id desc")
    List<ConfirmationRow> list(String code);

    @Query(OF_ORGANISATION + " and c.id = :id")
    @Nullable
    ConfirmationRow find(String code, long id);

    @Query("""
            insert into confirmation (organisation_id, text, makes_public, reason, asked_by)
            select id, :text, :makesPublic, :reason, audit_actor() from organisation where code = :code""")
    void ask(String code, String text, boolean makesPublic, String reason);

    /// The latest question of somebody.
    @Query(OF_ORGANISATION + " and c.asked_by = actor_of(:askedBy) order by c.id desc limit 1")
    @Nullable
    ConfirmationRow findLatest(String code, String askedBy);

    @Query("""
            update confirmation set confirmed = :confirmed, answer = :answer, answered_by = audit_actor(),
                answered_at = now()
            where id = :id and confirmed is null and asked_by <> audit_actor()""")
    int answer(long id, boolean confirmed, String answer);

    @Query(SELECT + " c.asked_by = actor_of(:email) or c.answered_by = actor_of(:email) order by c.id")
    List<ConfirmationRow> listOf(String email);
}
