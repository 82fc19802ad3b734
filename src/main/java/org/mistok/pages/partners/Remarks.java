package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mistok.language.Level;
import org.mistok.match.Evidence;
import org.mistok.match.Flag;
import org.mistok.match.Node;
import org.mistok.match.Tie;
import org.mistok.pages.partners.CandidateView.Remark;

/// What a reader should know of a pair before the numbers: can they talk, who stands between them, what is missing.
final class Remarks {
    /// Below this, a common language is too weak to work in.
    private static final Level WORKABLE = Level.B1;

    /// A size criterion below this is worth a remark.
    private static final double ALIKE = 0.5;

    private static final Set<Tie> TRIANGLES = Set.of(Tie.DIASPORA_HERE, Tie.PARTNER_OF_PARTNER);

    private final Pair pair;

    Remarks(Pair pair) {
        this.pair = pair;
    }

    List<Remark> of(Node score, Iterable<Flag> flags) {
        Node gives = score.child("gives");
        List<Remark> remarks = new ArrayList<>();
        language(gives.child("language"), remarks);
        ties(gives.child("ties"), remarks);
        size(gives.child("size"), remarks);
        for (Flag flag : flags) {
            if (!flag.held()) {
                remarks.add(new Remark("warn", "warning", pair.t("flag." + flag.code())));
            }
        }
        missing(score, remarks);
        return remarks;
    }

    private void language(Node language, List<Remark> remarks) {
        for (Evidence.OfLanguage common : Trees.evidence(language, Evidence.OfLanguage.class)) {
            boolean workable =
                    common.from().compareTo(WORKABLE) >= 0 && common.to().compareTo(WORKABLE) >= 0;
            String text = pair.t(
                    workable ? "remark.language" : "remark.language.weak",
                    pair.words().languageName(common.language()),
                    pair.words().level(common.from()),
                    pair.words().level(common.to()));
            remarks.add(new Remark(workable ? "ok" : "warn", "speech", text));
        }
        List<Evidence.OfInterpreter> bridges = Trees.evidence(language, Evidence.OfInterpreter.class);
        if (bridges.isEmpty()
                && !Trees.evidence(language, Evidence.NoCommonLanguage.class).isEmpty()) {
            remarks.add(new Remark("warn", "speech", pair.t("remark.language.none")));
        }
        bridges.forEach(bridge -> remarks.add(new Remark("ok", "speech", interpreter(bridge))));
    }

    private String interpreter(Evidence.OfInterpreter bridge) {
        return pair.t(
                "remark.interpreter",
                pair.name(bridge.interpreter()),
                pair.words().languageName(bridge.withFrom()),
                pair.words().languageName(bridge.withTo()));
    }

    private void ties(Node ties, List<Remark> remarks) {
        for (Evidence.OfTie tie : Trees.evidence(ties, Evidence.OfTie.class)) {
            String icon = TRIANGLES.contains(tie.tie()) ? "triangle" : "link";
            remarks.add(new Remark("ok", icon, pair.t("tie." + tie.tie().code(), pair.namesOf(tie.via()))));
        }
    }

    private void size(Node size, List<Remark> remarks) {
        if (size.value() < ALIKE && size.evidence() instanceof Evidence.OfSize(int yours, int theirs)) {
            String text = pair.t(
                    "remark.size", pair.words().number(yours), pair.words().number(theirs));
            remarks.add(new Remark("", "unknown", text));
        }
    }

    private void missing(Node score, List<Remark> remarks) {
        List<String> theirs = Trees.evidence(score, Evidence.NotStated.class).stream()
                .filter(missing -> !pair.isYours(missing.holder()))
                .map(pair::fact)
                .distinct()
                .toList();
        if (!theirs.isEmpty()) {
            remarks.add(new Remark(
                    "",
                    "unknown",
                    pair.t("remark.not-stated.theirs", pair.words().list(theirs))));
        }
    }
}
