package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Viewer;
import org.mistok.match.Flag;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnerships;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;
import org.mistok.shortlist.Candidate;
import org.mistok.shortlist.Request;
import org.mistok.shortlist.Shortlist;

/// Looks at a pair before one asks the other: does it fit, is it possible, who helps there already.
@Singleton
public class Prospects {
    /// Knows of both sides what everybody does who is signed in, and owns neither.
    private static final Viewer NOBODY = new Viewer.Member("registered", false, Set.of(), Set.of());

    private final Shortlist shortlist;
    private final Organisations organisations;
    private final Partnerships partnerships;
    private final IntroductionRows rows;
    private final Limits limits;
    private final IntroductionSettings settings;

    Prospects(
            Shortlist shortlist,
            Organisations organisations,
            Partnerships partnerships,
            IntroductionRows rows,
            Limits limits,
            IntroductionSettings settings) {
        this.shortlist = shortlist;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.rows = rows;
        this.limits = limits;
        this.settings = settings;
    }

    public Outcome<Prospect> look(Viewer.Member viewer, RegisterCode from, RegisterCode to) {
        if (!viewer.owns(from)) {
            return Outcome.refused("from", "introduction-not-yours", from);
        }
        Refusal refusal = pairRefusal(from, to);
        return refusal == null ? Outcome.done(look(from, to)) : new Outcome.Refused<>(refusal);
    }

    private @Nullable Refusal pairRefusal(RegisterCode from, RegisterCode to) {
        if (organisations.find(to) == null) {
            return Outcome.refusal("to", "organisation-unknown", to);
        }
        return Kind.of(from).matches(Kind.of(to)) ? null : Outcome.refusal("to", "introduction-same-kind", from, to);
    }

    private Prospect look(RegisterCode from, RegisterCode to) {
        Candidate candidate = pair(from, to);
        Organisation sender = organisations.get(from);
        int awaiting = rows.countAwaiting(to.value());
        return new Prospect(
                sender,
                candidate.organisation(),
                refusal(sender, to, candidate.flags()),
                candidate.flags().stream().filter(flag -> !flag.held()).collect(Collectors.toSet()),
                candidate.explanation(),
                shortlist.pair(from, to, Request.OF_PAIR, NOBODY).explanation(),
                partnerships.listOf(to),
                awaiting < settings.leastShown() ? null : awaiting,
                settings.leastShown(),
                limits.room(sender),
                limits.tokens(sender),
                rows.findSenderMailbox(from.value()));
    }

    private @Nullable Refusal refusal(Organisation from, RegisterCode to, Set<Flag> flags) {
        Refusal held = heldRefusal(flags);
        return held != null ? held : openRefusal(from, to);
    }

    private @Nullable Refusal openRefusal(Organisation from, RegisterCode to) {
        Long open = rows.findOfPair(from.code().value(), to.value());
        return open == null
                ? limits.refusal(from, false)
                : Outcome.refusal("to", "introduction-pair-open", Long.toString(open));
    }

    /// Null when nothing holds the pair back.
    static @Nullable Refusal heldRefusal(Set<Flag> flags) {
        return flags.stream()
                .filter(Flag::held)
                .sorted()
                .findFirst()
                .map(flag -> Outcome.refusal("to", "introduction-gate-" + flag.code()))
                .orElse(null);
    }

    /// The pair as the people of `from` see it, and only they.
    Candidate pair(RegisterCode from, RegisterCode to) {
        return shortlist.pair(from, to, Request.OF_PAIR, new Viewer.Member("sender", false, Set.of(from), Set.of()));
    }

    /// The pair from the other side, resting only on what both may know of each other.
    Candidate reverse(RegisterCode from, RegisterCode to) {
        return shortlist.pair(to, from, Request.OF_PAIR, NOBODY);
    }
}
