package org.mistok.account;

/// Letters and digits that are hard to confuse (RFC 4648), without padding: how authenticator apps take a secret.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 31));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31)).toString();
    }
}
