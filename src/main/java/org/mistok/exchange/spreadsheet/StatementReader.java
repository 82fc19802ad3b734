package org.mistok.exchange.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.AudienceRule;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;
import org.mistok.language.Scripts;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Urgency;

/// Reads the needs and offers of a row: each cell may list several, one a line or with semicolons between.
final class StatementReader {

    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r;•]+");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—*·▪]|\\d{1,2}[.)])\\s+");
    private static final LanguageTag UKRAINIAN = LanguageTag.of("uk");
    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    private final SheetTools tools;
    private final SheetOrder order;

    StatementReader(SheetTools tools, SheetOrder order) {
        this.tools = tools;
        this.order = order;
    }

    void readInto(Draft draft, Cells cells) {
        Urgency urgency = urgency(cells, draft);
        Strength strength = strength(cells, draft);
        for (String text : parts(cells.text(Meaning.NEEDS))) {
            LanguageTag language = language(text, cells);
            AreaCode area = area(cells, Meaning.NEEDS, text, draft);
            if (area != null && isNewNeed(draft, area, text)) {
                Audience audience = AudienceRule.narrowestDefault(tools.areas().get(area));
                String key = "n" + (draft.needs.size() + 1);
                draft.needs.add(new Need(
                        key, area, new LocalText(language, text), urgency, order.date(), audience, order.basis()));
                draft.needRows.add(cells);
            }
        }
        for (String text : parts(cells.text(Meaning.OFFERS))) {
            LanguageTag language = language(text, cells);
            AreaCode area = area(cells, Meaning.OFFERS, text, draft);
            if (area != null && isNewOffer(draft, area, text)) {
                String key = "o" + (draft.offers.size() + 1);
                draft.offers.add(new Offer(
                        key,
                        area,
                        new LocalText(language, text),
                        strength,
                        order.date(),
                        Audience.PUBLIC,
                        order.basis()));
                draft.offerRows.add(cells);
            }
        }
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(BETWEEN.split(cell))
                .map(String::strip)
                .map(part -> BULLET.matcher(part).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isNewNeed(Draft draft, AreaCode area, String text) {
        return draft.needs.stream()
                .noneMatch(
                        need -> need.area().equals(area) && need.text().text().equals(text));
    }

    private static boolean isNewOffer(Draft draft, AreaCode area, String text) {
        return draft.offers.stream()
                .noneMatch(offer ->
                        offer.area().equals(area) && offer.text().text().equals(text));
    }

    /// The column of areas says it, else the text itself.
    private @Nullable AreaCode area(Cells cells, Meaning meaning, String text, Draft draft) {
        String stated = cells.line(Meaning.AREA);
        AreaCode area = stated.isEmpty()
                ? tools.areas().about(text, language(text, cells))
                : tools.areas().named(stated, language(stated, cells));
        if (area == null) {
            draft.good = false;
            if (stated.isEmpty()) {
                cells.refusePart(meaning, text, "area-not-recognised");
            } else {
                cells.refuse(Meaning.AREA, "area-unknown");
            }
        }
        return area;
    }

    private Urgency urgency(Cells cells, Draft draft) {
        String text = cells.line(Meaning.URGENCY);
        String code = text.isEmpty() ? Urgency.MEDIUM.code() : tools.words().find("urgency", text);
        if (code == null) {
            draft.good = false;
            cells.refuse(Meaning.URGENCY, "urgency-unknown");
            return Urgency.MEDIUM;
        }
        return Urgency.of(code);
    }

    /// Nothing stated is the least that can be meant.
    private Strength strength(Cells cells, Draft draft) {
        String text = cells.line(Meaning.STRENGTH);
        String code = text.isEmpty() ? Strength.ADVICE.code() : tools.words().find("strength", text);
        if (code == null) {
            draft.good = false;
            cells.refuse(Meaning.STRENGTH, "strength-unknown");
            return Strength.ADVICE;
        }
        return Strength.of(code);
    }

    /// By its script, else as the headings.
    static LanguageTag language(String text, Cells cells) {
        LanguageTag headings = cells.columns().language();
        if (Scripts.hasCyrillic(text)) {
            return UKRAINIAN;
        }
        return headings == null || headings.equals(UKRAINIAN) ? ENGLISH : headings;
    }
}
