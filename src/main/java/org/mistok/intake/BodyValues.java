package org.mistok.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.http.Flaw;
import org.mistok.http.KnownCodes;
import org.mistok.language.LanguageTag;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Turns the texts of a body into domain values, and collects everything that is wrong. Each method answers null for
/// a value that did not come or could not be read; only the latter leaves a flaw.
public final class BodyValues {
    private final Thesaurus thesaurus;
    private final List<Flaw> flaws = new ArrayList<>();

    public BodyValues(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    public void add(Flaw flaw) {
        flaws.add(flaw);
    }

    /// Notes that a field is needed.
    public void missing(String field, String example) {
        flaws.add(Flaw.of(field, "body.missing", example));
    }

    /// A text that must come and not be blank.
    @Nullable
    public String text(String field, @Nullable String came, int longest) {
        if (came == null || came.isBlank()) {
            missing(field, "\"…\"");
            return null;
        }
        int length = came.codePointCount(0, came.length());
        return length <= longest ? came : flawed(Flaw.of(field, "parameter.too-long", length, longest));
    }

    @Nullable
    public Area area(String field, @Nullable String came) {
        if (came == null) {
            return null;
        }
        for (Area area : thesaurus.areas()) {
            if (area.code().value().equals(came)) {
                return area;
            }
        }
        List<String> codes =
                thesaurus.areas().stream().map(Area::code).map(AreaCode::value).toList();
        return flawed(Flaw.of(field, "refusal.area-unknown", Flaw.shown(came)).maybe(came, codes));
    }

    @Nullable
    public LanguageTag language(String field, @Nullable String came) {
        if (came == null || KnownCodes.languages().contains(came)) {
            return came == null ? null : LanguageTag.of(came);
        }
        return flawed(Flaw.of(field, "parameter.language", Flaw.shown(came)));
    }

    @Nullable
    public CountryCode country(String field, @Nullable String came) {
        if (came == null || KnownCodes.countries().contains(came)) {
            return came == null ? null : CountryCode.of(came);
        }
        return flawed(Flaw.of(field, "parameter.country", Flaw.shown(came)).meaning(KnownCodes.countryMeantBy(came)));
    }

    @Nullable
    public RegisterCode registerCode(String field, @Nullable String came) {
        if (came == null || RegisterCode.isCode(came)) {
            return came == null ? null : RegisterCode.of(came);
        }
        return flawed(Flaw.of(field, "body.register-code", Flaw.shown(came)));
    }

    @Nullable
    public LocalDate day(String field, @Nullable String came) {
        try {
            return came == null ? null : LocalDate.parse(came);
        } catch (DateTimeParseException noDay) {
            return flawed(Flaw.of(field, "body.date", Flaw.shown(came)));
        }
    }

    @Nullable
    public Integer number(String field, @Nullable Integer came, int smallest, int largest) {
        if (came == null || (came >= smallest && came <= largest)) {
            return came;
        }
        return flawed(Flaw.of(field, "body.range", came, smallest, largest));
    }

    public <T> @Nullable T choice(String field, @Nullable String came, List<T> choices, Function<T, String> code) {
        if (came == null) {
            return null;
        }
        for (T choice : choices) {
            if (code.apply(choice).equals(came)) {
                return choice;
            }
        }
        List<String> codes = choices.stream().map(code).toList();
        return flawed(Flaw.of(field, "parameter.choice", Flaw.shown(came), String.join(", ", codes))
                .maybe(came, codes));
    }

    /// Reads each entry of a list with its own path (`wishes.countries[1]`); entries that cannot be read are left
    /// out.
    public <F, T> List<T> each(String field, @Nullable Collection<@Nullable F> came, Entry<F, T> reading) {
        List<T> read = new ArrayList<>();
        int index = 0;
        for (F entry : came == null ? Set.<F>of() : came) {
            String path = field + "[" + index++ + "]";
            if (entry == null) {
                add(Flaw.of(path, "body.wrong-type.other"));
                continue;
            }
            T value = reading.read(path, entry);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /// Reads one entry of a list.
    public interface Entry<F, T> {
        @Nullable
        T read(String path, F entry);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // always null
    private <T> @Nullable T flawed(Flaw flaw) {
        flaws.add(flaw);
        return null;
    }
}
