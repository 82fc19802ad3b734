package org.mistok.pages.search;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mistok.pages.Address;
import org.mistok.pages.Address.Parameter;
import org.mistok.pages.map.MapView;

/// What the reader asked for, as typed: the address of this very search, from which every link on the page derives.
final class SearchForm {
    static final String TEXT = "q";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String FROM = "populationMin";
    static final String TO = "populationMax";
    static final String NEAR = "near";
    static final String RADIUS = "radiusKm";
    static final String BAND = "band";
    static final String WITHOUT_PARTNER = "withoutPartner";

    /// Parameters with several values, in the order in which their chips stand.
    static final List<String> CHOICES = List.of("kind", "country", "region", "area", "language", BAND);

    private static final List<String> SINGLE =
            List.of(TEXT, FROM, TO, WITHOUT_PARTNER, NEAR, RADIUS, SORT, PAGE, MapView.PARAMETER);

    private final HttpRequest<?> request;
    private final Address here;

    SearchForm(HttpRequest<?> request, String path) {
        this.request = request;
        Address address = Address.of(path);
        for (String name : CHOICES) {
            for (String value : values(name)) {
                address = address.and(name, value);
            }
        }
        for (String name : SINGLE) {
            address = address.and(name, value(name));
        }
        here = address;
    }

    /// The address of this search.
    Address here() {
        return here;
    }

    /// Another search, from its first page and with a map of its own.
    Address elsewhere() {
        return here.without(PAGE).without(MapView.PARAMETER);
    }

    /// The one value of a parameter as typed; empty when there is none.
    String value(String name) {
        String value = request.getParameters().get(name);
        return value == null ? "" : value.strip();
    }

    /// All values of a parameter, whether repeated or separated by commas.
    List<String> values(String name) {
        return request.getParameters().getAll(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// What a form must send along, because it has no field for it.
    List<Parameter> besides(Set<String> fields) {
        return elsewhere().parameters().stream()
                .filter(parameter -> !fields.contains(parameter.name()))
                .toList();
    }
}
