package org.mistok.pages.profile;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Viewers;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.search.Index;
import org.mistok.search.Snapshot;

/// The profile page.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {
    private final Frames frames;
    private final Templates templates;
    private final Index index;

    ProfileController(Frames frames, Templates templates, Index index) {
        this.frames = frames;
        this.templates = templates;
        this.index = index;
    }

    @Get("/{language:uk|en|de|pl|fr}/organisations/{code}")
    HttpResponse<String> profile(HttpRequest<?> request, String code) {
        Viewer viewer = Viewers.of(request);
        Snapshot snapshot = index.current();
        Organisation organisation = OrganisationFinder.get(snapshot, code).seenBy(viewer);
        Words words = frames.words(request);
        Section section = viewer.owns(organisation.code()) ? Section.COMMUNITY : null;
        Frame frame = frames.of(request, words.name(organisation).text(), section);
        return templates.show("organisation", new ProfileWriter(words, snapshot, organisation).page(frame));
    }
}
