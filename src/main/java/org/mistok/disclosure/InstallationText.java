package org.mistok.disclosure;

/// One certain installation: a kind of installation with a number or a name of its own. The kind alone, its power and
/// how many there are, are left alone.
final class InstallationText {

    private static final String NUMBER = "\\s*(?:№|n[°º]|no\\.?|nr\\.?|numer|numéro|number|номер|#)\\s*\\d{1,4}\\b";

    private static final String QUOTED =
            "(?:\\s+\\d{2,3}(?:/\\d{1,3})?\\s*(?:кв|kv))?\\s*[«„“\"]\\s*\\p{L}[^«»„“”\"]{1,40}[»“”\"]";

    /// Західна, Південний: a name, and not the place whose installation it is.
    private static final String NAMED = "\\s+(?-i:\\p{Lu}\\p{Ll}{2,})(?<=а|ий|не)\\b";

    private static final String UKRAINIAN =
            "(?:(?:електро)?підстанці|котельн|насосн\\p{L}+\\s+станці|водозаб[іо]р|свердловин"
                    + "|водонапірн\\p{L}+\\s+веж|очисн\\p{L}+\\s+споруд|трансформатор|електростанці|нафтобаз|базов\\p{L}+\\s+станці"
                    + "|газорозподільн\\p{L}+\\s+(?:станці|пункт))\\p{L}*";

    private static final String ENGLISH = "(?:sub-?station|boiler\\s+(?:house|plant|room)|pump(?:ing)?\\s+station"
            + "|water\\s+(?:intake|works|tower)|borehole|transformer|power\\s+(?:plant|station)|heating\\s+plant"
            + "|(?:fuel|oil)\\s+depot|sewage\\s+(?:plant|works))";

    private static final String GERMAN =
            "(?:umspannwerk|umspannstation|trafostation|transformatorenstation|trafo|kesselhaus"
                    + "|heizhaus|heizwerk|heizkraftwerk|kraftwerk|pumpwerk|pumpstation|wasserwerk|wasserturm|brunnen|kläranlage"
                    + "|tanklager)e?s?";

    private static final String POLISH = "(?:podstacj|stacj\\p{L}+\\s+transformatorow|kotłowni|przepompowni|pompowni"
            + "|ujęci\\p{L}+\\s+wody|hydroforni|oczyszczalni|elektrowni|elektrociepłowni|ciepłowni|baz\\p{L}+\\s+paliw)\\p{L}*";

    private static final String FRENCH = "(?:sous-station|poste\\s+(?:électrique|de\\s+transformation|source)"
            + "|transformateur|chaufferie|centrale(?:\\s+(?:électrique|thermique))?|station\\s+de\\s+pompage|captage"
            + "|château\\s+d['’]eau|forage|station\\s+d['’]épuration)";

    /// Houses that carry a name in every town; only their number says which one it is.
    private static final String HOUSES = "(?:лікарн|госпітал|поліклінік|амбулаторі|укритт|сховищ|депо|склад"
            + "|(?:пожежн|рятувальн)\\p{L}+\\s+частин|пологов\\p{L}+\\s+будин|hospital|clinic|shelter|fire\\s+station|depot"
            + "|warehouse|krankenhaus|klinik|schutzraum|bunker|feuerwache|lager|szpital|przychodni|schron|magazyn"
            + "|hôpital|clinique|abri|caserne|entrepôt|dépôt)\\p{L}*";

    static final Phrases PHRASES = Phrases.of(
            "\\b(?:" + String.join("|", UKRAINIAN, ENGLISH, GERMAN, POLISH, FRENCH) + ")(?:" + NUMBER + "|" + QUOTED
                    + ")",
            "\\b" + UKRAINIAN + NAMED,
            "\\b" + HOUSES + NUMBER,
            // лікарня швидкої допомоги № 3
            "\\b(?:лікарн|поліклінік|szpital|krankenhaus|hôpital|hospital)\\p{L}*(?:\\s+[\\p{L}-]+){1,3}" + NUMBER,
            // ТП-12, КТП 345, КНС № 4, ТЕЦ-5, ПС «Західна»
            "(?-i:\\b(?:ПС|ТП|КТП|ЗТП|РП|ГРП|ГРС|КНС|ВНС|ЦТП|ТЕЦ|ТЕС|ГЕС|АЕС|ДПРЧ))(?:\\s*(?:№|-)?\\s*\\d{1,4}\\b|"
                    + QUOTED + ")",
            "(?-i:\\b(?:K?TP|PS|GPZ|RTP))(?:-\\d{1,4}\\b|" + QUOTED + ")",
            // Курахівська ТЕС
            "(?-i:\\b\\p{Lu}\\p{Ll}+(?:ськ|цьк|зьк)\\p{Ll}{1,2}\\s+(?:ТЕЦ|ТЕС|ГЕС|АЕС|ДРЕС))\\b",
            // km 12+350; a bridge at kilometre 23
            "\\b\\d{1,4}\\s?\\+\\s?\\d{3}\\b(?!\\s*\\d)",
            "\\b(?:міст|мост)\\p{L}{0,3}\\b[^.!?\\n]{0,60}?\\bна\\s+\\d{1,4}(?:-?\\p{L}{1,3})?\\s*(?:км|кілометр)\\p{L}*",
            "\\b(?:bridge|brücke|pont|most\\p{L}{0,3})\\b[^.!?\\n]{0,60}?\\b(?:km|kilomet(?:re|er)|kilomètre|pk)\\s*\\d{1,4}\\b",
            "\\bmost\\p{L}{0,3}\\b[^.!?\\n]{0,60}?\\b(?:na|w)\\s+\\d{1,4}\\.?\\s*(?:km|kilometrze)\\b");

    private InstallationText() {}
}
