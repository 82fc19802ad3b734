package org.mistok.http;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.call.Calls;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Filter;
import org.mistok.proposal.State;

/// The query parameters that choose joint proposals: `state`, `organisation`, `call`, `area`, `text`.
public final class ProposalParameters {
    private static final int LONGEST_TEXT = 200;

    private ProposalParameters() {}

    /// Call [Parameters#refuseIfFlawed()] afterwards.
    public static Filter read(Parameters parameters, Thesaurus thesaurus, Calls calls) {
        Set<State> states = parameters.choices("state", Arrays.asList(State.values()), State::code);
        Set<AreaCode> areas = new HashSet<>();
        SearchParameters.areas(parameters, thesaurus).forEach(area -> addWithNarrower(area, thesaurus, areas));
        Call call = CallParameter.read(parameters, calls);
        String text = Objects.requireNonNullElse(parameters.text("text", LONGEST_TEXT), "");
        return new Filter(states, organisation(parameters), call == null ? null : call.code(), areas, text);
    }

    private static void addWithNarrower(AreaCode area, Thesaurus thesaurus, Set<AreaCode> areas) {
        areas.add(area);
        thesaurus.narrower(area).stream().map(Area::code).forEach(one -> addWithNarrower(one, thesaurus, areas));
    }

    private static @Nullable RegisterCode organisation(Parameters parameters) {
        String code = parameters.text("organisation", LONGEST_TEXT);
        if (code == null || RegisterCode.isCode(code)) {
            return code == null ? null : RegisterCode.of(code);
        }
        parameters.add(Flaw.of("organisation", "parameter.code", Flaw.shown(code)));
        return null;
    }
}
