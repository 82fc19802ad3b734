package org.mistok.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What an index is made with.
///
/// @param digest names the configuration that goes into documents: indexes with the same digest are alike
record Recipe(Analyzers analyzers, Documents documents, Facts facts, String digest) {

    /// A digest over the digests of all parts, in lower-case hexadecimal digits.
    static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
