package org.mistok.insight;

import java.time.LocalDate;
import java.util.List;

/// The figures of one day.
///
/// @param closed whether the day is over, so that the figures never change again
/// @param all agreements under way
/// @param ended in the twelve months before
/// @param firstPartners agreements of those twelve months that were the first ever of a hromada
/// @param byCountry of the parties outside Ukraine; an agreement with parties in two countries counts in both
/// @param byOblast of the hromadas
/// @param byKinds which kinds of parties work together: `diaspora+hromada`
public record Report(
        LocalDate day,
        boolean closed,
        Breakdown all,
        int ended,
        int firstPartners,
        List<Breakdown> byType,
        List<Breakdown> byCountry,
        List<Breakdown> byOblast,
        List<Breakdown> byKinds,
        Reach reach,
        Spread spread) {

    public Report {
        byType = List.copyOf(byType);
        byCountry = List.copyOf(byCountry);
        byOblast = List.copyOf(byOblast);
        byKinds = List.copyOf(byKinds);
    }

    /// Agreements under way, each in one of three.
    ///
    /// @param key the code of what is counted here
    /// @param fresh begun in the twelve months before
    /// @param continuing begun earlier
    /// @param dormant nothing happens, whenever they began
    public record Breakdown(String key, int fresh, int continuing, int dormant) {

        public int total() {
            return fresh + continuing + dormant;
        }
    }

    /// Hromadas with at least one agreement under way, of all and of some.
    public record Reach(Share hromadas, Share rural, Share frontline) {}

    /// How many of how many.
    public record Share(int with, int of) {

        /// In per cent, to one decimal; zero of nothing.
        public double percent() {
            return of == 0 ? 0 : Math.round(1000.0 * with / of) / 10.0;
        }
    }

    /// How evenly agreements are spread over the hromadas.
    ///
    /// @param steps how many hromadas have how many
    /// @param topTenth the share of all agreements held by that tenth of the hromadas which has most
    public record Spread(List<Step> steps, double topTenth) {
        public Spread {
            steps = List.copyOf(steps);
        }
    }

    /// @param key `0`, `1`, `2-4` or `5+`
    public record Step(String key, int hromadas) {}
}
