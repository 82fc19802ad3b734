package org.mistok.call;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// A map in a YAML file, read strictly. All scalars are texts: YAML's own guesses turn `on` into true and dates into
/// instants.
final class Node {

    private final String path;
    private final Map<String, Object> values;
    private final List<String> findings;

    private Node(String path, Map<String, Object> values, List<String> findings) {
        this.path = path;
        this.values = values;
        this.findings = findings;
    }

    /// Null, with a finding, when the file is no YAML or holds no map.
    static @Nullable Node read(Path file, List<String> findings) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return of(file.getFileName().toString(), yaml().load(reader), findings);
        } catch (IOException | YAMLException e) {
            findings.add(file.getFileName() + ": cannot be read: " + e.getMessage());
            return null;
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextsOnly());
    }

    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    private static @Nullable Node of(String path, @Nullable Object value, List<String> findings) {
        if (!(value instanceof Map<?, ?> map)) {
            findings.add(path + ": keys and values are expected here");
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, one) -> values.put(String.valueOf(key), one));
        return new Node(path, values, findings);
    }

    void add(String key, String message) {
        findings.add(path + " " + key + ": " + message);
    }

    /// Every other key is a finding.
    void allow(String... keys) {
        Set<String> known = new LinkedHashSet<>(List.of(keys));
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> add(key, "is no known key; known are " + String.join(", ", known)));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean is(String key, String text) {
        return text.equals(values.get(key));
    }

    /// A required value; null, with a finding, when it is missing or makes no sense.
    <T> @Nullable T get(String key, Function<String, T> reading) {
        if (!has(key)) {
            add(key, "is missing");
            return null;
        }
        return find(key, reading);
    }

    /// An optional value; null when it is missing or, with a finding, makes no sense.
    <T> @Nullable T find(String key, Function<String, T> reading) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.isBlank()) {
            add(key, "one value is expected here");
            return null;
        }
        return make(key, () -> reading.apply(text.strip()));
    }

    /// What the caller makes; null, with a finding at this key, when its parts refuse each other.
    <T> @Nullable T make(String key, Supplier<T> making) {
        try {
            return making.get();
        } catch (RuntimeException e) {
            add(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// The values of a list; empty when there is none.
    <T> Set<T> set(String key, Function<String, T> reading) {
        Set<T> set = new LinkedHashSet<>();
        for (Object value : list(key)) {
            T one = make(key, () -> reading.apply(String.valueOf(value).strip()));
            if (one != null && !set.add(one)) {
                add(key, "names " + one + " twice");
            }
        }
        return set;
    }

    List<Node> children(String key) {
        List<Node> children = new ArrayList<>();
        for (Object value : list(key)) {
            Node child = of(path + " " + key + " " + (children.size() + 1), value, findings);
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private List<?> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        add(key, "a list is expected here");
        return List.of();
    }

    @Nullable
    Node child(String key) {
        if (!has(key)) {
            add(key, "is missing");
            return null;
        }
        return findChild(key);
    }

    @Nullable
    Node findChild(String key) {
        Object value = values.get(key);
        return value == null ? null : of(path + " " + key, value, findings);
    }

    /// The key of a map with one entry; null, with a finding, for any other.
    @Nullable
    String onlyKey() {
        if (values.size() == 1) {
            return values.keySet().iterator().next();
        }
        findings.add(path + ": one rule a line is expected, not " + values.keySet());
        return null;
    }
}
