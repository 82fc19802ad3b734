package org.mistok.match;

import java.util.List;

/// How many organisations work on each area, among those that state any. Counted over the profiles as one audience
/// sees them, so that a score cannot give away a restricted need.
///
/// @param holders by area index; never changed after construction
/// @param all how many organisations state at least one area
record AreaCounts(int[] holders, int all) {

    static AreaCounts none(int areas) {
        return new AreaCounts(new int[areas], 0);
    }

    /// The counts of all segments together.
    static AreaCounts of(List<Segment> segments, int areas) {
        int[] holders = new int[areas];
        int all = 0;
        for (Segment segment : segments) {
            all += segment.withAreas;
            for (int area = 0; area < areas; area++) {
                holders[area] += segment.holders[area];
            }
        }
        return new AreaCounts(holders, all);
    }

    /// See [Fit#information].
    double information(int area) {
        return Fit.information(holders[area], all);
    }
}
