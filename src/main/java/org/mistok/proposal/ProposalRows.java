package org.mistok.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables of joint proposals. Sets come as texts with commas, and an empty one is no condition.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProposalRows extends GenericRepository<ProposalRow, UUID> {

    /// Whoever speaks for a party sees it; others what all parties have published, unless one of them was
    /// withdrawn.
    String SEEN = """
            (exists (select from proposal_party t
                where t.proposal_id = p.id and t.code = any(string_to_array(:own, ',')))
            or p.published and not exists (select from proposal_party t join organisation o on o.code = t.code
                where t.proposal_id = p.id and o.withdrawn_because is not null))\s""";

    String WANTED = "where " + SEEN + """
            and (:states = '' or p.state = any(string_to_array(:states, ',')))
            and (:organisation = '' or exists (select from proposal_party t
                where t.proposal_id = p.id and t.code = :organisation))
            and (:call = '' or p.call_code = :call)
            and (:areas = '' or cast(p.areas as text[]) && string_to_array(:areas, ','))
            and (:text = '' or position(lower(:text) in p.words) > 0)\s""";

    @Query(ProposalRow.SELECT + "where p.id = :id and " + SEEN)
    @Nullable
    ProposalRow find(UUID id, String own);

    /// Held until the transaction ends.
    @Query(ProposalRow.SELECT + "where p.id = :id for update of p")
    @Nullable
    ProposalRow lock(UUID id);

    @Query(ProposalRow.SELECT + WANTED + "order by p.changed_at desc, p.id limit :size offset :start")
    List<ProposalRow> list(
            String own,
            String states,
            String organisation,
            String call,
            String areas,
            String text,
            int size,
            long start);

    @Query("select count(*) from proposal p " + WANTED)
    long count(String own, String states, String organisation, String call, String areas, String text);

    @Query("""
            insert into proposal (id, version, revision, state, published, call_code, areas, words, created_by,
                created_at, changed_at)
            values (:id, 1, 1, 'idea', false, :call, string_to_array(:areas, ','), :words, :actor, :now, :now)
            on conflict (id) do nothing""")
    int insert(UUID id, @Nullable String call, String areas, String words, String actor, Instant now);

    @Query("""
            update proposal set version = :version, revision = :revision, state = :state, parked_from = :parkedFrom,
                published = :published, call_code = :call, areas = string_to_array(:areas, ','), words = :words,
                changed_at = :now
            where id = :id""")
    void update(
            UUID id,
            long version,
            int revision,
            String state,
            @Nullable String parkedFrom,
            boolean published,
            @Nullable String call,
            String areas,
            String words,
            Instant now);

    @Query("delete from proposal_party where proposal_id = :id")
    void deleteParties(UUID id);

    @Query("""
            insert into proposal_party (proposal_id, position, code, part, consents, publishes)
            values (:id, :position, :code, :part, :consents, :publishes)""")
    void insertParty(UUID id, int position, String code, String part, boolean consents, boolean publishes);

    @Query("""
            insert into proposal_revision (proposal_id, revision, content, at, actor, party)
            values (:id, :revision, cast(:content as jsonb), :at, :actor, :party)""")
    void insertRevision(UUID id, int revision, String content, Instant at, String actor, String party);

    @Query("""
            insert into proposal_event (proposal_id, at, actor, party, action, from_state, to_state, subject, reason)
            values (:id, :at, :actor, :party, :action, :fromState, :toState, :subject, :reason)""")
    void insertEvent(
            UUID id,
            Instant at,
            String actor,
            String party,
            String action,
            String fromState,
            String toState,
            @Nullable String subject,
            String reason);
}
