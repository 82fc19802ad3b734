package org.mistok.match;

import java.util.Comparator;
import java.util.Set;
import org.mistok.organisation.Organisation;

/// A candidate with its score.
///
/// @param organisation as the audience of the columns sees it
/// @param score in 0..1; equal to the value of the explanation, to the last bit
/// @param partners number of live partnerships
public record Scored(Organisation organisation, double score, Set<Flag> flags, int partners) {

    /// The total order of every list: the higher score first; of equal scores, the one with fewer partners
    /// (attention
    /// is the scarce good); of these, the smaller register code.
    public static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(Scored::partners)
            .thenComparing(scored -> scored.organisation().code());
}
