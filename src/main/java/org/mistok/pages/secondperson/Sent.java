package org.mistok.pages.secondperson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.account.Form;

/// What a form sent.
record Sent(Map<String, Object> fields) {
    /// Fields of our own; all others are the profile's.
    private static final Set<String> OWN = Set.of("ask", "why", "confirmed", "reason", "action");

    private static final Pattern STATEMENT = Pattern.compile("(needs|offers)\\[\\d{1,2}]");

    static Sent of(@Nullable Map<String, Object> body) {
        return new Sent(body == null ? Map.of() : body);
    }

    /// Stripped; empty for a field that is absent or comes twice.
    String text(String name) {
        return fields.get(name) instanceof String text
                ? text.replace("\r\n", "\n").strip()
                : "";
    }

    /// The statement that is asked for, as its field is named; empty for none.
    String statement() {
        String path = text("ask").replace("!", "");
        return STATEMENT.matcher(path).matches() ? path : "";
    }

    /// Whether a need shall be public although its hromada lies at the front.
    boolean makesPublic() {
        return text("ask").endsWith("!");
    }

    /// The form with all that stood in the profile's form.
    Form keeping(Form form) {
        Form kept = form;
        for (String name : fields.keySet().stream().sorted().toList()) {
            if (!OWN.contains(name)) {
                for (String value : values(name)) {
                    kept = kept.hiding(name, value);
                }
            }
        }
        return kept;
    }

    private List<String> values(String name) {
        Object came = fields.get(name);
        List<String> values = new ArrayList<>();
        (came instanceof Collection<?> several ? several : List.of(String.valueOf(came)))
                .forEach(value -> values.add(String.valueOf(value)));
        return values;
    }
}
