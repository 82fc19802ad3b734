package org.mistok.exchange.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Scheme;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.BudgetLine;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Details;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.State;

/// Joint proposals as a project package of the Open Contracting for Infrastructure Data Standard (OC4IDS) 0.9, which
/// DREAM reads. What is not written is left out, for the standard knows no empty values.
public final class Oc4ids {
    private static final String VERSION = "0.9";

    private final Thesaurus thesaurus;
    private final Function<RegisterCode, String> names;

    /// @param names of organisations, in English
    public Oc4ids(Thesaurus thesaurus, Function<RegisterCode, String> names) {
        this.thesaurus = thesaurus;
        this.names = names;
    }

    /// @param uri the address of the package
    /// @param proposals at least one, for the standard has no empty package
    public Map<String, Object> write(String uri, Instant publishedAt, List<Proposal> proposals) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("uri", uri);
        written.put("publishedDate", time(publishedAt));
        written.put("version", VERSION);
        written.put("publisher", Map.of("name", "Mistok"));
        written.put("projects", proposals.stream().map(this::project).toList());
        return written;
    }

    private Map<String, Object> project(Proposal proposal) {
        Concept concept = proposal.content().concept();
        Details details = proposal.content().details();
        RegisterCode lead = proposal.lead().organisation();
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("id", proposal.id().toString());
        project.put("updated", time(proposal.changedAt()));
        put(project, "title", concept.title(InterfaceLanguage.EN));
        put(project, "description", concept.summary());
        put(project, "purpose", concept.expectedResults());
        project.put("status", status(proposal));
        put(project, "identifiers", identifiers(details));
        put(project, "sector", sectors(concept.areas()));
        put(project, "additionalClassifications", classifications(concept.areas()));
        project.put("publicAuthority", Map.of("id", lead.value(), "name", names.apply(lead)));
        project.put(
                "parties",
                proposal.parties().stream().map(party -> party(party, proposal)).toList());
        put(project, "period", period(concept));
        put(project, "budget", budget(proposal));
        put(project, "documents", documents(details));
        return project;
    }

    private static String status(Proposal proposal) {
        State parkedFrom = proposal.parkedFrom();
        return status(parkedFrom == null ? proposal.state() : parkedFrom);
    }

    private static String status(State state) {
        return switch (state) {
            case IDEA, CONCEPT, PARKED -> "identification";
            case DRAFTING, READY, SUBMITTED, RESERVE, APPROVED, REJECTED -> "preparation";
            case IMPLEMENTATION -> "implementation";
            case COMPLETED, FOLLOW_UP -> "completion";
            case WITHDRAWN -> "cancelled";
        };
    }

    private static List<Map<String, Object>> identifiers(Details details) {
        List<Map<String, Object>> identifiers = new ArrayList<>();
        if (!details.dreamId().isEmpty()) {
            identifiers.add(Map.of("id", details.dreamId(), "scheme", "DREAM"));
        }
        if (!details.prozorroId().isEmpty()) {
            identifiers.add(Map.of("id", details.prozorroId(), "scheme", "Prozorro"));
        }
        return identifiers;
    }

    private List<String> sectors(List<AreaCode> areas) {
        return areas.stream()
                .map(thesaurus::get)
                .flatMap(area -> area.notations(Scheme.OC4IDS).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> classifications(List<AreaCode> areas) {
        return areas.stream().map(thesaurus::get).map(Oc4ids::classification).toList();
    }

    private static Map<String, Object> classification(Area area) {
        return Map.of(
                "scheme", "mistok",
                "id", area.code().value(),
                "description", area.labels().in(InterfaceLanguage.EN));
    }

    private Map<String, Object> party(Party party, Proposal proposal) {
        RegisterCode code = party.organisation();
        boolean pays = proposal.content().budget().lines().stream()
                .anyMatch(line -> line.party().equals(code) && line.source() == BudgetLine.Source.OWN);
        List<String> roles = new ArrayList<>();
        roles.add(party.part() == Party.Part.LEAD ? "publicAuthority" : "interestedParty");
        if (pays) {
            roles.add("funder");
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", code.value());
        written.put("name", names.apply(code));
        written.put("identifier", Map.of("scheme", scheme(code), "id", code.value(), "legalName", names.apply(code)));
        written.put("roles", roles);
        return written;
    }

    private static String scheme(RegisterCode code) {
        return switch (code.shape()) {
            case KATOTTG -> "KATOTTG";
            case LAU -> "LAU";
            case SLUG -> "mistok";
        };
    }

    private static Map<String, Object> period(Concept concept) {
        LocalDate start = concept.startsOn();
        Integer months = concept.months();
        Map<String, Object> period = new LinkedHashMap<>();
        if (start != null) {
            period.put("startDate", time(start.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
        if (start != null && months != null) {
            LocalDate end = start.plusMonths(months);
            period.put("endDate", time(end.atStartOfDay(ZoneOffset.UTC).toInstant()));
            period.put("durationInDays", Math.toIntExact(ChronoUnit.DAYS.between(start, end)));
        }
        return period;
    }

    /// One amount where all is in one currency: nothing is converted here.
    private Map<String, Object> budget(Proposal proposal) {
        SortedMap<String, BigDecimal> totals = proposal.content().budget().totals();
        List<BudgetLine> lines = proposal.content().budget().lines();
        Map<String, Object> budget = new LinkedHashMap<>();
        if (totals.size() == 1) {
            budget.put("amount", value(totals.get(totals.firstKey()), totals.firstKey()));
        } else if (!totals.isEmpty()) {
            budget.put(
                    "description",
                    String.join(
                            " + ",
                            totals.entrySet().stream()
                                    .map(total -> total.getValue().toPlainString() + " " + total.getKey())
                                    .toList()));
        }
        if (!lines.isEmpty()) {
            List<Map<String, Object>> breakdown = new ArrayList<>();
            lines.forEach(line -> breakdown.add(line(line, breakdown.size() + 1)));
            budget.put("budgetBreakdowns", List.of(Map.of("id", "1", "budgetBreakdown", breakdown)));
        }
        return budget;
    }

    private Map<String, Object> line(BudgetLine line, int number) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", Integer.toString(number));
        put(
                written,
                "description",
                String.join(
                        ": ",
                        line.purpose().isEmpty()
                                ? List.of(line.source().code())
                                : List.of(line.source().code(), line.purpose())));
        written.put("amount", value(line.amount(), line.currency()));
        written.put("sourceParty", Map.of("id", line.party().value(), "name", names.apply(line.party())));
        return written;
    }

    private static Map<String, Object> value(@Nullable BigDecimal amount, String currency) {
        return amount == null ? Map.of() : Map.of("amount", amount, "currency", currency);
    }

    private static List<Map<String, Object>> documents(Details details) {
        List<Map<String, Object>> documents = new ArrayList<>();
        details.documents()
                .forEach(document -> documents.add(Map.of(
                        "id",
                        Integer.toString(documents.size() + 1),
                        "title",
                        document.title(),
                        "url",
                        document.address())));
        return documents;
    }

    /// To the second: the standard's times have no fractions.
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        boolean empty = switch (value) {
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> inner -> inner.isEmpty();
            default -> false;
        };
        if (!empty) {
            map.put(key, value);
        }
    }
}
