package org.mistok.organisation;

import java.time.LocalDate;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;

/// Something an organisation can give.
///
/// @param key names the offer within its organisation, stable across edits: `o1`, `o2`, ...
/// @param statedOn when it was last said to be true
public record Offer(
        String key,
        AreaCode area,
        LocalText text,
        Strength strength,
        LocalDate statedOn,
        Audience audience,
        Basis basis)
        implements Statement {}
