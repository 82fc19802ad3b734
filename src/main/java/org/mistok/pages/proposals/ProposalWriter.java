package org.mistok.pages.proposals;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Call;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Locales;
import org.mistok.http.PersonNames;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.Viewers;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.proposals.ProposalPage.Blank;
import org.mistok.pages.proposals.ProposalPage.Change;
import org.mistok.pages.proposals.ProposalPage.CheckView;
import org.mistok.pages.proposals.ProposalPage.Entry;
import org.mistok.pages.proposals.ProposalPage.Fact;
import org.mistok.pages.proposals.ProposalPage.Head;
import org.mistok.pages.proposals.ProposalPage.Invitation;
import org.mistok.pages.proposals.ProposalPage.Line;
import org.mistok.pages.proposals.ProposalPage.Money;
import org.mistok.pages.proposals.ProposalPage.Notice;
import org.mistok.pages.proposals.ProposalPage.PartyView;
import org.mistok.pages.proposals.ProposalPage.RevisionView;
import org.mistok.pages.proposals.ProposalPage.Step;
import org.mistok.pages.proposals.ProposalPage.Typed;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Action;
import org.mistok.proposal.Budget;
import org.mistok.proposal.BudgetLine;
import org.mistok.proposal.Check;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Content;
import org.mistok.proposal.Details;
import org.mistok.proposal.Difference;
import org.mistok.proposal.Event;
import org.mistok.proposal.Moves;
import org.mistok.proposal.Party;
import org.mistok.proposal.Past;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.Readiness;
import org.mistok.proposal.Revision;
import org.mistok.proposal.State;
import org.mistok.proposal.Transition;
import org.mistok.proposal.Transitions;
import org.mistok.proposal.Workspace;

/// Writes the page of one joint proposal.
@Singleton
final class ProposalWriter {
    private static final ZoneId UKRAINE = ZoneId.of("Europe/Kyiv");

    private final ProposalDesk desk;
    private final Proposals proposals;
    private final Readiness readiness;
    private final Workspace workspace;
    private final Past past;
    private final PersonNames people;

    ProposalWriter(
            ProposalDesk desk,
            Proposals proposals,
            Readiness readiness,
            Workspace workspace,
            Past past,
            PersonNames people) {
        this.desk = desk;
        this.proposals = proposals;
        this.readiness = readiness;
        this.workspace = workspace;
        this.past = past;
        this.people = people;
    }

    ProposalPage page(
            HttpRequest<?> request, Proposal proposal, @Nullable Notice notice, List<FieldError> errors, Typed typed) {
        return new On(request, proposal).page(notice, errors, typed);
    }

    /// `ok`, `warn`, `bad` or `line`.
    static String tone(State state) {
        return switch (state) {
            case READY, APPROVED, IMPLEMENTATION, COMPLETED, FOLLOW_UP -> "ok";
            case SUBMITTED, RESERVE, CONCEPT, DRAFTING -> "brand";
            case REJECTED -> "bad";
            case IDEA, PARKED, WITHDRAWN -> "line";
        };
    }

    /// One page being written.
    private final class On {
        private final HttpRequest<?> request;
        private final Proposal proposal;
        private final Viewer viewer;
        private final Words words;
        private final Frame frame;
        private final boolean whole;

        On(HttpRequest<?> request, Proposal proposal) {
            this.request = request;
            this.proposal = proposal;
            viewer = Viewers.of(request);
            words = desk.words(request);
            whole = !proposal.of(viewer).isEmpty();
            frame = desk.frame(request, "proposal.page.title")
                    .titled(proposal.content().concept().title(words.language()));
        }

        ProposalPage page(@Nullable Notice notice, List<FieldError> errors, Typed typed) {
            return new ProposalPage(
                    frame,
                    desk.address(request, proposal),
                    head(),
                    whole,
                    notice,
                    errors,
                    steps(),
                    checks(),
                    proposal.parties().stream().map(this::party).toList(),
                    invitation(),
                    facts(),
                    money(),
                    whole ? tasks() : List.of(),
                    whole ? risks() : List.of(),
                    whole ? comments() : List.of(),
                    whole ? history() : List.of(),
                    whole ? revisions() : List.of(),
                    exports(),
                    blank(typed));
        }

        private Head head() {
            State parkedFrom = proposal.parkedFrom();
            String state = t("proposal.state." + proposal.state().code());
            long agree = proposal.parties().stream().filter(Party::consents).count();
            String agreed = !whole || !proposal.isOpen()
                    ? ""
                    : proposal.isAgreed()
                            ? t("proposal.page.all-agree")
                            : t(
                                    "proposal.page.some-agree",
                                    agree,
                                    proposal.parties().size());
            return new Head(
                    frame.title(),
                    parkedFrom == null ? state : state + " (" + t("proposal.state." + parkedFrom.code()) + ")",
                    tone(proposal.state()),
                    proposal.revision(),
                    proposal.version(),
                    agreed,
                    proposal.isPublished(),
                    proposal.isOpen() ? deadline() : null,
                    whole && !proposal.isOver() ? desk.address(request, proposal) + "/edit" : null);
        }

        private @Nullable String deadline() {
            String text = desk.deadline(request, proposal);
            Call call = desk.call(proposal);
            Instant next =
                    call == null ? null : call.deadline().next(desk.clock().instant());
            if (text == null || next == null) {
                return text;
            }
            long days = java.time.Duration.between(desk.clock().instant(), next).toDays();
            return days < 0 ? text : text + " – " + t("proposal.page.days-left", days);
        }

        private List<Step> steps() {
            Moves moves = proposals.moves(proposal, viewer);
            List<Step> steps = new ArrayList<>();
            for (Action action : moves.offered()) {
                Transition row = Transitions.find(proposal.state(), action);
                List<String> obstacles = moves.unmet(action).stream()
                        .map(guard -> t("refusal.guard-" + guard.code()))
                        .toList();
                boolean quiet = List.of(Action.PARK, Action.WITHDRAW, Action.REOPEN, Action.UNPUBLISH)
                        .contains(action);
                steps.add(new Step(
                        action.code(),
                        t("proposal.action." + action.code()),
                        row != null && row.needsReason(),
                        quiet,
                        obstacles));
            }
            return steps;
        }

        private List<CheckView> checks() {
            return !whole
                    ? List.of()
                    : readiness.of(proposal).stream().map(this::check).toList();
        }

        private CheckView check(Check check) {
            String tone = switch (check.outcome()) {
                case GREEN -> "ok";
                case NOT_STATED -> "warn";
                case RED -> "bad";
            };
            String outcome = t("proposal.page.outcome." + check.outcome().code());
            return new CheckView(
                    desk.texts(request).subject(check),
                    outcome,
                    tone,
                    desk.texts(request).reason(check));
        }

        private PartyView party(Party party) {
            boolean may = proposal.isOpen()
                    && party.part() != Party.Part.LEAD
                    && (viewer.owns(party.organisation())
                            || viewer.owns(proposal.lead().organisation()));
            String consent = !whole || !proposal.isOpen()
                    ? ""
                    : t(party.consents() ? "proposal.page.agrees" : "proposal.page.not-yet");
            return new PartyView(
                    party.organisation().value(),
                    name(party.organisation()),
                    frame.link("/organisations/" + party.organisation()),
                    t("proposal.part." + party.part().code()),
                    consent,
                    party.consents() ? "ok" : "warn",
                    may);
        }

        private @Nullable Invitation invitation() {
            return proposal.isOpen() && viewer.owns(proposal.lead().organisation())
                    ? new Invitation(Arrays.stream(Party.Part.values())
                            .filter(part -> part != Party.Part.LEAD)
                            .map(part -> new Link(t("proposal.part." + part.code()), part.code()))
                            .toList())
                    : null;
        }

        private List<Fact> facts() {
            Content content = proposal.content();
            Concept concept = content.concept();
            Details details = content.details();
            List<Fact> facts = new ArrayList<>();
            add(facts, "acronym", concept.acronym());
            add(facts, "summary", concept.summary());
            add(
                    facts,
                    "areas",
                    concept.areas().isEmpty()
                            ? ""
                            : words.list(
                                    concept.areas().stream().map(words::area).toList()));
            LocalDate start = concept.startsOn();
            add(facts, "starts-on", start == null ? "" : words.date(start));
            Integer months = concept.months();
            add(facts, "months", months == null ? "" : words.number(months));
            add(facts, "expected-results", concept.expectedResults());
            Call call = desk.call(proposal);
            add(facts, "call", call == null ? "" : call.title().in(words.language()));
            Integer participants = details.participants();
            add(facts, "participants", participants == null ? "" : words.number(participants));
            add(facts, "inclusion", details.inclusion());
            add(
                    facts,
                    "answers",
                    String.join(
                            "\n", details.answers().stream().map(this::answer).toList()));
            add(
                    facts,
                    "documents",
                    String.join(
                            "\n",
                            details.documents().stream()
                                    .map(document -> document.title() + " – " + document.address())
                                    .toList()));
            add(facts, "dream-id", details.dreamId());
            add(facts, "prozorro-id", details.prozorroId());
            add(facts, "reference", details.reference());
            add(facts, "outcome", details.outcome());
            add(facts, "lesson", details.lesson());
            return facts;
        }

        private String answer(Details.Answer answer) {
            return name(answer.organisation()) + ": " + answer.key();
        }

        private void add(List<Fact> facts, String field, String text) {
            if (!text.isBlank()) {
                facts.add(new Fact(t("proposal.field." + field), text.lines().toList()));
            }
        }

        private Money money() {
            Budget budget = proposal.content().budget();
            List<Line> lines = budget.lines().stream()
                    .map(line -> new Line(
                            name(line.party()),
                            t("proposal.source." + line.source().code()),
                            line.purpose(),
                            amount(line.amount(), line.currency())))
                    .toList();
            List<String> totals = new ArrayList<>();
            budget.totals().forEach((currency, total) -> totals.add(amount(total, currency)));
            for (BudgetLine.Source source : BudgetLine.Source.values()) {
                budget.sums(source)
                        .forEach((currency, sum) ->
                                totals.add(t("proposal.source." + source.code()) + ": " + amount(sum, currency)));
            }
            List<String> rates = budget.rates().stream()
                    .map(rate -> "1 " + rate.from() + " = " + rate.rate().toPlainString() + " " + rate.to())
                    .toList();
            return new Money(lines, totals, rates);
        }

        private String amount(BigDecimal amount, String currency) {
            NumberFormat format = NumberFormat.getNumberInstance(locale());
            format.setMinimumFractionDigits(amount.scale());
            format.setMaximumFractionDigits(amount.scale());
            return format.format(amount) + " " + currency;
        }

        private List<Entry> tasks() {
            return workspace.tasks(proposal).stream()
                    .map(task -> new Entry(
                            task.id().toString(),
                            task.title(),
                            name(task.party()),
                            words.date(task.due()),
                            task.doneAt() != null))
                    .toList();
        }

        private List<Entry> risks() {
            return workspace.risks(proposal).stream()
                    .map(risk -> new Entry(
                            risk.id().toString(),
                            risk.text(),
                            risk.answer(),
                            t(
                                    "proposal.page.risk",
                                    t("proposal.grade." + risk.likelihood().code()),
                                    t("proposal.grade." + risk.impact().code()),
                                    name(risk.party())),
                            false))
                    .toList();
        }

        private List<Entry> comments() {
            return workspace.comments(proposal).stream()
                    .map(comment -> new Entry(
                            null, who(comment.actor(), comment.party()), comment.text(), moment(comment.at()), false))
                    .toList();
        }

        private List<Entry> history() {
            return past.events(proposal).stream().map(this::event).toList();
        }

        private Entry event(Event event) {
            String what = t("proposal.action." + event.what());
            RegisterCode subject = event.subject();
            String head = subject == null ? what : what + ": " + name(subject);
            String moved = event.from() == event.to()
                    ? head
                    : head + " – " + t("proposal.state." + event.to().code());
            return new Entry(
                    null, moved, event.reason(), who(event.actor(), event.party()) + ", " + moment(event.at()), false);
        }

        private String who(String actor, RegisterCode party) {
            String person = people.find(actor);
            return person == null ? name(party) : person + " (" + name(party) + ")";
        }

        private List<RevisionView> revisions() {
            List<Revision> all = past.revisions(proposal);
            List<RevisionView> views = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Revision one = all.get(i);
                Content before = i + 1 < all.size() ? all.get(i + 1).content() : Content.EMPTY;
                List<Change> changes = Difference.between(before, one.content()).stream()
                        .map(change -> new Change(desk.texts(request).field(change), change.before(), change.after()))
                        .toList();
                String title =
                        t("proposal.page.revision", one.number(), who(one.actor(), one.party()), moment(one.at()));
                views.add(new RevisionView(title, changes));
            }
            return views;
        }

        private List<Link> exports() {
            String api = "/api/v1/proposals/" + proposal.id();
            List<Link> links = new ArrayList<>(List.of(new Link(t("proposal.page.oc4ids"), api + "/oc4ids.json")));
            if (whole) {
                links.add(new Link(t("proposal.page.calendar"), api + "/calendar.ics"));
            }
            return links;
        }

        private Blank blank(Typed typed) {
            List<Link> parties = proposal.parties().stream()
                    .map(party -> new Link(
                            name(party.organisation()), party.organisation().value()))
                    .toList();
            return new Blank(fresh(), fresh(), fresh(), parties, typed);
        }

        private String fresh() {
            return UUID.randomUUID().toString();
        }

        private String name(RegisterCode code) {
            return desk.names(request).apply(code);
        }

        private String moment(Instant at) {
            ZonedDateTime there = at.atZone(UKRAINE);
            return words.date(there.toLocalDate()) + ", "
                    + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                            .withLocale(locale())
                            .format(there);
        }

        private Locale locale() {
            return Locales.conventions(words.language());
        }

        private String t(String key, Object... arguments) {
            return words.t(key, arguments);
        }
    }
}
