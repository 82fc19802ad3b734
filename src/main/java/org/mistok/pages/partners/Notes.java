package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.List;
import org.mistok.match.Evidence;
import org.mistok.match.Node;

/// Says in a few words what the value of a criterion rests on.
final class Notes {
    private final Pair pair;

    Notes(Pair pair) {
        this.pair = pair;
    }

    /// @param criterion the criterion's node
    /// @param gives whether it belongs to the direction in which the candidate serves the subject
    String of(Node criterion, boolean gives) {
        Evidence evidence = criterion.evidence();
        if (evidence != null) {
            return note(evidence, gives);
        }
        return switch (criterion.code()) {
            case "needs" -> needs(criterion, gives);
            case "areas" -> areas(criterion);
            case "language" -> note(best(criterion), gives);
            case "ties" -> parts(criterion, gives, " ");
            case "readiness" -> readiness(criterion, gives);
            default -> parts(criterion, gives, "; ");
        };
    }

    private String needs(Node needs, boolean gives) {
        long met = needs.children().stream().filter(need -> need.value() > 0).count();
        return pair.t(
                "note.needs" + (gives ? ".yours" : ".theirs"),
                met,
                needs.children().size());
    }

    private String areas(Node areas) {
        List<String> shared = Trees.evidence(areas, Evidence.OfArea.class).stream()
                .filter(Evidence.OfArea::shared)
                .map(area -> pair.words().area(area.area()))
                .toList();
        return shared.isEmpty()
                ? pair.t("note.areas.none")
                : pair.t("note.areas", pair.words().list(shared));
    }

    /// The evidence of the highest child: the way of talking that counts.
    private static Evidence best(Node ways) {
        Node best = ways.children().getFirst();
        for (Node way : ways.children()) {
            best = way.value() > best.value() ? way : best;
        }
        Evidence evidence = best.evidence();
        return evidence == null ? new Evidence.NoCommonLanguage() : evidence;
    }

    private String readiness(Node readiness, boolean gives) {
        List<String> signs = readiness.children().stream()
                .filter(sign -> sign.value() > 0 && sign.evidence() instanceof Evidence.OfReadiness)
                .map(sign -> pair.t("note.readiness." + sign.code()))
                .toList();
        List<String> words = new ArrayList<>();
        words.add(signs.isEmpty() ? pair.t("note.readiness.none") : pair.words().list(signs));
        List<String> missing = Trees.evidence(readiness, Evidence.NotStated.class).stream()
                .map(pair::fact)
                .toList();
        if (!missing.isEmpty()) {
            words.add(pair.t("note.not-stated", pair.words().list(missing)));
        }
        return String.join("; ", words);
    }

    private String parts(Node node, boolean gives, String between) {
        List<String> parts = new ArrayList<>();
        for (Node child : node.children()) {
            Evidence evidence = child.evidence();
            if (evidence != null) {
                parts.add(note(evidence, gives));
            }
        }
        return String.join(between, parts);
    }

    private String note(Evidence evidence, boolean gives) {
        return switch (evidence) {
            case Evidence.NotStated missing -> pair.t("note.not-stated", pair.fact(missing));
            case Evidence.NotApplicable(String why) ->
                pair.t(why.equals("diaspora") ? "note.size.not-applicable" : "note.distance.any");
            case Evidence.OfNeed need -> pair.words().area(need.area());
            case Evidence.OfOffer offer -> pair.words().area(offer.area());
            case Evidence.OfArea area -> pair.words().area(area.area());
            case Evidence.OfLanguage common -> language(common, gives);
            case Evidence.NoCommonLanguage() -> pair.t("note.language.none");
            case Evidence.OfInterpreter bridge -> pair.t("note.language.interpreter", pair.name(bridge.interpreter()));
            case Evidence.OfSize(int from, int to) -> size(gives ? from : to, gives ? to : from);
            case Evidence.OfTraits(var shared) ->
                shared.isEmpty()
                        ? pair.t("note.traits.none")
                        : pair.t("note.traits", pair.words().traits(shared));
            case Evidence.OfDistance(long kilometres) ->
                pair.t("note.distance", pair.words().number(kilometres));
            case Evidence.OfTie(var tie, var via) -> pair.t("tie." + tie.code(), pair.namesOf(via));
            case Evidence.NoTie() -> pair.t("note.ties.none");
            case Evidence.OfReadiness sign -> pair.t("note.readiness." + sign.what());
            case Evidence.OfWish wish -> pair.t("note.wish." + wish.what() + (wish.met() ? ".met" : ".unmet"));
        };
    }

    private String language(Evidence.OfLanguage common, boolean gives) {
        return pair.t(
                "note.language.direct",
                pair.words().languageName(common.language()),
                pair.words().level(gives ? common.from() : common.to()),
                pair.words().level(gives ? common.to() : common.from()));
    }

    private String size(int yours, int theirs) {
        return pair.t("note.size", pair.words().number(yours), pair.words().number(theirs));
    }
}
