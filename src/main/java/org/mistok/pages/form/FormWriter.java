package org.mistok.pages.form;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.AudienceRule;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.organisation.Wishes;
import org.mistok.pages.Words;
import org.mistok.pages.form.Field.Option;
import org.mistok.pages.form.Field.Type;
import org.mistok.pages.form.FormPage.Group;
import org.mistok.pages.form.FormPage.Section;
import org.mistok.place.CountryCode;
import org.mistok.place.Oblasts;

/// Writes the sections of a profile's form from what stands in it. Lists get one blank row more than they have.
final class FormWriter {
    /// The languages that partners work in, those of the pages first.
    private static final List<String> LANGUAGES = List.of(
            "uk", "en", "de", "pl", "fr", "bg", "cs", "da", "el", "es", "et", "fi", "hr", "hu", "it", "ka", "lt", "lv",
            "nl", "no", "pt", "ro", "sk", "sl", "sr", "sv", "tr");

    private static final List<String> COUNTRIES = List.of(
            "UA", "AL", "AT", "BA", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GE",
            "GR", "HR", "HU", "IE", "IS", "IT", "LT", "LU", "LV", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "US");

    private final Words words;
    private final Thesaurus thesaurus;
    private final FormValues values;
    private final List<FieldError> errors;
    private final Proposing proposing;

    FormWriter(Words words, Thesaurus thesaurus, FormValues values, List<FieldError> errors, Proposing proposing) {
        this.words = words;
        this.thesaurus = thesaurus;
        this.values = values;
        this.errors = errors;
        this.proposing = proposing;
    }

    List<Section> ownProfile(Kind kind) {
        return List.of(
                languages(),
                statements("needs", kind),
                statements("offers", kind),
                new Section("availability", words.t("profile.availability"), null, List.of(availability()), null),
                new Section("wishes", words.t("profile.wishes"), words.t("form.wishes.hint"), List.of(wishes()), null),
                new Section("readiness", words.t("profile.readiness"), null, List.of(readiness()), null));
    }

    List<Section> draft() {
        Section who = new Section("who", words.t("form.who"), null, List.of(who()), null);
        return List.of(who, languages(), statements("needs", kind()), statements("offers", kind()));
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(values.text("kind")))
                .findFirst()
                .orElse(Kind.HROMADA);
    }

    private Group who() {
        List<Field> fields = List.of(
                select("kind", "form.kind", null, codes(Kind.values(), Kind::code, "kind."), values.text("kind")),
                typed(Type.TEXT, "name", "form.name", "form.name.hint", values.text("name"), null),
                select(
                        "country",
                        "profile.country",
                        null,
                        options(COUNTRIES, code -> words.country(CountryCode.of(code))),
                        values.text("country")),
                select("region", "form.oblast", "form.oblast.hint", oblasts(), values.text("region")),
                typed(
                        Type.NUMBER,
                        "population",
                        "profile.population",
                        "form.number.hint",
                        values.text("population"),
                        null));
        return new Group(null, fields, null);
    }

    private List<Option> oblasts() {
        return Oblasts.list().stream()
                .filter(code -> words.findRegion(code) != null)
                .map(code -> new Option(code, String.valueOf(words.findRegion(code)), false, ""))
                .sorted((a, b) ->
                        Collator.getInstance(words.language().tag().locale()).compare(a.label(), b.label()))
                .toList();
    }

    private Section languages() {
        List<Group> groups = new ArrayList<>();
        List<Map<String, String>> rows = withBlank("languages");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String path = "languages[" + i + "].";
            List<Option> levels = Arrays.stream(Level.values())
                    .map(level -> new Option(level.code(), words.level(level), false, ""))
                    .toList();
            groups.add(new Group(
                    words.t("form.language.number", i + 1),
                    List.of(
                            select(
                                    path + "language",
                                    "form.language",
                                    null,
                                    languageOptions(row.getOrDefault("language", "")),
                                    row.getOrDefault("language", "")),
                            select(path + "level", "form.level", null, levels, row.getOrDefault("level", ""))),
                    null));
        }
        return new Section(
                "languages", words.t("profile.languages"), words.t("form.languages.hint"), groups, "languages");
    }

    private List<Option> languageOptions(String chosen) {
        List<String> codes = LANGUAGES.contains(chosen) || !chosen.matches("[a-z]{2}")
                ? LANGUAGES
                : Stream.concat(LANGUAGES.stream(), Stream.of(chosen)).toList();
        return options(codes, code -> words.languageName(LanguageTag.of(code)));
    }

    private Section statements(String list, Kind kind) {
        List<Group> groups = new ArrayList<>();
        List<Map<String, String>> rows = withBlank(list);
        for (int i = 0; i < rows.size(); i++) {
            groups.add(statement(list, i, rows.get(i), kind));
        }
        boolean needs = list.equals("needs");
        return new Section(
                list,
                words.t(needs ? "profile.needs" : "profile.offers"),
                words.t(needs ? "form.needs.hint" : "form.offers.hint"),
                groups,
                list);
    }

    private Group statement(String list, int index, Map<String, String> row, Kind kind) {
        boolean needs = list.equals("needs");
        String path = list + "[" + index + "].";
        Area area = area(row.getOrDefault("area", ""));
        String language = row.getOrDefault("language", words.language().tag().value());
        List<Field> fields = new ArrayList<>();
        fields.add(typed(
                Type.LONG,
                path + "text",
                "form.text",
                "form.text.hint",
                row.getOrDefault("text", ""),
                "/" + words.language().tag() + "/areas/proposals/" + list + "/" + index));
        fields.add(select(path + "language", "form.text-language", null, languageOptions(language), language));
        fields.add(select(path + "area", "form.area", "form.area.hint", areas(), row.getOrDefault("area", "")));
        fields.add(
                needs
                        ? select(
                                path + "urgency",
                                "form.urgency",
                                null,
                                codes(Urgency.values(), Urgency::code, "urgency."),
                                row.getOrDefault("urgency", Urgency.MEDIUM.code()))
                        : select(
                                path + "strength",
                                "form.strength",
                                null,
                                codes(Strength.values(), Strength::code, "strength."),
                                row.getOrDefault("strength", Strength.EXPERIENCE.code())));
        fields.add(audience(path, needs, area, row.getOrDefault("audience", ""), kind));
        if (!values.text("version").isEmpty()) {
            String day = row.getOrDefault("shownFrom", "");
            fields.add(typed(Type.DAY, path + "shownFrom", "form.shown-from", "form.shown-from.hint", day, null));
        }
        if (row.containsKey("key")) {
            fields.add(
                    new Field(Type.HIDDEN, path + "key", "", null, row.getOrDefault("key", ""), null, List.of(), null));
        }
        if (!row.isEmpty()) {
            fields.add(new Field(Type.CHECK, path + "remove", words.t("form.remove"), null, "", null, List.of(), null));
        }
        return new Group(
                words.t(needs ? "form.need.number" : "form.offer.number", index + 1),
                fields,
                proposing.of(list, index, row));
    }

    /// The narrower choice is preselected where the area demands it, and no wider one offered to a hromada. Before
    /// there
    /// is an area nothing is chosen, so that a new need in a sensitive area does not become public by oversight.
    private Field audience(String path, boolean needs, @Nullable Area area, String chosen, Kind kind) {
        boolean bound = needs && kind == Kind.HROMADA && area != null;
        Audience usual = area != null && needs ? AudienceRule.narrowestDefault(area) : Audience.PUBLIC;
        List<Audience> possible = Arrays.stream(Audience.values())
                .filter(audience -> !bound || audience.compareTo(usual) >= 0)
                .toList();
        String wanted = chosen.isEmpty() && area != null ? usual.code() : chosen;
        boolean offered = possible.stream().anyMatch(audience -> audience.code().equals(wanted));
        List<Option> options = possible.stream()
                .map(audience -> new Option(
                        audience.code(),
                        audience == Audience.PUBLIC
                                ? words.t("form.audience.public")
                                : words.t("audience." + audience.code()),
                        false,
                        ""))
                .toList();
        String hint = bound && usual != Audience.PUBLIC ? "form.audience.sensitive" : "form.audience.hint";
        return select(
                path + "audience", "form.audience", hint, options, offered || area == null ? wanted : usual.code());
    }

    private @Nullable Area area(String code) {
        return code.matches("[a-z][a-z0-9-]*") ? thesaurus.find(AreaCode.of(code)) : null;
    }

    private List<Option> areas() {
        return thesaurus.areas().stream()
                .map(area -> new Option(
                        area.code().value(), words.area(area.code()), false, words.area(thesaurus.top(area.code()))))
                .toList();
    }

    private Group availability() {
        return new Group(
                null,
                List.of(
                        typed(
                                Type.NUMBER,
                                "capacity",
                                "profile.capacity",
                                "form.capacity.hint",
                                values.text("capacity"),
                                null),
                        new Field(
                                Type.CHECK,
                                "paused",
                                words.t("profile.paused"),
                                null,
                                values.text("paused"),
                                null,
                                List.of(),
                                null)),
                null);
    }

    private Group wishes() {
        List<Option> kinds = codes(Kind.values(), Kind::code, "kind.");
        List<Option> countries = options(COUNTRIES, code -> words.country(CountryCode.of(code)));
        return new Group(
                null,
                List.of(
                        checks("wishes.kinds", "profile.wished-kinds", kinds),
                        checks("wishes.countries", "profile.wished-countries", countries),
                        typed(
                                Type.NUMBER,
                                "wishes.populationMin",
                                "form.population-min",
                                "form.number.hint",
                                values.text("wishes.populationMin"),
                                null),
                        typed(
                                Type.NUMBER,
                                "wishes.populationMax",
                                "form.population-max",
                                null,
                                values.text("wishes.populationMax"),
                                null),
                        select(
                                "wishes.proximity",
                                "profile.wished-proximity",
                                null,
                                codes(Wishes.Proximity.values(), Wishes.Proximity::code, "proximity."),
                                values.text("wishes.proximity"))),
                null);
    }

    private Group readiness() {
        List<Option> answers = List.of(
                new Option("true", words.t("form.yes"), false, ""), new Option("false", words.t("form.no"), false, ""));
        return new Group(
                null,
                List.of(
                        select("officer", "profile.officer", null, answers, values.text("officer")),
                        select(
                                "councilDecision",
                                "profile.council-decision",
                                null,
                                answers,
                                values.text("councilDecision"))),
                null);
    }

    private List<Map<String, String>> withBlank(String list) {
        List<Map<String, String>> rows = new ArrayList<>(values.list(list));
        rows.add(Map.of());
        if (values.text("more").equals(list)) {
            rows.add(Map.of());
        }
        return rows;
    }

    private static List<Option> options(List<String> codes, Function<String, String> label) {
        return codes.stream()
                .map(code -> new Option(code, label.apply(code), false, ""))
                .toList();
    }

    private <T> List<Option> codes(T[] all, Function<T, String> code, String key) {
        return Arrays.stream(all)
                .map(value -> new Option(code.apply(value), words.t(key + code.apply(value)), false, ""))
                .toList();
    }

    private Field select(String name, String label, @Nullable String hint, List<Option> options, String chosen) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", words.t("form.not-stated"), chosen.isEmpty(), ""));
        options.forEach(option -> all.add(
                new Option(option.value(), option.label(), option.value().equals(chosen), option.group())));
        return new Field(Type.SELECT, name, words.t(label), text(hint), chosen, error(name), all, null);
    }

    private Field checks(String name, String label, List<Option> options) {
        List<Option> all = options.stream()
                .map(option -> new Option(
                        option.value(), option.label(), values.all(name).contains(option.value()), ""))
                .toList();
        return new Field(Type.CHECKS, name, words.t(label), null, "", error(name), all, null);
    }

    private Field typed(
            Type type, String name, String label, @Nullable String hint, String value, @Nullable String proposals) {
        return new Field(type, name, words.t(label), text(hint), value, error(name), List.of(), proposals);
    }

    private @Nullable String text(@Nullable String key) {
        return key == null ? null : words.t(key);
    }

    private @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
