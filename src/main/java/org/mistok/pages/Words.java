package org.mistok.pages;

import com.ibm.icu.text.ListFormatter;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Trait;
import org.mistok.place.CountryCode;
import org.mistok.place.PlaceNames;

/// Puts codes, numbers and dates into the words of one language.
public final class Words {
    private static final int DAYS_SHOWN = 60;
    private static final int MONTHS_SHOWN = 24;

    private final Messages messages;
    private final Locale locale;
    private final Thesaurus thesaurus;
    private final PlaceNames places;

    Words(InterfaceLanguage language, Thesaurus thesaurus, PlaceNames places) {
        this.messages = Messages.of(language);
        this.locale = Locales.conventions(language);
        this.thesaurus = thesaurus;
        this.places = places;
    }

    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public InterfaceLanguage language() {
        return messages.language();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A weight or another small decimal number.
    public String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /// The parts with commas and an "and" before the last.
    public String list(Collection<String> parts) {
        return ListFormatter.getInstance(locale).format(parts);
    }

    public String country(CountryCode country) {
        return places.country(country, language());
    }

    /// The region's name; null when it has none.
    public @Nullable String findRegion(@Nullable String region) {
        return region == null ? null : places.findRegion(region, language());
    }

    /// The area's label; the code itself for one that the thesaurus has dropped since.
    public String area(AreaCode code) {
        Area area = thesaurus.find(code);
        return area == null ? code.value() : area.labels().in(language());
    }

    public String languageName(LanguageTag tag) {
        return tag.locale().getDisplayLanguage(locale);
    }

    public String level(Level level) {
        return level == Level.NATIVE ? t("level.native") : level.code();
    }

    public String skill(LanguageSkill skill) {
        return languageName(skill.language()) + " " + level(skill.level());
    }

    public String traits(Set<Trait> traits) {
        return list(traits.stream()
                .sorted()
                .map(trait -> t("trait." + trait.code()))
                .toList());
    }

    /// The organisation's name in the reader's language where it has one.
    public Named name(Organisation organisation) {
        Labels names = organisation.identity().officialNames();
        String text = names.in(language());
        String tag = names.byLanguage().entrySet().stream()
                .filter(entry -> entry.getKey().equals(language().tag())
                        || entry.getValue().equals(text))
                .map(entry -> entry.getKey().value())
                .reduce((first, second) -> second.equals(language().tag().value()) ? second : first)
                .orElse(language().tag().value());
        return new Named(text, tag);
    }

    /// Region and country, as far as known; Ukraine's oblasts need no country beside them.
    public String placeOf(Organisation organisation) {
        CountryCode country = organisation.identity().country();
        String region = findRegion(organisation.identity().region());
        if (region == null) {
            return country(country);
        }
        return country.equals(CountryCode.UKRAINE) ? region : region + ", " + country(country);
    }

    /// Number of inhabitants in words, or null when unknown.
    public @Nullable String inhabitants(Organisation organisation) {
        Population population = organisation.identity().population();
        return population == null ? null : t("search.inhabitants", population.inhabitants());
    }

    /// The working languages with their levels, or null when none is stated.
    public @Nullable String languages(Organisation organisation) {
        var skills = organisation.profile().languages();
        return skills.isEmpty()
                ? null
                : String.join(", ", skills.stream().map(this::skill).toList());
    }

    /// How recent the profile is.
    public String freshness(Profile profile, LocalDate today) {
        LocalDate statedOn = profile.statedOn();
        if (statedOn == null) {
            return t("freshness.none");
        }
        if (profile.basis().equals(Basis.ILLUSTRATIVE)) {
            return t("freshness.example", date(statedOn));
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(statedOn, today));
        if (days < DAYS_SHOWN) {
            return t("freshness.days", days);
        }
        long months = ChronoUnit.MONTHS.between(statedOn, today);
        return months < MONTHS_SHOWN ? t("freshness.months", months) : t("freshness.years", months / 12);
    }

    /// Whether anything in the profile is an example rather than somebody's statement.
    public static boolean isIllustrative(Profile profile) {
        return profile.basis().equals(Basis.ILLUSTRATIVE)
                || Stream.concat(profile.needs().stream(), profile.offers().stream())
                        .anyMatch(statement -> statement.basis().equals(Basis.ILLUSTRATIVE));
    }
}
