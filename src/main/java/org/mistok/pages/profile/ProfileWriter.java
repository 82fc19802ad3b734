package org.mistok.pages.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Population;
import org.mistok.organisation.Territory;
import org.mistok.pages.Address;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Words;
import org.mistok.pages.map.MapTitles;
import org.mistok.pages.map.MapView;
import org.mistok.pages.map.Place;
import org.mistok.pages.map.Window;
import org.mistok.pages.profile.ProfilePage.PartnershipView;
import org.mistok.pages.profile.ProfilePage.Warning;
import org.mistok.place.Coordinates;
import org.mistok.place.RegisterCode;
import org.mistok.search.Snapshot;

/// Writes the profile of one organisation, as the viewer may see it.
final class ProfileWriter {
    private final Words words;
    private final Snapshot snapshot;
    private final Organisation organisation;

    ProfileWriter(Words words, Snapshot snapshot, Organisation organisation) {
        this.words = words;
        this.snapshot = snapshot;
        this.organisation = organisation;
    }

    ProfilePage page(Frame frame) {
        Statements statements = new Statements(words);
        return new ProfilePage(
                frame,
                words.name(organisation),
                words.t("kind." + organisation.kind().code()),
                address(organisation.code()),
                place(frame),
                summary(),
                territory(),
                Words.isIllustrative(organisation.profile()),
                organisation.profile().needs().stream().map(statements::need).toList(),
                organisation.profile().offers().stream().map(statements::offer).toList(),
                snapshot.partnershipsOf(organisation.code()).stream()
                        .map(this::partnership)
                        .toList(),
                new Panels(words, snapshot, organisation).list(),
                map());
    }

    private String address(RegisterCode code) {
        return "/" + words.language().tag() + "/organisations/" + code;
    }

    private Link place(Frame frame) {
        Address list = Address.of(frame.link("/search"));
        String region = organisation.identity().region();
        String name = words.findRegion(region);
        if (region != null && name != null) {
            return new Link(name, list.and("region", region).toString());
        }
        String country = organisation.identity().country().value();
        return new Link(
                words.country(organisation.identity().country()),
                list.and("country", country).toString());
    }

    private String summary() {
        return String.join(
                " · ",
                Stream.of(words.placeOf(organisation), words.inhabitants(organisation), words.languages(organisation))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable Warning territory() {
        Territory territory = organisation.identity().territory();
        if (territory == null) {
            return null;
        }
        String key = "territory." + territory.status().code();
        return new Warning(words.t(key), words.t(key + ".text", words.date(territory.asOf())), territory.source());
    }

    private PartnershipView partnership(Partnership partnership) {
        RegisterCode other = partnership.other(organisation.code());
        List<String> facts = new ArrayList<>();
        facts.add(words.t("partnership.type." + partnership.type().code()));
        facts.add(words.t("partnership.status." + partnership.status().code()));
        if (partnership.since() != null) {
            facts.add(words.t("profile.since", partnership.since()));
        }
        return new PartnershipView(
                OrganisationFinder.name(snapshot, other, words),
                snapshot.find(other) == null ? null : address(other),
                facts,
                partnership.areas().stream().sorted().map(words::area).toList(),
                partnership.source());
    }

    private @Nullable MapView map() {
        Coordinates centre = organisation.identity().centre();
        if (centre == null || !Window.reaches(centre)) {
            return null;
        }
        Population population = organisation.identity().population();
        Place place = new Place(
                centre,
                population == null ? 0 : population.inhabitants(),
                words.name(organisation).text(),
                address(organisation.code()));
        return MapView.still(place, MapTitles.of(words));
    }
}
