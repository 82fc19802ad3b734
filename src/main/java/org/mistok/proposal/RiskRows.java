package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What could go wrong.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RiskRows extends GenericRepository<RiskRow, UUID> {

    @Query("""
            select id, text, likelihood, impact, answer, party from proposal_risk
            where proposal_id = :proposal order by created_at, id""")
    List<RiskRow> list(UUID proposal);

    @Query("""
            insert into proposal_risk (id, proposal_id, text, likelihood, impact, answer, party, created_at)
            values (:id, :proposal, :text, :likelihood, :impact, :answer, :party, :now)
            on conflict (id) do update set text = excluded.text, likelihood = excluded.likelihood,
                impact = excluded.impact, answer = excluded.answer, party = excluded.party
            where proposal_risk.proposal_id = excluded.proposal_id""")
    int put(
            UUID id,
            UUID proposal,
            String text,
            String likelihood,
            String impact,
            String answer,
            String party,
            Instant now);

    @Query("delete from proposal_risk where id = :id and proposal_id = :proposal")
    int delete(UUID id, UUID proposal);
}
