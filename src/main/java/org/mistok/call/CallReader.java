package org.mistok.call;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Territory;
import org.mistok.place.CountryCode;

/// Reads one file of a call. Strict: a key that is unknown or missing, or a value that makes no sense, is a finding
/// with its path in the file.
final class CallReader {

    private final Node root;
    private final Thesaurus thesaurus;

    private CallReader(Node root, Thesaurus thesaurus) {
        this.root = root;
        this.thesaurus = thesaurus;
    }

    /// Null when there is a finding.
    static @Nullable Call read(Path file, Thesaurus thesaurus, List<String> findings) {
        int before = findings.size();
        Node root = Node.read(file, findings);
        Call call = root == null ? null : new CallReader(root, thesaurus).call(file);
        return findings.size() == before ? call : null;
    }

    private @Nullable Call call(Path file) {
        root.allow(
                "code",
                "title",
                "funder",
                "areas",
                "deadline",
                "amount",
                "own-share",
                "months",
                "rules",
                "source",
                "read-on");
        CallCode code = root.get("code", CallCode::of);
        if (code != null && !file.getFileName().toString().equals(code + ".yml")) {
            root.add("code", "the file of this call must be named " + code + ".yml");
        }
        Labels title = title();
        String funder = root.get("funder", text -> text);
        Deadline deadline = deadline();
        Terms terms = terms();
        URI source = root.get("source", CallReader::address);
        LocalDate readOn = root.get("read-on", LocalDate::parse);
        List<Rule> rules = rules();
        Set<AreaCode> areas = root.set("areas", this::area);
        if (code == null
                || title == null
                || funder == null
                || deadline == null
                || terms == null
                || source == null
                || readOn == null) {
            return null;
        }
        return new Call(code, title, funder, areas, deadline, terms, rules, source, readOn);
    }

    private AreaCode area(String text) {
        AreaCode code = AreaCode.of(text);
        thesaurus.index(code);
        return code;
    }

    private @Nullable Labels title() {
        Node titles = root.child("title");
        Map<LanguageTag, String> byLanguage = new HashMap<>();
        if (titles == null) {
            return null;
        }
        titles.allow(InterfaceLanguageTags.ALL);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String text = titles.get(language.tag().value(), title -> title);
            if (text != null) {
                byLanguage.put(language.tag(), text);
            }
        }
        return byLanguage.isEmpty() ? null : Labels.of(byLanguage);
    }

    private @Nullable Deadline deadline() {
        if (root.is("deadline", "running")) {
            return new Deadline.Running();
        }
        if (root.is("deadline", "not-stated")) {
            return new Deadline.NotStated();
        }
        Node node = root.child("deadline");
        return node == null ? null : dated(node);
    }

    private static @Nullable Deadline dated(Node node) {
        node.allow("on", "at", "yearly", "zone");
        ZoneId zone = node.get("zone", ZoneId::of);
        if (node.has("yearly")) {
            MonthDay day = node.get("yearly", text -> MonthDay.parse("--" + text));
            return zone == null || day == null ? null : new Deadline.Yearly(day, zone);
        }
        LocalDate day = node.get("on", LocalDate::parse);
        LocalTime time = node.find("at", LocalTime::parse);
        return zone == null || day == null ? null : new Deadline.Once(day, time, zone);
    }

    private @Nullable Terms terms() {
        Node months = root.findChild("months");
        Node amount = root.findChild("amount");
        Integer ownShare = root.find("own-share", Integer::valueOf);
        Range duration = months == null ? null : range(months);
        Terms.Amount money = amount == null ? null : amount(amount);
        return root.make("own-share", () -> new Terms(money, ownShare, duration));
    }

    private static Terms.@Nullable Amount amount(Node node) {
        node.allow("min", "max", "currency");
        BigDecimal min = node.find("min", BigDecimal::new);
        BigDecimal max = node.get("max", BigDecimal::new);
        String currency = node.get("currency", text -> text);
        return max == null || currency == null ? null : node.make("max", () -> new Terms.Amount(min, max, currency));
    }

    private static @Nullable Range range(Node node) {
        node.allow("min", "max", "kind");
        Integer min = node.find("min", Integer::valueOf);
        Integer max = node.find("max", Integer::valueOf);
        return node.make("min", () -> new Range(min, max));
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Node entry : root.children("rules")) {
            Rule rule = rule(entry);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static @Nullable Rule rule(Node entry) {
        String code = entry.onlyKey();
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "kinds" -> new Rule.Kinds(entry.set("kinds", Kind::of));
            case "oblasts" -> new Rule.Oblasts(entry.set("oblasts", CallReader::oblast));
            case "not-on-territory" -> new Rule.NotOnTerritory(entry.set("not-on-territory", CallReader::territory));
            case "different-countries" -> entry.get(code, text -> new Rule.DifferentCountries(Integer.parseInt(text)));
            case "union-countries" -> entry.get(code, text -> new Rule.UnionCountries(Integer.parseInt(text)));
            case "countries", "population", "parties", "includes" -> nested(code, entry.child(code));
            default -> {
                entry.add(
                        code,
                        "is no rule; rules are kinds, countries, oblasts, population, not-on-territory, parties,"
                                + " different-countries, union-countries, includes");
                yield null;
            }
        };
    }

    private static @Nullable Rule nested(String code, @Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (code.equals("parties")) {
            Range number = range(node);
            return number == null ? null : new Rule.Parties(number);
        }
        Kind kind = node.get("kind", Kind::of);
        if (kind == null) {
            return null;
        }
        return switch (code) {
            case "countries" -> {
                node.allow("kind", "of");
                yield new Rule.Countries(kind, node.set("of", CountryCode::of));
            }
            case "includes" -> {
                node.allow("kind", "country");
                yield new Rule.Includes(kind, node.find("country", CountryCode::of));
            }
            default -> {
                Range inhabitants = range(node);
                yield inhabitants == null ? null : new Rule.Population(kind, inhabitants);
            }
        };
    }

    private static String oblast(String text) {
        if (!org.mistok.place.Oblasts.isOblast(text)) {
            throw new IllegalArgumentException(
                    "An oblast is the beginning of a KATOTTG code such as UA21, not " + text);
        }
        return text;
    }

    private static Territory.Status territory(String text) {
        Map<Territory.Status, String> known = new EnumMap<>(Territory.Status.class);
        for (Territory.Status status : Territory.Status.values()) {
            known.put(status, status.code());
            if (status.code().equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("A status is one of " + known.values() + ", not " + text);
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("A source is an address beginning with https://, not " + text);
        }
        return address;
    }

    /// The keys of a title.
    private static final class InterfaceLanguageTags {
        static final String[] ALL = new TreeSet<>(List.of(InterfaceLanguage.values()).stream()
                        .map(language -> language.tag().value())
                        .toList())
                .toArray(String[]::new);
    }
}
