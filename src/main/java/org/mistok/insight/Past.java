package org.mistok.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Embargoes;
import org.mistok.partnership.AgreementRules;
import org.mistok.partnership.State;

/// What was known before a moment.
final class Past {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The version that held, and the day on which it was first known to all.
    private static final String AGREEMENTS = """
            select distinct on (v.agreement_id) v.facts::text as facts,
                (select min(f.at) from agreement_version f where f.agreement_id = v.agreement_id
                    and f.facts ->> 'state' not in ('proposed', 'declined')) as known
            from agreement_version v where v.at < ? order by v.agreement_id, v.version desc""";

    /// Today's rows with each fact as it was before its first change since; and what was removed since.
    private static final String ORGANISATIONS = """
            with was as (
                select distinct on (e.code, f.key) e.code, f.key, f.value -> 0 as value
                from audit_event e cross join lateral jsonb_each(e.details) f
                where e.action = 'organisation.changed' and e.at >= ? and (e.code like 'UA%' or e.code = any(?))
                    and f.key in ('country', 'region', 'traits', 'territory', 'withdrawn_because')
                order by e.code, f.key, e.id),
            held as (
                select o.code, to_jsonb(o) as facts from organisation o
                where o.kind = 'hromada' or o.code = any(?)
                union all
                select e.code, e.details from audit_event e
                where e.action = 'organisation.removed' and e.at >= ? and (e.code like 'UA%' or e.code = any(?)))
            select r.code, (r.facts || coalesce((select jsonb_object_agg(w.key, w.value) from was w where w.code = r.code),
                '{}'))::text as facts
            from held r
            where exists (select from audit_event e where e.code = r.code and e.action = 'organisation.created' and e.at < ?)
            order by r.code""";

    private final Connection connection;
    private final Instant before;

    /// @param before nothing that came later counts
    Past(Connection connection, Instant before) {
        this.connection = connection;
        this.before = before;
    }

    /// An agreement that was confirmed and for everybody.
    ///
    /// @param began the first day of its beginning as stated, else the day on which it was entered
    /// @param endedOn null when it has not ended
    record Deal(
            String type,
            State state,
            LocalDate began,
            @Nullable LocalDate endedOn,
            List<String> codes) {}

    /// An organisation that was shown.
    record Place(
            String code,
            String kind,
            String country,
            @Nullable String region,
            boolean rural,
            boolean frontline) {}

    /// Without those of an organisation that was withdrawn.
    List<Deal> deals(Map<String, Place> places) throws SQLException {
        return candidates().stream()
                .filter(deal -> places.keySet().containsAll(deal.codes()))
                .toList();
    }

    private List<Deal> candidates() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AGREEMENTS)) {
            select.setObject(1, time());
            List<Deal> deals = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                JsonNode facts = json(row.getString("facts"));
                State state = State.of(facts.path("state").asText());
                boolean isPublic = facts.path("parties")
                        .valueStream()
                        .allMatch(party -> party.path("audience").asText().equals("public"));
                if (state.isConfirmed() && isPublic) {
                    deals.add(deal(facts, state, row.getObject("known", OffsetDateTime.class)));
                }
            }
            return deals;
        }
    }

    private static Deal deal(JsonNode facts, State state, OffsetDateTime known) {
        LocalDate stated = facts.path("since").isTextual()
                ? AgreementRules.firstDay(facts.path("since").asText())
                : null;
        return new Deal(
                facts.path("type").asText(),
                state,
                stated == null ? known.atZoneSameInstant(Embargoes.ZONE).toLocalDate() : stated,
                facts.path("ended_on").isTextual()
                        ? LocalDate.parse(facts.path("ended_on").asText())
                        : null,
                facts.path("parties")
                        .valueStream()
                        .map(party -> party.path("code"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList());
    }

    /// All hromadas and all parties, by their codes.
    Map<String, Place> places() throws SQLException {
        Set<String> parties = candidates().stream()
                .flatMap(deal -> deal.codes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        try (PreparedStatement select = connection.prepareStatement(ORGANISATIONS)) {
            var codes = connection.createArrayOf("text", parties.toArray());
            select.setObject(1, time());
            select.setArray(2, codes);
            select.setArray(3, codes);
            select.setObject(4, time());
            select.setArray(5, codes);
            select.setObject(6, time());
            Map<String, Place> places = new TreeMap<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                JsonNode facts = json(row.getString("facts"));
                if (!facts.path("withdrawn_because").isTextual()) {
                    places.put(row.getString("code"), place(row.getString("code"), facts));
                }
            }
            return places;
        }
    }

    private static Place place(String code, JsonNode facts) {
        return new Place(
                code,
                facts.path("kind").asText(),
                facts.path("country").asText(),
                facts.path("region").isTextual() ? facts.path("region").asText() : null,
                facts.path("traits")
                        .valueStream()
                        .anyMatch(trait -> trait.asText().equals("rural")),
                facts.path("territory").isTextual());
    }

    private OffsetDateTime time() {
        return before.atOffset(ZoneOffset.UTC);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database keeps only valid JSON here.", broken);
        }
    }
}
