package org.mistok.exchange.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mistok.exchange.spreadsheet.Identification.Identified;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Readiness;
import org.mistok.organisation.Refusal;
import org.mistok.organisation.Wishes;

/// The register's rules for profiles, told by row and column.
final class DraftRules {

    private static final Pattern STATEMENT = Pattern.compile("(needs|offers)\\[(\\d+)\\].*");

    private final SheetTools tools;
    private final SheetOrder order;

    DraftRules(SheetTools tools, SheetOrder order) {
        this.tools = tools;
        this.order = order;
    }

    /// Whether the draft keeps to all of them; else its rows were refused.
    boolean check(Draft draft, Identified identified) {
        Profile profile = new Profile(
                draft.languages,
                draft.needs,
                draft.offers,
                Availability.NOT_STATED,
                Wishes.NONE,
                Readiness.NOT_STATED,
                null,
                order.basis(),
                order.date());
        var refusals = tools.rules().refusals(Kind.of(identified.code()), profile);
        refusals.forEach(refusal -> refuse(draft, refusal));
        return refusals.isEmpty();
    }

    private static void refuse(Draft draft, Refusal refusal) {
        Object[] arguments = refusal.arguments().toArray();
        Matcher statement = STATEMENT.matcher(refusal.field());
        if (!statement.matches()) {
            Meaning meaning = refusal.field().startsWith("offers") ? Meaning.OFFERS : Meaning.NEEDS;
            draft.cells.refuse(meaning, "profile-" + refusal.code(), arguments);
        } else {
            int index = Integer.parseInt(statement.group(2));
            boolean isNeed = statement.group(1).equals("needs");
            Cells cells = isNeed ? draft.needRows.get(index) : draft.offerRows.get(index);
            String text = (isNeed ? draft.needs.get(index) : draft.offers.get(index))
                    .text()
                    .text();
            cells.refusePart(isNeed ? Meaning.NEEDS : Meaning.OFFERS, text, "profile-" + refusal.code(), arguments);
        }
    }
}
