package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import org.mistok.disclosure.Viewer;

/// Keeps what is for coordinators and administrators from everybody else.
public final class Coordinators {

    private Coordinators() {}

    /// @throws RequestRefused 401 for an anonymous request, 403 for a member's
    public static Viewer.Member require(HttpRequest<?> request) {
        Viewer.Member member = Viewers.member(request);
        if (!member.coordinator()) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "for-coordinators");
        }
        return member;
    }
}
