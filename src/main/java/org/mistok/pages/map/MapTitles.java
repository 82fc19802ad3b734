package org.mistok.pages.map;

import org.mistok.pages.Words;
import org.mistok.place.CountryCode;

/// What the map says, in the reader's language.
public final class MapTitles {
    private MapTitles() {}

    public static MapView.Titles of(Words words) {
        return new MapView.Titles(
                group -> words.t("map.group", group.heaviest(), group.size() - 1),
                code -> code.length() == 2 ? words.country(CountryCode.of(code)) : words.t("map.label." + code));
    }
}
