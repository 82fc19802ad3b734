package org.mistok.pages.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mistok.account.trail.TrailEvent;
import org.mistok.area.AreaCode;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.trail.TrailPage.Line;
import org.mistok.pages.trail.TrailPage.Row;
import org.mistok.place.RegisterCode;

/// Puts events into words.
final class TrailWriter {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final String ERASED = "person:";
    private static final String BETWEEN = " · ";

    /// Columns that tell readers nothing.
    private static final Set<String> OF_THE_DATABASE = Set.of("id", "version", "changed_at", "changed_in");

    private final Frame frame;
    private final Words words;
    private final Organisations organisations;
    private final Map<RegisterCode, Link> links = new HashMap<>();

    TrailWriter(Frame frame, Words words, Organisations organisations) {
        this.frame = frame;
        this.words = words;
        this.organisations = organisations;
    }

    /// `district_name` is called by the text `trail.subject.district-name`.
    static String key(String code) {
        return code.replace('_', '-');
    }

    Row row(TrailEvent event) {
        var at = event.at().atOffset(ZoneOffset.UTC);
        return new Row(
                event.at().toString(),
                frame.t("trail.moment", words.date(at.toLocalDate()), MINUTE.format(at)),
                who(event),
                what(event),
                Stream.of(event.organisation(), event.other())
                        .filter(Objects::nonNull)
                        .map(code -> links.computeIfAbsent(code, this::link))
                        .toList(),
                details(event));
    }

    private String who(TrailEvent event) {
        String actor = Objects.requireNonNullElse(event.actor(), frame.t("trail.somebody"));
        return actor.startsWith(ERASED) ? frame.t("trail.erased", actor.substring(ERASED.length())) : actor;
    }

    private String what(TrailEvent event) {
        return frame.t("trail.subject." + key(event.subject())) + ": " + frame.t("trail.verb." + event.verb());
    }

    /// By its name, where the register still shows it.
    private Link link(RegisterCode code) {
        Organisation organisation = organisations.find(code);
        String name =
                organisation == null ? code.value() : words.name(organisation).text();
        return new Link(name, frame.link("/organisations/" + code));
    }

    private List<Line> details(TrailEvent event) {
        List<Line> lines = new ArrayList<>();
        String person = event.person();
        if (person != null && !person.equals(event.actor())) {
            lines.add(new Line(frame.t("trail.person"), person));
        }
        if (event.details().path("rows").isArray()) {
            event.details().get("rows").forEach(held -> lines.add(held(held)));
        } else {
            event.details().properties().stream()
                    .filter(fact -> !OF_THE_DATABASE.contains(fact.getKey()))
                    .forEach(fact -> lines.add(fact(name(fact.getKey()), fact.getValue())));
        }
        return lines;
    }

    /// A row that was added or removed.
    private Line held(JsonNode held) {
        String named = Stream.of("key", "language")
                .map(held::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(frame.t("trail.row"));
        String text = Stream.of(area(held), value(held.path("level")), value(held.path("text")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        return new Line(named, text);
    }

    private String area(JsonNode held) {
        return held.path("area").isTextual()
                ? words.area(AreaCode.of(held.get("area").asText()))
                : "";
    }

    /// What a column is called to readers; the column itself where nobody has found a word yet.
    private String name(String column) {
        String key = "trail.field." + key(column);
        return frame.messages().has(key) ? frame.t(key) : column;
    }

    /// Two values are what it was and what it is.
    private Line fact(String field, JsonNode value) {
        if (value.isArray() && value.size() == 2 && isChange(value)) {
            return new Line(field, frame.t("trail.from-to", orNothing(value.get(0)), orNothing(value.get(1))));
        }
        return new Line(field, value.isBoolean() && value.asBoolean() ? frame.t("trail.verb.changed") : value(value));
    }

    private static boolean isChange(JsonNode pair) {
        return !pair.get(0).equals(pair.get(1));
    }

    private String orNothing(JsonNode value) {
        String text = value(value);
        return text.isEmpty() ? frame.t("trail.nothing") : text;
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(TrailWriter::value)
                    .collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
