package org.mistok.exchange.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.ProposedName;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Name;

/// The names in one cell of Eurostat's list. What is officially appended (", Stadt", "Municipiul", "linn") is left out
/// of the name to show; names in two languages become two; the whole cell stays findable as another name.
final class LauNames {

    private static final Pattern TWO_NAMES = Pattern.compile("\\s*/\\s*");
    private static final Pattern ARTICLE_LAST =
            Pattern.compile("(.+), (El|La|Los|Las|Lo|L'|Els|Les|Es|Sa|Ses|A|O|As|Os)");
    private static final Set<String> TWO_LANGUAGES = Set.of("BE", "FI", "IT");
    private static final Map<String, Pattern> APPENDED = Map.of(
            "DE", Pattern.compile(", [^,]+(, [^,]+)*$"),
            "EE", Pattern.compile(" (linn|vald)$"),
            "NO", Pattern.compile(" kommune$"),
            "RO", Pattern.compile("^(Municipiul|Oraş|Oraș) "));
    private static final String RURAL_GMINA = "2";

    private LauNames() {}

    /// @param id the unit's id, which in Poland tells a town from the rural gmina of the same name
    /// @param language of the list in this country; null when unknown
    static List<ProposedName> of(String country, String id, String cell, @Nullable LanguageTag language) {
        List<ProposedName> names = new ArrayList<>();
        String[] parts = TWO_NAMES.split(cell, -1);
        boolean isTwo = TWO_LANGUAGES.contains(country) && parts.length == 2;
        String shown = bare(country, isTwo ? parts[0] : cell);
        names.add(ProposedName.yielding(Name.Sort.OFFICIAL, language, shown));
        if (isTwo) {
            names.add(second(country, parts[1], language));
        } else if (parts.length > 1) {
            for (String part : parts) {
                add(names, null, part);
            }
        }
        if (country.equals("PL") && id.endsWith(RURAL_GMINA)) {
            add(names, language, "gmina " + shown);
        }
        add(names, language, cell);
        return names;
    }

    private static ProposedName second(String country, String name, @Nullable LanguageTag first) {
        boolean isFrench = first != null && first.value().equals("fr");
        @Nullable
        LanguageTag language = switch (country) {
            case "FI" -> LanguageTag.of("sv");
            case "BE" -> LanguageTag.of(isFrench ? "nl" : "fr");
            default -> null;
        };
        return ProposedName.yielding(Name.Sort.OTHER, language, name.strip());
    }

    private static void add(List<ProposedName> names, @Nullable LanguageTag language, String text) {
        if (!text.isBlank()) {
            names.add(ProposedName.yielding(Name.Sort.OTHER, language, text));
        }
    }

    private static String bare(String country, String name) {
        Pattern appended = APPENDED.get(country);
        if (appended != null) {
            String rest = appended.matcher(name).replaceFirst("").strip();
            return rest.isEmpty() ? name : rest;
        }
        Matcher article = ARTICLE_LAST.matcher(name);
        if (country.equals("ES") && article.matches()) {
            String first = article.group(2);
            return first + (first.endsWith("'") ? "" : " ") + article.group(1);
        }
        return name;
    }
}
