package org.mistok.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Argon2id with the parameters that OWASP's password storage cheat sheet recommends first: 19 MiB, two passes, one
/// lane.
final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int VERSION = 19;

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID, VERSION);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// One hash keeps a core busy: not more of them at once than there are cores, however many people sign in.
    private static final Semaphore CORES = new Semaphore(Runtime.getRuntime().availableProcessors());

    /// Of no password anybody has; looked at for addresses that nobody has, so that both take the same time.
    private static final String NOBODYS = hash("nobody's " + RANDOM.nextLong());

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        CORES.acquireUninterruptibly();
        try {
            return Password.hash(password).addSalt(salt).with(ARGON2).getResult();
        } finally {
            CORES.release();
        }
    }

    /// @param hash null for an address that nobody has: then the answer is no, after the same time
    static boolean matches(String password, @Nullable String hash) {
        String known = hash == null ? NOBODYS : hash;
        CORES.acquireUninterruptibly();
        try {
            boolean same = Password.check(password, known).with(Argon2Function.getInstanceFromHash(known));
            return same && hash != null;
        } finally {
            CORES.release();
        }
    }
}
