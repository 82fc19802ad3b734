package org.mistok.pages.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.http.AgreementReplies;
import org.mistok.http.Flaw;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Refusal;
import org.mistok.partnership.Agreements.Named;
import org.mistok.partnership.Document;
import org.mistok.partnership.Terms;
import org.mistok.place.RegisterCode;

/// Reads what was typed into the form of an agreement.
final class AgreementReading {
    private final Typed typed;
    private final Messages messages;
    private final List<FieldError> errors = new ArrayList<>();
    private final Terms terms;

    AgreementReading(Typed typed, Messages messages) {
        this.typed = typed;
        this.messages = messages;
        this.terms = new Terms(
                Arrays.stream(Partnership.Type.values())
                        .filter(type -> type.code().equals(typed.text("type")))
                        .findFirst()
                        .orElse(Partnership.Type.PARTNERSHIP),
                typed.textOrNull("since"),
                day("trialUntil"),
                day("reviewOn"),
                areas(),
                documents());
    }

    Typed typed() {
        return typed;
    }

    Terms terms() {
        return terms;
    }

    /// What could not be read.
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// What was refused, at the fields of the form.
    List<FieldError> errors(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new FieldError(
                        field(refusal.field()),
                        AgreementReplies.flaw(refusal).in(messages).message()))
                .toList();
    }

    private static String field(String path) {
        String name = path.split("[\\[.]", 2)[0];
        return name.equals("parties") ? "others" : name;
    }

    Audience audience() {
        return List.of(Audience.REGISTERED, Audience.PARTNER).stream()
                .filter(audience -> audience.code().equals(typed.text("audience")))
                .findFirst()
                .orElse(Audience.PUBLIC);
    }

    /// The own organisation first, if it was chosen; then one a line, by its code or by its name alone.
    List<Named> parties() {
        List<Named> parties = new ArrayList<>();
        String own = typed.text("own");
        if (RegisterCode.isCode(own)) {
            parties.add(new Named(RegisterCode.of(own), null));
        }
        typed.lines("others")
                .forEach(line -> parties.add(
                        RegisterCode.isCode(line) ? new Named(RegisterCode.of(line), null) : new Named(null, line)));
        return parties;
    }

    private @Nullable LocalDate day(String name) {
        String text = typed.text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Told below, as days out of range are.
        }
        errors.add(Flaw.of(name, "body.date", Flaw.shown(text)).in(messages));
        return null;
    }

    private Set<AreaCode> areas() {
        Set<AreaCode> areas = new TreeSet<>();
        typed.all("areas").stream()
                .filter(code -> code.matches("[a-z][a-z0-9-]{1,40}"))
                .forEach(code -> areas.add(AreaCode.of(code)));
        return areas;
    }

    /// One a line: its title, a bar, its address; the address alone is its own title.
    private List<Document> documents() {
        return typed.lines("documents").stream()
                .map(line -> {
                    int bar = line.lastIndexOf('|');
                    String title = bar < 0 ? "" : line.substring(0, bar).strip();
                    String address = line.substring(bar + 1).strip();
                    return new Document(title.isEmpty() ? host(address) : title, address);
                })
                .toList();
    }

    private static String host(String address) {
        String host = address.replaceFirst("^https?://", "").split("/", 2)[0];
        return Objects.requireNonNullElse(host, address);
    }
}
