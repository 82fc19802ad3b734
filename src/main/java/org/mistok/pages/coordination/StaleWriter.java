package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.mistok.account.Person;
import org.mistok.curation.StaleProfile;
import org.mistok.curation.StaleProfile.Filter;
import org.mistok.curation.StaleProfiles;
import org.mistok.organisation.Kind;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.account.Names;
import org.mistok.pages.coordination.StalePage.Item;
import org.mistok.pages.coordination.StalePage.Option;
import org.mistok.place.CountryCode;

/// Writes the page of stale profiles.
@Singleton
final class StaleWriter {
    private static final int MOST_SHOWN = 300;

    private final Frames frames;
    private final StaleProfiles profiles;
    private final Names names;

    StaleWriter(Frames frames, StaleProfiles profiles, Names names) {
        this.frames = frames;
        this.profiles = profiles;
        this.names = names;
    }

    StalePage page(HttpRequest<?> request, Person person, Filter filter) {
        Frame frame = frames.of(request, "", null);
        Words words = frames.words(request);
        return new StalePage(
                frame.titled(frame.t("stale.title")),
                words.list(profiles.steps().stream().map(words::number).toList()),
                months(frame, filter),
                countries(frame, words, person, filter),
                kinds(frame, filter),
                members(frame, filter),
                profiles.list(person, filter).stream()
                        .limit(MOST_SHOWN)
                        .map(profile -> item(request, frame, words, profile))
                        .toList());
    }

    private List<Option> months(Frame frame, Filter filter) {
        TreeSet<Integer> all = new TreeSet<>(profiles.steps());
        all.add(filter.months());
        return all.stream()
                .map(months ->
                        new Option(months.toString(), frame.t("stale.months", months), months == filter.months()))
                .toList();
    }

    /// Only countries in which something is stale.
    private List<Option> countries(Frame frame, Words words, Person person, Filter filter) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", frame.t("stale.any"), filter.country() == null));
        TreeSet<CountryCode> countries = new TreeSet<>();
        profiles.list(person, new Filter(filter.months(), null, null, null))
                .forEach(profile -> countries.add(profile.country()));
        if (filter.country() != null) {
            countries.add(filter.country());
        }
        countries.forEach(country ->
                options.add(new Option(country.value(), words.country(country), country.equals(filter.country()))));
        return options;
    }

    private static List<Option> kinds(Frame frame, Filter filter) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", frame.t("stale.any"), filter.kind() == null));
        Arrays.stream(Kind.values())
                .forEach(kind ->
                        options.add(new Option(kind.code(), frame.t("kind." + kind.code()), kind == filter.kind())));
        return options;
    }

    private static List<Option> members(Frame frame, Filter filter) {
        return List.of(
                new Option("", frame.t("stale.any"), filter.members() == null),
                new Option("true", frame.t("stale.members.some"), Boolean.TRUE.equals(filter.members())),
                new Option("false", frame.t("stale.members.none"), Boolean.FALSE.equals(filter.members())));
    }

    private Item item(HttpRequest<?> request, Frame frame, Words words, StaleProfile profile) {
        return new Item(
                new Link(
                        names.of(request, profile.organisation()),
                        frame.link("/organisations/" + profile.organisation())),
                List.of(
                        frame.t("kind." + profile.kind().code()),
                        words.country(profile.country()),
                        frame.t("stale.confirmed", words.date(profile.confirmedOn())),
                        frame.t("stale.members", profile.members()),
                        profile.remindedAt() == null
                                ? frame.t("stale.reminded.never")
                                : frame.t("stale.reminded", ReviewWriter.day(words, profile.remindedAt()))));
    }
}
