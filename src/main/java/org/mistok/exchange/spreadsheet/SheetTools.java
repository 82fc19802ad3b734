package org.mistok.exchange.spreadsheet;

import org.mistok.organisation.ProfileRules;

/// What reading a row needs besides the row.
record SheetTools(
        SheetWords words,
        Numbers numbers,
        Languages languages,
        AreaNames areas,
        Geography geography,
        KnownNames names,
        ProfileRules rules) {}
