package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mistok.api.CallAnswer.FindingAnswer;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Calls;
import org.mistok.call.Eligibility;
import org.mistok.call.Finding;
import org.mistok.http.CallTexts;
import org.mistok.http.Flaw;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Parameters;
import org.mistok.http.RequestRefused;
import org.mistok.http.SearchParameters;
import org.mistok.organisation.Organisation;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.search.Snapshot;

/// Funding calls, and who may apply under them.
@Controller("/api/v1/calls")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallsController {
    private static final int LARGEST_GROUP = 20;

    private final Calls calls;
    private final Index index;
    private final PlaceNames places;
    private final Thesaurus thesaurus;
    private final Clock clock;

    CallsController(Calls calls, Index index, PlaceNames places, Thesaurus thesaurus, Clock clock) {
        this.calls = calls;
        this.index = index;
        this.places = places;
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    /// @param items open ones first, the nearest deadline first
    record CallList(int total, List<CallAnswer> items) {}

    @Get
    @KnownParameters({"area", "open"})
    CallList list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        Set<AreaCode> areas = SearchParameters.areas(parameters, thesaurus);
        Boolean open = parameters.flag("open");
        parameters.refuseIfFlawed();
        Instant now = clock.instant();
        Stream<Call> wanted = calls.list(now).stream()
                .filter(call -> open == null || open.equals(call.deadline().isOpen(now)))
                .filter(call -> paysFor(call, areas));
        List<CallAnswer> items = wanted.map(call -> answer(call, request, now)).toList();
        return new CallList(items.size(), items);
    }

    @Get("/{code}")
    CallAnswer get(HttpRequest<?> request, String code) {
        return answer(call(code), request, clock.instant());
    }

    /// @param mayApply nothing that is known speaks against it
    record EligibilityAnswer(CallCode call, boolean mayApply, List<FindingAnswer> findings) {}

    @Get("/{code}/eligibility")
    @KnownParameters("organisation")
    EligibilityAnswer eligibility(HttpRequest<?> request, String code) {
        Call call = call(code);
        Parameters parameters = Parameters.of(request);
        List<Organisation> group = group(parameters);
        parameters.refuseIfFlawed();
        List<Finding> findings = Eligibility.of(call, group);
        return new EligibilityAnswer(
                call.code(), Eligibility.mayApply(findings), FindingAnswer.of(findings, texts(request)));
    }

    private List<Organisation> group(Parameters parameters) {
        Set<String> codes = parameters.list("organisation");
        if (codes.isEmpty() || codes.size() > LARGEST_GROUP) {
            parameters.add(Flaw.of("organisation", "parameter.applicants", codes.size(), LARGEST_GROUP));
            return List.of();
        }
        Snapshot snapshot = index.current();
        List<Organisation> group = new ArrayList<>();
        for (String code : codes) {
            Organisation party = RegisterCode.isCode(code) ? snapshot.find(RegisterCode.of(code)) : null;
            if (party == null) {
                parameters.add(Flaw.of("organisation", "parameter.applicant-unknown", Flaw.shown(code)));
            } else {
                group.add(party);
            }
        }
        return group;
    }

    private boolean paysFor(Call call, Set<AreaCode> areas) {
        return areas.isEmpty()
                || call.areas().isEmpty()
                || areas.stream()
                        .anyMatch(area ->
                                call.areas().contains(area) || call.areas().contains(thesaurus.top(area)));
    }

    private Call call(String code) {
        Call call = CallCode.isCode(code) ? calls.find(CallCode.of(code)) : null;
        if (call == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-call", Flaw.shown(code));
        }
        return call;
    }

    private CallAnswer answer(Call call, HttpRequest<?> request, Instant now) {
        return CallAnswer.of(call, Locales.of(request), texts(request), now);
    }

    private CallTexts texts(HttpRequest<?> request) {
        return new CallTexts(Locales.of(request), places);
    }
}
