package org.mistok.area;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The bytes of all `*.jsonld` files of one directory by name; what is parsed is exactly what is digested.
record ThesaurusFiles(Path directory, SortedMap<String, byte[]> contents) {

    static final String SUFFIX = ".jsonld";

    /// @throws ThesaurusProblem when the directory cannot be read
    static ThesaurusFiles read(Path directory) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    contents.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            String message = "cannot be read (" + e + "); index-config/areas of the distribution is expected here";
            throw new ThesaurusProblem(directory, List.of(new Finding(directory.toString(), "", message)));
        }
        return new ThesaurusFiles(directory, contents);
    }

    /// SHA-256 in hex over names, lengths and bytes in the order of the names: depends neither on the directory's
    /// place
    /// nor on the order in which the file system lists it.
    String digest() {
        MessageDigest sha = sha256();
        contents.forEach((name, bytes) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
            sha.update(bytes);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
