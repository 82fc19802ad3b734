package org.mistok.api;

import org.mistok.http.Flaw;
import org.mistok.organisation.Refusal;

/// The register's refusals as flaws of a body: their paths are the same.
final class Refusals {
    private Refusals() {}

    static Flaw flaw(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(Flaw::shown).toArray();
        return Flaw.of(refusal.field(), "refusal." + refusal.code(), arguments);
    }
}
