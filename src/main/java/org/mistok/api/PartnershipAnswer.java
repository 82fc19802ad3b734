package org.mistok.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Viewer;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.partnership.Action;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements.Step;
import org.mistok.partnership.Document;
import org.mistok.partnership.Party;
import org.mistok.partnership.Terms;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.search.Snapshot;

/// An agreement.
///
/// @param endedBecause for the parties; null for others
/// @param actions what the caller can do with it now
record PartnershipAnswer(
        long id,
        String type,
        String state,
        @Nullable String since,
        @Nullable LocalDate trialUntil,
        @Nullable LocalDate reviewOn,
        List<AreaCode> areas,
        List<Document> documents,
        List<PartyAnswer> parties,
        @Nullable String source,
        @Nullable RegisterCode proposedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        Instant changedAt,
        List<String> actions) {

    /// @param organisation null for a party without a profile
    /// @param name in the language of the answer
    /// @param audience who may know of the agreement, as far as this party is concerned; null for who is no party
    /// @param confirmed whether it has said yes here; a public source needs nobody's
    record PartyAnswer(
            @Nullable RegisterCode organisation,
            String name,
            @Nullable CountryCode country,
            @Nullable String region,
            @Nullable String audience,
            boolean confirmed) {}

    /// @param by null for somebody whom the caller need not know
    /// @param changed the names of the facts that it changed
    record StepAnswer(long version, Instant at, @Nullable String by, String state, List<String> changed) {
        static StepAnswer of(Step step) {
            return new StepAnswer(
                    step.version(), step.at(), step.by(), step.state().code(), step.changed());
        }
    }

    static PartnershipAnswer of(Agreement agreement, Viewer viewer, Snapshot snapshot, InterfaceLanguage language) {
        Terms terms = agreement.terms();
        Agreement.Ending ending = agreement.ending();
        boolean isOwn = agreement.isOf(viewer);
        return new PartnershipAnswer(
                agreement.id(),
                terms.type().code(),
                agreement.state().code(),
                terms.since(),
                terms.trialUntil(),
                terms.reviewOn(),
                terms.areas().stream().sorted().toList(),
                terms.documents(),
                agreement.parties().stream()
                        .map(party -> party(party, isOwn, name(party, snapshot, language)))
                        .toList(),
                agreement.source(),
                agreement.proposedBy(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.because(),
                agreement.changedAt(),
                agreement.actionsOf(viewer).stream().map(Action::code).toList());
    }

    private static PartyAnswer party(Party party, boolean isOwn, String name) {
        return new PartyAnswer(
                party.code(),
                name,
                party.country(),
                party.region(),
                isOwn ? party.audience().code() : null,
                party.confirmed());
    }

    /// By its code where the index has not met it yet.
    static String name(Party party, Snapshot snapshot, InterfaceLanguage language) {
        RegisterCode code = party.code();
        Organisation organisation = code == null ? null : snapshot.find(code);
        return organisation == null
                ? party.key()
                : organisation.identity().officialNames().in(language);
    }
}
