package org.mistok.exchange.register;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.ProposedName;

/// What is to be imported.
///
/// @param register how the file is to be read
/// @param edition the day that the file counts for; null to take it from the file
/// @param source who states the facts, for display; null for the register's usual source
public record ImportOrder(
        Register register,
        Path file,
        @Nullable LocalDate edition,
        @Nullable String source) {

    public static ImportOrder of(Register register, Path file) {
        return new ImportOrder(register, file, null, null);
    }

    /// For the list of imports: the end of the name, which tells more than its beginning.
    String fileName() {
        String name = String.valueOf(file.getFileName()).strip();
        return name.substring(Math.max(0, name.length() - ProposedName.LONGEST));
    }

    String sourceOr(String usual) {
        return source != null ? source : usual;
    }
}
