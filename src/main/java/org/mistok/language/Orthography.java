package org.mistok.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a language's letters are read aloud, roughly: enough to hear that `Wörishofen` and `Верісгофен` are one name.
///
/// A line of a table gives letters and their sounds in turn; the longest letters that fit are read. `^` stands for the
/// beginning of a word and `$` for its end, `-` for no sound. What a language does not say is read as [#ANY] reads it.
/// Sounds are written in the letters of [Sounds].
public enum Orthography {
    /// For Latin names of which nobody says what language they are in.
    ANY("""
            a a b b c c d d e e f f g g h h i i j j k k l l m m n n o o p p q k r r s s t t u u v v w v x ks y i z z
            ä e ö e ü u å o ø e æ e œ e ß s ł l ą on ę en đ d ð d þ t ħ h ı i ŋ n ă e â i î i ș S ş S ț c ţ c ç s ğ g
            č C š S ž Z ř Z ć c ś s ź z ż Z ñ n ģ g ķ k ļ l ņ n ŝ SC ū u ī i ē e ā a ė e ě e ű u ő e ů u ï ji ë e
            ck k cz C sz S szcz SC ch C sch S tch C tsch C zh Z kh x sh S shch SC schtsch SC ts c tz c ph f th t qu kv
            zj Z sj S tj C sjtj SC rz Z dz dz ia ja ie je iu ju io jo ya ja ye je yu ju yi ji gh g ij i yj i iy i yy i
            """),
    GERMAN("""
            sch S tsch C ch x chs ks ck k z c tz c dt t v f w v ph f th t ß s ss s y i ei aj ai aj ey aj eu oj äu oj
            ie i ah a eh e ih i oh o uh u äh e öh e üh u ^st St ^sp Sp ^s z sa za se ze si zi so zo su zu sä ze sö ze sü zu qu kv
            ^th t ow$ ov itz$ ic chh xh
            """),
    POLISH("""
            sz S cz C rz Z ż Z szcz SC ch x w v c c ć c ci ci ś s si si ź z zi zi ń n ni ni dz dz dź dz dż dZ ó u ą on
            ąb omb ąp omp ę en ęb emb ęp emp ł l y i j j i i prz pS krz kS trz tS
            """),
    HUNGARIAN("""
            sz s s S cs C zs Z gy dj ny nj ly j ty tj c c cz c ö e ő e ü u ű u á a é e í i ó o ú u j j dz dz dzs dZ y i h h
            """),
    /// Czech, Slovak, Slovenian, Croatian, Lithuanian, Latvian.
    CARON("""
            č C š S ž Z c c ch x ř rZ ď dj ť tj ň nj ě je ů u j j đ dZ ć C dž dZ nj nj lj lj y i ý i ė e ų u į i ą a ę e
            ķ kj ģ gj ļ lj ņ nj w v ô o ľ lj ĺ l ŕ r ä e ia ja ie je iu ju
            """),
    ROMANIAN("""
            ce Ce ci Ci cea Ca cia Ca ciu Cu che ke chi ki ge dZe gi dZi ghe ge ghi gi ș S ş S ț c ţ c ă e â i î i j Z
            x ks c k h h ești$ eSt ești eSt şti St ști St ți$ c ţi$ c i$ i ia ja ie je iu ju
            """),
    FRENCH("""
            ch S tch C j Z ou u oi ua au o eau o eaux$ o aux$ o ai e ei e ay e é e è e ê e gn nj qu k ç s ce se ci si cy si cé se
            cê se c k ge Ze gi Zi gé Ze gy Zi gu g h - eu e œu e œ e ph f th t x$ - s$ - t$ - d$ - z$ - e$ - es$ - er$ e
            ers$ e ez$ e ge$ Z ges$ Z ce$ s ces$ s gue$ g gues$ g que$ k ques$ k ts$ - ent$ an an an en an am am em am in en ain en un en um$ om y i ill ij x ks û u ü u â a î i ô o ë e w v
            """),
    ITALIAN("""
            ch k gh g ce Ce ci Ci cia Ca cio Co ciu Cu cc kk cci tCi cce tCe ge dZe gi dZi gia dZa gio dZo giu dZu
            sce Se sci Si scia Sa gli lji gn nj z c zz c qu kv h - c k j j à a è e ì i ò o ù u x ks y i ae ae ase aze
            """),
    SPANISH("""
            ll lj ñ nj ch C j x ge xe gi xi gue ge gui gi ce se ci si z s que ke qui ki h - v v x ks c k y i cu ku á a é e í i ó o ú u
            """),
    PORTUGUESE("""
            lh lj nh nj ch S ç s ce se ci si z z x S j Z ge Ze gi Zi gue ge gui gi que ke qui ki ão an ões ojnS ãe an h - c k ou o
            á a é e í i ó o ú u â a ê e ô o ã an õ on s s
            """),
    TURKISH("""
            ç C ş S c dZ ğ - j Z ı i ö e ü u y j ya ja ye je yi ji yu ju h h
            """),
    /// Swedish, Norwegian, Danish, Icelandic, Estonian, Finnish.
    NORDIC("""
            å o aa o ä e ö e ø e æ e y u j j c k ch k ck k x ks w v v v hj j hv v þ t ð d á a é e í i ó o ú u kj kj gj gj õ i ü u
            š S ž Z z c
            """),
    DUTCH("""
            sch sx ij ej oe u ui ej eu e ou au ch x g h aa a ee e oo o uu u ie i w v z z c k ck k ph f th t y i ae a gh h
            """),
    ENGLISH("""
            ch C sh S zh Z kh x th t ph f ck k oo u ee i ea i c k ce se ci si cy si j dZ w v qu kv x ks tch C sch S gh g
            ts c ya ja ye je yu ju yi ji yy i iy i y i ia ja ie je iu ju io jo shch SC
            """),
    CYRILLIC("""
            а a б b в v г h ґ g д d е e є je ё e ж Z з z и i і i ї ji й j к k л l м m н n о o п p р r с s т t у u ф f х x
            ц c ч C ш S щ SC ъ - ы i ь - э e ю ju я ja ј j љ lj њ nj ђ dZ ћ C џ dZ ѓ gj ќ kj ѕ dz ў v ий i ій i ый i дж dZ
            """),
    /// As Bulgarian reads Cyrillic.
    BULGARIAN("""
            щ St ъ e г h и i е e йо jo ьо jo
            """),
    GREEK("""
            α a β v γ h δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ x ψ ps ω o
            ά a έ e ή i ί i ό o ύ i ώ o ϊ i ϋ i ΐ i ου u ού u αι e αί e ει i εί i οι i οί i μπ b ντ d γκ g γγ ng
            αυ av αύ av ευ ev εύ ev τσ c τζ dz
            """);

    private final Map<String, String> readings = new HashMap<>();
    private final int longest;

    Orthography(String table) {
        String[] cells = table.strip().split("\\s+");
        for (int i = 0; i < cells.length; i += 2) {
            readings.put(cells[i], cells[i + 1].equals("-") ? "" : cells[i + 1]);
        }
        longest = readings.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /// How many letters are read at once at most.
    int longest() {
        return longest;
    }

    /// The sounds of exactly these letters, or null when this orthography does not name them.
    @Nullable
    String reading(String letters) {
        return readings.get(letters);
    }

    /// How this language is written; [#ANY] for one that is not known here.
    public static Orthography of(LanguageTag language) {
        return switch (language.value()) {
            case "de", "lb" -> GERMAN;
            case "pl" -> POLISH;
            case "hu" -> HUNGARIAN;
            case "cs", "sk", "sl", "hr", "bs", "sr", "me", "lt", "lv" -> CARON;
            case "ro", "mo" -> ROMANIAN;
            case "fr" -> FRENCH;
            case "it" -> ITALIAN;
            case "es", "ca", "gl" -> SPANISH;
            case "pt" -> PORTUGUESE;
            case "tr", "az" -> TURKISH;
            case "sv", "no", "nb", "nn", "da", "is", "fi", "et" -> NORDIC;
            case "nl" -> DUTCH;
            case "en" -> ENGLISH;
            case "bg" -> BULGARIAN;
            default -> ANY;
        };
    }
}
