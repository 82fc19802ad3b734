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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.intake.Drafts;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.Templates;
import org.mistok.pages.form.FormPages.State;
import org.mistok.pages.partners.DraftPartners;
import org.mistok.pages.partners.DraftPartnersPage.Typed;

/// The two-minute profile without an account: a form, and from it straight to the explained list. Nothing is stored.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {
    private final FormPages pages;
    private final Templates templates;
    private final Drafts drafts;
    private final DraftPartners partners;

    DraftController(FormPages pages, Templates templates, Drafts drafts, DraftPartners partners) {
        this.pages = pages;
        this.templates = templates;
        this.drafts = drafts;
        this.partners = partners;
    }

    @Get("/{language:uk|en|de|pl|fr}/try")
    HttpResponse<String> form(HttpRequest<?> request) {
        FormValues values = FormValues.empty();
        values.put("kind", request.getParameters().get("kind", String.class, ""));
        return templates.show("form", pages.draft(request, values, State.FINE));
    }

    @Post("/{language:uk|en|de|pl|fr}/try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> partners(HttpRequest<?> request, @Body @Nullable Map<String, Object> form) {
        FormValues values = FormValues.of(form == null ? Map.of() : form);
        String[] taken = values.text("take").split("=", 2);
        if (taken.length == 2) {
            values.set(taken[0], taken[1]);
        }
        boolean goesOn = taken.length < 2
                && values.text("more").isEmpty()
                && values.text("propose").isEmpty();
        return goesOn ? answer(request, values) : templates.show("form", pages.draft(request, values, State.FINE));
    }

    private HttpResponse<String> answer(HttpRequest<?> request, FormValues values) {
        FormReading reading = new FormReading(values);
        List<Flaw> flaws = new ArrayList<>();
        Organisation draft = null;
        try {
            draft = drafts.read(reading.draft(), pages.messages(request));
        } catch (RequestRefused refused) {
            flaws.addAll(refused.flaws());
        }
        flaws.addAll(reading.flaws());
        if (draft == null || !flaws.isEmpty()) {
            State wrong = State.wrong(FormErrors.of(flaws, pages.messages(request)));
            return templates.show(HttpStatus.UNPROCESSABLE_ENTITY, "form", pages.draft(request, values, wrong));
        }
        Frame frame = pages.frame(request, pages.words(request).t("form.draft.result"), null, State.FINE);
        return templates.show(
                "draft-partners",
                partners.page(frame, pages.words(request), draft, Viewers.of(request), typed(values)));
    }

    /// The way back to the form carries what was typed, for nothing of it is kept here.
    private static List<Typed> typed(FormValues values) {
        List<Typed> typed = new ArrayList<>();
        for (String name : List.of("kind", "name", "country", "region", "population")) {
            typed.add(new Typed(name, values.text(name)));
        }
        for (String list : FormValues.LISTS) {
            for (int i = 0; i < values.list(list).size(); i++) {
                String path = list + "[" + i + "].";
                values.list(list).get(i).forEach((name, text) -> typed.add(new Typed(path + name, text)));
            }
        }
        return typed;
    }
}
