package org.mistok.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A profile that is in no register: the facts that a register would know, and the fields of [ProfileBody].
public record DraftBody(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String country,
        @Nullable String region,
        @Nullable Integer population,
        @Nullable LocationBody location,
        @Nullable List<@Nullable String> traits,
        @Nullable List<ProfileBody.@Nullable LanguageBody> languages,
        @Nullable List<ProfileBody.@Nullable StatementBody> needs,
        @Nullable List<ProfileBody.@Nullable StatementBody> offers,
        @Nullable Integer capacity,
        @Nullable Boolean paused,
        ProfileBody.@Nullable WishesBody wishes,
        ProfileBody.@Nullable ReadinessBody readiness,
        ProfileBody.@Nullable BridgeBody bridge) {

    public record LocationBody(
            @Nullable Double lat, @Nullable Double lon) {}

    public ProfileBody profile() {
        return new ProfileBody(languages, needs, offers, capacity, paused, wishes, readiness, bridge);
    }
}
