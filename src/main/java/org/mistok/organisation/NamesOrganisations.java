package org.mistok.organisation;

import java.util.Set;
import org.mistok.place.RegisterCode;

/// What one part of the service keeps about organisations. When two entries of the register turn out to be one
/// organisation, everything that names the former must name the survivor. Every room that has a table with the code or
/// the number of an organisation says so here; a test finds the tables that nobody answers for.
public interface NamesOrganisations {

    /// The columns with codes or numbers of organisations that this part answers for, as `table.column`; also those
    /// that tell history and stay as they are.
    Set<String> columns();

    /// Has all that is kept of the former name the survivor; inside the transaction of the merger, for which
    /// somebody
    /// answers. What the survivor has already is not there twice afterwards. It may be called again, for what was
    /// written at the very moment of the merger.
    void move(RegisterCode former, RegisterCode survivor);
}
