package org.mistok.partnership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.organisation.Partnership;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// The tables of agreements and of their parties, on one connection. Agreements of a withdrawn organisation are not
/// there.
final class AgreementTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT = """
            select g.*, (select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'country', o.country,
                    'region', o.region, 'audience', p.audience, 'confirmed', p.confirmed_at is not null,
                    'people', exists (select from membership m where m.code = p.code)) order by p.position)
                from agreement_party p left join organisation o on o.code = p.code
                where p.agreement_id = g.id)::text as parties
            from agreement g
            where not exists (select from agreement_party p join organisation o on o.code = p.code
                where p.agreement_id = g.id and o.withdrawn_because is not null)
            """;

    private static final String OF =
            " and exists (select from agreement_party p where p.agreement_id = g.id and p.code = ?)";
    private static final String ORDER = " order by g.since desc nulls last, g.id desc";

    private final Connection connection;

    AgreementTable(Connection connection) {
        this.connection = connection;
    }

    List<Agreement> list(@Nullable RegisterCode organisation) throws SQLException {
        String sql = SELECT + (organisation == null ? "" : OF) + ORDER;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (organisation != null) {
                select.setString(1, organisation.value());
            }
            return read(select);
        }
    }

    @Nullable
    Agreement find(long id) throws SQLException {
        return one(SELECT + " and g.id = ?", id);
    }

    /// Holds it until the transaction ends.
    @Nullable
    Agreement lock(long id) throws SQLException {
        return one(SELECT + " and g.id = ? for update of g", id);
    }

    private @Nullable Agreement one(String sql, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            List<Agreement> found = read(select);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    private static List<Agreement> read(PreparedStatement select) throws SQLException {
        List<Agreement> agreements = new ArrayList<>();
        ResultSet rows = select.executeQuery();
        while (rows.next()) {
            agreements.add(agreement(rows));
        }
        return agreements;
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        State state = State.of(row.getString("state"));
        String proposedBy = row.getString("proposed_by");
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        String because = row.getString("ended_because");
        return new Agreement(
                row.getLong("id"),
                row.getLong("version"),
                state,
                terms(row),
                elements(row.getString("parties")).map(AgreementTable::party).toList(),
                row.getString("source"),
                proposedBy == null ? null : RegisterCode.of(proposedBy),
                state == State.ENDED || state == State.DECLINED ? new Agreement.Ending(endedOn, because) : null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                Partnership.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                row.getString("since"),
                row.getObject("trial_until", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                Stream.of((String[]) row.getArray("areas").getArray())
                        .map(AreaCode::of)
                        .collect(Collectors.toUnmodifiableSet()),
                elements(row.getString("documents"))
                        .map(document -> new Document(
                                document.path("title").asText(),
                                document.path("address").asText()))
                        .toList());
    }

    private static Party party(JsonNode row) {
        String code = text(row, "code");
        String country = text(row, "country");
        return new Party(
                code == null ? null : RegisterCode.of(code),
                text(row, "name"),
                country == null ? null : CountryCode.of(country),
                text(row, "region"),
                Audience.of(row.path("audience").asText()),
                row.path("confirmed").asBoolean(),
                row.path("people").asBoolean());
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).isTextual() ? row.path(field).asText() : null;
    }

    static Stream<JsonNode> elements(String json) {
        try {
            return JSON.readTree(json).valueStream();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database keeps only valid JSON here.", broken);
        }
    }

    /// @return its number
    long insert(Agreement agreement, @Nullable String importKey) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into agreement (type, state, since, trial_until, review_on, areas, documents, changed_at, source,"
                        + " proposed_by, ended_on, ended_because, import_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) returning id")) {
            fill(insert, agreement);
            insert.setString(9, agreement.source());
            insert.setString(10, text(agreement.proposedBy()));
            Agreement.Ending ending = agreement.ending();
            insert.setObject(11, ending == null ? null : ending.on());
            insert.setString(12, ending == null ? null : ending.because());
            insert.setString(13, importKey);
            ResultSet row = insert.executeQuery();
            row.next();
            long id = row.getLong(1);
            insertParties(id, agreement);
            return id;
        }
    }

    private void insertParties(long id, Agreement agreement) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into agreement_party (agreement_id, position, code, name, audience, confirmed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < agreement.parties().size(); i++) {
                Party party = agreement.parties().get(i);
                insert.setLong(1, id);
                insert.setInt(2, i);
                insert.setString(3, text(party.code()));
                insert.setString(4, party.name());
                insert.setString(5, party.audience().code());
                insert.setObject(6, party.confirmed() ? time(agreement.changedAt()) : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Writes all that can change, under the next version.
    void update(Agreement agreement) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update agreement set version = version + 1, type = ?, state = ?, since = ?, trial_until = ?, review_on = ?,
                    areas = ?, documents = ?::jsonb, changed_at = ?, ended_on = ?, ended_because = ?, by_parties = true
                where id = ?""")) {
            fill(update, agreement);
            Agreement.Ending ending = agreement.ending();
            update.setObject(9, ending == null ? null : ending.on());
            update.setString(10, ending == null ? null : ending.because());
            update.setLong(11, agreement.id());
            update.executeUpdate();
        }
        updateParties(agreement);
    }

    private void updateParties(Agreement agreement) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update agreement_party set audience = ?,
                    confirmed_at = case when ? then coalesce(confirmed_at, ?) end
                where agreement_id = ? and position = ?""")) {
            for (int i = 0; i < agreement.parties().size(); i++) {
                Party party = agreement.parties().get(i);
                update.setString(1, party.audience().code());
                update.setBoolean(2, party.confirmed());
                update.setObject(3, time(agreement.changedAt()));
                update.setLong(4, agreement.id());
                update.setInt(5, i);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void fill(PreparedStatement statement, Agreement agreement) throws SQLException {
        Terms terms = agreement.terms();
        Array areas = connection.createArrayOf(
                "text", terms.areas().stream().map(AreaCode::value).sorted().toArray());
        statement.setString(1, terms.type().code());
        statement.setString(2, agreement.state().code());
        statement.setString(3, terms.since());
        statement.setObject(4, terms.trialUntil());
        statement.setObject(5, terms.reviewOn());
        statement.setArray(6, areas);
        statement.setString(7, json(terms.documents()));
        statement.setObject(8, time(agreement.changedAt()));
    }

    private static String json(List<Document> documents) {
        try {
            return JSON.writeValueAsString(documents);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable RegisterCode code) {
        return code == null ? null : code.value();
    }

    /// What it was after each change, the latest first.
    List<Version> history(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select version, at, actor, facts::text as facts from agreement_version where agreement_id = ?"
                        + " order by version desc")) {
            select.setLong(1, id);
            List<Version> versions = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                versions.add(new Version(
                        rows.getLong("version"),
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        rows.getString("actor"),
                        JSON.readTree(rows.getString("facts"))));
            }
            return versions;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database keeps only valid JSON here.", broken);
        }
    }

    /// @param facts as the database keeps them
    record Version(long version, Instant at, String actor, JsonNode facts) {}
}
