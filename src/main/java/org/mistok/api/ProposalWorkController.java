package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.Locales;
import org.mistok.http.PersonNames;
import org.mistok.http.ProposalAccess;
import org.mistok.http.ProposalTexts;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.intake.BodyValues;
import org.mistok.intake.Refusals;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Comment;
import org.mistok.proposal.Content;
import org.mistok.proposal.Difference;
import org.mistok.proposal.Event;
import org.mistok.proposal.Past;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Revision;
import org.mistok.proposal.Risk;
import org.mistok.proposal.State;
import org.mistok.proposal.Task;
import org.mistok.proposal.Workspace;

/// What the parties of a joint proposal tell each other, have to do, watch and have done. For those who speak for a
/// party.
@Controller("/api/v1/proposals/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalWorkController {
    private final ProposalAccess access;
    private final Workspace workspace;
    private final Past past;
    private final ProposalAnswers answers;
    private final PersonNames people;
    private final Thesaurus thesaurus;

    ProposalWorkController(
            ProposalAccess access,
            Workspace workspace,
            Past past,
            ProposalAnswers answers,
            PersonNames people,
            Thesaurus thesaurus) {
        this.access = access;
        this.workspace = workspace;
        this.past = past;
        this.answers = answers;
        this.people = people;
        this.thesaurus = thesaurus;
    }

    record Items<T>(List<T> items) {}

    /// @param by the person's name; null when nothing is kept of the person any more
    record CommentAnswer(UUID id, Instant at, @Nullable String by, RegisterCode party, String text) {}

    record TaskAnswer(
            UUID id,
            String title,
            LocalDate due,
            RegisterCode party,
            boolean done,
            @Nullable Instant doneAt) {
        static TaskAnswer of(Task task) {
            return new TaskAnswer(
                    task.id(), task.title(), task.due(), task.party(), task.doneAt() != null, task.doneAt());
        }
    }

    record RiskAnswer(UUID id, String text, String likelihood, String impact, String answer, RegisterCode party) {
        static RiskAnswer of(Risk risk) {
            return new RiskAnswer(
                    risk.id(),
                    risk.text(),
                    risk.likelihood().code(),
                    risk.impact().code(),
                    risk.answer(),
                    risk.party());
        }
    }

    /// @param by the person's name; null when nothing is kept of the person any more
    /// @param subject the party that came or went
    record EventAnswer(
            Instant at,
            @Nullable String by,
            RegisterCode party,
            String action,
            State from,
            State to,
            @Nullable RegisterCode subject,
            String reason) {}

    /// @param changes against the version before; what the first one says in all
    record RevisionAnswer(
            int revision, Instant at, @Nullable String by, RegisterCode party, List<ChangeAnswer> changes) {}

    /// @param name of the field in the language of the answer
    record ChangeAnswer(String field, String name, String before, String after) {
        static ChangeAnswer of(Difference difference, ProposalTexts texts) {
            String field = difference.of().isEmpty() ? difference.field() : difference.field() + "." + difference.of();
            return new ChangeAnswer(field, texts.field(difference), difference.before(), difference.after());
        }
    }

    record Said(@Nullable String text) {}

    record TaskBody(
            @Nullable String title,
            @Nullable String due,
            @Nullable String party,
            @Nullable Boolean done) {}

    record RiskBody(
            @Nullable String text,
            @Nullable String likelihood,
            @Nullable String impact,
            @Nullable String answer,
            @Nullable String party) {}

    @Get("/comments")
    Items<CommentAnswer> comments(HttpRequest<?> request, String id) {
        Proposal proposal = access.share(request, id);
        return new Items<>(
                workspace.comments(proposal).stream().map(this::answer).toList());
    }

    private CommentAnswer answer(Comment comment) {
        return new CommentAnswer(
                comment.id(), comment.at(), people.find(comment.actor()), comment.party(), comment.text());
    }

    @Post("/comments")
    @Consumes("application/json")
    HttpResponse<Items<CommentAnswer>> say(HttpRequest<?> request, String id, @Body byte[] body) {
        Proposal proposal = access.share(request, id);
        Said said = JsonBodies.read(body, Said.class);
        String text = Fields.text("text", said.text(), "\"…\"");
        refuse(workspace.say(proposal, ProposalsController.key(request), text, member(request)));
        return HttpResponse.created(comments(request, id));
    }

    @Get("/tasks")
    Items<TaskAnswer> tasks(HttpRequest<?> request, String id) {
        Proposal proposal = access.share(request, id);
        return new Items<>(
                workspace.tasks(proposal).stream().map(TaskAnswer::of).toList());
    }

    @Post("/tasks")
    @Consumes("application/json")
    HttpResponse<Items<TaskAnswer>> addTask(HttpRequest<?> request, String id, @Body byte[] body) {
        putTask(request, id, ProposalsController.key(request), body);
        return HttpResponse.created(tasks(request, id));
    }

    @Put("/tasks/{task}")
    @Consumes("application/json")
    Items<TaskAnswer> changeTask(HttpRequest<?> request, String id, String task, @Body byte[] body) {
        Proposal proposal = access.share(request, id);
        UUID known = part(task);
        if (workspace.tasks(proposal).stream().noneMatch(one -> one.id().equals(known))) {
            throw unknownPart(task);
        }
        putTask(request, id, known, body);
        return tasks(request, id);
    }

    private void putTask(HttpRequest<?> request, String id, UUID task, byte[] body) {
        Proposal proposal = access.share(request, id);
        TaskBody came = JsonBodies.read(body, TaskBody.class);
        BodyValues values = new BodyValues(thesaurus);
        String title = Fields.text("title", came.title(), "\"…\"").strip();
        LocalDate due = values.day("due", Fields.text("due", came.due(), "\"2026-11-30\""));
        RegisterCode party = party(values, came.party(), proposal, request);
        refuseFlaws(values);
        refuse(workspace.put(
                proposal, new Task(task, title, Objects.requireNonNull(due), Objects.requireNonNull(party), null)));
        workspace.finish(proposal, task, Boolean.TRUE.equals(came.done()));
    }

    @Delete("/tasks/{task}")
    HttpResponse<?> removeTask(HttpRequest<?> request, String id, String task) {
        if (!workspace.removeTask(access.share(request, id), part(task))) {
            throw unknownPart(task);
        }
        return HttpResponse.noContent();
    }

    @Get("/risks")
    Items<RiskAnswer> risks(HttpRequest<?> request, String id) {
        Proposal proposal = access.share(request, id);
        return new Items<>(
                workspace.risks(proposal).stream().map(RiskAnswer::of).toList());
    }

    @Post("/risks")
    @Consumes("application/json")
    HttpResponse<Items<RiskAnswer>> addRisk(HttpRequest<?> request, String id, @Body byte[] body) {
        putRisk(request, id, ProposalsController.key(request), body);
        return HttpResponse.created(risks(request, id));
    }

    @Put("/risks/{risk}")
    @Consumes("application/json")
    Items<RiskAnswer> changeRisk(HttpRequest<?> request, String id, String risk, @Body byte[] body) {
        Proposal proposal = access.share(request, id);
        UUID known = part(risk);
        if (workspace.risks(proposal).stream().noneMatch(one -> one.id().equals(known))) {
            throw unknownPart(risk);
        }
        putRisk(request, id, known, body);
        return risks(request, id);
    }

    private void putRisk(HttpRequest<?> request, String id, UUID risk, byte[] body) {
        Proposal proposal = access.share(request, id);
        RiskBody came = JsonBodies.read(body, RiskBody.class);
        BodyValues values = new BodyValues(thesaurus);
        String text = Fields.text("text", came.text(), "\"…\"").strip();
        Risk.Grade likelihood = grade(values, "likelihood", came.likelihood());
        Risk.Grade impact = grade(values, "impact", came.impact());
        RegisterCode party = party(values, came.party(), proposal, request);
        refuseFlaws(values);
        String answer = Objects.requireNonNullElse(came.answer(), "").strip();
        refuse(workspace.put(
                proposal,
                new Risk(
                        risk,
                        text,
                        Objects.requireNonNull(likelihood),
                        Objects.requireNonNull(impact),
                        answer,
                        Objects.requireNonNull(party))));
    }

    private static Risk.@Nullable Grade grade(BodyValues values, String field, @Nullable String came) {
        return values.choice(
                field,
                Objects.requireNonNullElse(came, "medium"),
                Arrays.asList(Risk.Grade.values()),
                Risk.Grade::code);
    }

    @Delete("/risks/{risk}")
    HttpResponse<?> removeRisk(HttpRequest<?> request, String id, String risk) {
        if (!workspace.removeRisk(access.share(request, id), part(risk))) {
            throw unknownPart(risk);
        }
        return HttpResponse.noContent();
    }

    @Get("/history")
    Items<EventAnswer> history(HttpRequest<?> request, String id) {
        Proposal proposal = access.share(request, id);
        return new Items<>(past.events(proposal).stream().map(this::answer).toList());
    }

    private EventAnswer answer(Event event) {
        return new EventAnswer(
                event.at(),
                people.find(event.actor()),
                event.party(),
                event.what(),
                event.from(),
                event.to(),
                event.subject(),
                event.reason());
    }

    @Get("/revisions")
    Items<RevisionAnswer> revisions(HttpRequest<?> request, String id) {
        Proposal proposal = access.share(request, id);
        ProposalTexts texts = answers.texts(Locales.of(request));
        List<Revision> revisions = past.revisions(proposal);
        Map<Integer, Content> contents = new HashMap<>(Map.of(0, Content.EMPTY));
        revisions.forEach(revision -> contents.put(revision.number(), revision.content()));
        List<RevisionAnswer> items = new ArrayList<>();
        for (Revision revision : revisions) {
            Content before = contents.getOrDefault(revision.number() - 1, Content.EMPTY);
            items.add(new RevisionAnswer(
                    revision.number(),
                    revision.at(),
                    people.find(revision.actor()),
                    revision.party(),
                    Difference.between(before, revision.content()).stream()
                            .map(difference -> ChangeAnswer.of(difference, texts))
                            .toList()));
        }
        return new Items<>(items);
    }

    private static Viewer.Member member(HttpRequest<?> request) {
        return Viewers.member(request);
    }

    /// The one that came, or the first for which whoever asks speaks.
    private static @Nullable RegisterCode party(
            BodyValues values, @Nullable String came, Proposal proposal, HttpRequest<?> request) {
        return came == null || came.isBlank()
                ? proposal.of(member(request)).getFirst().organisation()
                : values.registerCode("party", came);
    }

    private static UUID part(String id) {
        UUID known = ProposalAccess.findId(id);
        if (known == null) {
            throw unknownPart(id);
        }
        return known;
    }

    private static RequestRefused unknownPart(String id) {
        return RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-proposal-part", Flaw.shown(id));
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw RequestRefused.content(refusals.stream().map(Refusals::flaw).toList());
        }
    }

    private static void refuseFlaws(BodyValues values) {
        if (!values.flaws().isEmpty()) {
            throw RequestRefused.content(values.flaws());
        }
    }
}
