package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.curation.Duplicates;
import org.mistok.curation.Duplicates.Wish;
import org.mistok.curation.Resemblance;
import org.mistok.curation.Resemblance.Sign;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.http.WaitPreference;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Merging.Part;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Save;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// Entries that may be one organisation, and making them one. For coordinators.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DuplicatesController {
    private final Duplicates duplicates;
    private final People people;
    private final Index index;

    DuplicatesController(Duplicates duplicates, People people, Index index) {
        this.duplicates = duplicates;
        this.people = people;
        this.index = index;
    }

    record Party(RegisterCode code, String name, long version) {
        static Party of(Organisation one, InterfaceLanguage language) {
            return new Party(one.code(), one.identity().officialNames().in(language), one.version());
        }
    }

    /// @param percent of names in common; null for other signs
    /// @param domain that both have; null for other signs
    record SignAnswer(
            String sign,
            @Nullable Integer percent,
            @Nullable String domain) {
        static SignAnswer of(Sign sign) {
            return switch (sign) {
                case Sign.AlikeNames(int percent) -> new SignAnswer(sign.code(), percent, null);
                case Sign.SamePlace() -> new SignAnswer(sign.code(), null, null);
                case Sign.SameSite(String domain) -> new SignAnswer(sign.code(), null, domain);
                case Sign.SameMailboxes(String domain) -> new SignAnswer(sign.code(), null, domain);
            };
        }
    }

    record ResemblanceAnswer(Party first, Party second, int confidence, List<SignAnswer> signs) {
        static ResemblanceAnswer of(Resemblance found, InterfaceLanguage language) {
            return new ResemblanceAnswer(
                    Party.of(found.first(), language),
                    Party.of(found.second(), language),
                    found.confidence(),
                    found.signs().stream().map(SignAnswer::of).toList());
        }
    }

    record Pairs(List<ResemblanceAnswer> items) {}

    record Difference(@Nullable Boolean different) {}

    record Merger(
            @Nullable String survivor,
            @Nullable Long survivorVersion,
            @Nullable String former,
            @Nullable Long formerVersion,
            @Nullable List<@Nullable String> taken) {}

    @Get("/duplicates")
    Pairs list(HttpRequest<?> request) {
        Person person = coordinator(request);
        return new Pairs(duplicates.list(person, index.current()).stream()
                .map(found -> ResemblanceAnswer.of(found, Locales.of(request)))
                .toList());
    }

    @Put("/duplicates/{first}/{second}")
    @Consumes("application/json")
    HttpResponse<Void> tellApart(HttpRequest<?> request, String first, String second, @Body byte[] body) {
        Person person = coordinator(request);
        Difference difference = JsonBodies.read(body, Difference.class);
        if (difference.different() == null) {
            throw RequestRefused.content(List.of(Flaw.of("different", "body.missing", "true, false")));
        }
        AccountRefusals.valueOf(
                duplicates.keepApart(person, Codes.of(first), Codes.of(second), difference.different()));
        return HttpResponse.noContent();
    }

    @Post("/mergers")
    @Consumes("application/json")
    HttpResponse<OrganisationAnswer> merge(HttpRequest<?> request, @Body byte[] body) {
        Person person = coordinator(request);
        Merger merger = JsonBodies.read(body, Merger.class);
        Wish wish = new Wish(
                code("survivor", merger.survivor()),
                version("survivorVersion", merger.survivorVersion()),
                code("former", merger.former()),
                version("formerVersion", merger.formerVersion()),
                parts(Objects.requireNonNullElse(merger.taken(), List.of())));
        Save.Saved saved = AccountRefusals.valueOf(duplicates.merge(person, wish));
        Organisation survivor = saved.organisation();
        Viewer viewer = Viewers.of(request);
        MutableHttpResponse<OrganisationAnswer> response = HttpResponse.created(
                OrganisationAnswer.of(survivor.seenBy(viewer), Locales.of(request)),
                URI.create("/api/v1/organisations/" + survivor.code()));
        Duration wait = WaitPreference.of(request);
        if (wait.isPositive() && index.await(saved.mark(), wait)) {
            response.header("Preference-Applied", WaitPreference.applied(wait));
        }
        return response;
    }

    private static RegisterCode code(String field, @Nullable String came) {
        String text = Fields.text(field, came, "\"org-mitte\"");
        if (!RegisterCode.isCode(text)) {
            throw Fields.notACode(field, text);
        }
        return RegisterCode.of(text);
    }

    private static long version(String field, @Nullable Long came) {
        if (came == null) {
            throw RequestRefused.content(List.of(Flaw.of(field, "body.missing", "1")));
        }
        return came;
    }

    private static Set<Part> parts(List<@Nullable String> codes) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String code : codes) {
            String text = String.valueOf(code);
            Part part = Part.find(text);
            if (part == null) {
                throw Fields.choice(
                        "taken",
                        text,
                        Arrays.stream(Part.values()).map(Part::code).toList());
            }
            parts.add(part);
        }
        return parts;
    }

    private Person coordinator(HttpRequest<?> request) {
        Viewer.Member member = Viewers.member(request);
        if (!member.coordinator()) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "coordinators-only");
        }
        return people.get(member.email());
    }
}
