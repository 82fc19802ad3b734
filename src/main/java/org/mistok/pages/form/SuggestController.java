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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.account.People;
import org.mistok.account.Person;
import org.mistok.account.review.Review;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.Reviews;
import org.mistok.account.review.Reviews.Written;
import org.mistok.account.review.Suggestion;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.pages.Templates;
import org.mistok.pages.form.FormPages.State;
import org.mistok.pages.form.OwnProfileSaving.Result;
import org.mistok.place.RegisterCode;

/// The form in which somebody who does not act for an organisation suggests a change of its profile. It changes
/// nothing
/// until somebody has looked at it.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestController {
    private final FormPages pages;
    private final Templates templates;
    private final Organisations organisations;
    private final OwnProfileSaving saving;
    private final Reviews reviews;
    private final People people;

    SuggestController(
            FormPages pages,
            Templates templates,
            Organisations organisations,
            OwnProfileSaving saving,
            Reviews reviews,
            People people) {
        this.pages = pages;
        this.templates = templates;
        this.organisations = organisations;
        this.saving = saving;
        this.reviews = reviews;
        this.people = people;
    }

    @Get("/{language:uk|en|de|pl|fr}/organisations/{code}/suggest")
    HttpResponse<?> form(HttpRequest<?> request, String code) {
        Organisation organisation = organisation(code);
        if (!(Viewers.of(request) instanceof Viewer.Member member)) {
            return go(request, "/sign-in?next=" + request.getPath());
        }
        if (mayEdit(organisation, member)) {
            return go(request, "/organisations/" + code + "/edit");
        }
        return templates.show(
                "form", pages.suggestion(request, organisation, filled(organisation, member), State.FINE));
    }

    @Post("/{language:uk|en|de|pl|fr}/organisations/{code}/suggest")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, String code, @Body @Nullable Map<String, Object> form) {
        FormValues values = FormValues.of(form == null ? Map.of() : form);
        Organisation organisation = organisation(code);
        Viewer.Member member = Viewers.member(request);
        if (mayEdit(organisation, member)) {
            return go(request, "/organisations/" + code + "/edit");
        }
        String[] taken = values.text("take").split("=", 2);
        if (taken.length == 2) {
            values.set(taken[0], taken[1]);
        }
        boolean asksToSend = taken.length < 2
                && values.text("more").isEmpty()
                && values.text("propose").isEmpty();
        Result result = asksToSend ? submit(request, organisation, values, member) : new Result(State.FINE, null);
        if (result.state() == null && result.review() != null) {
            return go(request, "/reviews/" + result.review().id() + "?done=submitted");
        }
        State state = result.state() == null ? State.FINE : result.state();
        HttpStatus status = state.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return templates.show(status, "form", pages.suggestion(request, organisation, values, state));
    }

    private Result submit(HttpRequest<?> request, Organisation organisation, FormValues values, Viewer.Member member) {
        if (!values.text("version").equals(Long.toString(organisation.version()))) {
            return saving.stale(request, organisation, values, member);
        }
        List<Flaw> flaws = new ArrayList<>();
        Profile read = saving.read(organisation, values, member, flaws);
        String source = values.text("source");
        if (source.isEmpty()) {
            flaws.add(Flaw.of("source", "body.missing", "https://…"));
        } else if (!source.matches("https?://\\S{1,1990}")) {
            flaws.add(Flaw.of("source", "refusal.basis-not-an-address", Flaw.shown(source)));
        }
        if (!flaws.isEmpty()) {
            return saving.wrong(request, flaws);
        }
        Profile profile = Suggestion.restingOn(new Basis.Sourced(source), read, organisation.profile());
        return saving.submitted(
                request, Cause.SUGGESTION, new Written(organisation, profile, member, values.text("note")));
    }

    private static boolean mayEdit(Organisation organisation, Viewer.Member member) {
        return member.mayEdit(organisation.code(), organisation.identity().country());
    }

    /// With what the person has handed in already.
    private FormValues filled(Organisation organisation, Viewer.Member member) {
        Person person = people.find(member.email());
        Review open = person == null ? null : reviews.findOpen(person, organisation.code());
        if (open == null || open.cause() != Cause.SUGGESTION) {
            return FormFilling.of(organisation.seenBy(member));
        }
        FormValues values = FormFilling.of(organisation.seenBy(member), open.profile());
        values.put("note", open.note() == null ? "" : open.note());
        return values;
    }

    private HttpResponse<?> go(HttpRequest<?> request, String path) {
        return HttpResponse.seeOther(
                URI.create("/" + pages.words(request).language().tag() + path));
    }

    private Organisation organisation(String code) {
        Organisation organisation = RegisterCode.isCode(code) ? organisations.find(RegisterCode.of(code)) : null;
        if (organisation == null) {
            throw RequestRefused.unknownOrganisation(code);
        }
        return organisation;
    }
}
