package org.mistok.pages.secondperson;

import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Locales;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.http.Writers;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.UnknownOrganisation;
import org.mistok.organisation.Withdrawals;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Templates;
import org.mistok.pages.account.Form;
import org.mistok.pages.account.Form.Field;
import org.mistok.pages.account.FormPage;
import org.mistok.place.RegisterCode;

/// Where those who may change an organisation take it out of everything, and bring it back.
@Controller("/{language:uk|en|de|pl|fr}/organisations/{code}/withdrawal")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WithdrawalController {
    private static final int LONGEST_REASON = 200;

    private final Frames frames;
    private final Templates templates;
    private final Withdrawals withdrawals;
    private final Organisations organisations;
    private final Writers writers;

    WithdrawalController(
            Frames frames, Templates templates, Withdrawals withdrawals, Organisations organisations, Writers writers) {
        this.frames = frames;
        this.templates = templates;
        this.withdrawals = withdrawals;
        this.organisations = organisations;
        this.writers = writers;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, String code) {
        RegisterCode organisation = code(code);
        if (!(Viewers.of(request) instanceof Viewer.Member)) {
            return HttpResponse.seeOther(
                    URI.create("/" + Locales.of(request).tag() + "/sign-in?next=" + request.getPath()));
        }
        writers.require(request, organisation);
        return templates.show("form-page", page(request, organisation, null, ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String code, @Body @Nullable Map<String, Object> body) {
        RegisterCode organisation = code(code);
        Actor actor = new Actor(writers.require(request, organisation).email());
        Sent sent = Sent.of(body);
        String reason = sent.text("reason").replaceAll("\\s+", " ");
        if (sent.text("action").equals("bring-back")) {
            return changed(request, organisation, () -> withdrawals.bringBack(organisation, actor));
        }
        FieldError error = error(request, reason);
        return error == null
                ? changed(request, organisation, () -> withdrawals.withdraw(organisation, reason, actor))
                : templates.show(
                        HttpStatus.UNPROCESSABLE_ENTITY, "form-page", page(request, organisation, error, reason));
    }

    /// Whoever was faster has done it; the page shows how things stand.
    private static HttpResponse<?> changed(HttpRequest<?> request, RegisterCode code, Runnable change) {
        try {
            change.run();
        } catch (UnknownOrganisation already) {
            return HttpResponse.seeOther(here(request, code));
        }
        return HttpResponse.seeOther(here(request, code));
    }

    private static URI here(HttpRequest<?> request, RegisterCode code) {
        return URI.create("/" + Locales.of(request).tag() + "/organisations/" + code + "/withdrawal");
    }

    private @org.jspecify.annotations.Nullable FieldError error(HttpRequest<?> request, String reason) {
        Frame frame = frames.of(request, "", null);
        int length = reason.codePointCount(0, reason.length());
        if (reason.isEmpty()) {
            return new FieldError("reason", frame.t("refusal.reason-missing"));
        }
        return length > LONGEST_REASON
                ? new FieldError("reason", frame.t("parameter.too-long", length, LONGEST_REASON))
                : null;
    }

    private FormPage page(
            HttpRequest<?> request,
            RegisterCode code,
            @org.jspecify.annotations.Nullable FieldError error,
            String typed) {
        Frame frame = frames.of(request, "", null);
        String because;
        try {
            because = withdrawals.findReason(code);
        } catch (UnknownOrganisation unknown) {
            throw RequestRefused.unknownOrganisation(code.value());
        }
        if (because != null) {
            Form back = Form.of("back", here(request, code).toString(), frame.t("withdrawal.back"))
                    .hiding("action", "bring-back");
            List<String> text = List.of(frame.t("withdrawal.because", because), frame.t("withdrawal.back.text"));
            return new FormPage(frame.titled(frame.t("withdrawal.gone", code)), text, back, List.of());
        }
        Field reason = Field.text("reason", frame.t("withdrawal.reason"), "off", typed)
                .hinted(frame.t("withdrawal.reason.hint"));
        Form form = Form.of("withdraw", here(request, code).toString(), frame.t("withdrawal.button"), reason)
                .refused(error);
        return new FormPage(
                frame.titled(frame.t("withdrawal.title", name(request, code))),
                List.of(frame.t("withdrawal.text"), frame.t("withdrawal.then")),
                form,
                List.of(new Link(name(request, code), frame.link("/organisations/" + code))));
    }

    private String name(HttpRequest<?> request, RegisterCode code) {
        Organisation organisation = organisations.find(code);
        return organisation == null
                ? code.value()
                : frames.words(request).name(organisation).text();
    }

    private static RegisterCode code(String code) {
        if (!RegisterCode.isCode(code)) {
            throw RequestRefused.unknownOrganisation(code);
        }
        return RegisterCode.of(code);
    }
}
