package org.mistok.intake;

import org.mistok.http.Flaw;
import org.mistok.organisation.Refusal;

/// The register's refusals as flaws of a body: their paths are the same.
public final class Refusals {
    private Refusals() {}

    public static Flaw flaw(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(Flaw::shown).toArray();
        return Flaw.of(refusal.field(), "refusal." + refusal.code(), arguments);
    }
}
