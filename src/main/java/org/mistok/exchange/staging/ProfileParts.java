package org.mistok.exchange.staging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageSkill;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Wishes;

/// What a row says of an organisation's profile. An organisation that the register does not hold yet begins with it. Of
/// one that it holds, nothing is changed or removed; a spreadsheet adds the languages, needs and offers that are
/// missing
/// (a need is the same when area and text are), and other files add nothing.
///
/// @param needs their keys do not matter; the register gives the next free ones
/// @param offers as needs
/// @param bridge only for diaspora organisations, else null
/// @param capacity as the wishes, it fills what the register does not know; null when not stated
public record ProfileParts(
        List<LanguageSkill> languages,
        List<Need> needs,
        List<Offer> offers,
        @Nullable Bridge bridge,
        Basis basis,
        @Nullable LocalDate statedOn,
        @Nullable Integer capacity,
        Wishes wishes) {

    public ProfileParts {
        languages = List.copyOf(languages);
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
    }

    /// Without a word of capacity and wishes.
    public ProfileParts(
            List<LanguageSkill> languages,
            List<Need> needs,
            List<Offer> offers,
            @Nullable Bridge bridge,
            Basis basis,
            @Nullable LocalDate statedOn) {
        this(languages, needs, offers, bridge, basis, statedOn, null, Wishes.NONE);
    }

    /// The profile of an organisation of which only registers speak.
    public static ProfileParts ofRegister(List<LanguageSkill> languages, Basis basis) {
        return new ProfileParts(languages, List.of(), List.of(), null, basis, null);
    }
}
