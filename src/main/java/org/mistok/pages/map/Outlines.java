package org.mistok.pages.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/// The committed outlines (`assets/outlines.json`): countries, with Crimea and Sevastopol as what they are, parts of
/// Ukraine; Ukraine's 27 units; inner borders. Made once from Natural Earth, see `assets/NOTICE.md`.
@Singleton
public final class Outlines {
    private static final String FILE = "/assets/outlines.json";

    private final SortedMap<String, String> countries = new TreeMap<>();
    private final String ukrainianBorders;

    Outlines() {
        JsonNode file = read();
        file.get("countries")
                .properties()
                .forEach(entry -> countries.put(entry.getKey(), entry.getValue().asText()));
        ukrainianBorders = file.get("uaBorders").asText();
    }

    /// The outline of each country as an SVG path in kilometres, by its ISO code.
    public SortedMap<String, String> countries() {
        return countries;
    }

    /// A drawing without colours, to be used by reference: `#land` all countries but Ukraine, `#home` Ukraine,
    /// `#inner`
    /// the borders between its oblasts.
    public String svg() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"land\">");
        countries.forEach((code, path) -> {
            if (!code.equals("UA")) {
                svg.append(pathOf(path));
            }
        });
        svg.append("</g><g id=\"home\">").append(pathOf(countries.getOrDefault("UA", "")));
        svg.append("</g><g id=\"inner\">").append(pathOf(ukrainianBorders));
        return svg.append("</g></svg>").toString();
    }

    private static String pathOf(String path) {
        return "<path vector-effect=\"non-scaling-stroke\" d=\"" + path + "\"/>";
    }

    private static JsonNode read() {
        try (InputStream stream = Outlines.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks " + FILE + ".");
            }
            return new ObjectMapper().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + FILE + " failed.", failure);
        }
    }
}
