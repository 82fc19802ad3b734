package org.mistok.organisation;

import io.micronaut.data.annotation.MappedEntity;
import org.mistok.place.RegisterCode;

/// A row of `pair_block`.
@MappedEntity("pair_block")
record BlockRow(String firstCode, String secondCode, String reason) {

    Block block() {
        return new Block(RegisterCode.of(firstCode), RegisterCode.of(secondCode), reason);
    }
}
