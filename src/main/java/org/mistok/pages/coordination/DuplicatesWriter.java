package org.mistok.pages.coordination;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Person;
import org.mistok.account.Role;
import org.mistok.curation.Duplicates;
import org.mistok.curation.Resemblance;
import org.mistok.curation.Resemblance.Sign;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.Viewers;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Merging.Part;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.coordination.DuplicatesPage.Item;
import org.mistok.pages.coordination.MergePage.Row;
import org.mistok.search.Index;

/// Writes the pages of duplicates.
@Singleton
final class DuplicatesWriter {
    private final Frames frames;
    private final Duplicates duplicates;
    private final Index index;

    DuplicatesWriter(Frames frames, Duplicates duplicates, Index index) {
        this.frames = frames;
        this.duplicates = duplicates;
        this.index = index;
    }

    DuplicatesPage list(HttpRequest<?> request, Person person, @Nullable String done, List<FieldError> errors) {
        Frame frame = frames.of(request, "", null);
        Words words = frames.words(request);
        return new DuplicatesPage(
                frame.titled(frame.t("duplicates.title")),
                done,
                errors,
                duplicates.list(person, index.current()).stream()
                        .map(found -> item(frame, words, found))
                        .toList(),
                person.role() == Role.ADMINISTRATOR);
    }

    private static Item item(Frame frame, Words words, Resemblance found) {
        return new Item(
                link(frame, words, found.first()),
                link(frame, words, found.second()),
                frame.t("duplicates.confidence", found.confidence()),
                found.signs().stream().map(sign -> sign(frame, sign)).toList(),
                frame.link("/duplicates/" + found.first().code() + "/"
                        + found.second().code()));
    }

    private static Link link(Frame frame, Words words, Organisation one) {
        return new Link(words.name(one).text(), frame.link("/organisations/" + one.code()));
    }

    private static String sign(Frame frame, Sign sign) {
        return switch (sign) {
            case Sign.AlikeNames(int percent) -> frame.t("duplicates.sign.names", percent);
            case Sign.SamePlace() -> frame.t("duplicates.sign.place");
            case Sign.SameSite(String domain) -> frame.t("duplicates.sign.site", domain);
            case Sign.SameMailboxes(String domain) -> frame.t("duplicates.sign.mailboxes", domain);
        };
    }

    MergePage merge(
            HttpRequest<?> request,
            Organisation survivor,
            Organisation former,
            Set<Part> taken,
            List<FieldError> errors) {
        Viewer viewer = Viewers.of(request);
        Organisation mine = survivor.seenBy(viewer);
        Organisation theirs = former.seenBy(viewer);
        Frame frame = frames.of(request, "", null);
        Words words = frames.words(request);
        return new MergePage(
                frame.titled(frame.t("merge.title")),
                errors,
                link(frame, words, survivor),
                link(frame, words, former),
                survivor.code().value(),
                former.code().value(),
                survivor.version(),
                former.version(),
                Arrays.stream(Part.values())
                        .map(part -> new Row(
                                part.code(),
                                frame.t("merge.part." + part.code()),
                                lines(words, part, mine),
                                lines(words, part, theirs),
                                taken.contains(part)))
                        .filter(row -> !row.survivor().equals(row.former()))
                        .toList(),
                kept(frame, words, mine, theirs),
                frame.link("/duplicates/" + survivor.code() + "/" + former.code()),
                frame.link("/duplicates/" + former.code() + "/" + survivor.code()));
    }

    private static List<Row> kept(Frame frame, Words words, Organisation mine, Organisation theirs) {
        Lines lines = new Lines(words);
        return List.of(
                new Row(
                        "needs",
                        frame.t("profile.needs"),
                        lines.statements(mine.profile().needs()),
                        lines.statements(theirs.profile().needs()),
                        false),
                new Row(
                        "offers",
                        frame.t("profile.offers"),
                        lines.statements(mine.profile().offers()),
                        lines.statements(theirs.profile().offers()),
                        false));
    }

    private static List<String> lines(Words words, Part part, Organisation one) {
        Lines lines = new Lines(words);
        return switch (part) {
            case NAMES ->
                one.identity().names().stream()
                        .filter(name -> name.sort() == Name.Sort.OFFICIAL)
                        .map(Name::text)
                        .distinct()
                        .toList();
            case PLACE -> place(words, one);
            case LANGUAGES -> lines.languages(one.profile());
            case AVAILABILITY -> lines.availability(one.profile().availability());
            case WISHES -> lines.wishes(one.profile().wishes());
            case READINESS -> lines.readiness(one.profile().readiness());
            case BRIDGE -> lines.bridge(one.profile().bridge());
        };
    }

    private static List<String> place(Words words, Organisation one) {
        Identity identity = one.identity();
        List<String> lines = new ArrayList<>(List.of(words.placeOf(one)));
        String inhabitants = words.inhabitants(one);
        if (inhabitants != null) {
            lines.add(inhabitants);
        }
        lines.add(words.t("profile.source-named", identity.source()));
        return lines;
    }
}
