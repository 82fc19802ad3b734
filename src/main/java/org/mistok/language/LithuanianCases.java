package org.mistok.language;

import java.util.ArrayList;
import java.util.List;

/// Lithuanian registers name a municipality in the genitive, `Vilniaus miesto savivaldybė`; everybody else calls the
/// town Vilnius.
public final class LithuanianCases {

    /// An ending of the genitive, and those of the nominative that it may come from.
    private static final List<List<String>> ENDINGS = List.of(
            List.of("iaus", "ius"),
            List.of("aus", "us"),
            List.of("io", "is", "ys"),
            List.of("o", "as"),
            List.of("ės", "ė"),
            List.of("ies", "is"),
            List.of("os", "a"),
            List.of("ių", "iai", "ys"),
            List.of("ų", "ai"));

    private LithuanianCases() {}

    /// The nominatives that a genitive may come from; none when it does not end like one.
    public static List<String> nominatives(String genitive) {
        List<String> nominatives = new ArrayList<>();
        for (List<String> ending : ENDINGS) {
            if (nominatives.isEmpty() && genitive.endsWith(ending.getFirst())) {
                String stem = genitive.substring(
                        0, genitive.length() - ending.getFirst().length());
                ending.subList(1, ending.size()).forEach(nominative -> nominatives.add(stem + nominative));
            }
        }
        return nominatives;
    }
}
