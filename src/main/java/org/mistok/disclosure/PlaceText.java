package org.mistok.disclosure;

/// The exact place of an object: coordinates, and street addresses. A street name needs a house number to count; years
/// and sums of money do not count as one.
final class PlaceText {

    /// A house number: up to three digits, perhaps a letter or a fraction; no share or measure follows.
    private static final String HOUSE =
            "\\d{1,3}(?!\\d)(?:\\s?[a-zа-яіїєґ]\\b|/\\d{1,3}[a-zа-яіїєґ]?)?(?![.,]\\d|\\s?(?:%|км|km|га|ha|м²|m²|год))";

    private static final String WORD = "[\\p{L}\\d][\\p{L}\\d'’ʼ.-]*";

    /// A street's name of one to five words, after an abbreviation that means nothing else.
    private static final String NAME = "(?:" + WORD + "\\s+){0,4}\\p{L}[\\p{L}'’ʼ.-]*";

    /// The same after a word that has other meanings, too: it begins with a capital.
    private static final String PROPER_NAME = "(?:\\d{1,2}\\s+)?(?-i:\\p{Lu})[\\p{L}'’ʼ.-]*(?:\\s+" + WORD + "){0,3}?";

    private static final String UKRAINIAN_END = "[»\"]?\\s*,?\\s*(?:буд(?:инок|\\.)?\\s*|№\\s*)?" + HOUSE;

    static final Phrases COORDINATES = Phrases.of(
            // 49.2328, 28.4816 and 49,2328; 28,4816: a pair of fractions with three digits or more
            "[-+]?\\d{1,3}\\.\\d{3,}\\s*°?\\s*[NSПн]?\\s*[,;/ ]\\s*[-+]?\\d{1,3}\\.\\d{3,}",
            "[-+]?\\d{1,3},\\d{3,}\\s*°?\\s*[;/ ]\\s*[-+]?\\d{1,3},\\d{3,}",
            // 49°13'58"N, 49° 13.97' N
            "\\d{1,3}\\s*°\\s*\\d{1,2}(?:[.,]\\d+)?\\s*['′’]",
            // N 49.2328, 28.4816° E, lat: 49.2328
            "\\b(?:lat(?:itude)?|lon(?:gitude)?|lng|широта|довгота|breite(?:ngrad)?|länge(?:ngrad)?"
                    + "|szerokość|długość)\\s*[:=]?\\s*[-+]?\\d{1,3}[.,]\\d{2,}",
            "\\d{1,3}[.,]\\d{2,}\\s*°\\s*(?:[NSEWO]|пн|пд|сх|зх)",
            // map links and plus codes
            "(?:maps\\.app\\.goo\\.gl|google\\.[a-z.]+/maps|openstreetmap\\.org/\\S*#map|geo:[-+]?\\d)",
            "\\b[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}\\b");

    static final Phrases ADDRESSES = Phrases.of(
            // вул. Соборна, 12 · проспект Перемоги 5-А · пров. Тихий, буд. 3
            "\\b(?:вул\\.|просп\\.|пр-т|пров\\.|бульв\\.|б-р|пл\\.)\\s*[«\"]?" + NAME + UKRAINIAN_END,
            "\\b(?:вулиц[яіею]|проспект[уі]?|провул(?:ок|ку)|бульвар[уі]?|площ[аіею]|шосе|узвіз|набережн(?:а|ій|ої))"
                    + "\\s*[«\"]?" + PROPER_NAME + UKRAINIAN_END,
            // Hauptstraße 12 · Berliner Str. 5a · Am Marktplatz 3
            "\\b(?:[\\p{L}.-]*(?:straße|strasse|str\\.)|[\\p{L}.-]+(?:gasse|allee|platz|weg|ufer|damm))"
                    + "\\s+(?:nr\\.?\\s*)?" + HOUSE,
            // ul. Długa 5 · aleja Niepodległości 10/12 · os. Słoneczne 3
            "\\b(?:ul|al|pl)\\.\\s*" + NAME + "\\s*,?\\s*(?:nr\\.?\\s*)?" + HOUSE,
            "\\b(?:ulic[aąyę]|alej[aąię]|plac|placu|os\\.|osiedl[eau])\\s+" + PROPER_NAME + "\\s*,?\\s*(?:nr\\.?\\s*)?"
                    + HOUSE,
            // 12 rue de la Paix · 3 bis, avenue Foch
            "\\b\\d{1,4}\\s*(?:bis|ter)?\\s*,?\\s+(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai"
                    + "|route)\\s+(?:de\\s|du\\s|des\\s|d['’]|la\\s|le\\s|les\\s|l['’])*\\p{L}",
            // 12 High Street · 221B Baker St.
            "\\b\\d{1,4}[a-z]?,?\\s+(?:[\\p{L}'’.-]+\\s+){1,4}(?:street|st\\.|road|rd\\.?|avenue|ave\\.?|lane"
                    + "|square|boulevard|blvd\\.?|drive)(?:\\b|(?<=\\.))");

    private PlaceText() {}
}
