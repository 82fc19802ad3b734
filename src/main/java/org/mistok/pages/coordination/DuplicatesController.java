package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.curation.Duplicates;
import org.mistok.curation.Duplicates.Wish;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.organisation.Merging.Part;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.organisation.Save;
import org.mistok.pages.Templates;
import org.mistok.pages.account.Desk;
import org.mistok.pages.account.Posted;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// Entries that may be one organisation: the list, and two of them side by side.
@Controller("/{language:uk|en|de|pl|fr}/duplicates")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DuplicatesController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<String> DONE = Set.of("duplicates.done.apart", "duplicates.done.merged");

    private final Desk desk;
    private final Templates templates;
    private final Duplicates duplicates;
    private final Organisations organisations;
    private final DuplicatesWriter writer;
    private final Index index;

    DuplicatesController(
            Desk desk,
            Templates templates,
            Duplicates duplicates,
            Organisations organisations,
            DuplicatesWriter writer,
            Index index) {
        this.desk = desk;
        this.templates = templates;
        this.duplicates = duplicates;
        this.organisations = organisations;
        this.writer = writer;
        this.index = index;
    }

    private interface Deed {
        HttpResponse<?> by(Person person);
    }

    /// Readers and members get the answer of a page that is not there.
    private HttpResponse<?> does(HttpRequest<?> request, Deed deed) {
        Person person = desk.person(request);
        if (person == null) {
            return desk.signInFirst(request, "/duplicates");
        }
        return person.role().coordinates() ? deed.by(person) : HttpResponse.notFound();
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        String done = "duplicates.done." + request.getParameters().get("done", String.class, "");
        return does(
                request,
                person -> templates.show(
                        "duplicates", writer.list(request, person, DONE.contains(done) ? done : null, List.of())));
    }

    /// Leads administrators to any two entries.
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        return does(request, person -> {
            for (String field : List.of("survivor", "former")) {
                String code = posted.text(field);
                if (!RegisterCode.isCode(code) || organisations.find(RegisterCode.of(code)) == null) {
                    FieldError error = desk.error(request, new Refusal(field, "organisation-unknown", List.of(code)));
                    return templates.show(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "duplicates",
                            writer.list(request, person, null, List.of(error)));
                }
            }
            return desk.go(request, "/duplicates/" + posted.text("survivor") + "/" + posted.text("former"));
        });
    }

    @Get("/{survivor}/{former}")
    HttpResponse<?> compare(HttpRequest<?> request, String survivor, String former) {
        return does(request, person -> {
            Organisation one = organisation(survivor);
            Organisation other = organisation(former);
            Refusal refusal = duplicates.refusal(person, one, other);
            List<FieldError> errors = refusal == null ? List.of() : List.of(desk.error(request, refusal));
            return show(request, one, other, Set.of(), errors);
        });
    }

    @Post("/{survivor}/{former}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(
            HttpRequest<?> request, String survivor, String former, @Body @Nullable Map<String, Object> body) {
        Posted posted = Posted.of(body);
        return does(request, person -> {
            Organisation one = organisation(survivor);
            Organisation other = organisation(former);
            return posted.text("action").equals("apart")
                    ? apart(request, person, one, other)
                    : merge(request, person, posted, one, other);
        });
    }

    private HttpResponse<?> apart(HttpRequest<?> request, Person person, Organisation one, Organisation other) {
        return switch (duplicates.keepApart(person, one.code(), other.code(), true)) {
            case Outcome.Done<?> _ -> desk.go(request, "/duplicates?done=apart");
            case Outcome.Refused<?>(Refusal refusal) ->
                show(request, one, other, Set.of(), List.of(desk.error(request, refusal)));
        };
    }

    private HttpResponse<?> merge(
            HttpRequest<?> request, Person person, Posted posted, Organisation one, Organisation other) {
        Set<Part> taken = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (posted.text(part.code()).equals("former")) {
                taken.add(part);
            }
        }
        Wish wish = new Wish(
                one.code(), posted.number("survivorVersion"), other.code(), posted.number("formerVersion"), taken);
        return switch (duplicates.merge(person, wish)) {
            case Outcome.Done<Save.Saved>(Save.Saved saved) -> {
                index.await(saved.mark(), PATIENCE);
                yield desk.go(request, "/duplicates?done=merged");
            }
            case Outcome.Refused<Save.Saved>(Refusal refusal) ->
                show(request, one, other, taken, List.of(desk.error(request, refusal)));
        };
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, Organisation one, Organisation other, Set<Part> taken, List<FieldError> errors) {
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return templates.show(status, "merge", writer.merge(request, one, other, taken, errors));
    }

    private Organisation organisation(String code) {
        Organisation organisation = RegisterCode.isCode(code) ? organisations.find(RegisterCode.of(code)) : null;
        if (organisation == null) {
            throw RequestRefused.unknownOrganisation(code);
        }
        return organisation;
    }
}
