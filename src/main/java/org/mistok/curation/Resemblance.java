package org.mistok.curation;

import java.util.List;
import org.mistok.organisation.Mergers.Apart;
import org.mistok.organisation.Organisation;

/// Two entries that may be one organisation.
///
/// @param first the one with the smaller code
/// @param signs why; at least one
public record Resemblance(Organisation first, Organisation second, List<Sign> signs) {

    public Resemblance {
        signs = List.copyOf(signs);
    }

    /// How likely they are one, from 0 to 100: each sign leaves less room for chance.
    public int confidence() {
        double chance = 1;
        for (Sign sign : signs) {
            chance *= 1 - sign.weight();
        }
        return (int) Math.round(100 * (1 - chance));
    }

    Apart pair() {
        return new Apart(first.code(), second.code());
    }

    /// What speaks for it.
    public sealed interface Sign {
        String code();

        /// From 0 for nothing to 1 for certainty.
        double weight();

        /// They are called alike.
        ///
        /// @param percent of what both are called
        record AlikeNames(int percent) implements Sign {
            @Override
            public String code() {
                return "names";
            }

            /// Steep, for half a name in common is little.
            @Override
            public double weight() {
                double likeness = percent / 100.0;
                return 0.75 * likeness * likeness;
            }
        }

        /// They sit in the same municipality, or within a few kilometres.
        record SamePlace() implements Sign {
            @Override
            public String code() {
                return "place";
            }

            @Override
            public double weight() {
                return 0.35;
            }
        }

        /// Pages of the same domain tell of both, and of hardly anybody else.
        record SameSite(String domain) implements Sign {
            @Override
            public String code() {
                return "site";
            }

            @Override
            public double weight() {
                return 0.6;
            }
        }

        /// They have mailboxes at the same domain.
        record SameMailboxes(String domain) implements Sign {
            @Override
            public String code() {
                return "mailboxes";
            }

            @Override
            public double weight() {
                return 0.7;
            }
        }
    }
}
