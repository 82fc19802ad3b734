package org.mistok.search;

import java.util.Locale;
import org.mistok.disclosure.Audience;

/// All fields of the index. Only [#text] and [#AREAS] hold facts with an audience; these exist once for each audience
/// that can rank, and the REGISTERED one holds the PUBLIC facts, too.
enum Field {
    /// The organisation's number: as a term to update by, and as a number to read back.
    ID,
    /// Changes with every change of the organisation, to compare the index with the register.
    STATE,
    /// Words of all names, in every spelling and script.
    NAMES,
    /// Names and place words in Ukrainian base forms, for `у Житомирі`.
    LEMMAS,
    /// Whole names, each as one term, in every spelling and script.
    WHOLE,
    /// Of [#WHOLE], the official names and those of centres.
    OWN,
    /// Frames of the sounds of whole names and of their words, see [org.mistok.language.Sounds#frame].
    SOUND,
    /// The register code as one term, in the form of [#WHOLE].
    CODE,
    /// Words of region, district, country and kind.
    PLACE,
    /// Codes of the areas of needs and offers.
    AREAS,
    /// Texts of needs and offers, one field for each tongue.
    TEXT;

    /// The name of a field whose facts are all public.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the field with what this audience may rank by.
    String key(Audience audience) {
        return key() + "." + audience.code();
    }

    /// The name of the field with texts in one tongue.
    static String text(Tongue tongue, Audience audience) {
        return TEXT.key(audience) + "." + tongue.code();
    }
}
