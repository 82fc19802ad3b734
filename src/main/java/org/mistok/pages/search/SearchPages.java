package org.mistok.pages.search;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Kind;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.search.SearchPage.Empty;
import org.mistok.pages.search.SearchPage.Field;
import org.mistok.pages.search.SearchPage.Form;
import org.mistok.search.Hits;
import org.mistok.search.Query;
import org.mistok.search.Search;

/// Answers a search with a page.
@Singleton
final class SearchPages {
    private final Search search;
    private final Thesaurus thesaurus;
    private final Clock clock;

    SearchPages(Search search, Thesaurus thesaurus, Clock clock) {
        this.search = search;
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    SearchPage page(Frame frame, Asked asked) {
        Query query = asked.query();
        Whereabouts whereabouts = new Whereabouts(asked);
        Hits hits = search.find(query, asked.viewer(), asked.snapshot(), whereabouts::add);
        HitViews views = new HitViews(asked, LocalDate.now(clock));
        String heading = heading(query, hits.total(), asked.words());
        return new SearchPage(
                frame.titled(title(asked, heading)),
                form(asked),
                asked.errors(),
                heading,
                new Filters(asked, hits, thesaurus).list(),
                new Chips(asked).list(),
                hits.items().stream().map(views::of).toList(),
                Pager.of(asked.form().here().without(SearchForm.PAGE), query.page(), pages(hits.total(), query.size())),
                meant(asked, hits.total()),
                hits.total() == 0 ? new Empty(new Ways(search, asked).list()) : null,
                whereabouts.map(),
                whereabouts.unplaced(),
                whereabouts.tables(),
                new Downloads(asked).list());
    }

    /// The same search with what was probably meant; null when there is nothing better.
    private @Nullable Link meant(Asked asked, int total) {
        String correction = search.correction(asked.query(), total, asked.viewer(), asked.snapshot());
        if (correction == null) {
            return null;
        }
        String address =
                asked.form().elsewhere().with(SearchForm.TEXT, correction).toString();
        return new Link(correction, address);
    }

    private static int pages(int total, int size) {
        return (total + size - 1) / Math.max(1, size);
    }

    private static String title(Asked asked, String heading) {
        String text = asked.form().value(SearchForm.TEXT);
        return text.isEmpty() ? heading : text + ": " + heading;
    }

    private static String heading(Query query, int total, Words words) {
        if (query.kinds().size() == 1) {
            Kind kind = query.kinds().iterator().next();
            return words.t("search.found." + kind.code(), total);
        }
        return words.t("search.found", total);
    }

    private static Form form(Asked asked) {
        SearchForm form = asked.form();
        Words words = asked.words();
        return new Form(
                form.value(SearchForm.TEXT),
                form.besides(Set.of(SearchForm.TEXT)),
                form.besides(Set.of(
                        "kind",
                        "country",
                        "region",
                        "area",
                        "language",
                        SearchForm.FROM,
                        SearchForm.TO,
                        SearchForm.BAND,
                        SearchForm.WITHOUT_PARTNER)),
                form.besides(Set.of(SearchForm.SORT)),
                sorts(asked),
                List.of(
                        field(asked, SearchForm.FROM, words.t("search.population.from")),
                        field(asked, SearchForm.TO, words.t("search.population.to"))),
                cleared(asked));
    }

    private static String cleared(Asked asked) {
        String text = asked.form().value(SearchForm.TEXT);
        return org.mistok.pages.Address.of(asked.form().here().path())
                .and(SearchForm.TEXT, text)
                .toString();
    }

    private static List<Filter.Option> sorts(Asked asked) {
        List<Filter.Option> sorts = new ArrayList<>();
        for (Query.Sort sort : Query.Sort.values()) {
            if (sort != Query.Sort.DISTANCE || asked.query().near() != null) {
                String code = sort.name().toLowerCase(java.util.Locale.ROOT);
                String label = asked.words().t("search.sort." + code);
                sorts.add(new Filter.Option(
                        code, label, null, sort == asked.query().sort()));
            }
        }
        return sorts;
    }

    private static Field field(Asked asked, String name, String label) {
        return new Field(name, label, asked.form().value(name), error(asked.errors(), name));
    }

    private static @Nullable String error(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
