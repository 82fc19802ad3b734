package org.mistok.pages.proposals;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Parameters;
import org.mistok.http.ProposalParameters;
import org.mistok.http.Viewers;
import org.mistok.pages.Address;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.proposals.ProposalsPage.Choice;
import org.mistok.pages.proposals.ProposalsPage.Column;
import org.mistok.pages.proposals.ProposalsPage.Dated;
import org.mistok.pages.proposals.ProposalsPage.Row;
import org.mistok.pages.proposals.ProposalsPage.Typed;
import org.mistok.pages.proposals.ProposalsPage.View;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Action;
import org.mistok.proposal.Filter;
import org.mistok.proposal.Moves;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.State;
import org.mistok.proposal.Task;
import org.mistok.proposal.Workspace;

/// Joint proposals by state, as a list, and by date.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalListController {
    private static final int PAGE = 50;
    private static final int MOST_ON_BOARD = 200;
    private static final List<String> VIEWS = List.of("board", "list", "timeline");

    private final ProposalDesk desk;
    private final Proposals proposals;
    private final Workspace workspace;

    ProposalListController(ProposalDesk desk, Proposals proposals, Workspace workspace) {
        this.desk = desk;
        this.proposals = proposals;
        this.workspace = workspace;
    }

    @Get("/{language:uk|en|de|pl|fr}/proposals")
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        Filter filter = ProposalParameters.read(parameters, desk.thesaurus(), desk.calls());
        String view = Objects.requireNonNullElse(parameters.choice("view", VIEWS, name -> name, "board"), "board");
        int page = Objects.requireNonNullElse(parameters.wholeNumber("page", 0, 0, 1_000_000), 0);
        parameters.refuseIfFlawed();
        Viewer viewer = Viewers.of(request);
        boolean isList = view.equals("list");
        List<Proposal> found = isList
                ? proposals.list(filter, viewer, PAGE, (long) page * PAGE)
                : proposals.list(filter, viewer, MOST_ON_BOARD, 0);
        List<Row> rows = found.stream().map(proposal -> row(request, proposal)).toList();
        Address address = address(request, filter).with("view", view);
        return desk.show(
                HttpStatus.OK,
                "joint-list",
                new ProposalsPage(
                        desk.frame(request, "proposal.page.title"),
                        view,
                        start(request),
                        views(request, address, view),
                        typed(filter),
                        states(request, filter),
                        areas(request, filter),
                        view.equals("board") ? columns(request, found, rows) : List.of(),
                        rows,
                        view.equals("timeline") ? dates(request, found) : List.of(),
                        downloads(request, filter),
                        isList ? pages(request, address, page, proposals.count(filter, viewer)) : List.of()));
    }

    private @Nullable String start(HttpRequest<?> request) {
        boolean may = Viewers.of(request) instanceof Viewer.Member member
                && !member.organisations().isEmpty();
        return may ? desk.frame(request, "proposal.page.title").link("/proposals/new") : null;
    }

    private List<View> views(HttpRequest<?> request, Address address, String current) {
        Words words = desk.words(request);
        return VIEWS.stream()
                .map(view -> new View(
                        words.t("proposal.page.view." + view),
                        address.with("view", view).toString(),
                        view.equals(current)))
                .toList();
    }

    private Address address(HttpRequest<?> request, Filter filter) {
        Address address = Address.of(desk.frame(request, "proposal.page.title").link("/proposals"));
        for (State state : filter.states()) {
            address = address.and("state", state.code());
        }
        for (String area : request.getParameters().getAll("area")) {
            address = address.and("area", area);
        }
        return address.and("text", filter.text())
                .and("organisation", Objects.toString(filter.organisation(), ""))
                .and("call", Objects.toString(filter.call(), ""));
    }

    private static Typed typed(Filter filter) {
        RegisterCode organisation = filter.organisation();
        CallCode call = filter.call();
        return new Typed(
                filter.text(), organisation == null ? "" : organisation.value(), call == null ? "" : call.value());
    }

    private List<Choice> states(HttpRequest<?> request, Filter filter) {
        Words words = desk.words(request);
        return Arrays.stream(State.values())
                .map(state -> new Choice(
                        state.code(),
                        words.t("proposal.state." + state.code()),
                        filter.states().contains(state)))
                .toList();
    }

    private List<Choice> areas(HttpRequest<?> request, Filter filter) {
        Words words = desk.words(request);
        List<String> asked = request.getParameters().getAll("area");
        return desk.thesaurus().tops().stream()
                .map(area -> new Choice(
                        area.code().value(),
                        words.area(area.code()),
                        asked.contains(area.code().value())))
                .toList();
    }

    private List<Column> columns(HttpRequest<?> request, List<Proposal> found, List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (State state : State.values()) {
            List<Row> here = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).state() == state) {
                    here.add(rows.get(i));
                }
            }
            if (!here.isEmpty()) {
                columns.add(new Column(desk.words(request).t("proposal.state." + state.code()), here));
            }
        }
        return columns;
    }

    private Row row(HttpRequest<?> request, Proposal proposal) {
        Words words = desk.words(request);
        Viewer viewer = Viewers.of(request);
        Call call = desk.call(proposal);
        Moves moves = proposals.moves(proposal, viewer);
        boolean asked = moves.actor(Action.CONSENT, null) != null
                && moves.unmet(Action.CONSENT).isEmpty();
        return new Row(
                desk.address(request, proposal),
                proposal.content().concept().title(words.language()),
                words.t("proposal.state." + proposal.state().code()),
                ProposalWriter.tone(proposal.state()),
                words.list(proposal.parties().stream()
                        .map(Party::organisation)
                        .map(desk.names(request))
                        .toList()),
                call == null ? "" : call.title().in(words.language()),
                proposal.isOpen() ? desk.deadline(request, proposal) : null,
                asked ? words.t("proposal.page.your-consent") : null,
                words.date(LocalDate.ofInstant(proposal.changedAt(), ZoneOffset.UTC)));
    }

    private record Moment(Instant at, Dated dated) {}

    /// The next first, then what is over.
    private List<Dated> dates(HttpRequest<?> request, List<Proposal> found) {
        Words words = desk.words(request);
        Instant now = desk.clock().instant();
        List<Moment> moments = new ArrayList<>();
        for (Proposal proposal : found) {
            String title = proposal.content().concept().title(words.language());
            String address = desk.address(request, proposal);
            Call call = proposal.isOpen() ? desk.call(proposal) : null;
            Instant deadline = call == null ? null : call.deadline().next(now);
            String text = desk.deadline(request, proposal);
            if (deadline != null && text != null) {
                moments.add(new Moment(
                        deadline,
                        new Dated(text, words.t("proposal.check.deadline"), title, address, deadline.isBefore(now))));
            }
            tasks(request, proposal).forEach(task -> {
                Instant end =
                        task.due().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                moments.add(new Moment(
                        end, new Dated(words.date(task.due()), task.title(), title, address, end.isBefore(now))));
            });
        }
        return moments.stream()
                .sorted(Comparator.comparing((Moment moment) -> moment.dated().past())
                        .thenComparing(Moment::at))
                .map(Moment::dated)
                .toList();
    }

    private Stream<Task> tasks(HttpRequest<?> request, Proposal proposal) {
        return proposal.of(Viewers.of(request)).isEmpty()
                ? Stream.of()
                : workspace.tasks(proposal).stream().filter(task -> task.doneAt() == null);
    }

    private List<Link> downloads(HttpRequest<?> request, Filter filter) {
        Words words = desk.words(request);
        String query = address(request, filter).query();
        return List.of("csv", "xlsx", "ics", "oc4ids.json").stream()
                .map(ending -> new Link(
                        words.t("proposal.page.download." + ending.replaceAll("\\..*", "")),
                        "/api/v1/proposals." + ending + (query.isEmpty() ? "" : "?" + query)))
                .toList();
    }

    private List<Link> pages(HttpRequest<?> request, Address address, int page, long total) {
        Words words = desk.words(request);
        Frame frame = desk.frame(request, "proposal.page.title");
        List<Link> links = new ArrayList<>();
        if (page > 0) {
            links.add(new Link(
                    frame.t("pager.previous"),
                    address.with("page", Integer.toString(page - 1)).toString()));
        }
        if ((page + 1L) * PAGE < total) {
            links.add(new Link(
                    words.t("pager.next"),
                    address.with("page", Integer.toString(page + 1)).toString()));
        }
        return links;
    }
}
