package org.mistok.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;
import org.mistok.place.RegisterCode;

/// Makes needs and offers from the lines of their files, numbered within each organisation in the order of the lines.
final class StatementLines {

    static final List<String> NEED =
            List.of("organisation", "area", "language", "text", "urgency", "stated_on", "audience", "basis");
    static final List<String> OFFER =
            List.of("organisation", "area", "language", "text", "strength", "stated_on", "audience", "basis");

    private final Map<RegisterCode, List<Need>> needs = new HashMap<>();
    private final Map<RegisterCode, List<Offer>> offers = new HashMap<>();

    @Nullable
    RegisterCode need(Row row) {
        Common common = common(row);
        Urgency urgency = row.get("urgency", Urgency::of);
        if (common == null || urgency == null) {
            return null;
        }
        List<Need> own = needs.computeIfAbsent(common.organisation(), _ -> new ArrayList<>());
        own.add(new Need(
                "n" + (own.size() + 1),
                common.area(),
                common.text(),
                urgency,
                common.statedOn(),
                common.audience(),
                common.basis()));
        return common.organisation();
    }

    @Nullable
    RegisterCode offer(Row row) {
        Common common = common(row);
        Strength strength = row.get("strength", Strength::of);
        if (common == null || strength == null) {
            return null;
        }
        List<Offer> own = offers.computeIfAbsent(common.organisation(), _ -> new ArrayList<>());
        own.add(new Offer(
                "o" + (own.size() + 1),
                common.area(),
                common.text(),
                strength,
                common.statedOn(),
                common.audience(),
                common.basis()));
        return common.organisation();
    }

    List<Need> needsOf(RegisterCode code) {
        return needs.getOrDefault(code, List.of());
    }

    List<Offer> offersOf(RegisterCode code) {
        return offers.getOrDefault(code, List.of());
    }

    private static @Nullable Common common(Row row) {
        RegisterCode organisation = row.get("organisation", RegisterCode::of);
        AreaCode area = row.get("area", AreaCode::of);
        LanguageTag language = row.get("language", LanguageTag::of);
        LocalText text = language == null ? null : row.get("text", words -> new LocalText(language, words));
        LocalDate statedOn = row.get("stated_on", Row::isoDate);
        Audience audience = row.get("audience", Audience::of);
        Basis basis = row.get("basis", Basis::of);
        return organisation == null
                        || area == null
                        || text == null
                        || statedOn == null
                        || audience == null
                        || basis == null
                ? null
                : new Common(organisation, area, text, statedOn, audience, basis);
    }

    private record Common(
            RegisterCode organisation,
            AreaCode area,
            LocalText text,
            LocalDate statedOn,
            Audience audience,
            Basis basis) {}
}
