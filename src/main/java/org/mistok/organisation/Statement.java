package org.mistok.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;

/// A need or an offer: what both have in common.
public sealed interface Statement permits Need, Offer {
    String key();

    AreaCode area();

    LocalText text();

    LocalDate statedOn();

    /// Who may see it today.
    Audience audience();

    Basis basis();

    /// Null when it is shown already.
    @Nullable
    Embargo embargo();

    /// For whom it is meant, today or when its embargo ends.
    default Audience meantFor() {
        Embargo embargo = embargo();
        return embargo == null ? audience() : embargo.then();
    }

    /// The first day on which it is shown; null when it is shown already.
    default @Nullable LocalDate shownFrom() {
        Embargo embargo = embargo();
        return embargo == null ? null : embargo.until();
    }
}
