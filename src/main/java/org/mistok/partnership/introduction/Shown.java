package org.mistok.partnership.introduction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LocalText;
import org.mistok.match.Node;

/// An introduction as one reader may know it.
///
/// @param sides for which the reader acts; none for a coordinator
/// @param actions what the reader can do now
/// @param inside null for a coordinator, who sees how things stand and no words
public record Shown(
        Outline outline,
        Set<Side> sides,
        List<Action> actions,
        @Nullable Inside inside) {

    /// What the two sides know.
    ///
    /// @param translation the message in the receiver's language; null when there is none
    /// @param explanation of the reader's own side, as stored when it was sent; facts that the other side has taken
    ///     back since are left out
    /// @param sender how to reach the sender; null until it is accepted, and to the sender's own people always
    /// there
    /// @param receiver how to reach the receiver; null until it is accepted
    public record Inside(
            State state,
            LocalText message,
            @Nullable LocalText translation,
            Node explanation,
            @Nullable Contact sender,
            @Nullable Contact receiver) {}

    /// The side whose eyes the reader looks with; the sender's where the reader acts for both.
    public @Nullable Side side() {
        return sides.contains(Side.FROM) ? Side.FROM : sides.contains(Side.TO) ? Side.TO : null;
    }
}
