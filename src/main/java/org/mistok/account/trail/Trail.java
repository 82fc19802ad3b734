package org.mistok.account.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Membership;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Embargoes;
import org.mistok.place.RegisterCode;

/// Reads the audit trail, the newest event first. What a reader may not know of a need or an offer is left out, and an
/// event of which nothing remains is not there.
@Singleton
public class Trail {
    /// Before this number are all events.
    public static final long END = Long.MAX_VALUE;

    private static final int BATCH = 500;
    private static final Set<String> STATEMENTS = Set.of("need", "offer");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TransactionOperations<Connection> transactions;
    private final People people;
    private final Clock clock;

    Trail(TransactionOperations<Connection> transactions, People people, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    /// @param more whether there are older ones
    public record Page(List<TrailEvent> events, boolean more) {}

    /// Events of a batch that are shown, and where to read on; null at the end.
    private record Batch(List<TrailEvent> shown, @Nullable Long next) {}

    /// Null for somebody who may read none of it.
    public @Nullable TrailReader findReader(Viewer.Member viewer) {
        Person person = people.get(viewer.email());
        Circle circle = Circle.of(person);
        Set<String> colleagues = person.memberships().stream()
                .map(Membership::organisation)
                .flatMap(organisation -> people.listOf(organisation).stream())
                .map(Person::email)
                .collect(Collectors.toSet());
        return circle == null ? null : new TrailReader(circle, viewer, colleagues);
    }

    /// @param before only events with smaller numbers; [#END] for the first page
    public Page page(TrailReader reader, TrailFilter filter, long before, int size) {
        List<TrailEvent> events = new ArrayList<>();
        Long next = before;
        while (next != null && events.size() <= size) {
            Batch batch = read(reader, filter, next, size + 1);
            events.addAll(batch.shown());
            next = batch.next();
        }
        return new Page(List.copyOf(events.subList(0, Math.min(size, events.size()))), events.size() > size);
    }

    /// Hands out every event, batch by batch, so that none waits for a slow reader in a transaction.
    public void each(TrailReader reader, TrailFilter filter, Consumer<TrailEvent> consumer) {
        Long next = END;
        while (next != null) {
            Batch batch = read(reader, filter, next, BATCH);
            batch.shown().forEach(consumer);
            next = batch.next();
        }
    }

    private Batch read(TrailReader reader, TrailFilter filter, long before, int limit) {
        if (filter.actor() != null && !reader.knows(filter.actor())) {
            return new Batch(List.of(), null);
        }
        return transactions.executeRead(status -> {
            Connection connection = status.getConnection();
            List<TrailEvent> found = events(connection, new TrailQuery(reader.circle(), filter, before), limit);
            Narrowest narrowest = Narrowest.read(connection, withStatements(found), today());
            List<TrailEvent> shown = new ArrayList<>();
            for (TrailEvent event : found) {
                TrailEvent permitted = permitted(event, reader.viewer(), narrowest);
                if (permitted != null) {
                    shown.add(reader.shown(permitted));
                }
            }
            return new Batch(
                    shown, found.size() < limit ? null : found.getLast().id());
        });
    }

    private static List<TrailEvent> events(Connection connection, TrailQuery query, int limit) throws SQLException {
        List<TrailEvent> events = new ArrayList<>();
        try (PreparedStatement select = query.prepare(connection, limit)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return events;
    }

    private static TrailEvent event(ResultSet row) throws SQLException {
        return new TrailEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                code(row.getString("code")),
                code(row.getString("other_code")),
                row.getObject("version", Long.class),
                row.getString("person"),
                json(row.getString("details")));
    }

    private static Set<RegisterCode> withStatements(List<TrailEvent> events) {
        return events.stream()
                .filter(event -> STATEMENTS.contains(event.subject()))
                .map(TrailEvent::organisation)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// Null when nothing of the event may be shown.
    private static @Nullable TrailEvent permitted(TrailEvent event, Viewer viewer, Narrowest narrowest) {
        RegisterCode owner = event.organisation();
        if (owner == null || !STATEMENTS.contains(event.subject())) {
            return event;
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode held : event.details().path("rows")) {
            String key = held.path("key").asText();
            if (viewer.sees(narrowest.of(owner, event.subject(), key), owner)) {
                kept.add(held);
            }
        }
        return kept.isEmpty()
                ? null
                : event.with(JsonNodeFactory.instance.objectNode().set("rows", kept));
    }

    private static @Nullable RegisterCode code(@Nullable String text) {
        return text == null ? null : RegisterCode.of(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The database keeps only valid JSON here.", broken);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Embargoes.ZONE));
    }
}
