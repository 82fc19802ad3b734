package org.mistok.exchange.register;

import java.time.LocalDate;
import java.util.Locale;
import javax.sql.DataSource;

/// The registers that can be imported.
public enum Register {
    KATOTTG,
    HROMADAS,
    LAU,
    GEONAMES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Looks into the file as far as is needed to say what it is.
    ///
    /// @throws ImportRefused when it is no such file
    RegisterFile open(ImportOrder order, DataSource database, LocalDate today) {
        return switch (this) {
            case KATOTTG -> new Katottg(order, today);
            case HROMADAS -> new HromadaTable(order, today);
            case LAU -> LauFile.open(order);
            case GEONAMES -> new GeoNames(order, database);
        };
    }
}
