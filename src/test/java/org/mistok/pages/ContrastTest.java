package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contrast of the stylesheet's colours by WCAG 2.2, light and dark: what axe does not see (SVG text, bars, borders)
/// as well as what it does.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6});");

    private static Map<String, String> light = Map.of();
    private static Map<String, String> dark = Map.of();

    @BeforeAll
    static void readTheStylesheet() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/assets/mistok.css"));
        int darkStart = css.indexOf("prefers-color-scheme:dark");
        light = tokens(css.substring(0, darkStart));
        dark = new HashMap<>(light);
        dark.putAll(tokens(css.substring(darkStart, css.indexOf("@layer reset {"))));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, bg",
        "ink, bg-soft",
        "ink, bg-sunk",
        "ink, brand-soft",
        "ink, warn-soft",
        "ink, bad-soft",
        "ink, ok-soft",
        "ink-2, bg",
        "ink-2, bg-soft",
        "ink-2, brand-soft",
        "ink-2, land",
        "ink-2, home",
        "ink-2, sea",
        "brand, bg",
        "brand, bg-soft",
        "brand, brand-soft",
        "brand, warn-soft",
        "brand-hover, bg",
        "on-brand, brand",
        "on-brand, brand-hover",
        "get, bg",
        "give, bg",
        "ok, ok-soft",
        "warn, warn-soft",
        "bad, bad-soft",
        "bad, bg",
        "focus-ink, focus"
    })
    void textIsReadable(String text, String ground) {
        assertThat(contrast(light, text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark, text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "get, bg-sunk",
        "give, bg-sunk",
        "line-strong, bg",
        "line-strong, bg-soft",
        "brand, home",
        "brand, land",
        "brand, sea"
    })
    void shapesCanBeTold(String shape, String ground) {
        assertThat(contrast(light, shape, ground)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(dark, shape, ground)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        TOKEN.matcher(css).results().forEach(match -> tokens.put(match.group(1), match.group(2)));
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens.get(one));
        double b = luminance(tokens.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
