package org.mistok.partnership.introduction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.function.Predicate;
import org.mistok.match.Evidence;
import org.mistok.match.Facts;
import org.mistok.match.Node;

/// Keeps explanations as text, to the last bit of every value.
final class Explanations {
    private static final JsonMapper MAPPER = mapper();

    private Explanations() {}

    static String written(Node tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every explanation can be written.", e);
        }
    }

    /// @throws IllegalStateException when the text is no explanation
    static Node read(String text) {
        try {
            return MAPPER.readValue(text, Node.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored explanation cannot be read.", e);
        }
    }

    /// The same tree without the evidence that may not be shown. Values stay: they were told when it was sent.
    static Node shown(Node tree, Predicate<Evidence> mayBeShown) {
        Evidence evidence = tree.evidence();
        return new Node(
                tree.code(),
                tree.kind(),
                tree.value(),
                tree.weight(),
                evidence == null || mayBeShown.test(evidence) ? evidence : null,
                tree.children().stream().map(child -> shown(child, mayBeShown)).toList());
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().addMixIn(Evidence.class, Fact.class);
        Facts.NAMES.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    private interface Fact {}
}
