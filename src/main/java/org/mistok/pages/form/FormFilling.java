package org.mistok.pages.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Statement;
import org.mistok.organisation.Wishes;

/// Puts a profile into the fields of its form.
final class FormFilling {
    private FormFilling() {}

    /// @param seen the organisation as whoever fills the form in may see it
    static FormValues of(Organisation seen) {
        FormValues values = FormValues.empty();
        Profile profile = seen.profile();
        values.put("version", Long.toString(seen.version()));
        profile.languages()
                .forEach(skill -> values.add(
                        "languages",
                        Map.of(
                                "language",
                                skill.language().value(),
                                "level",
                                skill.level().code())));
        profile.needs().forEach(need -> values.add("needs", row(need)));
        profile.offers().forEach(offer -> values.add("offers", row(offer)));
        values.put("capacity", text(profile.availability().capacity()));
        values.put("paused", profile.availability().paused() ? "true" : "");
        values.put("officer", text(profile.readiness().officer()));
        values.put("councilDecision", text(profile.readiness().councilDecision()));
        wishes(profile.wishes(), values);
        return values;
    }

    private static Map<String, String> row(Statement statement) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("key", statement.key());
        row.put("text", statement.text().text());
        row.put("language", statement.text().language().value());
        row.put("area", statement.area().value());
        row.put("audience", statement.meantFor().code());
        row.put("shownFrom", text(statement.shownFrom()));
        switch (statement) {
            case Need need -> row.put("urgency", need.urgency().code());
            case Offer offer -> row.put("strength", offer.strength().code());
        }
        return row;
    }

    private static void wishes(Wishes wishes, FormValues values) {
        values.put(
                "wishes.kinds", wishes.kinds().stream().map(kind -> kind.code()).toArray(String[]::new));
        values.put(
                "wishes.countries",
                wishes.countries().stream().map(country -> country.value()).toArray(String[]::new));
        values.put("wishes.populationMin", text(wishes.populationMin()));
        values.put("wishes.populationMax", text(wishes.populationMax()));
        Wishes.Proximity proximity = wishes.proximity();
        values.put("wishes.proximity", proximity == null ? "" : proximity.code());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
