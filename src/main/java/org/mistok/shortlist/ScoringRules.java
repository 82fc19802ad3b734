package org.mistok.shortlist;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.mistok.match.Criterion;
import org.mistok.match.Neutrals;
import org.mistok.match.Weights;

/// The weights and neutral values that an installation works with, from `index-config/scoring.properties`:
/// `weight.needs=3`, `neutral.needs=0.25` and so on for all nine criteria, nothing else.
public record ScoringRules(Weights weights, Neutrals neutrals) {

    private static final String WEIGHT = "weight.";
    private static final String NEUTRAL = "neutral.";

    /// @throws IllegalArgumentException naming every missing, unknown or impossible line
    public static ScoringRules load(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The scoring rules cannot be read from " + file + ".", e);
        }
        return of(lines, file);
    }

    private static ScoringRules of(Properties lines, Path file) {
        List<String> findings = new ArrayList<>();
        Map<Criterion, Double> weights = numbers(WEIGHT, Weights.MOST, lines, findings);
        Map<Criterion, Double> neutrals = numbers(NEUTRAL, 1, lines, findings);
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        for (Criterion criterion : Criterion.values()) {
            unknown.remove(WEIGHT + criterion.code());
            unknown.remove(NEUTRAL + criterion.code());
        }
        unknown.forEach(key -> findings.add("'" + key + "' is no known key"));
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + String.join("; ", findings) + ".");
        }
        return new ScoringRules(new Weights(weights), new Neutrals(neutrals));
    }

    private static Map<Criterion, Double> numbers(String prefix, double most, Properties lines, List<String> findings) {
        Map<Criterion, Double> numbers = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String key = prefix + criterion.code();
            String value = lines.getProperty(key, "").strip();
            if (value.matches("\\d{1,3}(\\.\\d{1,6})?") && Double.parseDouble(value) <= most) {
                numbers.put(criterion, Double.parseDouble(value));
            } else {
                findings.add("'" + key + "' must be a number from 0 to " + most + ", not '" + value + "'");
            }
        }
        return numbers;
    }
}
