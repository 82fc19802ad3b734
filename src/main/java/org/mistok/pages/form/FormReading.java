package org.mistok.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.intake.DraftBody;
import org.mistok.intake.ProfileBody;
import org.mistok.intake.ProfileBody.BridgeBody;
import org.mistok.intake.ProfileBody.LanguageBody;
import org.mistok.intake.ProfileBody.ReadinessBody;
import org.mistok.intake.ProfileBody.StatementBody;
import org.mistok.intake.ProfileBody.WishesBody;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Profile;
import org.mistok.place.RegisterCode;

/// Turns what stands in a form into the body that a program would send, so that both are read by the same rules.
/// Numbers may have spaces and either separator for thousands.
final class FormReading {
    private static final String SHOWN_ALREADY = "2000-01-01";
    private static final String SEPARATORS = "[\\s\\u00a0\\u202f.,'’]";

    private final FormValues values;
    private final List<Flaw> flaws = new ArrayList<>();

    FormReading(FormValues values) {
        this.values = values;
    }

    /// What cannot even be sent: texts that are no numbers.
    List<Flaw> flaws() {
        return flaws;
    }

    /// @param standing keeps what this form does not ask: what a diaspora organisation connects, who verified it
    ProfileBody profile(@Nullable Profile standing) {
        return new ProfileBody(
                languages(),
                statements("needs"),
                statements("offers"),
                number("capacity"),
                values.text("paused").equals("true"),
                wishes(),
                readiness(standing),
                standing == null ? null : bridge(standing.bridge()));
    }

    DraftBody draft() {
        ProfileBody profile = profile(null);
        return new DraftBody(
                blankIsNull(values.text("kind")),
                values.text("name"),
                blankIsNull(values.text("country")),
                blankIsNull(values.text("region")),
                number("population"),
                null,
                null,
                profile.languages(),
                profile.needs(),
                profile.offers(),
                null,
                null,
                null,
                null,
                null);
    }

    private List<@Nullable LanguageBody> languages() {
        List<@Nullable LanguageBody> languages = new ArrayList<>();
        for (Map<String, String> row : values.list("languages")) {
            languages.add(new LanguageBody(field(row, "language"), field(row, "level")));
        }
        return languages;
    }

    private List<@Nullable StatementBody> statements(String list) {
        List<@Nullable StatementBody> statements = new ArrayList<>();
        for (Map<String, String> row : values.list(list)) {
            statements.add(new StatementBody(
                    field(row, "key"),
                    field(row, "area"),
                    field(row, "language"),
                    field(row, "text"),
                    field(row, "urgency"),
                    field(row, "strength"),
                    null,
                    field(row, "audience"),
                    shownFrom(row),
                    null,
                    null));
        }
        return statements;
    }

    /// A day that was taken out of the form ends an embargo, while one that a program does not mention goes on.
    private static @Nullable String shownFrom(Map<String, String> row) {
        String day = field(row, "shownFrom");
        return day == null && row.containsKey("shownFrom") ? SHOWN_ALREADY : day;
    }

    private WishesBody wishes() {
        return new WishesBody(
                filled("wishes.countries"),
                filled("wishes.kinds"),
                number("wishes.populationMin"),
                number("wishes.populationMax"),
                blankIsNull(values.text("wishes.proximity")));
    }

    private List<@Nullable String> filled(String name) {
        List<@Nullable String> filled = new ArrayList<>();
        values.all(name).stream().filter(text -> !text.isEmpty()).forEach(filled::add);
        return filled;
    }

    private ReadinessBody readiness(@Nullable Profile standing) {
        Object verified = standing == null ? null : standing.readiness().verifiedOn();
        return new ReadinessBody(
                yesOrNo("officer"), yesOrNo("councilDecision"), verified == null ? null : verified.toString());
    }

    private @Nullable Boolean yesOrNo(String name) {
        String text = values.text(name);
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    private static @Nullable BridgeBody bridge(@Nullable Bridge bridge) {
        if (bridge == null) {
            return null;
        }
        RegisterCode seat = bridge.seat();
        List<@Nullable String> hromadas = new ArrayList<>();
        bridge.homeHromadas().forEach(code -> hromadas.add(code.value()));
        return new BridgeBody(
                seat == null ? null : seat.value(),
                new ArrayList<@Nullable String>(bridge.homeOblasts()),
                hromadas,
                bridge.interprets(),
                bridge.holdsGrants());
    }

    private @Nullable Integer number(String name) {
        String text = values.text(name).replaceAll(SEPARATORS, "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        flaws.add(Flaw.of(name, "form.number"));
        return null;
    }

    private static @Nullable String field(Map<String, String> row, String name) {
        return blankIsNull(row.getOrDefault(name, ""));
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
