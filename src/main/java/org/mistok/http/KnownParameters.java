package org.mistok.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The query parameters that a call of the API understands; without it, none. Any other is refused, because a
/// mistyped filter that is silently ignored gives a wrong answer that looks right.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KnownParameters {
    String[] value();
}
