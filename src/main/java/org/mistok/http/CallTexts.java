package org.mistok.http;

import com.ibm.icu.text.ListFormatter;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Finding;
import org.mistok.call.Finding.Outcome;
import org.mistok.call.Range;
import org.mistok.call.Rule;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Territory;
import org.mistok.place.CountryCode;
import org.mistok.place.PlaceNames;

/// Puts the rules of calls into the words of one language, for pages and API alike.
public final class CallTexts {
    private final Messages messages;
    private final PlaceNames places;
    private final Locale locale;

    public CallTexts(InterfaceLanguage language, PlaceNames places) {
        messages = Messages.of(language);
        locale = Locales.conventions(language);
        this.places = places;
    }

    /// What the rule demands.
    public String rule(Rule rule) {
        return switch (rule) {
            case Rule.Kinds(Set<Kind> kinds) ->
                text(rule, list(kinds.stream().sorted().map(this::several)));
            case Rule.Countries(Kind kind, Set<CountryCode> countries) -> text(rule, several(kind), names(countries));
            case Rule.Oblasts(Set<String> oblasts) ->
                text(rule, list(oblasts.stream().sorted().map(this::region)));
            case Rule.Population(Kind kind, Range inhabitants) -> text(rule, several(kind), range(inhabitants));
            case Rule.NotOnTerritory(Set<Territory.Status> statuses) ->
                text(rule, list(statuses.stream().sorted().map(status -> messages.text("territory." + status.code()))));
            case Rule.Parties(Range number) -> text(rule, range(number));
            case Rule.DifferentCountries(int min) -> text(rule, min);
            case Rule.UnionCountries(int min) -> text(rule, min);
            case Rule.Includes(Kind kind, CountryCode country) ->
                country == null
                        ? text(rule, one(kind))
                        : text(rule, one(kind), places.country(country, messages.language()));
        };
    }

    /// What the rules say against it, or what a group still lacks; empty when all is well.
    public List<String> open(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() != Outcome.MET)
                .map(this::finding)
                .distinct()
                .toList();
    }

    /// The rule and how it turned out.
    public String finding(Finding finding) {
        return messages.text("call.outcome." + finding.outcome().code(), rule(finding.rule()));
    }

    private String text(Rule rule, Object... arguments) {
        return messages.text("call.rule." + rule.code(), arguments);
    }

    /// The bounds in words.
    public String range(Range range) {
        Integer min = range.min();
        Integer max = range.max();
        if (min != null && max != null) {
            return min.equals(max)
                    ? messages.text("call.range.exactly", number(min))
                    : messages.text("call.range.between", number(min), number(max));
        }
        return messages.text(
                min != null ? "call.range.at-least" : "call.range.at-most",
                number(Objects.requireNonNullElse(min, max)));
    }

    private String number(@Nullable Integer number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String names(Set<CountryCode> countries) {
        return list(countries.stream()
                .map(country -> places.country(country, messages.language()))
                .sorted());
    }

    private String region(String oblast) {
        return Objects.requireNonNullElse(places.findRegion(oblast, messages.language()), oblast);
    }

    private String one(Kind kind) {
        return messages.text("kind." + kind.code());
    }

    private String several(Kind kind) {
        return messages.text("call.kinds." + kind.code());
    }

    private String list(Stream<String> parts) {
        return ListFormatter.getInstance(locale).format(parts.toList());
    }
}
