package org.mistok.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mistok.language.LithuanianCases;
import org.mistok.language.LocalText;
import org.mistok.language.NameKey;
import org.mistok.organisation.Name;
import org.mistok.organisation.Organisation;
import org.mistok.place.CountryCode;
import org.mistok.place.Exonyms;
import org.mistok.place.TypeWords;

/// All that an organisation is called, and each name in the forms in which people write it: registers say `Coruña, A`,
/// `Brussel / Bruxelles`, `Rüti (ZH)`, `Tartu linn`, where people say A Coruña, Brussels, Rüti and Tartu.
///
/// @param types words that say what kind of place it is, not which
record NameForms(TypeWords types, Exonyms exonyms) {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}./,]+");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\s+[/\\p{Pd}]\\s+|/");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern TRAILER = Pattern.compile("([^,]+),\\s*(.+)");
    private static final CountryCode LITHUANIA = CountryCode.of("LT");

    /// Names of the register, then what others call it.
    List<Name> names(Organisation organisation) {
        List<Name> names = new ArrayList<>(organisation.identity().names());
        for (LocalText exonym : exonyms.of(organisation.code())) {
            names.add(new Name(Name.Sort.OTHER, exonym.language(), exonym.text()));
        }
        return names;
    }

    /// The forms of a name in the register of this country, as it stands first.
    Set<String> registered(String name, CountryCode country) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        String bare = BRACKETS.matcher(name).replaceAll("").strip();
        if (!bare.isEmpty()) {
            parts(bare).forEach(part -> addWithoutType(forms, part, country));
        }
        return forms;
    }

    private void addWithoutType(Set<String> forms, String part, CountryCode country) {
        String place = types.strip(part);
        forms.add(part);
        forms.add(place);
        if (country.equals(LITHUANIA) && !place.equals(part)) {
            forms.addAll(LithuanianCases.nominatives(place));
        }
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : ALTERNATIVES.split(name)) {
            Matcher trailer = TRAILER.matcher(part);
            if (trailer.matches()) {
                parts.add(trailer.group(1));
                parts.add(trailer.group(2) + " " + trailer.group(1));
            } else if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The forms of a name that somebody types, as it stands first.
    Set<String> typed(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        forms.add(types.strip(name));
        return forms;
    }

    /// What a typed name can mean when nobody is called so: what stands before a comma or brackets, without words
    /// for
    /// the kind of place.
    Set<String> typedLoosely(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(types.strip(name));
        String start = BRACKETS.matcher(name).replaceAll("").split(",", 2)[0];
        if (!start.isBlank()) {
            forms.add(types.strip(start));
        }
        return forms;
    }

    /// The words of a name as they are written, cut at hyphens, too.
    static List<String> words(String name) {
        return List.of(GAPS.split(name.strip()));
    }

    /// A whole name as one term: its key, with single spaces for hyphens, full stops and gaps.
    static String whole(String name) {
        return GAPS.matcher(NameKey.of(name)).replaceAll(" ").strip();
    }

    /// All data of these forms in one text, the same for the same data.
    String fingerprint() {
        return types.fingerprint() + "\n" + exonyms.fingerprint();
    }
}
