package org.mistok.pages.agreement;

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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.organisation.Partnership;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.pages.agreement.AgreementPage.Fact;
import org.mistok.pages.form.Field;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements;
import org.mistok.partnership.Party;
import org.mistok.partnership.Reply;
import org.mistok.partnership.Terms;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// The form in which an agreement is proposed or changed.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementFormController {
    private final Frames frames;
    private final Templates templates;
    private final Agreements agreements;
    private final Index index;
    private final Thesaurus thesaurus;

    AgreementFormController(
            Frames frames, Templates templates, Agreements agreements, Index index, Thesaurus thesaurus) {
        this.frames = frames;
        this.templates = templates;
        this.agreements = agreements;
        this.index = index;
        this.thesaurus = thesaurus;
    }

    /// What a form says besides its fields.
    private record Told(List<FieldError> errors, List<Fact> saved) {
        static final Told NOTHING = new Told(List.of(), List.of());
    }

    @Get("/{language:uk|en|de|pl|fr}/partnerships/new")
    HttpResponse<String> form(HttpRequest<?> request) {
        Viewer.Member member = Viewers.member(request);
        String with = request.getParameters().get("with", String.class, "");
        Typed typed = Typed.of(null)
                .with("type", Partnership.Type.PARTNERSHIP.code())
                .with("audience", Audience.PUBLIC.code())
                .with("others", with.length() <= 80 ? with : "");
        return show(request, member, null, typed, Told.NOTHING);
    }

    @Post("/{language:uk|en|de|pl|fr}/partnerships/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(HttpRequest<?> request, @Body @Nullable Map<String, Object> form) {
        Viewer.Member member = Viewers.member(request);
        AgreementReading reading =
                new AgreementReading(Typed.of(form), frame(request).messages());
        if (!reading.errors().isEmpty()) {
            return show(request, member, null, reading.typed(), new Told(reading.errors(), List.of()));
        }
        return answer(
                request,
                member,
                null,
                reading,
                agreements.propose(member, reading.parties(), reading.terms(), reading.audience()));
    }

    @Get("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/edit")
    HttpResponse<String> edit(HttpRequest<?> request, String id) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = own(request, id);
        return show(request, member, agreement, typed(agreement, member), Told.NOTHING);
    }

    @Post("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> form) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = own(request, id);
        AgreementReading reading =
                new AgreementReading(Typed.of(form), frame(request).messages());
        if (!reading.errors().isEmpty()) {
            return show(request, member, agreement, reading.typed(), new Told(reading.errors(), List.of()));
        }
        long version = reading.typed().number("version");
        return answer(
                request,
                member,
                agreement,
                reading,
                agreements.change(member, agreement.id(), version, reading.terms(), reading.audience()));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request,
            Viewer.Member member,
            @Nullable Agreement agreement,
            AgreementReading reading,
            Reply<Agreement> reply) {
        Frame frame = frame(request);
        return switch (reply) {
            case Reply.Done<Agreement>(Agreement done) ->
                HttpResponse.seeOther(URI.create(frame.link("/partnerships/" + done.id())));
            case Reply.Refused<Agreement>(var refusals) ->
                show(request, member, agreement, reading.typed(), new Told(reading.errors(refusals), List.of()));
            case Reply.Stale<Agreement>(Agreement current) -> conflict(request, member, current, reading.typed());
            case Reply.NotAllowed<Agreement> _ ->
                show(
                        request,
                        member,
                        agreement,
                        reading.typed(),
                        new Told(List.of(new FieldError("type", frame.t("agreements.not-now"))), List.of()));
            case Reply.NotYours<Agreement> _ -> throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-party");
        };
    }

    /// Both versions: what was saved as facts, what was typed in the form, which now answers to the new version.
    private HttpResponse<String> conflict(
            HttpRequest<?> request, Viewer.Member member, Agreement current, Typed typed) {
        Frame frame = frame(request);
        AgreementViews views = new AgreementViews(frame, frames.words(request), index.current());
        List<FieldError> errors = List.of(new FieldError("type", frame.t("agreements.conflict")));
        return show(
                request,
                member,
                current,
                typed.with("version", Long.toString(current.version())),
                new Told(errors, views.facts(current)));
    }

    private Agreement own(HttpRequest<?> request, String id) {
        Agreement agreement = AgreementController.find(agreements, request, id);
        if (!agreement.isOf(Viewers.of(request))) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-party");
        }
        return agreement;
    }

    private Frame frame(HttpRequest<?> request) {
        return frames.of(request, "", Section.PARTNERSHIPS);
    }

    private static Typed typed(Agreement agreement, Viewer.Member member) {
        Terms terms = agreement.terms();
        String documents = terms.documents().stream()
                .map(document -> document.title() + " | " + document.address())
                .collect(Collectors.joining("\n"));
        Audience audience = agreement.parties().stream()
                .filter(party -> party.code() != null && member.owns(party.code()))
                .map(Party::audience)
                .findFirst()
                .orElse(Audience.PUBLIC);
        return Typed.of(null)
                .with("version", Long.toString(agreement.version()))
                .with("type", terms.type().code())
                .with("since", text(terms.since()))
                .with("trialUntil", text(terms.trialUntil()))
                .with("reviewOn", text(terms.reviewOn()))
                .with("areas", terms.areas().stream().map(AreaCode::value).toArray(String[]::new))
                .with("documents", documents)
                .with("audience", audience.code());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private HttpResponse<String> show(
            HttpRequest<?> request, Viewer.Member member, @Nullable Agreement agreement, Typed typed, Told told) {
        Frame frame = frame(request);
        Words words = frames.words(request);
        AgreementViews views = new AgreementViews(frame, words, index.current());
        String heading = agreement == null
                ? frame.t("agreements.propose")
                : frame.t("agreements.edit", views.parties(agreement));
        String path = agreement == null ? "/partnerships/new" : "/partnerships/" + agreement.id() + "/edit";
        return templates.show(
                told.errors().isEmpty()
                        ? HttpStatus.OK
                        : told.saved().isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT,
                "agreement-form",
                new AgreementFormPage(
                        frame.titled(told.errors().isEmpty() ? heading : frame.t("form.error") + " " + heading),
                        heading,
                        frame.t(agreement == null ? "agreements.propose.lede" : "agreements.edit.lede"),
                        frame.link(path),
                        frame.t(agreement == null ? "agreements.propose.button" : "agreements.save"),
                        fields(frame, words, member, agreement, typed, told.errors()),
                        told.errors(),
                        told.saved(),
                        "",
                        new Link(
                                frame.t("agreements.back"),
                                frame.link(agreement == null ? "/partnerships" : "/partnerships/" + agreement.id()))));
    }

    private List<Field> fields(
            Frame frame,
            Words words,
            Viewer.Member member,
            @Nullable Agreement agreement,
            Typed typed,
            List<FieldError> errors) {
        Fields fields = new Fields(frame, typed, errors);
        if (agreement == null) {
            parties(fields, words, member);
        } else {
            fields.hidden("version");
        }
        fields.select(
                        "type",
                        false,
                        Arrays.stream(Partnership.Type.values())
                                .map(type ->
                                        fields.option("type", type.code(), frame.t("partnership.type." + type.code())))
                                .toList())
                .text("since", true)
                .text("trialUntil", true)
                .text("reviewOn", true)
                .checks(
                        "areas",
                        Stream.concat(
                                        thesaurus.areas().stream()
                                                .filter(area -> area.broader() == null)
                                                .map(area -> area.code().value()),
                                        typed.all("areas").stream())
                                .distinct()
                                .filter(code -> code.matches("[a-z][a-z0-9-]{1,40}"))
                                .map(code -> fields.option("areas", code, words.area(AreaCode.of(code))))
                                .sorted(Comparator.comparing(Field.Option::label))
                                .toList())
                .longText("documents", true)
                .select(
                        "audience",
                        true,
                        Stream.of(Audience.PUBLIC, Audience.REGISTERED, Audience.PARTNER)
                                .map(audience -> fields.option(
                                        "audience", audience.code(), frame.t("agreements.audience." + audience.code())))
                                .toList());
        return fields.list();
    }

    /// Who acts for several says for which; who only coordinates names all of them.
    private void parties(Fields fields, Words words, Viewer.Member member) {
        if (!member.organisations().isEmpty()) {
            List<Field.Option> own = new ArrayList<>();
            for (RegisterCode code : member.organisations().stream().sorted().toList()) {
                own.add(fields.option(
                        "own",
                        code.value(),
                        OrganisationFinder.name(index.current(), code, words).text()));
            }
            fields.select("own", false, own);
        }
        fields.longText("others", true);
    }
}
