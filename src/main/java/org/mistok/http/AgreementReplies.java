package org.mistok.http;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Refusal;
import org.mistok.partnership.Action;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Reply;

/// What came of a wish about agreements and meetings, as programs get to know it.
public final class AgreementReplies {
    private AgreementReplies() {}

    /// What was wished for.
    ///
    /// @throws RequestRefused when it was refused: 403 for who speaks for no party, 409 where the state does not
    /// allow it,
    /// 412 when somebody else was faster, else 422
    public static <T> T valueOf(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T value) -> value;
            case Reply.Refused<T>(List<Refusal> refusals) -> throw refused(refusals);
            case Reply.NotYours<T>() -> throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-party");
            case Reply.Stale<T>(T current) -> throw RequestRefused.of(HttpStatus.PRECONDITION_FAILED, "stale-now");
            case Reply.NotAllowed<T>(var state, List<Action> allowed) ->
                throw RequestRefused.of(HttpStatus.CONFLICT, "agreement-state", state.code(), codes(allowed));
        };
    }

    /// The codes with commas; a dash for none.
    public static String codes(List<Action> actions) {
        return actions.isEmpty() ? "–" : actions.stream().map(Action::code).collect(Collectors.joining(", "));
    }

    private static RequestRefused refused(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        return first.code().equals("agreement-known")
                ? RequestRefused.account(HttpStatus.CONFLICT, "conflict", flaw(first))
                : RequestRefused.content(
                        refusals.stream().map(AgreementReplies::flaw).toList());
    }

    public static Flaw flaw(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(Flaw::shown).toArray();
        return Flaw.of(refusal.field(), "refusal." + refusal.code(), arguments);
    }

    /// The tag of an agreement's version as this viewer sees it.
    public static EntityTag tag(Agreement agreement, Viewer viewer) {
        return new EntityTag(agreement.version(), agreement.isOf(viewer) ? Audience.OWNER : Audience.PUBLIC);
    }
}
