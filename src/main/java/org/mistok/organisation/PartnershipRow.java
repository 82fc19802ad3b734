package org.mistok.organisation;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.place.RegisterCode;

/// A row of `partnership`.
@MappedEntity("partnership")
record PartnershipRow(
        String firstCode,
        String secondCode,
        String type,
        String status,
        @Nullable String since,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> areas,
        String source) {

    Partnership partnership() {
        return new Partnership(
                RegisterCode.of(firstCode),
                RegisterCode.of(secondCode),
                Partnership.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                Partnership.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                since,
                areas.stream().map(AreaCode::of).collect(Collectors.toUnmodifiableSet()),
                source);
    }
}
