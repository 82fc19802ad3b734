package org.mistok.pages.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Statement;
import org.mistok.organisation.Urgency;
import org.mistok.pages.Words;

/// Writes needs and offers.
final class Statements {
    private final Words words;

    Statements(Words words) {
        this.words = words;
    }

    StatementView need(Need need) {
        boolean urgent = need.urgency().compareTo(Urgency.HIGH) >= 0;
        return view(need, words.t("urgency." + need.urgency().code()), urgent);
    }

    StatementView offer(Offer offer) {
        return view(offer, words.t("strength." + offer.strength().code()), false);
    }

    private StatementView view(Statement statement, String grade, boolean urgent) {
        return new StatementView(
                words.area(statement.area()),
                statement.text().text(),
                statement.text().language().value(),
                grade,
                urgent,
                audience(statement),
                statement.basis().equals(Basis.ILLUSTRATIVE),
                words.t("profile.stated-on", words.date(statement.statedOn())),
                statement.basis() instanceof Basis.Sourced(String address) ? address : null);
    }

    private @Nullable String audience(Statement statement) {
        LocalDate shownFrom = statement.shownFrom();
        if (shownFrom != null) {
            return words.t("profile.shown-from", words.date(shownFrom));
        }
        Audience audience = statement.audience();
        return audience == Audience.PUBLIC ? null : words.t("audience." + audience.code());
    }
}
