package org.mistok.http;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Mergers;
import org.mistok.place.RegisterCode;

/// Where addresses lead that name an organisation by a code which has become part of another one.
@Singleton
final class FormerCodes {
    private final Mergers mergers;

    FormerCodes(Mergers mergers) {
        this.mergers = mergers;
    }

    /// @param path the same address by the survivor's code
    record Moved(RegisterCode former, RegisterCode survivor, String path) {}

    /// Null for an address that names no such code.
    @Nullable
    Moved find(String path) {
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            RegisterCode former = RegisterCode.isCode(parts[i]) ? RegisterCode.of(parts[i]) : null;
            RegisterCode survivor = former == null ? null : mergers.findSurvivor(former);
            if (former != null && survivor != null) {
                parts[i] = survivor.value();
                return new Moved(former, survivor, String.join("/", parts));
            }
        }
        return null;
    }
}
