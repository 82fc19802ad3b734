package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.claim.Invitation;
import org.mistok.account.claim.Invitations;
import org.mistok.http.AccountRefusals;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownCodes;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Who is asked to act for an organisation, to coordinate or to administer.
@Controller("/api/v1/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationsController {
    private final Invitations invitations;
    private final People people;

    InvitationsController(Invitations invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    /// @param language of the mail; that of the request where left out
    record Wanted(
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable List<String> countries,
            @Nullable String language) {}

    record InvitationAnswer(
            long id,
            String email,
            @Nullable RegisterCode organisation,
            String role,
            List<CountryCode> countries,
            Instant writtenAt,
            Instant expiresAt,
            String state) {
        static InvitationAnswer of(Invitation invitation) {
            return new InvitationAnswer(
                    invitation.id(),
                    invitation.email(),
                    invitation.organisation(),
                    invitation.role(),
                    invitation.countries().stream().sorted().toList(),
                    invitation.writtenAt(),
                    invitation.expiresAt(),
                    invitation.state());
        }
    }

    record InvitationList(List<InvitationAnswer> items) {}

    @Get
    InvitationList list(HttpRequest<?> request) {
        return new InvitationList(invitations.list(person(request)).stream()
                .map(InvitationAnswer::of)
                .toList());
    }

    @Post
    @Consumes("application/json")
    HttpResponse<InvitationAnswer> invite(HttpRequest<?> request, @Body byte[] body) {
        Person person = person(request);
        Wanted came = JsonBodies.read(body, Wanted.class);
        Invitations.Wanted wanted = new Invitations.Wanted(
                Fields.text("email", came.email(), "\"officer@stadt.example\""),
                organisation(came.organisation()),
                Fields.text("role", came.role(), "\"owner\""),
                countries(came.countries()),
                language(request, came.language()));
        return HttpResponse.created(InvitationAnswer.of(AccountRefusals.valueOf(invitations.invite(person, wanted))));
    }

    @Delete("/{id}")
    HttpResponse<Void> withdraw(HttpRequest<?> request, long id) {
        if (invitations.withdraw(person(request), id) == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "status-404", request.getPath(), "DELETE");
        }
        return HttpResponse.noContent();
    }

    private Person person(HttpRequest<?> request) {
        return people.get(Viewers.inSession(request).email());
    }

    private static @Nullable RegisterCode organisation(@Nullable String came) {
        if (came == null) {
            return null;
        }
        try {
            return RegisterCode.of(came);
        } catch (IllegalArgumentException malformed) {
            throw Fields.notACode("organisation", came);
        }
    }

    private static Set<CountryCode> countries(@Nullable List<String> came) {
        if (came == null) {
            return Set.of();
        }
        for (String code : came) {
            if (code == null || !KnownCodes.countries().contains(code)) {
                throw RequestRefused.content(
                        List.of(Flaw.of("countries", "parameter.country", Flaw.shown(String.valueOf(code)))));
            }
        }
        return came.stream().map(CountryCode::of).collect(Collectors.toUnmodifiableSet());
    }

    private static InterfaceLanguage language(HttpRequest<?> request, @Nullable String came) {
        InterfaceLanguage language = came == null ? Locales.of(request) : InterfaceLanguage.find(came);
        if (language == null) {
            throw Fields.choice(
                    "language",
                    String.valueOf(came),
                    Arrays.stream(InterfaceLanguage.values())
                            .map(known -> known.tag().value())
                            .toList());
        }
        return language;
    }
}
