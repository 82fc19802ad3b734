package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Call;
import org.mistok.call.Eligibility;
import org.mistok.call.Finding;
import org.mistok.http.CallTexts;
import org.mistok.organisation.Organisation;
import org.mistok.pages.partners.PartnersPage.CallChoice;
import org.mistok.pages.partners.PartnersPage.CallOption;
import org.mistok.shortlist.Ranking;

/// The funding call that the reader chose, if any, and what its rules say of the subject and its candidates.
///
/// @param open calls to choose from
record Applying(List<Call> open, @Nullable Call call, CallTexts texts) {

    /// The register numbers of those who may not apply; null when no call is chosen.
    @Nullable
    BitSet barred(Wanted wanted) {
        return call == null ? null : Eligibility.barred(call, wanted.snapshot().organisations());
    }

    /// What the two still lack, or what speaks against them.
    List<String> against(Organisation subject, Organisation candidate) {
        return call == null ? List.of() : texts.open(Eligibility.of(call, List.of(subject, candidate)));
    }

    CallChoice choice(Wanted wanted, Ranking ranking) {
        List<CallOption> options = new ArrayList<>();
        options.add(new CallOption("", wanted.words().t("calls.none"), call == null));
        for (Call one : open) {
            options.add(new CallOption(
                    one.code().value(), one.title().in(wanted.words().language()), one.equals(call)));
        }
        return new CallChoice(options, call == null ? List.of() : notes(call, wanted, ranking));
    }

    private List<String> notes(Call chosen, Wanted wanted, Ranking ranking) {
        List<String> notes = new ArrayList<>();
        notes.add(
                wanted.words().t("calls.held", chosen.title().in(wanted.words().language())));
        List<Finding> own = Eligibility.ofParty(chosen, ranking.subject());
        if (!Eligibility.mayApply(own)) {
            notes.add(wanted.words().t("calls.you-may-not", wanted.words().list(texts.open(own))));
        }
        return notes;
    }
}
