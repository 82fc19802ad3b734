package org.mistok.pages.form;

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
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Reviews;
import org.mistok.disclosure.Viewer;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.http.Writers;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.pages.Templates;
import org.mistok.pages.form.FormPages.State;
import org.mistok.place.RegisterCode;

/// The form in which members change the profile of their organisation.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnProfileController {
    private final FormPages pages;
    private final Templates templates;
    private final Organisations organisations;
    private final Writers writers;
    private final OwnProfileSaving saving;
    private final Reviews reviews;
    private final People people;

    OwnProfileController(
            FormPages pages,
            Templates templates,
            Organisations organisations,
            Writers writers,
            OwnProfileSaving saving,
            Reviews reviews,
            People people) {
        this.pages = pages;
        this.templates = templates;
        this.organisations = organisations;
        this.writers = writers;
        this.saving = saving;
        this.reviews = reviews;
        this.people = people;
    }

    @Get("/{language:uk|en|de|pl|fr}/organisations/{code}/edit")
    HttpResponse<?> form(HttpRequest<?> request, String code) {
        Organisation organisation = organisation(code);
        if (!(Viewers.of(request) instanceof Viewer.Member member)) {
            String language = pages.words(request).language().tag().value();
            return HttpResponse.seeOther(URI.create("/" + language + "/sign-in?next=" + request.getPath()));
        }
        writers.require(request, organisation.code());
        FormValues values = filled(organisation, member);
        return templates.show("form", pages.ownProfile(request, organisation, values, State.FINE));
    }

    @Post("/{language:uk|en|de|pl|fr}/organisations/{code}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, String code, @Body @Nullable Map<String, Object> form) {
        FormValues values = FormValues.of(form == null ? Map.of() : form);
        Organisation organisation = organisation(code);
        Viewer.Member member = writers.require(request, organisation.code());
        String[] taken = values.text("take").split("=", 2);
        if (taken.length == 2) {
            values.set(taken[0], taken[1]);
        }
        boolean asksToSave = taken.length < 2
                && values.text("more").isEmpty()
                && values.text("propose").isEmpty();
        if (!asksToSave) {
            return templates.show("form", pages.ownProfile(request, organisation, values, State.FINE));
        }
        OwnProfileSaving.Result result = saving.save(request, organisation, values, member);
        if (result.state() == null) {
            String language = pages.words(request).language().tag().value();
            String path = result.review() == null
                    ? "/organisations/" + organisation.code()
                    : "/reviews/" + result.review().id() + "?done=submitted";
            return HttpResponse.seeOther(URI.create("/" + language + path));
        }
        return templates.show(
                result.state().conflict().isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT,
                "form",
                pages.ownProfile(request, organisation, values, result.state()));
    }

    /// What the writer has handed in already, else what stands.
    private FormValues filled(Organisation organisation, Viewer.Member member) {
        Person person = people.find(member.email());
        Review open = person == null ? null : reviews.findOpen(person, organisation.code());
        return open == null || open.cause() != Cause.FIRST_WORDS
                ? FormFilling.of(organisation.seenBy(member))
                : FormFilling.of(organisation.seenBy(member), open.profile());
    }

    private Organisation organisation(String code) {
        Organisation organisation = RegisterCode.isCode(code) ? organisations.find(RegisterCode.of(code)) : null;
        if (organisation == null) {
            throw RequestRefused.unknownOrganisation(code);
        }
        return organisation;
    }
}
