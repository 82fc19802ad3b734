package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import org.mistok.account.People;
import org.mistok.curation.Reminders;
import org.mistok.curation.StaleProfile;
import org.mistok.curation.StaleProfiles;
import org.mistok.disclosure.Viewer;
import org.mistok.http.EntityTag;
import org.mistok.http.Flaw;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.StaleParameters;
import org.mistok.http.Viewers;
import org.mistok.http.WaitPreference;
import org.mistok.http.Writers;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Save;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// Profiles that nobody has confirmed for long, and confirming one.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaleController {
    private final StaleProfiles profiles;
    private final Reminders reminders;
    private final People people;
    private final Writers writers;
    private final Index index;

    StaleController(StaleProfiles profiles, Reminders reminders, People people, Writers writers, Index index) {
        this.profiles = profiles;
        this.reminders = reminders;
        this.people = people;
        this.writers = writers;
        this.index = index;
    }

    record StaleList(List<StaleProfile> items) {}

    @Get("/stale")
    @KnownParameters({"months", "country", "kind", "members"})
    StaleList list(HttpRequest<?> request) {
        Viewer.Member member = Viewers.member(request);
        if (!member.coordinator()) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "coordinators-only");
        }
        return new StaleList(
                profiles.list(people.get(member.email()), StaleParameters.read(request, profiles.threshold())));
    }

    @Post("/organisations/{code}/still-right")
    HttpResponse<OrganisationAnswer> confirm(HttpRequest<?> request, String code) {
        RegisterCode organisation = Codes.of(code);
        Viewer.Member writer = writers.require(request, organisation);
        Save.Saved saved = reminders.confirm(organisation, writer.email());
        if (saved == null) {
            throw RequestRefused.content(List.of(Flaw.of("profile", "refusal.nothing-to-confirm-here")));
        }
        Organisation now = saved.organisation();
        MutableHttpResponse<OrganisationAnswer> response = HttpResponse.ok(
                        OrganisationAnswer.of(now.seenBy(writer), Locales.of(request)))
                .header("ETag", EntityTag.of(now.version(), now.code(), writer).toString());
        Duration wait = WaitPreference.of(request);
        if (wait.isPositive() && index.await(saved.mark(), wait)) {
            response.header("Preference-Applied", WaitPreference.applied(wait));
        }
        return response;
    }
}
