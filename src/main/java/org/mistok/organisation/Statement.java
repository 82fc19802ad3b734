package org.mistok.organisation;

import java.time.LocalDate;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;

/// A need or an offer: what both have in common.
public sealed interface Statement permits Need, Offer {
    String key();

    AreaCode area();

    LocalText text();

    LocalDate statedOn();

    Audience audience();

    Basis basis();
}
