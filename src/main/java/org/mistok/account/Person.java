package org.mistok.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Somebody who can sign in.
///
/// @param email in lower case; identifies the person, and can change
/// @param countries those a coordinator is responsible for; empty means all
/// @param memberships the organisations the person acts for, the oldest first; none for a reader
/// @param language of the mails
public record Person(
        String email,
        String displayName,
        Role role,
        Set<CountryCode> countries,
        List<Membership> memberships,
        InterfaceLanguage language) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E&&[^@]]+@[\\x21-\\x7E&&[^@]]+");

    public Person {
        email = email.toLowerCase(Locale.ROOT);
        countries = Set.copyOf(countries);
        memberships = List.copyOf(memberships);
        if (!isEmail(email)) {
            throw new IllegalArgumentException(
                    "An e-mail address is name@host in ASCII, up to " + LONGEST + " characters, not '" + email + "'.");
        }
        if ((role == Role.MEMBER || role == Role.READER) && (role == Role.READER) != memberships.isEmpty()) {
            throw new IllegalArgumentException(
                    "A member acts for an organisation and a reader for none; " + email + " is " + role + ".");
        }
    }

    /// Somebody who owns at most one organisation, coordinates everywhere if at all, and reads English.
    public Person(String email, String displayName, Role role, @Nullable RegisterCode organisation) {
        this(
                email,
                displayName,
                role,
                Set.of(),
                organisation == null ? List.of() : List.of(Membership.owner(organisation)),
                InterfaceLanguage.EN);
    }

    /// The organisation the person has acted for longest; null for none.
    public @Nullable RegisterCode organisation() {
        return memberships.isEmpty() ? null : memberships.getFirst().organisation();
    }

    /// Whether the person decides who acts for this organisation: its owners do, and the coordinators of its
    /// country.
    public boolean mayAdmit(RegisterCode organisation, CountryCode country) {
        return coordinates(country) || memberships.contains(Membership.owner(organisation));
    }

    /// Whether the person is responsible for the organisations of this country.
    public boolean coordinates(CountryCode country) {
        return role.coordinates() && (countries.isEmpty() || countries.contains(country));
    }

    /// Whether the text can be an address at all.
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
