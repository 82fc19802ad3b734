package org.mistok.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Looks in free text for what should not be published, as it is written in Ukrainian, English, German, Polish and
/// French.
///
/// Where a mistake would be a target, it errs on the side of finding too much: two persons can confirm most of what it
/// finds, see [Concern#canBeConfirmed]. Years, sums of money, numbers of inhabitants and kinds of installations without
/// number or name are left alone.
public final class FreeText {

    private interface Search {
        @Nullable
        Finding first(String text);
    }

    private static final List<Search> SEARCHES = List.of(
            text -> PlaceText.COORDINATES.first(Concern.COORDINATES, text),
            text -> MilitaryText.PHRASES.first(Concern.MILITARY, text),
            PersonalText::card,
            text -> PlaceText.ADDRESSES.first(Concern.ADDRESS, text),
            text -> InstallationText.PHRASES.first(Concern.INSTALLATION, text),
            PersonalText::account,
            PersonalText::phone,
            PersonalText::email);

    private FreeText() {}

    /// The first finding of each concern, the gravest concern first; empty when the text may be published.
    public static List<Finding> findings(String text) {
        List<Finding> findings = new ArrayList<>();
        SEARCHES.stream()
                .map(search -> search.first(text))
                .filter(Objects::nonNull)
                .forEach(findings::add);
        return findings;
    }
}
