package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.match.Criterion;
import org.mistok.match.Flag;
import org.mistok.match.Node;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Territory;
import org.mistok.pages.Words;
import org.mistok.pages.partners.CandidateView.Move;
import org.mistok.pages.partners.CandidateView.Remark;
import org.mistok.pages.partners.CandidateView.Row;
import org.mistok.pages.partners.CandidateView.Tag;

/// Writes one candidate of a ranked list.
final class Candidates {
    private Candidates() {}

    /// @param explanation the tree whose value is the score
    /// @param place where it stands in the list, and how it got there
    /// @param address of the candidate's profile
    static CandidateView view(Pair pair, Node explanation, Collection<Flag> flags, Place place, String address) {
        Organisation candidate = pair.candidate();
        Words words = pair.words();
        Reasons reasons = new Reasons(pair);
        List<String> facts = Stream.of(
                        words.placeOf(candidate), words.inhabitants(candidate), words.languages(candidate))
                .filter(Objects::nonNull)
                .toList();
        return new CandidateView(
                candidate.code().value(),
                words.name(candidate),
                address,
                words.t("kind." + candidate.kind().code()),
                facts,
                tags(pair, place.partners()),
                place.rank(),
                place.moved(),
                Trees.points(explanation),
                reasons.of(explanation.child("gives")),
                reasons.of(explanation.child("takes")),
                remarks(pair, explanation, flags, place.against()),
                held(flags, words, place.against()),
                rows(pair, explanation),
                place.interest());
    }

    private static List<Tag> tags(Pair pair, long partners) {
        List<Tag> tags = new ArrayList<>();
        if (partners >= 0) {
            tags.add(
                    partners == 0
                            ? new Tag("ok", pair.t("search.no-partner-yet"))
                            : new Tag("line", pair.t("search.partnerships", partners)));
        }
        Territory territory = pair.candidate().identity().territory();
        if (territory != null) {
            tags.add(new Tag("warn", pair.t("territory." + territory.status().code())));
        }
        if (Words.isIllustrative(pair.candidate().profile())) {
            tags.add(new Tag("warn", pair.t("basis.illustrative.short")));
        }
        return tags;
    }

    private static List<String> held(Collection<Flag> flags, Words words, List<String> against) {
        List<String> held = new ArrayList<>();
        flags.stream().filter(Flag::held).forEach(flag -> held.add(words.t("flag." + flag.code())));
        if (flags.contains(Flag.NOT_ELIGIBLE)) {
            held.addAll(against);
        }
        return held;
    }

    /// What the chosen call still asks for is a remark where it holds nobody back.
    private static List<Remark> remarks(Pair pair, Node explanation, Collection<Flag> flags, List<String> against) {
        List<Remark> remarks = new ArrayList<>(new Remarks(pair).of(explanation, flags));
        if (!flags.contains(Flag.NOT_ELIGIBLE)) {
            against.forEach(text -> remarks.add(new Remark("warn", "warning", text)));
        }
        return remarks;
    }

    private static List<Row> rows(Pair pair, Node explanation) {
        List<Row> rows = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            rows.add(row(
                    pair,
                    explanation.child("gives").child(criterion.code()),
                    explanation.child("takes").child(criterion.code())));
        }
        return rows;
    }

    private static Row row(Pair pair, Node gives, Node takes) {
        Notes notes = new Notes(pair);
        String ours = notes.of(gives, true);
        String theirs = notes.of(takes, false);
        boolean same = ours.equals(theirs);
        double weight = gives.weight() == null ? 0 : gives.weight();
        return new Row(
                pair.t("criterion." + gives.code()),
                pair.t("partners.weight", pair.words().decimal(weight)),
                Trees.points(gives),
                Trees.points(takes),
                same ? ours : null,
                same ? null : ours,
                same ? null : theirs,
                weight == 0);
    }

    /// Where a candidate stands.
    ///
    /// @param rank from 1; null in the list of those held back
    /// @param moved null when the reader's weights did not move it
    /// @param partners number of live partnerships; negative when it does not matter here
    /// @param against what the chosen call's rules say against the two, or still ask of them
    /// @param interest the form that expresses interest; null where the reader does not act for the subject
    record Place(
            @Nullable Integer rank,
            @Nullable Move moved,
            long partners,
            List<String> against,
            @Nullable String interest) {}
}
