package org.mistok.disclosure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks for the exact place of an object in free text: coordinates, and street addresses as they are written in
/// Ukrainian, English, German, Polish and French. Such places are not kept at all, whoever might see them.
///
/// It errs on the side of finding too much: a street name needs a house number to count, years and sums of money do not
/// count as one.
public final class FreeText {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /// A house number: up to three digits, perhaps a letter or a fraction; no share or measure follows.
    private static final String HOUSE =
            "\\d{1,3}(?!\\d)(?:\\s?[a-zа-яіїєґ]\\b|/\\d{1,3}[a-zа-яіїєґ]?)?(?![.,]\\d|\\s?(?:%|км|km|га|ha|м²|m²|год))";

    private static final String WORD = "[\\p{L}\\d][\\p{L}\\d'’ʼ.-]*";

    /// A street's name of one to five words, after an abbreviation that means nothing else.
    private static final String NAME = "(?:" + WORD + "\\s+){0,4}\\p{L}[\\p{L}'’ʼ.-]*";

    /// The same after a word that has other meanings, too: it begins with a capital.
    private static final String PROPER_NAME = "(?:\\d{1,2}\\s+)?(?-i:\\p{Lu})[\\p{L}'’ʼ.-]*(?:\\s+" + WORD + "){0,3}?";

    private static final String UKRAINIAN_END = "[»\"]?\\s*,?\\s*(?:буд(?:инок|\\.)?\\s*|№\\s*)?" + HOUSE;

    private static final List<Pattern> PLACES = List.of(
            // 49.2328, 28.4816 and 49,2328; 28,4816: a pair of fractions with three digits or more
            pattern("[-+]?\\d{1,3}\\.\\d{3,}\\s*°?\\s*[NSПн]?\\s*[,;/ ]\\s*[-+]?\\d{1,3}\\.\\d{3,}"),
            pattern("[-+]?\\d{1,3},\\d{3,}\\s*°?\\s*[;/ ]\\s*[-+]?\\d{1,3},\\d{3,}"),
            // 49°13'58"N, 49° 13.97' N
            pattern("\\d{1,3}\\s*°\\s*\\d{1,2}(?:[.,]\\d+)?\\s*['′’]"),
            // N 49.2328, 28.4816° E, lat: 49.2328
            pattern("\\b(?:lat(?:itude)?|lon(?:gitude)?|lng|широта|довгота|breite(?:ngrad)?|länge(?:ngrad)?"
                    + "|szerokość|długość)\\s*[:=]?\\s*[-+]?\\d{1,3}[.,]\\d{2,}"),
            pattern("\\d{1,3}[.,]\\d{2,}\\s*°\\s*(?:[NSEWO]|пн|пд|сх|зх)"),
            // map links and plus codes
            pattern("(?:maps\\.app\\.goo\\.gl|google\\.[a-z.]+/maps|openstreetmap\\.org/\\S*#map|geo:[-+]?\\d)"),
            pattern("\\b[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}\\b"),
            // вул. Соборна, 12 · проспект Перемоги 5-А · пров. Тихий, буд. 3
            pattern("\\b(?:вул\\.|просп\\.|пр-т|пров\\.|бульв\\.|б-р|пл\\.)\\s*[«\"]?" + NAME + UKRAINIAN_END),
            pattern(
                    "\\b(?:вулиц[яіею]|проспект[уі]?|провул(?:ок|ку)|бульвар[уі]?|площ[аіею]|шосе|узвіз|набережн(?:а|ій|ої))"
                            + "\\s*[«\"]?" + PROPER_NAME + UKRAINIAN_END),
            // Hauptstraße 12 · Berliner Str. 5a · Am Marktplatz 3
            pattern("\\b(?:[\\p{L}.-]*(?:straße|strasse|str\\.)|[\\p{L}.-]+(?:gasse|allee|platz|weg|ufer|damm))"
                    + "\\s+(?:nr\\.?\\s*)?" + HOUSE),
            // ul. Długa 5 · aleja Niepodległości 10/12 · os. Słoneczne 3
            pattern("\\b(?:ul|al|pl)\\.\\s*" + NAME + "\\s*,?\\s*(?:nr\\.?\\s*)?" + HOUSE),
            pattern("\\b(?:ulic[aąyę]|alej[aąię]|plac|placu|os\\.|osiedl[eau])\\s+" + PROPER_NAME
                    + "\\s*,?\\s*(?:nr\\.?\\s*)?" + HOUSE),
            // 12 rue de la Paix · 3 bis, avenue Foch
            pattern(
                    "\\b\\d{1,4}\\s*(?:bis|ter)?\\s*,?\\s+(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai"
                            + "|route)\\s+(?:de\\s|du\\s|des\\s|d['’]|la\\s|le\\s|les\\s|l['’])*\\p{L}"),
            // 12 High Street · 221B Baker St.
            pattern("\\b\\d{1,4}[a-z]?,?\\s+(?:[\\p{L}'’.-]+\\s+){1,4}(?:street|st\\.|road|rd\\.?|avenue|ave\\.?|lane"
                    + "|square|boulevard|blvd\\.?|drive)(?:\\b|(?<=\\.))"));

    private FreeText() {}

    /// The first piece of text that looks like the place of an object, or null.
    public static @Nullable String findPlace(String text) {
        for (Pattern pattern : PLACES) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group();
            }
        }
        return null;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
