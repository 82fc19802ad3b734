package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Letter.SecurityNote;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Refusal;

/// A way back in for who has lost both the authenticator app and the recovery codes: an administrator makes sure who
/// it is, outside of the service, and takes the second factor off. The password still counts, and the owner is told.
@Singleton
public class LostFactors {
    private final PersonRows people;
    private final FactorRows factors;
    private final SessionRows sessions;
    private final Letters letters;
    private final Acting acting;

    LostFactors(PersonRows people, FactorRows factors, SessionRows sessions, Letters letters, Acting acting) {
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.letters = letters;
        this.acting = acting;
    }

    /// How the administrator has made sure who it is. Words of one's own would stand in the trail for ever, and
    /// could
    /// name somebody.
    public enum Check {
        IN_PERSON,
        VIDEO_CALL,
        KNOWN_TELEPHONE,
        OFFICIAL_LETTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Null for a word that is no check.
        public static @Nullable Check find(String code) {
            for (Check check : values()) {
                if (check.code().equals(code)) {
                    return check;
                }
            }
            return null;
        }
    }

    /// Takes the second factor off and ends the person's sessions.
    ///
    /// @param email of the person, in any case
    /// @param check null when none was named
    public Outcome<Boolean> remove(Person by, String email, @Nullable Check check) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        PersonRow row = Person.isEmail(address) ? people.find(address) : null;
        Refusal refusal = refusal(by, address, row, check);
        if (refusal != null || row == null || check == null) {
            return new Outcome.Refused<>(
                    refusal == null ? Outcome.refusal("email", "no-second-factor", address) : refusal);
        }
        return acting.as(new Actor(by.email()), () -> {
            factors.sayChecked(check.code());
            factors.delete(row.id());
            sessions.deleteOthers(row.id(), Secret.hash(""));
            letters.post(new SecurityNote(row.addressee(), SecurityNote.Event.FACTOR_TAKEN_OFF));
            return Outcome.done(true);
        });
    }

    private @Nullable Refusal refusal(Person by, String address, @Nullable PersonRow row, @Nullable Check check) {
        if (by.role() != Role.ADMINISTRATOR) {
            return Outcome.refusal("email", "factors-by-administrators");
        }
        if (by.email().equals(address)) {
            return Outcome.refusal("email", "factor-of-yours");
        }
        FactorRow factor = row == null ? null : factors.find(address);
        if (factor == null || factor.confirmedAt() == null) {
            return Outcome.refusal("email", "no-second-factor", address);
        }
        return check == null ? Outcome.refusal("check", "check-needed") : null;
    }
}
