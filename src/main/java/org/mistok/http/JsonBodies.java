package org.mistok.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.micronaut.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads JSON bodies strictly: UTF-8 only, no unknown or repeated fields, nothing after the end, no number taken for a
/// text or a text for a number, limited in size and depth, no control characters in texts. What is refused is named
/// with its place.
public final class JsonBodies {
    static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 50_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final JsonMapper MAPPER = mapper();

    private JsonBodies() {}

    /// The body as a tree; always an object.
    ///
    /// @throws RequestRefused when it is no such JSON
    public static JsonNode tree(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw RequestRefused.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body-too-large", body.length, MOST_BYTES);
        }
        JsonNode tree = parse(text(body));
        if (!tree.isObject()) {
            throw refused("body", "body.no-object", typeOf(tree));
        }
        refuseInvisible(tree, "");
        return tree;
    }

    /// The body as a record of type `T`.
    ///
    /// @throws RequestRefused when it is no such JSON
    public static <T> T read(byte[] body, Class<T> type) {
        return bind(tree(body), type);
    }

    /// The tree as a record of type `T`.
    ///
    /// @throws RequestRefused when the tree has not that shape
    public static <T> T bind(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException mismatch) {
            throw refusal(mismatch);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused("body", "body.not-utf-8");
        }
    }

    private static JsonNode parse(String text) {
        if (text.isBlank()) {
            throw refused("body", "body.empty");
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw refusal(broken);
        }
    }

    private static RequestRefused refusal(JsonProcessingException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case JsonMappingException mismatch when !mismatch.getPath().isEmpty() -> wrongType(mismatch);
            case StreamConstraintsException _ -> refused("body", "body.too-deep", DEEPEST, LONGEST_TEXT);
            default -> broken(problem);
        };
    }

    private static RequestRefused unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> ids = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
        List<String> known = ids.stream().map(Object::toString).sorted().toList();
        String name = Flaw.shown(unknown.getPropertyName());
        Flaw flaw = Flaw.of(Flaw.shown(path(unknown)), "body.unknown-field", name, String.join(", ", known))
                .maybe(unknown.getPropertyName(), known);
        return RequestRefused.body(flaw, known);
    }

    private static RequestRefused wrongType(JsonMappingException mismatch) {
        // What is no mismatch of types is a number too large for its type.
        String expected =
                mismatch instanceof MismatchedInputException types ? Words.expected(types.getTargetType()) : "number";
        return refused(Flaw.shown(path(mismatch)), "body.wrong-type." + expected);
    }

    private static RequestRefused broken(JsonProcessingException problem) {
        JsonLocation place = problem.getLocation();
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        String message = Objects.requireNonNullElse(problem.getOriginalMessage(), "");
        if (message.startsWith("Duplicate field")) {
            return refused("body", "body.duplicate", Flaw.shown(quoted(message)), line, column);
        }
        return refused("body", "body.broken", line, column);
    }

    private static String quoted(String message) {
        int open = message.indexOf('\'');
        return message.substring(open + 1, Math.max(open + 1, message.indexOf('\'', open + 1)));
    }

    private static String path(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static void refuseInvisible(JsonNode node, String path) {
        if (node.isTextual() && INVISIBLE.matcher(node.textValue()).find()) {
            throw refused(Flaw.shown(path), "parameter.control-characters", Flaw.shown(node.textValue()));
        }
        node.properties()
                .forEach(field -> refuseInvisible(
                        field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey()));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            refuseInvisible(node.get(index), path + "[" + index + "]");
        }
    }

    private static RequestRefused refused(String field, String key, Object... arguments) {
        return RequestRefused.body(Flaw.of(field, key, arguments), List.of());
    }

    private static String typeOf(JsonNode tree) {
        JsonNodeType type = tree.getNodeType();
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(30)
                .maxNameLength(200)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            builder.withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
        }
        return builder.build();
    }

    /// What a field's Java type is called in messages.
    private static final class Words {
        static String expected(@Nullable Class<?> type) {
            if (type == null) {
                return "other";
            }
            if (CharSequence.class.isAssignableFrom(type)) {
                return "text";
            }
            if (type == Boolean.class || type == boolean.class) {
                return "boolean";
            }
            if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
                return "number";
            }
            return Collection.class.isAssignableFrom(type) ? "list" : "object";
        }
    }
}
