package org.mistok.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.call.Calls;
import org.mistok.call.Eligibility;
import org.mistok.http.CallParameter;
import org.mistok.http.Flaw;
import org.mistok.http.Parameters;
import org.mistok.http.SearchParameters;
import org.mistok.match.Criterion;
import org.mistok.match.Weights;
import org.mistok.organisation.Kind;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.shortlist.Request;
import org.mistok.shortlist.Shortlist;

/// Reads what kind of ranking somebody wants.
@Singleton
final class RankingParameters {
    private static final int USUAL = 20;
    private static final Pattern WEIGHT = Pattern.compile("([a-z-]{1,40}):(\\d{1,3}(?:\\.\\d{1,15})?)");
    private static final List<String> CRITERIA =
            Arrays.stream(Criterion.values()).map(Criterion::code).toList();

    private final Thesaurus thesaurus;
    private final Shortlist shortlist;
    private final Calls calls;
    private final Index index;

    RankingParameters(Thesaurus thesaurus, Shortlist shortlist, Calls calls, Index index) {
        this.thesaurus = thesaurus;
        this.shortlist = shortlist;
        this.calls = calls;
        this.index = index;
    }

    /// @param call under which the two would apply; null for none
    record Asked(Request request, @Nullable Call call) {}

    /// Everything that is wrong is refused at once.
    ///
    /// @param subject the kind of the one for whom partners are sought; null when it is not known yet
    Asked read(HttpRequest<?> request, @Nullable Kind subject) {
        Parameters parameters = Parameters.of(request);
        Query filter = SearchParameters.readFilter(parameters, thesaurus, Languages.of(request, parameters));
        if (subject != null && filter.kinds().contains(subject)) {
            parameters.add(Flaw.of("kind", "parameter.same-kind", subject.code(), others(subject)));
        }
        Map<Criterion, Double> weights = weights(parameters);
        boolean flagged = Boolean.TRUE.equals(parameters.flag("flagged"));
        int limit = Objects.requireNonNullElse(parameters.wholeNumber("limit", USUAL, 1, Request.MOST), USUAL);
        Call call = CallParameter.read(parameters, calls);
        parameters.refuseIfFlawed();
        return new Asked(new Request(filter, weights, barred(call), flagged, limit), call);
    }

    private @Nullable BitSet barred(@Nullable Call call) {
        return call == null ? null : Eligibility.barred(call, index.current().organisations());
    }

    /// Only the weights, for a pair.
    Request readForPair(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        Map<Criterion, Double> weights = weights(parameters);
        parameters.refuseIfFlawed();
        return new Request(Query.ALL, weights, false, 1);
    }

    private static String others(Kind subject) {
        return String.join(
                ", ",
                Arrays.stream(Kind.values())
                        .filter(kind -> kind != subject)
                        .map(Kind::code)
                        .toList());
    }

    private Map<Criterion, Double> weights(Parameters parameters) {
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (String part : parameters.list("weights")) {
            Matcher matcher = WEIGHT.matcher(part);
            if (!matcher.matches() || Double.parseDouble(matcher.group(2)) > Weights.MOST) {
                parameters.add(Flaw.of("weights", "parameter.weights", Flaw.shown(part), Weights.MOST));
            } else if (!CRITERIA.contains(matcher.group(1))) {
                parameters.add(Flaw.of(
                                "weights",
                                "parameter.criterion",
                                Flaw.shown(matcher.group(1)),
                                String.join(", ", CRITERIA))
                        .maybe(matcher.group(1), CRITERIA));
            } else if (weights.put(Criterion.of(matcher.group(1)), Double.valueOf(matcher.group(2))) != null) {
                parameters.add(Flaw.of("weights", "parameter.weight-repeated", matcher.group(1)));
            }
        }
        if (leavesNothing(weights)) {
            parameters.add(Flaw.of("weights", "parameter.weights-all-zero"));
        }
        return weights;
    }

    private boolean leavesNothing(Map<Criterion, Double> weights) {
        return Arrays.stream(Criterion.values())
                .allMatch(criterion ->
                        weights.getOrDefault(criterion, shortlist.usualWeights().of(criterion)) == 0);
    }
}
