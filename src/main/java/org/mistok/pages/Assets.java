package org.mistok.pages;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.map.Outlines;

/// Stylesheet, scripts, fonts, icon and outlines, held in memory. Their common digest is part of their address, so
/// that browsers may keep them for ever and still get a new version at once.
@Singleton
public final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final String[] OWN = {
        "mistok.css",
        "mistok.js",
        "icon.svg",
        "source-sans-3-cyrillic-wght-normal.woff2",
        "source-sans-3-latin-wght-normal.woff2",
        "source-sans-3-latin-ext-wght-normal.woff2"
    };

    private final SortedMap<String, Asset> files = new TreeMap<>();
    private final String folder;

    Assets(Outlines outlines) {
        for (String name : OWN) {
            files.put(name, new Asset(typeOf(name), read("/assets/" + name)));
        }
        files.put("htmx.min.js", new Asset(typeOf("htmx.min.js"), read(HTMX)));
        files.put(
                "outlines.svg", new Asset(typeOf("outlines.svg"), outlines.svg().getBytes(StandardCharsets.UTF_8)));
        folder = "/assets/" + digest();
    }

    /// The folder of all files: `/assets/` and the digest.
    public String folder() {
        return folder;
    }

    /// The file of this name, or null.
    public @Nullable Asset find(String name) {
        return files.get(name);
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.values().forEach(asset -> sha.update(asset.content()));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }

    private static MediaType typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> MediaType.of("text/css;charset=utf-8");
            case "js" -> MediaType.of("text/javascript;charset=utf-8");
            case "svg" -> MediaType.of("image/svg+xml");
            default -> MediaType.of("font/woff2");
        };
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks " + resource + ".");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + resource + " failed.", failure);
        }
    }

    /// One file.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Asset(MediaType type, byte[] content) {}
}
