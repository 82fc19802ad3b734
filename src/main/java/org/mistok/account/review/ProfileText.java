package org.mistok.account.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Profile;

/// A profile as one text, in which nothing is lost. The text of equal profiles is the same.
final class ProfileText {
    private static final ObjectMapper JSON = mapper();

    private ProfileText() {}

    static String of(Profile profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A profile could not be written.", impossible);
        }
    }

    /// @throws IllegalArgumentException when the text was not made by [#of(Profile)]
    static Profile read(String text) {
        try {
            return JSON.readValue(text, Profile.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("This is not the text of a profile.", broken);
        }
    }

    static byte[] digest(Profile profile) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of(profile).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(new SimpleModule()
                        .addSerializer(new Written<>(LocalDate.class, LocalDate::toString))
                        .addDeserializer(LocalDate.class, new Read<>(LocalDate.class, LocalDate::parse))
                        .addSerializer(new Written<>(Basis.class, Basis::code))
                        .addDeserializer(Basis.class, new Read<>(Basis.class, Basis::of))
                        .addSerializer(new Sorted()))
                .build();
    }

    private static final class Written<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<T, String> text;

        Written(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }

    private static final class Read<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, T> value;

        Read(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return value.apply(json.getText());
        }
    }

    /// The order of a set differs from run to run.
    private static final class Sorted extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1;

        Sorted() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (Object value :
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(value, json);
            }
            json.writeEndArray();
        }
    }
}
