package org.mistok.organisation;

import java.time.LocalDate;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LocalText;

/// Something an organisation looks for.
///
/// @param key names the need within its organisation, stable across edits: `n1`, `n2`, ...
/// @param statedOn when it was last said to be true
public record Need(
        String key, AreaCode area, LocalText text, Urgency urgency, LocalDate statedOn, Audience audience, Basis basis)
        implements Statement {}
