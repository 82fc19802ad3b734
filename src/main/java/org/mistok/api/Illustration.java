package org.mistok.api;

import java.util.stream.Stream;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Statement;

/// Tells examples written for this project from what a community said. Every answer that shows a statement says so.
final class Illustration {
    private Illustration() {}

    static boolean is(Basis basis) {
        return basis instanceof Basis.Illustrative;
    }

    /// Whether any part of the profile is an example.
    static boolean in(Profile profile) {
        return is(profile.basis())
                || Stream.<Statement>concat(profile.needs().stream(), profile.offers().stream())
                        .anyMatch(statement -> is(statement.basis()));
    }
}
