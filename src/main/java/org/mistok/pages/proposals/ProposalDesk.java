package org.mistok.pages.proposals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Calls;
import org.mistok.disclosure.Viewer;
import org.mistok.http.CallTexts;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.OrganisationNames;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.ProposalTexts;
import org.mistok.http.Viewers;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.pages.calls.CallViews;
import org.mistok.pages.proposals.ProposalFormPage.Field;
import org.mistok.pages.proposals.ProposalFormPage.Group;
import org.mistok.pages.proposals.ProposalFormPage.Option;
import org.mistok.pages.proposals.ProposalFormPage.Section;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;

/// What all pages of joint proposals need.
@Singleton
final class ProposalDesk {
    private static final String NAMES = "mistok.proposal-names";

    private final Frames frames;
    private final Templates templates;
    private final Calls calls;
    private final Thesaurus thesaurus;
    private final PlaceNames places;
    private final OrganisationNames names;
    private final Organisations organisations;
    private final Clock clock;

    ProposalDesk(
            Frames frames,
            Templates templates,
            Calls calls,
            Thesaurus thesaurus,
            PlaceNames places,
            OrganisationNames names,
            Organisations organisations,
            Clock clock) {
        this.frames = frames;
        this.templates = templates;
        this.calls = calls;
        this.thesaurus = thesaurus;
        this.places = places;
        this.names = names;
        this.organisations = organisations;
        this.clock = clock;
    }

    Frame frame(HttpRequest<?> request, String titleKey) {
        Frame frame = frames.of(request, "", Frame.Section.PROPOSALS);
        return frame.titled(frame.t(titleKey));
    }

    HttpResponse<?> show(HttpStatus status, String template, Object page) {
        return templates.show(status, template, page);
    }

    Words words(HttpRequest<?> request) {
        return frames.words(request);
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    Calls calls() {
        return calls;
    }

    Clock clock() {
        return clock;
    }

    /// Each looked up once a request.
    @SuppressWarnings("unchecked") // nobody else sets this attribute
    Function<RegisterCode, String> names(HttpRequest<?> request) {
        return request.getAttribute(NAMES, Function.class).orElseGet(() -> {
            Function<RegisterCode, String> named = names.in(Locales.of(request));
            request.setAttribute(NAMES, named);
            return named;
        });
    }

    ProposalTexts texts(HttpRequest<?> request) {
        return new ProposalTexts(Messages.of(Locales.of(request)), places, names(request));
    }

    String address(HttpRequest<?> request, Proposal proposal) {
        return "/" + Locales.of(request).tag() + "/proposals/" + proposal.id();
    }

    /// The third part of the path, which is the id of a proposal where there is one.
    String idIn(HttpRequest<?> request) {
        String[] parts = request.getPath().split("/");
        return parts.length > 3 ? parts[3] : "";
    }

    @Nullable
    Call call(Proposal proposal) {
        CallCode code = proposal.content().call();
        return code == null ? null : calls.find(code);
    }

    /// Until when, in the zone of the call and in Ukraine; null where there is no deadline.
    @Nullable
    String deadline(HttpRequest<?> request, Proposal proposal) {
        Call call = call(proposal);
        Words words = words(request);
        return call == null
                ? null
                : new CallViews(words, new CallTexts(words.language(), places), clock).deadline(call.deadline());
    }

    List<Section> sections(
            HttpRequest<?> request, ProposalValues values, @Nullable Proposal proposal, List<FieldError> errors) {
        Viewer viewer = Viewers.of(request);
        List<Party> parties = proposal == null ? chosen(values) : proposal.parties();
        FormWriter.Choices choices = new FormWriter.Choices(
                parties, names(request), calls.list(clock.instant()), statements(request, values, parties, viewer));
        List<Section> sections = new ArrayList<>();
        if (proposal == null) {
            sections.add(partner(request, values, errors));
        }
        sections.addAll(new FormWriter(words(request), thesaurus, values, errors).sections(choices));
        return sections;
    }

    private static List<Party> chosen(ProposalValues values) {
        return Stream.of(values.text("lead"), values.text("partner"))
                .filter(RegisterCode::isCode)
                .distinct()
                .map(code -> Party.of(RegisterCode.of(code), Party.Part.PARTNER))
                .toList();
    }

    private Section partner(HttpRequest<?> request, ProposalValues values, List<FieldError> errors) {
        Words words = words(request);
        String chosen = values.text("partner");
        String name = RegisterCode.isCode(chosen) ? names(request).apply(RegisterCode.of(chosen)) : null;
        List<Option> own = Viewers.member(request).organisations().stream()
                .sorted()
                .map(code -> new Option(
                        code.value(), names(request).apply(code), code.value().equals(values.text("lead"))))
                .toList();
        String error = errors.stream()
                .filter(one -> one.field().equals("partner"))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
        String hint =
                name == null ? words.t("proposal.page.code-hint") : name + ". " + words.t("proposal.page.code-hint");
        return new Section(
                "who",
                words.t("proposal.check.parties"),
                words.t("proposal.page.parties-hint"),
                List.of(new Group(
                        "",
                        List.of(
                                new Field(
                                        "select",
                                        "lead",
                                        words.t("proposal.part.lead"),
                                        null,
                                        values.text("lead"),
                                        null,
                                        own),
                                new Field(
                                        "text",
                                        "partner",
                                        words.t("proposal.page.partner-code"),
                                        hint,
                                        chosen,
                                        error,
                                        List.of())))));
    }

    private List<Option> statements(HttpRequest<?> request, ProposalValues values, List<Party> parties, Viewer viewer) {
        Words words = words(request);
        List<Option> options = new ArrayList<>();
        List<String> chosen = values.all("answers");
        for (Party party : parties) {
            Organisation organisation = organisations.find(party.organisation());
            if (organisation != null) {
                Organisation seen = organisation.seenBy(viewer);
                Stream.concat(seen.profile().needs().stream(), seen.profile().offers().stream())
                        .forEach(statement -> {
                            String code = party.organisation() + "/" + statement.key();
                            String label =
                                    names(request).apply(party.organisation()) + " – " + words.area(statement.area())
                                            + ": " + statement.text().text();
                            options.add(new Option(code, label, chosen.contains(code)));
                        });
            }
        }
        return options;
    }
}
