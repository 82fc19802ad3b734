package org.mistok.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.mistok.language.LanguageTag;
import org.mistok.language.LocalText;

/// What places are called in other languages and were called before, from `names/exonyms.csv` of `index-config`: the
/// well-known names that no rule gives and no register holds, `Lemberg` and `Відень`.
public final class Exonyms {

    private final Map<String, List<LocalText>> byCode;

    private Exonyms(Map<String, List<LocalText>> byCode) {
        this.byCode = byCode;
    }

    /// @throws IllegalArgumentException when a row names no code, no language or nothing else
    public static Exonyms load(Path indexConfig) {
        Table table = Table.read(indexConfig.resolve("names").resolve("exonyms.csv"));
        Map<String, List<LocalText>> byCode = new LinkedHashMap<>();
        for (CSVRecord row : table.rows()) {
            LanguageTag language = LanguageTag.of(table.cell(row, "language"));
            List<LocalText> names = byCode.computeIfAbsent(
                    RegisterCode.of(table.cell(row, "code")).value(), _ -> new ArrayList<>());
            for (String name : table.cell(row, "names").split("\\|")) {
                names.add(new LocalText(language, name));
            }
        }
        return new Exonyms(byCode);
    }

    /// None for most.
    public List<LocalText> of(RegisterCode code) {
        return byCode.getOrDefault(code.value(), List.of());
    }

    /// All names with their codes in one text, the same for the same names.
    public String fingerprint() {
        return byCode.toString();
    }
}
