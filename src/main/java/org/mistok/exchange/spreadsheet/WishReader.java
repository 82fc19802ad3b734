package org.mistok.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Wishes;
import org.mistok.place.CountryCode;

/// Reads what kind of partner an organisation asks for, and how many.
final class WishReader {

    private static final int MOST_CAPACITY = 100;
    private static final Pattern BETWEEN = Pattern.compile("[,;/\\n\\r|]+");

    private final SheetTools tools;

    WishReader(SheetTools tools) {
        this.tools = tools;
    }

    @Nullable
    Integer capacity(Cells cells, Draft draft) {
        Integer capacity = number(cells, Meaning.CAPACITY, draft);
        if (capacity != null && capacity > MOST_CAPACITY) {
            draft.good = false;
            cells.refuse(Meaning.CAPACITY, "capacity-too-large", MOST_CAPACITY);
            return null;
        }
        return capacity;
    }

    Wishes wishes(Cells cells, Draft draft) {
        Set<CountryCode> countries =
                list(cells, Meaning.WISH_COUNTRIES, draft, "country-unknown", tools.geography()::country);
        Set<Kind> kinds = list(cells, Meaning.WISH_KINDS, draft, "kind-unknown", this::kind);
        Integer least = number(cells, Meaning.WISH_POPULATION_MIN, draft);
        Integer most = number(cells, Meaning.WISH_POPULATION_MAX, draft);
        if (least != null && most != null && least > most) {
            draft.good = false;
            cells.refuse(Meaning.WISH_POPULATION_MIN, "population-order", most);
            return Wishes.NONE;
        }
        return new Wishes(countries, kinds, least, most, null);
    }

    private @Nullable Kind kind(String text) {
        String code = tools.words().find("kind", text);
        return code == null ? null : Kind.of(code);
    }

    private static <T> Set<T> list(
            Cells cells, Meaning meaning, Draft draft, String code, Function<String, @Nullable T> reader) {
        Set<T> found = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String part : BETWEEN.split(cells.text(meaning))) {
            T one = part.isBlank() ? null : reader.apply(part.strip());
            if (one != null) {
                found.add(one);
            } else if (!part.isBlank()) {
                wrong.add(part.strip());
            }
        }
        if (!wrong.isEmpty()) {
            draft.good = false;
            cells.refusePart(meaning, String.join(", ", wrong), code);
        }
        return found;
    }

    private @Nullable Integer number(Cells cells, Meaning meaning, Draft draft) {
        String text = cells.line(meaning);
        Integer number = text.isEmpty() ? null : tools.numbers().whole(text);
        if (number == null && !text.isEmpty()) {
            draft.good = false;
            cells.refuse(meaning, "population-unreadable");
        }
        return number;
    }
}
