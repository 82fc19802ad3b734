package org.mistok.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of an organisation that it says of itself, as it comes in a body. A field left out means "not stated".
public record ProfileBody(
        @Nullable List<@Nullable LanguageBody> languages,
        @Nullable List<@Nullable StatementBody> needs,
        @Nullable List<@Nullable StatementBody> offers,
        @Nullable Integer capacity,
        @Nullable Boolean paused,
        @Nullable WishesBody wishes,
        @Nullable ReadinessBody readiness,
        @Nullable BridgeBody bridge) {

    /// A working language; `"de"` alone stands for `{"language": "de"}`.
    public record LanguageBody(
            @Nullable String language, @Nullable String level) {
        @JsonCreator
        public LanguageBody {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static LanguageBody of(String language) {
            return new LanguageBody(language, null);
        }
    }

    /// A need (with `urgency`) or an offer (with `strength`).
    ///
    /// @param key names an entry that exists already; left out for a new one
    /// @param shownFrom the first day on which others see it; left out, an embargo goes on; today or earlier ends
    /// it
    /// @param illustrative accepted because answers have it; what counts is `basis`
    public record StatementBody(
            @Nullable String key,
            @Nullable String area,
            @Nullable String language,
            @Nullable String text,
            @Nullable String urgency,
            @Nullable String strength,
            @Nullable String statedOn,
            @Nullable String audience,
            @Nullable String shownFrom,
            @Nullable String basis,
            @Nullable Boolean illustrative) {}

    public record WishesBody(
            @Nullable List<@Nullable String> countries,
            @Nullable List<@Nullable String> kinds,
            @Nullable Integer populationMin,
            @Nullable Integer populationMax,
            @Nullable String proximity) {}

    /// @param verifiedOn accepted because answers have it; only coordinators can change it
    public record ReadinessBody(
            @Nullable Boolean officer,
            @Nullable Boolean councilDecision,
            @Nullable String verifiedOn) {}

    public record BridgeBody(
            @Nullable String seat,
            @Nullable List<@Nullable String> homeOblasts,
            @Nullable List<@Nullable String> homeHromadas,
            @Nullable Boolean interprets,
            @Nullable Boolean holdsGrants) {}
}
