package org.mistok.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;

/// Something an organisation looks for.
///
/// @param key names the need within its organisation, stable across edits: `n1`, `n2`, ...
/// @param statedOn when it was last said to be true
/// @param audience of today; the owner alone while an embargo runs
public record Need(
        String key,
        AreaCode area,
        LocalText text,
        Urgency urgency,
        LocalDate statedOn,
        Audience audience,
        Basis basis,
        @Nullable Embargo embargo)
        implements Statement {

    public Need {
        audience = Embargo.now(embargo, audience);
    }

    /// A need that is shown at once.
    public Need(
            String key,
            AreaCode area,
            LocalText text,
            Urgency urgency,
            LocalDate statedOn,
            Audience audience,
            Basis basis) {
        this(key, area, text, urgency, statedOn, audience, basis, null);
    }

    /// The same, said anew on this day.
    Need statedOn(LocalDate day) {
        return new Need(key, area, text, urgency, day, meantFor(), basis, embargo);
    }

    /// The same without its embargo.
    Need released() {
        return new Need(key, area, text, urgency, statedOn, meantFor(), basis);
    }
}
