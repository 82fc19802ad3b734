package org.mistok.api;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Flaw;
import org.mistok.http.Parameters;
import org.mistok.partnership.introduction.Introductions.Asked;
import org.mistok.partnership.introduction.Introductions.Direction;
import org.mistok.partnership.introduction.Stage;
import org.mistok.place.RegisterCode;

/// Reads which introductions somebody asks for.
final class IntroductionParameters {
    /// No page begins at or beyond this many.
    static final int REACH = 10_000;

    private static final int USUAL = 20;
    private static final int LARGEST = 100;

    private IntroductionParameters() {}

    /// Without an organisation, a direction is seen from those that the reader acts for.
    static Asked read(HttpRequest<?> request, Viewer.Member reader) {
        Parameters parameters = Parameters.of(request);
        RegisterCode organisation = code(parameters, "organisation");
        Direction direction = parameters.choice(
                "direction", List.of(Direction.values()), one -> one.name().toLowerCase(Locale.ROOT), null);
        Set<Stage> stages = parameters.choices("state", List.of(Stage.values()), Stage::code);
        int size = Objects.requireNonNullElse(parameters.wholeNumber("size", USUAL, 1, LARGEST), USUAL);
        int page = Objects.requireNonNullElse(parameters.wholeNumber("page", 0, 0, REACH / size - 1), 0);
        Set<RegisterCode> organisations = organisations(organisation, direction, reader);
        if (direction != null && organisations.isEmpty()) {
            parameters.add(Flaw.of("direction", "parameter.direction-alone"));
        }
        parameters.refuseIfFlawed();
        return new Asked(organisations, direction, stages, page, size);
    }

    private static Set<RegisterCode> organisations(
            @Nullable RegisterCode organisation, @Nullable Direction direction, Viewer.Member reader) {
        if (organisation != null) {
            return Set.of(organisation);
        }
        return direction == null ? Set.of() : reader.organisations();
    }

    /// Who would ask whom.
    record Two(RegisterCode from, RegisterCode to) {}

    static Two two(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        RegisterCode from = needed(parameters, "from");
        RegisterCode to = needed(parameters, "to");
        parameters.refuseIfFlawed();
        return new Two(Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    private static @Nullable RegisterCode needed(Parameters parameters, String name) {
        RegisterCode code = code(parameters, name);
        if (code == null
                && parameters.flaws().stream().noneMatch(flaw -> flaw.field().equals(name))) {
            parameters.add(Flaw.of(name, "parameter.code", ""));
        }
        return code;
    }

    private static @Nullable RegisterCode code(Parameters parameters, String name) {
        String came = parameters.single(name);
        if (came != null && !RegisterCode.isCode(came)) {
            parameters.add(Flaw.of(name, "parameter.code", Flaw.shown(came)));
            return null;
        }
        return came == null ? null : RegisterCode.of(came);
    }
}
