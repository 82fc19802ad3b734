package org.mistok.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;

/// Languages with levels as people list them: `німецька B2, англійська (C1)`, `Deutsch – Muttersprache`, `de:B1`.
final class Languages {

    /// What a language without a level counts as: enough to write a letter, not enough to negotiate.
    static final Level WITHOUT_LEVEL = Level.B1;

    private static final Pattern BETWEEN = Pattern.compile("[,;/\\n\\r|]+|\\s+(?:та|і|й|and|und|i|et)\\s+");
    private static final Pattern LEVEL = Pattern.compile("(?i)(?<![\\p{L}\\d])([ABC][12]|[АВС][12])(?![\\p{L}\\d])");

    private final Map<String, LanguageTag> byName = new HashMap<>();
    private final SheetWords words;

    Languages(SheetWords words) {
        this.words = words;
        for (String code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                LanguageTag tag = LanguageTag.of(code);
                byName.put(code, tag);
                for (InterfaceLanguage language : InterfaceLanguage.values()) {
                    String name = tag.locale().getDisplayLanguage(language.tag().locale());
                    byName.putIfAbsent(SheetWords.key(name), tag);
                }
            }
        }
    }

    /// Null for a part that is no language; `wrong` gets it.
    @Nullable
    List<LanguageSkill> read(String text, List<String> wrong) {
        Map<LanguageTag, LanguageSkill> skills = new java.util.LinkedHashMap<>();
        for (String part : BETWEEN.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            LanguageSkill skill = skill(part);
            if (skill == null) {
                wrong.add(part.strip());
            } else {
                skills.putIfAbsent(skill.language(), skill);
            }
        }
        return wrong.isEmpty() ? new ArrayList<>(skills.values()) : null;
    }

    private @Nullable LanguageSkill skill(String part) {
        Level level = level(part);
        String rest = SheetWords.key(LEVEL.matcher(part).replaceAll(" "));
        for (String name = rest; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf(' ')))) {
            LanguageTag language = byName.get(name);
            if (language != null) {
                Level stated = level != null ? level : levelInWords(rest.substring(name.length()));
                return new LanguageSkill(language, stated == null ? WITHOUT_LEVEL : stated);
            }
        }
        return null;
    }

    /// Also in Cyrillic letters that look the same.
    private static @Nullable Level level(String part) {
        var matcher = LEVEL.matcher(part);
        return matcher.find()
                ? Level.of(matcher.group(1)
                        .toUpperCase(Locale.ROOT)
                        .replace('А', 'A')
                        .replace('В', 'B')
                        .replace('С', 'C'))
                : null;
    }

    private @Nullable Level levelInWords(String rest) {
        String code = words.find("level", rest);
        return code == null ? null : Level.of(code);
    }
}
