package org.mistok.disclosure;

/// Military units by number or name, where they are and where they go. Veterans, former barracks and brigades of
/// physicians are left alone.
final class MilitaryText {

    private static final String BETWEEN = "(?:[\\p{L}-]+\\s+){0,4}?";

    private static final String UKRAINIAN_ORDINAL =
            "-?(?:ша|га|тя|та|ма|а|шої|гої|тої|ої|ї|шій|гій|ій|шу|гу|ту|му|у|й|ий|го|ого)";

    static final Phrases PHRASES = Phrases.of(
            // Ukrainian: в/ч А1234; 72-га бригада, 110 ОМБр, танковий батальйон
            "\\bв/ч\\b(?:\\s*(?:№\\s*)?[\\p{Lu}]?\\d{4})?",
            "\\bвійськов\\p{L}+\\s+частин\\p{L}+\\s+(?:№\\s*)?\\p{L}?-?\\d{4}\\b",
            "\\b\\d{1,3}" + UKRAINIAN_ORDINAL + "\\s+" + BETWEEN
                    + "(?:бригад|батальйон|полк(?!овник))\\p{L}*(?!\\s+(?:екстрен|швидк|медич|лікар|пожежн|рятувальн))\\b",
            "(?-i:\\b\\d{1,3}\\s?-?\\s?(?:ОМБр|ОГШБр|ОДШБр|ОТБр|ОШБр|ОАБр|ОПДБр|ОБМП|обмп|БрТрО|ОБрТрО)\\b)",
            "\\b(?:механізован|танков|артилерійськ|штурмов|десантн|зенітн|мотопіхотн)\\p{L}*\\s+"
                    + "(?:бригад|батальйон|полк|дивізіон)\\p{L}*",
            "\\b(?:переміщенн|пересуванн|передислокаці|рух|маршрут)\\p{L}*\\s+(?:військ|підрозділ|колон|бойов)\\p{L}*",
            "\\bколон\\p{L}{1,3}\\s+(?:військов|бойов|технік|танк)\\p{L}*",
            "\\b(?:позиці|розташуванн|дислокаці|батаре)\\p{L}*\\s+(?:ЗСУ|ППО|ЗРК|артилері\\p{L}*|військ\\p{L}*|підрозділ\\p{L}*)",
            "\\bсклад\\p{L}*\\s+(?:боєприпас|озброєнн|зброї|БК\\b)\\p{L}*",
            "(?<!колишн\\p{L}{1,3}\\s)\\bвійськов\\p{L}+\\s+(?:аеродром|склад|полігон|баз)\\p{L}*",
            "\\bблокпост\\p{L}*\\s+(?:№|на\\b|біля|поблизу|під\\b)",
            // English
            "\\b\\d{1,3}(?:st|nd|rd|th)\\s+" + BETWEEN + "(?:brigade|battalion|regiment)\\b",
            "\\b(?:troop|military|army)\\s+(?:movement|convoy|column|position)s?\\b",
            "\\bmovements?\\s+of\\s+(?:troops|military|armed\\s+forces|the\\s+army|weapons)\\b",
            "\\b(?:military|army)\\s+unit\\s+(?:no\\.?\\s*)?\\p{L}?-?\\d{4}\\b",
            "\\bammunition\\s+(?:depot|dump|store|warehouse)s?\\b",
            "\\bair[- ]defen[cs]e\\s+(?:position|battery|site|unit|system)s?\\b",
            // German
            "\\b\\d{1,3}\\.\\s+" + BETWEEN + "\\p{L}*(?<!feuerwehr)(?:brigade|bataillon|regiment)\\b",
            "\\btruppen(?:bewegung|transport|verlegung|standort)\\p{L}*",
            "\\bmilitär(?:kolonne|konvoi|transport|stellung)\\p{L}*|\\bmilitäreinheit\\s+\\p{L}?-?\\d{4}\\b",
            "\\bmunitions(?:lager|depot)\\p{L}*",
            "\\b(?:flug|luft)abwehr(?:stellung|batterie|system)\\p{L}*",
            // Polish
            "\\b\\d{1,3}\\.\\s+" + BETWEEN + "(?:brygad|batalion|pułk)\\p{L}*",
            "\\b\\d{1,3}\\s+(?:samodzieln|zmechanizowan|pancern|szturmow)\\p{L}+\\s+" + BETWEEN
                    + "(?:brygad|batalion|pułk)\\p{L}*",
            "\\bjednostk\\p{L}+\\s+wojskow\\p{L}+\\s+(?:nr\\s*)?\\p{L}?-?\\d{4}\\b|(?-i:\\bJW\\s?\\d{4}\\b)",
            "\\b(?:przemieszczani|ruch|przerzut)\\p{L}*\\s+wojsk\\p{L}*",
            "\\bkolumn\\p{L}+\\s+(?:wojskow|pancern)\\p{L}+",
            "\\bskład\\p{L}*\\s+amunicji\\b",
            "\\b(?:stanowisk|bateri)\\p{L}*\\s+(?:obrony\\s+)?przeciwlotnicz\\p{L}+",
            // French
            "\\b\\d{1,3}(?:e|er|re|ème)\\s+" + BETWEEN + "(?:brigade|bataillon|régiment)\\b",
            "\\bmouvements?\\s+(?:de|des)\\s+troupes\\b",
            "\\b(?:convoi|colonne)s?\\s+militaires?\\b",
            "\\bunité\\s+militaire\\s+(?:n°\\s*)?\\p{L}?-?\\d{4}\\b",
            "\\bdépôts?\\s+de\\s+munitions\\b",
            "\\b(?:position|batterie)s?\\s+(?:de\\s+défense\\s+)?anti-?aériennes?\\b");

    private MilitaryText() {}
}
