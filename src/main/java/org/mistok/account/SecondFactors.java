package org.mistok.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.mistok.account.Letter.SecurityNote;
import org.mistok.organisation.Actor;

/// The second factor of those who want one: six digits from an authenticator app (TOTP, RFC 6238), or one of ten
/// recovery
/// codes. Each code works once; a clock may be half a minute wrong.
@Singleton
public class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final Pattern DIGITS = Pattern.compile("\\d{6}");
    private static final int[] STEPS = {0, -1, 1};

    private final TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator();
    private final FactorRows rows;
    private final People people;
    private final Letters letters;
    private final Acting acting;
    private final Clock clock;

    SecondFactors(FactorRows rows, People people, Letters letters, Acting acting, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.letters = letters;
        this.acting = acting;
        this.clock = clock;
    }

    /// What to give to an authenticator app.
    ///
    /// @param secret in Base32, to type
    /// @param address the same as `otpauth://`, to scan
    public record Enrolment(String secret, String address) {
        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    public boolean isOn(String email) {
        FactorRow row = rows.find(email);
        return row != null && row.confirmedAt() != null;
    }

    public long recoveryCodesLeft(String email) {
        FactorRow row = rows.find(email);
        return row == null ? 0 : rows.countRecoveryCodes(row.personId());
    }

    /// Begins with a new secret, or with the one begun before. Nothing is asked for until [#confirm].
    public Enrolment begin(String email) {
        FactorRow row = rows.find(email);
        if (row == null) {
            acting.run(new Actor(email), () -> {
                rows.put(email, Secret.bytes(SECRET_BYTES));
            });
            row = rows.find(email);
        }
        if (row == null || row.confirmedAt() != null) {
            throw new IllegalArgumentException("A second factor is on already.");
        }
        String secret = Base32.encode(row.secret());
        String label = URLEncoder.encode("Mistok:" + email, StandardCharsets.UTF_8);
        return new Enrolment(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Mistok");
    }

    /// Turns the factor on with a code from the app.
    ///
    /// @return recovery codes, which are shown once and kept nowhere
    public Outcome<List<String>> confirm(String email, String code) {
        FactorRow row = rows.find(email);
        long step = row == null ? -1 : stepOf(row, code);
        if (row == null || row.confirmedAt() != null || step < 0) {
            return Outcome.refused("code", "code-wrong");
        }
        return acting.as(new Actor(email), () -> {
            if (rows.confirm(row.personId(), clock.instant(), step) == 0) {
                return Outcome.<List<String>>refused("code", "code-wrong");
            }
            note(email, SecurityNote.Event.FACTOR_ADDED);
            return Outcome.done(recoveryCodes(row.personId()));
        });
    }

    private List<String> recoveryCodes(long personId) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Base32.encode(Secret.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
            rows.putRecoveryCode(personId, Secret.hash(code));
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    /// Turns the factor off, with a code of it.
    public Outcome<Boolean> remove(String email, String code) {
        FactorRow row = rows.find(email);
        if (row == null || !accepts(email, code)) {
            return Outcome.refused("code", "code-wrong");
        }
        return acting.as(new Actor(email), () -> {
            rows.delete(row.personId());
            note(email, SecurityNote.Event.FACTOR_REMOVED);
            return Outcome.done(true);
        });
    }

    /// Whether the code is right, which uses it up.
    boolean accepts(String email, String code) {
        FactorRow row = rows.find(email);
        if (row == null || row.confirmedAt() == null) {
            return false;
        }
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (DIGITS.matcher(plain).matches()) {
            long step = stepOf(row, plain);
            return step >= 0 && rows.useStep(row.personId(), step) > 0;
        }
        return rows.useRecoveryCode(row.personId(), Secret.hash(plain)) > 0;
    }

    /// The time step whose code this is; negative for none.
    private long stepOf(FactorRow row, String code) {
        String plain = code.replaceAll("[\\s-]", "");
        Instant now = clock.instant();
        for (int offset : STEPS) {
            Instant then = now.plus(totp.getTimeStep().multipliedBy(offset));
            if (same(codeAt(row, then), plain)) {
                return then.getEpochSecond() / totp.getTimeStep().toSeconds();
            }
        }
        return -1;
    }

    private String codeAt(FactorRow row, Instant at) {
        try {
            return totp.generateOneTimePasswordString(new SecretKeySpec(row.secret(), totp.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void note(String email, SecurityNote.Event event) {
        Letter.Addressee to = people.addressee(email);
        if (to != null) {
            letters.post(new SecurityNote(to, event));
        }
    }
}
