package org.mistok.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;

/// A joint proposal of two parties for tests.
public final class Sample {
    public static final RegisterCode LEAD = RegisterCode.of("DE-08436064");
    public static final RegisterCode PARTNER = RegisterCode.of("UA61040030000060956");
    public static final UUID ID = UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962");

    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private Sample() {}

    /// Everything a call like Nakopa asks for: 123,431.36 euros, a tenth of them own.
    public static Content content() {
        Concept concept = new Concept(
                new TreeMap<>(Map.of(
                        LanguageTag.of("en"), "Clean water for two schools",
                        LanguageTag.of("uk"), "Чиста вода для двох шкіл")),
                "WATER2",
                "Two schools get filters, and their pupils learn how water is kept clean.",
                List.of(AreaCode.of("culture"), AreaCode.of("water")),
                LocalDate.of(2027, 1, 1),
                18,
                "900 pupils drink clean water.");
        Budget budget = new Budget(
                List.of(
                        line(LEAD, "Filters", BudgetLine.Source.GRANT, "111088.22"),
                        line(LEAD, "Staff", BudgetLine.Source.OWN, "8343.14"),
                        line(PARTNER, "Fitting", BudgetLine.Source.OWN, "4000")),
                new TreeMap<>(Map.of("EUR", new BigDecimal("123431.36"))),
                List.of());
        return new Content(concept, CallCode.of("nakopa"), budget, Details.EMPTY);
    }

    public static BudgetLine line(RegisterCode party, String purpose, BudgetLine.Source source, String amount) {
        return new BudgetLine(party, purpose, source, new BigDecimal(amount), "EUR");
    }

    public static List<Party> parties() {
        return List.of(Party.of(LEAD, Party.Part.LEAD), Party.of(PARTNER, Party.Part.PARTNER));
    }

    /// In this state; nobody has consented to anything.
    public static Proposal in(State state) {
        State from = state == State.PARKED ? State.IDEA : null;
        return new Proposal(ID, 1, 1, state, from, parties(), content(), THEN, THEN);
    }
}
