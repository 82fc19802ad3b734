package org.mistok.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The address of a page with its query, which is the whole state of the page: every filter is a link away.
/// Parameters keep their order and may repeat.
public record Address(String path, List<Parameter> parameters) {

    public Address {
        parameters = List.copyOf(parameters);
    }

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /// With one more parameter; a blank value changes nothing.
    public Address and(String name, String value) {
        if (value.isBlank()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Address(path, more);
    }

    /// With this value in place of all others of the name.
    public Address with(String name, String value) {
        return without(name).and(name, value);
    }

    /// Without any parameter of this name.
    public Address without(String name) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /// Without this one value; other values of the same name stay.
    public Address without(String name, String value) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.equals(new Parameter(name, value)))
                        .toList());
    }

    /// The parameters as text, without a question mark; empty when there are none.
    public String query() {
        return String.join(
                "&",
                parameters.stream()
                        .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                        .toList());
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + query();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /// One name and value.
    public record Parameter(String name, String value) {}
}
