package org.mistok.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.mistok.account.review.Review.Cause;
import org.mistok.account.review.ReviewRules;
import org.mistok.account.review.Reviews.Written;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.EntityTag;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.WaitPreference;
import org.mistok.http.Writers;
import org.mistok.intake.BodyValues;
import org.mistok.intake.ProfileBody;
import org.mistok.intake.ProfileReading;
import org.mistok.intake.Refusals;
import org.mistok.intake.StatementReading.StatementDefaults;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Save;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;

/// Changes what an organisation says of itself, as one request asks for it.
///
/// Refuses in this order: who may not (401, 403), what is not there (404), what is out of date (428, 412), what cannot
/// be read (400), what cannot be accepted (422). Nothing is written unless all is well.
@Singleton
final class ProfileChanges {
    /// Fields of the answer that come from registers; they may come back, but not changed.
    private static final List<String> READ_ONLY = List.of(
            "code",
            "kind",
            "names",
            "otherNames",
            "country",
            "region",
            "district",
            "population",
            "populationFigure",
            "location",
            "traits",
            "territory",
            "source");

    /// Fields of the answer that follow from others or from the reader; whatever comes back is ignored.
    private static final List<String> DERIVED =
            List.of("name", "areas", "basis", "illustrative", "statedOn", "version", "changedAt");

    private final Organisations organisations;
    private final Thesaurus thesaurus;
    private final Index index;
    private final ObjectMapper json;
    private final Clock clock;
    private final Writers writers;
    private final ReviewRules rules;
    private final Submissions submissions;

    ProfileChanges(
            Organisations organisations,
            Thesaurus thesaurus,
            Index index,
            ObjectMapper json,
            Clock clock,
            Writers writers,
            ReviewRules rules,
            Submissions submissions) {
        this.organisations = organisations;
        this.thesaurus = thesaurus;
        this.index = index;
        this.json = json;
        this.clock = clock;
        this.writers = writers;
        this.rules = rules;
        this.submissions = submissions;
    }

    /// Saves, or answers with the review (202) when somebody looks at it first.
    HttpResponse<?> apply(HttpRequest<?> request, RegisterCode code, byte[] body) {
        Viewer.Member writer = writers.require(request, code);
        Organisation current = organisations.get(code);
        EntityTag.requireMatch(request, EntityTag.of(current.version(), code, writer));
        Profile profile = read(request, (ObjectNode) JsonBodies.tree(body), current, writer);
        if (rules.holdsBack(writer.email(), current)) {
            return submissions.submit(Cause.FIRST_WORDS, new Written(current, profile, writer, ""));
        }
        Save save = organisations.saveProfile(code, profile, current.version(), new Actor(writer.email()));
        return switch (save) {
            case Save.Saved saved -> answer(request, saved, writer);
            case Save.Stale stale ->
                throw EntityTag.stale(
                        EntityTag.of(current.version(), code, writer).toString(),
                        EntityTag.of(stale.current().version(), code, writer));
            case Save.Refused refused ->
                throw RequestRefused.content(
                        refused.refusals().stream().map(Refusals::flaw).toList());
        };
    }

    /// The profile as a body wants it.
    Profile read(HttpRequest<?> request, ObjectNode tree, Organisation current, Viewer.Member writer) {
        Organisation seen = current.seenBy(writer);
        BodyValues values = new BodyValues(thesaurus);
        JsonNode standing = json.valueToTree(OrganisationAnswer.of(seen, Locales.of(request)));
        for (String field : READ_ONLY) {
            if (tree.has(field) && !tree.get(field).equals(standing.get(field))) {
                values.add(Flaw.of(field, "body.read-only"));
            }
        }
        tree.remove(READ_ONLY);
        tree.remove(DERIVED);
        StatementDefaults defaults = new StatementDefaults(LocalDate.now(clock), null, current.isAtTheFront());
        Profile profile = new ProfileReading(values, defaults)
                .read(
                        JsonBodies.bind(tree, ProfileBody.class),
                        current.profile(),
                        seen.profile(),
                        writer.coordinator());
        if (!values.flaws().isEmpty()) {
            throw RequestRefused.content(values.flaws());
        }
        return profile;
    }

    private HttpResponse<OrganisationAnswer> answer(HttpRequest<?> request, Save.Saved saved, Viewer viewer) {
        Organisation organisation = saved.organisation();
        MutableHttpResponse<OrganisationAnswer> response =
                HttpResponse.ok(OrganisationAnswer.of(organisation.seenBy(viewer), Locales.of(request)));
        response.header(
                HttpHeaders.ETAG,
                EntityTag.of(organisation.version(), organisation.code(), viewer)
                        .toString());
        Duration wait = WaitPreference.of(request);
        if (wait.isPositive() && index.await(saved.mark(), wait)) {
            response.header("Preference-Applied", WaitPreference.applied(wait));
        }
        return response;
    }
}
