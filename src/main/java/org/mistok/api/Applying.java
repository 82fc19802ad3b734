package org.mistok.api;

import java.util.List;
import org.mistok.api.CallAnswer.FindingAnswer;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Eligibility;
import org.mistok.call.Finding;
import org.mistok.http.CallTexts;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;

/// A subject that would apply under a call, with one candidate at a time.
record Applying(Call call, Organisation subject, CallTexts texts) {

    /// Whether the subject may apply, before anybody joins it.
    ///
    /// @param title in the language of the answer
    /// @param findings the rules for each applicant, for the subject
    record CallCheck(CallCode code, String title, boolean mayApply, List<FindingAnswer> findings) {}

    /// Whether subject and candidate may apply together.
    record Together(boolean mayApply, List<FindingAnswer> findings) {}

    CallCheck check(InterfaceLanguage language) {
        List<Finding> findings = Eligibility.ofParty(call, subject);
        return new CallCheck(
                call.code(),
                call.title().in(language),
                Eligibility.mayApply(findings),
                FindingAnswer.of(findings, texts));
    }

    Together with(Organisation candidate) {
        List<Finding> findings = Eligibility.of(call, List.of(subject, candidate));
        return new Together(Eligibility.mayApply(findings), FindingAnswer.of(findings, texts));
    }
}
