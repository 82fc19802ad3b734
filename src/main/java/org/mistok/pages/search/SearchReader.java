package org.mistok.pages.search;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.http.Messages;
import org.mistok.http.Parameters;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.SearchParameters;
import org.mistok.http.Viewers;
import org.mistok.pages.Words;
import org.mistok.search.Index;
import org.mistok.search.Query;

/// Reads what was asked. Nothing typed is lost: what cannot be understood is left out of the query and named.
@Singleton
final class SearchReader {
    /// Read here and not by the API's rules, because people write numbers with spaces and points.
    private static final Set<String> NUMBERS = Set.of(SearchForm.FROM, SearchForm.TO);

    private static final int LARGEST = 100_000_000;

    private final Index index;
    private final Thesaurus thesaurus;

    SearchReader(Index index, Thesaurus thesaurus) {
        this.index = index;
        this.thesaurus = thesaurus;
    }

    Asked read(HttpRequest<?> request, Words words) {
        SearchForm form = new SearchForm(request, "/" + words.language().tag() + "/search");
        Parameters parameters = Parameters.of(request);
        Query query = SearchParameters.read(parameters, thesaurus, words.language());
        List<FieldError> errors = new ArrayList<>();
        Messages messages = Messages.of(words.language());
        parameters.flaws().stream()
                .filter(flaw -> !NUMBERS.contains(flaw.field()))
                .forEach(flaw -> errors.add(flaw.in(messages)));
        Integer from = number(form, SearchForm.FROM, words, errors);
        Integer to = number(form, SearchForm.TO, words, errors);
        if (from != null && to != null && from > to) {
            errors.add(new FieldError(
                    SearchForm.FROM, words.t("search.population.swapped", words.number(from), words.number(to))));
            from = null;
            to = null;
        }
        return new Asked(
                form, withPopulation(query, from, to, words), errors, Viewers.of(request), index.current(), words);
    }

    /// A whole number, with any separators people write; null when there is none.
    private static @Nullable Integer number(SearchForm form, String name, Words words, List<FieldError> errors) {
        String typed = form.value(name);
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f.,’ʼ']", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= LARGEST) {
            return Integer.valueOf(digits);
        }
        String shown = typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
        errors.add(new FieldError(name, words.t("search.population.error", shown)));
        return null;
    }

    private static Query withPopulation(Query q, @Nullable Integer from, @Nullable Integer to, Words words) {
        return new Query(
                q.text(),
                q.kinds(),
                q.countries(),
                q.regions(),
                q.areas(),
                q.languages(),
                from,
                to,
                q.bands(),
                q.near(),
                q.withoutPartner(),
                q.sort(),
                q.page(),
                q.size(),
                words.language());
    }
}
