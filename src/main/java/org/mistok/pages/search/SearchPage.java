package org.mistok.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.pages.Address.Parameter;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.map.MapView;

/// The search page.
///
/// @param form what was asked, as typed
/// @param heading how many were found, of what
/// @param meant the search that was probably meant; null when there is no better one
/// @param empty what to do when nothing was found; null otherwise
/// @param map null when the request could not be understood
/// @param unplaced results that have no place on the map
/// @param downloads the results in other forms
public record SearchPage(
        Frame frame,
        Form form,
        List<FieldError> errors,
        String heading,
        List<Filter> filters,
        List<Link> chips,
        List<HitView> hits,
        Pager pager,
        @Nullable Link meant,
        @Nullable Empty empty,
        @Nullable MapView map,
        int unplaced,
        List<RegionTable> regions,
        List<Link> downloads) {

    public String t(String key, Object... arguments) {
        return frame.t(key, arguments);
    }

    public String text() {
        return form.text();
    }

    public List<Parameter> hidden() {
        return form.besidesText();
    }

    public List<Parameter> kept() {
        return form.besidesFilters();
    }

    public List<Parameter> besidesSort() {
        return form.besidesSort();
    }

    public List<Filter.Option> sorts() {
        return form.sorts();
    }

    public List<Field> population() {
        return form.population();
    }

    public String action() {
        return frame.link("/search");
    }

    public String cleared() {
        return form.cleared();
    }

    public int activeFilters() {
        return chips.size();
    }

    /// What was asked, and what each of the forms on the page must send along so that nothing typed is lost.
    public record Form(
            String text,
            List<Parameter> besidesText,
            List<Parameter> besidesFilters,
            List<Parameter> besidesSort,
            List<Filter.Option> sorts,
            List<Field> population,
            String cleared) {}

    /// A field for typing.
    public record Field(
            String name,
            String label,
            String value,
            @Nullable String error) {}

    /// Ways out of an empty result.
    public record Empty(List<Link> ways) {}

    /// The map as a table.
    public record RegionTable(String caption, String place, List<Row> rows) {}

    /// A region or country and how many results lie there.
    public record Row(String label, String address, String count) {}
}
