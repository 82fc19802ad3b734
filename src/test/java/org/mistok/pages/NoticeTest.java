package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every asset stands in the table of origins, and what others made has the digest that stands there.
class NoticeTest {
    private static final Path ASSETS = Path.of("src/main/resources/assets");

    @Test
    void everyAssetIsListedWithItsDigestUnlessItIsOwnWork() throws IOException, NoSuchAlgorithmException {
        String notice = Files.readString(ASSETS.resolve("NOTICE.md"));
        try (Stream<Path> files = Files.list(ASSETS)) {
            for (Path file : files.filter(file -> !file.endsWith("NOTICE.md")).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                String row = notice.lines()
                        .filter(line -> line.startsWith("| `" + file.getFileName() + "`"))
                        .findFirst()
                        .orElse("");

                assertThat(row)
                        .as("%s in NOTICE.md", file)
                        .containsAnyOf("own work", HexFormat.of().formatHex(digest));
            }
        }
    }
}
