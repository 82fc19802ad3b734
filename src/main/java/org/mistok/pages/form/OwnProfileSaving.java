package org.mistok.pages.form;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.intake.BodyValues;
import org.mistok.intake.ProfileReading;
import org.mistok.intake.Refusals;
import org.mistok.intake.StatementReading.StatementDefaults;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Save;
import org.mistok.organisation.Statement;
import org.mistok.pages.form.FormPages.State;
import org.mistok.search.Index;

/// Saves what stands in the form, by the rules of the API: nothing is written unless all is well and nobody else was
/// faster.
@Singleton
final class OwnProfileSaving {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Organisations organisations;
    private final Thesaurus thesaurus;
    private final FormPages pages;
    private final Index index;
    private final Clock clock;

    OwnProfileSaving(Organisations organisations, Thesaurus thesaurus, FormPages pages, Index index, Clock clock) {
        this.organisations = organisations;
        this.thesaurus = thesaurus;
        this.pages = pages;
        this.index = index;
        this.clock = clock;
    }

    /// @param state why nothing was saved; null when it was
    record Result(@Nullable State state) {}

    Result save(HttpRequest<?> request, Organisation current, FormValues values, Viewer.Member writer) {
        if (!values.text("version").equals(Long.toString(current.version()))) {
            return stale(request, current, values, writer);
        }
        FormReading form = new FormReading(values);
        BodyValues read = new BodyValues(thesaurus);
        Profile profile = new ProfileReading(
                        read, new StatementDefaults(LocalDate.now(clock), null, current.isAtTheFront()))
                .read(
                        form.profile(current.profile()),
                        current.profile(),
                        current.seenBy(writer).profile(),
                        writer.coordinator());
        List<Flaw> flaws = new ArrayList<>(form.flaws());
        flaws.addAll(read.flaws());
        if (!flaws.isEmpty()) {
            return wrong(request, flaws);
        }
        return switch (organisations.saveProfile(
                current.code(), profile, current.version(), new Actor(writer.email()))) {
            case Save.Saved saved -> {
                index.await(saved.mark(), PATIENCE);
                yield new Result(null);
            }
            case Save.Stale stale -> stale(request, stale.current(), values, writer);
            case Save.Refused refused ->
                wrong(request, refused.refusals().stream().map(Refusals::flaw).toList());
        };
    }

    private Result wrong(HttpRequest<?> request, List<Flaw> flaws) {
        return new Result(State.wrong(FormErrors.of(flaws, pages.messages(request))));
    }

    /// Both versions are shown; sending the form again then replaces the one that was saved.
    private Result stale(HttpRequest<?> request, Organisation current, FormValues values, Viewer.Member writer) {
        Organisation seen = current.seenBy(writer);
        FormValues saved = FormFilling.of(seen);
        State conflict = new State(List.of(), new Differences(pages.words(request)).between(saved, values));
        values.put("version", Long.toString(current.version()));
        dropKeys(values, "needs", seen.profile().needs());
        dropKeys(values, "offers", seen.profile().offers());
        return new Result(conflict.conflict().isEmpty() ? null : conflict);
    }

    /// What somebody else removed becomes a new entry when it is saved again.
    private static void dropKeys(FormValues values, String list, List<? extends Statement> standing) {
        Set<String> keys = new HashSet<>();
        standing.forEach(statement -> keys.add(statement.key()));
        values.list(list).forEach(row -> {
            if (row.containsKey("key") && !keys.contains(row.get("key"))) {
                row.remove("key");
            }
        });
    }
}
