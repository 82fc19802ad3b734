package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.match.Evidence;
import org.mistok.match.Node;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;

/// Who may know what of an introduction: the people of both sides their own side of it, and the coordinators of their
/// countries that it is there and how it stands. Nobody else knows that there is one.
@Singleton
final class Readers {
    private final Organisations organisations;
    private final Thesaurus thesaurus;

    Readers(Organisations organisations, Thesaurus thesaurus) {
        this.organisations = organisations;
        this.thesaurus = thesaurus;
    }

    /// Null when the reader may not know of it.
    @Nullable
    Shown find(Viewer.Member reader, Introduction introduction) {
        Outline outline = introduction.outline();
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Side side : Side.values()) {
            if (reader.owns(outline.code(side))) {
                sides.add(side);
            }
        }
        if (!sides.isEmpty()) {
            return new Shown(
                    outline, sides, LifeCycle.actions(outline.stage(), sides), inside(reader, introduction, sides));
        }
        boolean coordinates = reader.coordinatesIn(introduction.countries().from())
                || reader.coordinatesIn(introduction.countries().to());
        return coordinates ? new Shown(outline, sides, LifeCycle.actions(outline.stage(), sides), null) : null;
    }

    private Shown.Inside inside(Viewer.Member reader, Introduction introduction, Set<Side> sides) {
        Side side = sides.contains(Side.FROM) ? Side.FROM : Side.TO;
        State state = introduction.state();
        Contact receiver = state instanceof State.Accepted(Contact contact) ? contact : null;
        boolean knowsSender = side == Side.FROM || receiver != null;
        return new Shown.Inside(
                state,
                introduction.message(),
                introduction.translation(),
                explanation(reader, introduction, side),
                knowsSender ? introduction.contact() : null,
                receiver);
    }

    private Node explanation(Viewer.Member reader, Introduction introduction, Side side) {
        Node tree = side == Side.FROM ? introduction.senderTree() : introduction.receiverTree();
        RegisterCode code = introduction.outline().code(side.other());
        Organisation other = organisations.find(code);
        Knowledge knowledge = new Knowledge(code, other == null ? null : other.seenBy(reader), thesaurus);
        return new Node(
                tree.code(),
                tree.kind(),
                tree.value(),
                tree.weight(),
                tree.evidence(),
                tree.children().stream()
                        .map(direction -> Explanations.shown(
                                direction,
                                evidence -> knowledge.covers(
                                        evidence, direction.code().equals("gives"))))
                        .toList());
    }

    /// What a reader knows of the other side today.
    ///
    /// @param other null when it has been withdrawn
    private record Knowledge(RegisterCode code, @Nullable Organisation other, Thesaurus thesaurus) {

        /// @param gives whether the evidence stands in the direction that begins with the reader's own side
        boolean covers(Evidence evidence, boolean gives) {
            return switch (evidence) {
                case Evidence.OfNeed need -> !need.holder().equals(code) || needs(need);
                case Evidence.OfOffer offer -> !offer.holder().equals(code) || offers(offer);
                case Evidence.OfArea area -> gives && !area.shared() || worksOn(area.area());
                case Evidence.NotStated _,
                        Evidence.NotApplicable _,
                        Evidence.OfLanguage _,
                        Evidence.NoCommonLanguage _,
                        Evidence.OfInterpreter _,
                        Evidence.OfSize _,
                        Evidence.OfTraits _,
                        Evidence.OfDistance _,
                        Evidence.OfTie _,
                        Evidence.NoTie _,
                        Evidence.OfReadiness _,
                        Evidence.OfWish _ -> true;
            };
        }

        private boolean needs(Evidence.OfNeed told) {
            return other != null
                    && other.profile().needs().stream()
                            .anyMatch(need ->
                                    need.key().equals(told.key()) && need.area().equals(told.area()));
        }

        private boolean offers(Evidence.OfOffer told) {
            return other != null
                    && other.profile().offers().stream()
                            .anyMatch(offer -> offer.key().equals(told.key())
                                    && offer.area().equals(told.area()));
        }

        private boolean worksOn(AreaCode area) {
            return other != null
                    && other.profile().areas().stream()
                            .filter(code -> thesaurus.find(code) != null)
                            .anyMatch(own -> own.equals(area) || Objects.equals(thesaurus.top(own), area));
        }
    }
}
