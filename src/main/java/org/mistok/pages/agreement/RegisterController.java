package org.mistok.pages.agreement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AgreementParameters;
import org.mistok.http.Parameters;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.notice.PublicAddress;
import org.mistok.organisation.Partnership;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.pages.agreement.RegisterPage.CalendarView;
import org.mistok.pages.form.Field;
import org.mistok.pages.form.Field.Option;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.AgreementFilter;
import org.mistok.partnership.Agreements;
import org.mistok.partnership.Calendars;
import org.mistok.partnership.Party;
import org.mistok.partnership.State;
import org.mistok.place.CountryCode;
import org.mistok.place.Oblasts;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// The page of the register of agreements.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterController {
    private final Frames frames;
    private final Templates templates;
    private final Agreements agreements;
    private final Calendars calendars;
    private final Index index;
    private final Thesaurus thesaurus;
    private final PublicAddress address;

    RegisterController(
            Frames frames,
            Templates templates,
            Agreements agreements,
            Calendars calendars,
            Index index,
            Thesaurus thesaurus,
            PublicAddress address) {
        this.frames = frames;
        this.templates = templates;
        this.agreements = agreements;
        this.calendars = calendars;
        this.index = index;
        this.thesaurus = thesaurus;
        this.address = address;
    }

    @Get("/{language:uk|en|de|pl|fr}/partnerships")
    HttpResponse<String> register(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        AgreementParameters asked = AgreementParameters.read(parameters, thesaurus);
        parameters.refuseIfFlawed();
        Frame frame = frames.of(request, "", Section.PARTNERSHIPS);
        Words words = frames.words(request);
        Viewer viewer = Viewers.of(request);
        List<Agreement> all = agreements.list(asked.filter(), viewer);
        AgreementViews views = new AgreementViews(frame, words, index.current());
        int from = Math.min(asked.page() * asked.size(), all.size());
        int to = Math.min(from + asked.size(), all.size());
        return templates.show(
                "agreements",
                new RegisterPage(
                        frame.titled(frame.t("agreements.title")),
                        filters(frame, words, asked.filter(), viewer),
                        frame.t("agreements.count", all.size()),
                        all.subList(from, to).stream().map(views::row).toList(),
                        to < all.size() ? page(request, asked.page() + 1) : null,
                        asked.page() > 0 ? page(request, asked.page() - 1) : null,
                        Stream.of("csv", "xlsx")
                                .map(ending -> new Link(
                                        frame.t("search.download." + ending),
                                        AgreementParameters.at(request, "/api/v1/partnerships." + ending)))
                                .toList(),
                        viewer instanceof Viewer.Member member
                                        && (member.coordinator()
                                                || !member.organisations().isEmpty())
                                ? frame.link("/partnerships/new")
                                : null,
                        calendars(frame, words, viewer)));
    }

    private static String page(HttpRequest<?> request, int page) {
        String same = AgreementParameters.at(request, request.getPath());
        return same + (same.contains("?") ? "&" : "?") + "page=" + page;
    }

    private List<CalendarView> calendars(Frame frame, Words words, Viewer viewer) {
        return viewer instanceof Viewer.Member member
                ? member.organisations().stream()
                        .sorted()
                        .map(code -> new CalendarView(
                                code.value(),
                                OrganisationFinder.name(index.current(), code, words)
                                        .text(),
                                frame.link("/organisations/" + code + "/calendar"),
                                calendars.isOpen(code)))
                        .toList()
                : List.of();
    }

    private List<Field> filters(Frame frame, Words words, AgreementFilter filter, Viewer viewer) {
        Typed chosen = Typed.of(null)
                .with("type", codes(filter.types().stream().map(Partnership.Type::code)))
                .with("state", codes(filter.states().stream().map(State::code)))
                .with("country", codes(filter.countries().stream().map(CountryCode::value)))
                .with("region", codes(filter.regions().stream()))
                .with("area", codes(filter.areas().stream().map(Object::toString)))
                .with(
                        "organisation",
                        filter.organisation() == null
                                ? ""
                                : filter.organisation().value());
        Fields fields = new Fields(frame, chosen, List.of());
        fields.select(
                "type",
                false,
                any(
                        frame,
                        Arrays.stream(Partnership.Type.values())
                                .map(type -> fields.option(
                                        "type", type.code(), frame.t("partnership.type." + type.code())))));
        Stream<State> states =
                viewer instanceof Viewer.Member ? Arrays.stream(State.values()) : State.confirmed().stream();
        fields.select(
                "state",
                false,
                any(
                        frame,
                        states.map(state ->
                                fields.option("state", state.code(), frame.t("agreements.state." + state.code())))));
        fields.select(
                "country",
                false,
                any(
                        frame,
                        countries(viewer).stream()
                                .map(country ->
                                        fields.option("country", country, words.country(CountryCode.of(country))))
                                .sorted(java.util.Comparator.comparing(Option::label))));
        fields.select(
                "region",
                false,
                any(
                        frame,
                        Oblasts.list().stream()
                                .map(oblast -> fields.option(
                                        "region",
                                        oblast,
                                        java.util.Objects.requireNonNullElse(words.findRegion(oblast), oblast)))));
        fields.select(
                "area",
                false,
                any(
                        frame,
                        thesaurus.areas().stream()
                                .filter(area -> area.broader() == null)
                                .map(area -> fields.option("area", area.code().value(), words.area(area.code())))
                                .sorted(java.util.Comparator.comparing(Option::label))));
        fields.text("organisation", true);
        return fields.list();
    }

    private static String[] codes(Stream<String> codes) {
        return codes.sorted().toArray(String[]::new);
    }

    private static List<Option> any(Frame frame, Stream<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", frame.t("agreements.any"), false, ""));
        options.forEach(all::add);
        return all;
    }

    /// Those from which there is an agreement.
    private Set<String> countries(Viewer viewer) {
        Set<String> countries = new TreeSet<>();
        agreements
                .list(AgreementFilter.ALL, viewer)
                .forEach(agreement -> agreement.parties().stream()
                        .map(Party::country)
                        .filter(java.util.Objects::nonNull)
                        .forEach(country -> countries.add(country.value())));
        return countries;
    }

    /// Shows the new address once.
    @Post("/{language:uk|en|de|pl|fr}/organisations/{code}/calendar")
    HttpResponse<?> openCalendar(HttpRequest<?> request, String code) {
        RegisterCode organisation = own(request, code);
        Frame frame = frames.of(request, "", Section.PARTNERSHIPS);
        String opened = address.of("/api/v1/calendars/" + calendars.open(organisation) + ".ics");
        return templates.show("calendar", new CalendarPage(frame.titled(frame.t("agreements.calendar.title")), opened));
    }

    @Post("/{language:uk|en|de|pl|fr}/organisations/{code}/calendar/revoke")
    HttpResponse<?> revokeCalendar(HttpRequest<?> request, String code) {
        calendars.revoke(own(request, code));
        Frame frame = frames.of(request, "", Section.PARTNERSHIPS);
        return HttpResponse.seeOther(java.net.URI.create(frame.link("/partnerships")));
    }

    private static RegisterCode own(HttpRequest<?> request, @Nullable String code) {
        Viewer.Member member = Viewers.member(request);
        RegisterCode organisation = code != null && RegisterCode.isCode(code) ? RegisterCode.of(code) : null;
        if (organisation == null || !member.owns(organisation)) {
            throw RequestRefused.of(io.micronaut.http.HttpStatus.FORBIDDEN, "not-yours", String.valueOf(code));
        }
        return organisation;
    }
}
