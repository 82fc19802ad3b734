package org.mistok.http;

import java.util.List;
import java.util.function.Function;
import org.mistok.call.Finding;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Check;
import org.mistok.proposal.Difference;

/// Puts what is said of joint proposals into the words of one language, for pages and API alike.
public final class ProposalTexts {
    private final Messages messages;
    private final CallTexts calls;
    private final Function<RegisterCode, String> names;

    /// @param names of organisations in the language
    public ProposalTexts(Messages messages, PlaceNames places, Function<RegisterCode, String> names) {
        this.messages = messages;
        this.calls = new CallTexts(messages.language(), places);
        this.names = names;
    }

    /// What was looked at.
    public String subject(Check check) {
        return messages.text("proposal.check." + check.subject().code());
    }

    /// What was found, and what to do.
    public String reason(Check check) {
        Finding finding = check.finding();
        if (finding != null) {
            RegisterCode holder = finding.holder();
            String text = calls.finding(finding);
            return holder == null ? text : names.apply(holder) + ": " + text;
        }
        if (check.subject() == Check.Subject.CONSENTS && !check.arguments().isEmpty()) {
            List<String> missing = check.arguments().stream()
                    .map(code -> names.apply(RegisterCode.of(code)))
                    .toList();
            return messages.text("proposal.check.consents.missing", String.join(", ", missing));
        }
        return messages.text(
                "proposal.check." + check.subject().code() + "." + check.why(),
                check.arguments().toArray());
    }

    /// What a field is called that differs.
    public String field(Difference difference) {
        String name = messages.text("proposal.field." + difference.field());
        return difference.of().isEmpty() ? name : name + " (" + difference.of() + ")";
    }
}
