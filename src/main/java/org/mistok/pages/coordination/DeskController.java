package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.mistok.account.Person;
import org.mistok.account.claim.Claim;
import org.mistok.account.claim.Claims;
import org.mistok.account.review.Reviews;
import org.mistok.curation.Duplicates;
import org.mistok.curation.StaleProfile.Filter;
import org.mistok.curation.StaleProfiles;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.account.Desk;
import org.mistok.pages.coordination.DeskPage.Pile;
import org.mistok.search.Index;

/// What waits for a coordinator, in one place.
@Controller("/{language:uk|en|de|pl|fr}/desk")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskController {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Claims claims;
    private final Reviews reviews;
    private final Duplicates duplicates;
    private final StaleProfiles stale;
    private final Index index;

    DeskController(
            Desk desk,
            Frames frames,
            Templates templates,
            Claims claims,
            Reviews reviews,
            Duplicates duplicates,
            StaleProfiles stale,
            Index index) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.claims = claims;
        this.reviews = reviews;
        this.duplicates = duplicates;
        this.stale = stale;
        this.index = index;
    }

    /// Readers and members get the answer of a page that is not there.
    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/desk");
        }
        if (!person.role().coordinates()) {
            return HttpResponse.notFound();
        }
        Frame frame = frames.of(request, "", Section.DESK);
        return templates.show("desk", new DeskPage(frame.titled(frame.t("desk.title")), piles(frame, person)));
    }

    private List<Pile> piles(Frame frame, Person person) {
        long open = claims.list(person).stream()
                .filter(claim -> claim.state() == Claim.State.OPEN)
                .count();
        return List.of(
                pile(frame, "coordination", open),
                pile(frame, "reviews", reviews.countWaiting(person)),
                pile(
                        frame,
                        "duplicates",
                        duplicates.list(person, index.current()).size()),
                pile(
                        frame,
                        "stale",
                        stale.list(person, new Filter(stale.threshold(), null, null, null))
                                .size()));
    }

    private static Pile pile(Frame frame, String what, long waiting) {
        return new Pile(
                frame.t("desk." + what),
                frame.t("desk." + what + ".text"),
                frame.link("/" + what),
                waiting,
                frame.t("desk.waiting", waiting));
    }
}
