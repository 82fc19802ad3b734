package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import org.mistok.disclosure.Viewer;

/// Keeps imports, whose files can name organisations of any country, to coordinators of all countries and
/// administrators.
public final class Coordinators {

    private Coordinators() {}

    /// @throws RequestRefused 401 for an anonymous request, 403 for a member's and for that of who coordinates some
    /// countries only
    public static Viewer.Member require(HttpRequest<?> request) {
        Viewer.Member member = Viewers.member(request);
        if (!member.coordinatesEverywhere()) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "for-coordinators");
        }
        return member;
    }
}
