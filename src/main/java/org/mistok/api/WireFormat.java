package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.mistok.area.AreaCode;
import org.mistok.area.Kinship;
import org.mistok.call.CallCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.match.Evidence;
import org.mistok.match.Facts;
import org.mistok.match.Operator;
import org.mistok.match.Tie;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Urgency;
import org.mistok.organisation.Wishes;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Action;
import org.mistok.proposal.State;

/// How domain types are written in JSON: codes as texts, days and moments in ISO 8601, evidence as an object whose
/// `fact` says what it is. Doubles are written with as many digits as it takes to read the same double again.
@Singleton
final class WireFormat extends SimpleModule {
    private static final long serialVersionUID = 1;

    WireFormat() {
        super("mistok");
        text(RegisterCode.class, RegisterCode::value);
        text(AreaCode.class, AreaCode::value);
        text(CallCode.class, CallCode::value);
        text(CountryCode.class, CountryCode::value);
        text(LanguageTag.class, LanguageTag::value);
        text(LocalDate.class, LocalDate::toString);
        text(Instant.class, Instant::toString);
        text(UUID.class, UUID::toString);
        text(State.class, State::code);
        text(Action.class, Action::code);
        text(Audience.class, Audience::code);
        text(Kind.class, Kind::code);
        text(Kinship.class, kinship -> kinship.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        text(Level.class, Level::code);
        text(Name.Sort.class, Name.Sort::code);
        text(Operator.class, Operator::code);
        text(Strength.class, Strength::code);
        text(Territory.Status.class, Territory.Status::code);
        text(Tie.class, Tie::code);
        text(Trait.class, Trait::code);
        text(Urgency.class, Urgency::code);
        text(Wishes.Proximity.class, Wishes.Proximity::code);
        setMixInAnnotation(Evidence.class, Fact.class);
        Facts.NAMES.forEach((name, type) -> registerSubtypes(new NamedType(type, name)));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    private interface Fact {}

    private <T> void text(Class<T> type, Function<T, String> text) {
        addSerializer(type, new Text<>(type, text));
        addKeySerializer(type, new Key<>(type, text));
    }

    private static final class Text<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> text;

        Text(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }

        @Override
        public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(value, json, provider);
        }
    }

    private static final class Key<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> text;

        Key(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(text.apply(value));
        }
    }
}
