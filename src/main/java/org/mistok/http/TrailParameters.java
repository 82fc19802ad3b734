package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.uri.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.account.trail.Trail;
import org.mistok.account.trail.TrailFilter;
import org.mistok.account.trail.TrailReader;
import org.mistok.account.trail.TrailSubject;
import org.mistok.place.RegisterCode;

/// A question to the audit trail: who asks, for what, and for which page of it.
///
/// @param before the number of the last event of the page before
public record TrailParameters(TrailReader reader, TrailFilter filter, long before, int size) {
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LONGEST = 254;

    /// Beyond these, the database has no days.
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /// @throws RequestRefused 401 for an anonymous request, 403 for who acts for nobody, 400 for what cannot be
    /// read
    public static TrailParameters read(HttpRequest<?> request, Trail trail) {
        TrailReader reader = trail.findReader(Viewers.member(request));
        if (reader == null) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-trail");
        }
        Parameters parameters = Parameters.of(request);
        TrailFilter filter = filter(parameters);
        String before = parameters.single("before");
        if (before != null && !before.matches("\\d{1,18}")) {
            parameters.add(Flaw.of("before", "parameter.whole-number", Flaw.shown(before), 1, Trail.END));
        }
        Integer size = parameters.wholeNumber("size", USUAL_SIZE, 1, LARGEST_SIZE);
        parameters.refuseIfFlawed();
        long end = before == null ? Trail.END : Long.parseLong(before);
        return new TrailParameters(reader, filter, end, Objects.requireNonNullElse(size, USUAL_SIZE));
    }

    private static TrailFilter filter(Parameters parameters) {
        LocalDate from = day(parameters, "from");
        LocalDate to = day(parameters, "to");
        if (from != null && to != null && from.isAfter(to)) {
            parameters.add(Flaw.of("from", "parameter.day-order", from.toString(), to.toString()));
        }
        return new TrailFilter(
                code(parameters),
                parameters.text("actor", LONGEST),
                parameters.choice("action", TrailSubject.actions(), Function.identity(), null),
                from,
                to);
    }

    private static @Nullable RegisterCode code(Parameters parameters) {
        String came = parameters.single("organisation");
        if (came == null || RegisterCode.isCode(came)) {
            return came == null ? null : RegisterCode.of(came);
        }
        parameters.add(Flaw.of("organisation", "parameter.code", Flaw.shown(came)));
        return null;
    }

    private static @Nullable LocalDate day(Parameters parameters, String name) {
        String came = parameters.single(name);
        if (came == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(came);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Told below, as days out of range are.
        }
        parameters.add(Flaw.of(name, "parameter.day", Flaw.shown(came)));
        return null;
    }

    /// The address of the older events, in the same question; null when there are none.
    public @Nullable String next(HttpRequest<?> request, Trail.Page page) {
        return page.more()
                ? with(request, request.getPath(), page.events().getLast().id())
                : null;
    }

    /// The same question at another address, from its beginning.
    public static String all(HttpRequest<?> request, String path) {
        return with(request, path, null);
    }

    private static String with(HttpRequest<?> request, String path, @Nullable Long before) {
        UriBuilder address = UriBuilder.of(path);
        request.getParameters().forEach((name, values) -> {
            boolean isFilter = !name.equals("before") && (before != null || !name.equals("size"));
            if (isFilter && !String.join("", values).isBlank()) {
                address.queryParam(name, values.toArray());
            }
        });
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.build().toASCIIString();
    }
}
