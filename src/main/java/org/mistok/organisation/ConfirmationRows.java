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
            select c.id, c.text, c.makes_public, c.reason, c.asked_by, c.asked_at, c.confirmed, c.answer,
                c.answered_by, c.answered_at
            from confirmation c join organisation o on o.id = c.organisation_id where o.code = :code""";

    /// The latest first.
    @Query(SELECT + " order by c.id desc")
    List<ConfirmationRow> list(String code);

    @Query(SELECT + " and c.id = :id")
    @Nullable
    ConfirmationRow find(String code, long id);

    @Query("""
            insert into confirmation (organisation_id, text, makes_public, reason, asked_by)
            select id, :text, :makesPublic, :reason, :askedBy from organisation where code = :code""")
    void ask(String code, String text, boolean makesPublic, String reason, String askedBy);

    /// The latest question of somebody.
    @Query(SELECT + " and c.asked_by = :askedBy order by c.id desc limit 1")
    @Nullable
    ConfirmationRow findLatest(String code, String askedBy);

    @Query("""
            update confirmation set confirmed = :confirmed, answer = :answer, answered_by = :by, answered_at = now()
            where id = :id and confirmed is null and asked_by <> :by""")
    int answer(long id, boolean confirmed, String answer, String by);

    @Query("select * from confirmation where asked_by = :email or answered_by = :email order by id")
    List<ConfirmationRow> listOf(String email);

    @Query("update confirmation set asked_by = 'erased (asked)' where asked_by = :email")
    void forgetAsker(String email);

    @Query("update confirmation set answered_by = 'erased (answered)' where answered_by = :email")
    void forgetAnswerer(String email);
}
