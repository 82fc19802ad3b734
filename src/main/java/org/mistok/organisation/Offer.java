package org.mistok.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;

/// Something an organisation can give.
///
/// @param key names the offer within its organisation, stable across edits: `o1`, `o2`, ...
/// @param statedOn when it was last said to be true
/// @param audience of today; the owner alone while an embargo runs
public record Offer(
        String key,
        AreaCode area,
        LocalText text,
        Strength strength,
        LocalDate statedOn,
        Audience audience,
        Basis basis,
        @Nullable Embargo embargo)
        implements Statement {

    public Offer {
        audience = Embargo.now(embargo, audience);
    }

    /// An offer that is shown at once.
    public Offer(
            String key,
            AreaCode area,
            LocalText text,
            Strength strength,
            LocalDate statedOn,
            Audience audience,
            Basis basis) {
        this(key, area, text, strength, statedOn, audience, basis, null);
    }

    /// The same, said anew on this day.
    Offer statedOn(LocalDate day) {
        return new Offer(key, area, text, strength, day, meantFor(), basis, embargo);
    }

    /// The same without its embargo.
    Offer released() {
        return new Offer(key, area, text, strength, statedOn, meantFor(), basis);
    }
}
