package org.mistok.pages.partners;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

/// The page "partners for ...".
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnersController {
    private final Frames frames;
    private final Templates templates;
    private final Index index;
    private final PartnersWriter writer;

    PartnersController(Frames frames, Templates templates, Index index, PartnersWriter writer) {
        this.frames = frames;
        this.templates = templates;
        this.index = index;
        this.writer = writer;
    }

    @Get("/{language:uk|en|de|pl|fr}/organisations/{code}/partners")
    HttpResponse<String> partners(HttpRequest<?> request, String code) {
        Viewer viewer = Viewers.of(request);
        Snapshot snapshot = index.current();
        Organisation subject = OrganisationFinder.get(snapshot, code);
        Words words = frames.words(request);
        Section section = viewer.owns(subject.code()) ? Section.PARTNERS : null;
        String title = words.t("partners.title") + " " + words.name(subject).text();
        Frame frame = frames.of(request, title, section);
        PartnersPage page = writer.page(frame, new Wanted(request, subject, words, viewer, snapshot));
        return templates.show(page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "partners", page);
    }
}
