package org.mistok.match;

import java.util.Map;

/// What each kind of evidence is called wherever explanations are written down.
public final class Facts {
    public static final Map<String, Class<? extends Evidence>> NAMES = Map.ofEntries(
            Map.entry("not-stated", Evidence.NotStated.class),
            Map.entry("not-applicable", Evidence.NotApplicable.class),
            Map.entry("need", Evidence.OfNeed.class),
            Map.entry("offer", Evidence.OfOffer.class),
            Map.entry("area", Evidence.OfArea.class),
            Map.entry("language", Evidence.OfLanguage.class),
            Map.entry("no-common-language", Evidence.NoCommonLanguage.class),
            Map.entry("interpreter", Evidence.OfInterpreter.class),
            Map.entry("size", Evidence.OfSize.class),
            Map.entry("traits", Evidence.OfTraits.class),
            Map.entry("distance", Evidence.OfDistance.class),
            Map.entry("tie", Evidence.OfTie.class),
            Map.entry("no-tie", Evidence.NoTie.class),
            Map.entry("readiness", Evidence.OfReadiness.class),
            Map.entry("wish", Evidence.OfWish.class));

    private Facts() {}
}
