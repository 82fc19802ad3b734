package org.mistok.pages.partners;

import java.util.List;
import java.util.stream.Collectors;
import org.mistok.match.Weights;
import org.mistok.pages.Address;
import org.mistok.pages.Link;
import org.mistok.shortlist.Request;

/// A list of partners in other forms: links to the API with the same conditions and weights, as long as it gets.
final class Downloads {
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "geojson");

    private Downloads() {}

    /// @param conditions the filters of the page, whatever its path
    static List<Link> list(Wanted wanted, Address conditions, WeightSteps steps, Weights usual) {
        return ENDINGS.stream()
                .map(ending -> new Link(
                        wanted.words().t("search.download." + ending),
                        address(wanted, conditions, steps, usual, ending).toString()))
                .toList();
    }

    private static Address address(Wanted wanted, Address conditions, WeightSteps steps, Weights usual, String ending) {
        String path = "/api/v1/organisations/" + wanted.subject().code() + "/matches." + ending;
        return new Address(path, conditions.parameters())
                .and("weights", weights(steps, usual))
                .and("flagged", wanted.flagged() ? "true" : "")
                .and("limit", String.valueOf(Request.MOST))
                .and("lang", wanted.words().language().tag().value());
    }

    private static String weights(WeightSteps steps, Weights usual) {
        return steps.replaced(usual).entrySet().stream()
                .map(weight -> weight.getKey().code() + ":" + weight.getValue())
                .collect(Collectors.joining(","));
    }
}
