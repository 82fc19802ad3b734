package org.mistok.pages.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Wishes;
import org.mistok.pages.Named;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Words;
import org.mistok.pages.profile.ProfilePage.Panel;
import org.mistok.search.Snapshot;

/// The boxes of facts beside needs and offers.
final class Panels {
    private final Words words;
    private final Snapshot snapshot;
    private final Organisation organisation;
    private final Profile profile;

    Panels(Words words, Snapshot snapshot, Organisation organisation) {
        this.words = words;
        this.snapshot = snapshot;
        this.organisation = organisation;
        this.profile = organisation.profile();
    }

    List<Panel> list() {
        List<Panel> panels = new ArrayList<>();
        panels.add(identity());
        panels.add(self());
        Bridge bridge = profile.bridge();
        if (bridge != null) {
            panels.add(bridge(bridge));
        }
        panels.add(wishes(profile.wishes()));
        panels.add(readiness(profile.readiness()));
        return panels;
    }

    private Panel identity() {
        Identity identity = organisation.identity();
        Labels district = identity.district();
        Facts facts = new Facts(words)
                .addIfAny("profile.names", otherLanguages())
                .addIfAny("profile.former-names", names(Name.Sort.FORMER))
                .addIfAny("profile.other-names", names(Name.Sort.OTHER))
                .addIfAny("profile.centre", names(Name.Sort.CENTRE))
                .add("profile.code", organisation.code().value())
                .add("profile.country", words.country(identity.country()))
                .addIfKnown("profile.region", words.findRegion(identity.region()))
                .addIfKnown("profile.district", district == null ? null : district.in(words.language()));
        if (organisation.kind() != Kind.DIASPORA) {
            population(facts, identity.population());
        }
        facts.add("profile.traits", identity.traits().isEmpty() ? null : words.traits(identity.traits()));
        return panel("identity", "profile.identity", words.t("profile.source-named", identity.source()), facts);
    }

    private void population(Facts facts, @Nullable Population population) {
        if (population == null) {
            facts.add("profile.population", (String) null);
            return;
        }
        String source = words.t("profile.as-of", words.date(population.asOf()), population.source());
        facts.add("profile.population", words.number(population.inhabitants()), source);
    }

    private Panel self() {
        Availability availability = profile.availability();
        Integer capacity = availability.capacity();
        Facts facts = new Facts(words)
                .add("profile.languages", words.languages(organisation))
                .add("profile.capacity", capacity == null ? null : words.number(capacity));
        if (availability.paused()) {
            facts.add("profile.availability", words.t("profile.paused"));
        }
        facts.add("profile.confirmed", profile.statedOn() == null ? null : words.date(profile.statedOn()));
        return panel("self", "profile.self", basis(), facts);
    }

    private Panel wishes(Wishes wishes) {
        Wishes.Proximity proximity = wishes.proximity();
        Facts facts = new Facts(words)
                .add(
                        "profile.wished-countries",
                        listed(wishes.countries().stream()
                                .sorted()
                                .map(words::country)
                                .toList()))
                .add(
                        "profile.wished-kinds",
                        listed(wishes.kinds().stream()
                                .sorted()
                                .map(kind -> words.t("kind." + kind.code()))
                                .toList()))
                .add("profile.wished-population", range(wishes.populationMin(), wishes.populationMax()))
                .add("profile.wished-proximity", proximity == null ? null : words.t("proximity." + proximity.code()));
        return panel("wishes", "profile.wishes", basis(), facts);
    }

    private Panel readiness(Readiness readiness) {
        Facts facts = new Facts(words).add("profile.officer", readiness.officer());
        if (organisation.kind() != Kind.DIASPORA) {
            facts.add("profile.council-decision", readiness.councilDecision());
        }
        facts.add("profile.verified", readiness.verifiedOn() == null ? null : words.date(readiness.verifiedOn()));
        return panel("readiness", "profile.readiness", basis(), facts);
    }

    private Panel bridge(Bridge bridge) {
        Facts facts = new Facts(words);
        if (bridge.seat() != null) {
            facts.addIfAny("profile.seat", List.of(OrganisationFinder.name(snapshot, bridge.seat(), words)));
        }
        facts.add(
                        "profile.home-oblasts",
                        listed(bridge.homeOblasts().stream()
                                .sorted()
                                .map(words::findRegion)
                                .filter(java.util.Objects::nonNull)
                                .toList()))
                .addIfAny(
                        "profile.home-hromadas",
                        bridge.homeHromadas().stream()
                                .sorted()
                                .map(code -> OrganisationFinder.name(snapshot, code, words))
                                .toList())
                .add("profile.interprets", bridge.interprets())
                .add("profile.holds-grants", bridge.holdsGrants());
        return panel("bridge", "profile.bridge", basis(), facts);
    }

    private Panel panel(String id, String title, @Nullable String note, Facts facts) {
        return new Panel(id, words.t(title), note, facts.list());
    }

    /// On what the organisation's statements about itself rest.
    private String basis() {
        return switch (profile.basis()) {
            case Basis.Illustrative() -> words.t("basis.illustrative");
            case Basis.OwnWord() -> words.t("basis.own-word");
            case Basis.Sourced(String address) -> words.t("profile.source-named", address);
        };
    }

    private List<Named> otherLanguages() {
        String shown = words.name(organisation).text();
        return organisation.identity().officialNames().byLanguage().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(shown))
                .map(entry -> new Named(entry.getValue(), entry.getKey().value()))
                .distinct()
                .toList();
    }

    private List<Named> names(Name.Sort sort) {
        return organisation.identity().names().stream()
                .filter(name -> name.sort() == sort)
                .map(name -> new Named(name.text(), language(name)))
                .toList();
    }

    private static String language(Name name) {
        LanguageTag language = name.language();
        return language == null ? "en" : language.value();
    }

    private @Nullable String range(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null) {
            return words.t("profile.range", words.number(from), words.number(to));
        }
        if (from != null) {
            return words.t("profile.range-from", words.number(from));
        }
        return to == null ? null : words.t("profile.range-to", words.number(to));
    }

    private @Nullable String listed(Collection<String> parts) {
        return parts.isEmpty() ? null : words.list(parts);
    }
}
