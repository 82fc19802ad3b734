package org.mistok.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Locale;
import java.util.UUID;
import org.mistok.place.RegisterCode;

/// A row of `proposal_risk`.
@MappedEntity("proposal_risk")
record RiskRow(@Id UUID id, String text, String likelihood, String impact, String answer, String party) {

    Risk risk() {
        return new Risk(id, text, grade(likelihood), grade(impact), answer, RegisterCode.of(party));
    }

    private static Risk.Grade grade(String code) {
        return Risk.Grade.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
