package org.mistok.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.http.Flaw;
import org.mistok.http.RequestRefused;
import org.mistok.organisation.Partnership;
import org.mistok.partnership.Agreements.Named;
import org.mistok.partnership.Document;
import org.mistok.partnership.Terms;
import org.mistok.place.RegisterCode;

/// An agreement as a program writes it.
///
/// @param parties left out when it is changed: then they stay as they are
record AgreementBody(
        @Nullable String type,
        @Nullable String since,
        @Nullable String trialUntil,
        @Nullable String reviewOn,
        @Nullable List<String> areas,
        @Nullable List<DocumentBody> documents,
        @Nullable List<PartyBody> parties,
        @Nullable String audience) {
    private static final Pattern AREA = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    record DocumentBody(@Nullable String title, @Nullable String address) {}

    record PartyBody(
            @Nullable String organisation, @Nullable String name) {}

    /// What was read.
    record Read(Terms terms, List<Named> parties, Audience audience) {}

    /// @throws RequestRefused when something cannot be read, with all of it
    Read read() {
        List<Flaw> flaws = new ArrayList<>();
        Partnership.Type kind = choice("type", type, Arrays.asList(Partnership.Type.values()), flaws);
        List<Audience> audiences = List.of(Audience.PUBLIC, Audience.REGISTERED, Audience.PARTNER);
        Audience who = audience == null ? Audience.PUBLIC : choice("audience", audience, audiences, flaws);
        Terms terms = new Terms(
                kind == null ? Partnership.Type.PARTNERSHIP : kind,
                blankToNull(since),
                day("trialUntil", trialUntil, flaws),
                day("reviewOn", reviewOn, flaws),
                areas(flaws),
                documents(flaws));
        List<Named> named = named(flaws);
        if (!flaws.isEmpty()) {
            throw RequestRefused.content(flaws);
        }
        return new Read(terms, named, Objects.requireNonNullElse(who, Audience.PUBLIC));
    }

    static <T extends Enum<T>> @Nullable T choice(
            String field, @Nullable String came, List<T> choices, List<Flaw> flaws) {
        List<String> codes = choices.stream()
                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        int found = came == null ? -1 : codes.indexOf(came);
        if (came == null || came.isBlank()) {
            flaws.add(Flaw.of(field, "body.missing", "\"" + codes.getFirst() + "\""));
        } else if (found < 0) {
            flaws.add(Flaw.of(field, "parameter.choice", Flaw.shown(came), String.join(", ", codes))
                    .maybe(came, codes));
        }
        return found < 0 ? null : choices.get(found);
    }

    static @Nullable LocalDate day(String field, @Nullable String came, List<Flaw> flaws) {
        if (came == null || came.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(came.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Told below, as days out of range are.
        }
        flaws.add(Flaw.of(field, "body.date", Flaw.shown(came)));
        return null;
    }

    private Set<AreaCode> areas(List<Flaw> flaws) {
        Set<AreaCode> read = new LinkedHashSet<>();
        for (String came : Objects.requireNonNullElse(areas, List.<String>of())) {
            if (came != null && AREA.matcher(came).matches()) {
                read.add(AreaCode.of(came));
            } else {
                flaws.add(Flaw.of("areas", "refusal.area-unknown", Flaw.shown(String.valueOf(came))));
            }
        }
        return read;
    }

    private List<Document> documents(List<Flaw> flaws) {
        List<Document> read = new ArrayList<>();
        for (DocumentBody one : Objects.requireNonNullElse(documents, List.<DocumentBody>of())) {
            String path = "documents[" + read.size() + "].";
            if (one == null || one.title() == null || one.address() == null) {
                flaws.add(Flaw.of(path + "address", "body.missing", "\"https://example.org/agreement.pdf\""));
                read.add(new Document("", ""));
            } else {
                read.add(new Document(one.title().strip(), one.address().strip()));
            }
        }
        return read;
    }

    private List<Named> named(List<Flaw> flaws) {
        List<Named> read = new ArrayList<>();
        for (PartyBody one : Objects.requireNonNullElse(parties, List.<PartyBody>of())) {
            String path = "parties[" + read.size() + "]";
            String code = one == null ? null : blankToNull(one.organisation());
            String name = one == null ? null : blankToNull(one.name());
            if ((code == null) == (name == null)) {
                flaws.add(Flaw.of(path, "body.party"));
            } else if (code != null && !RegisterCode.isCode(code)) {
                flaws.add(Flaw.of(path + ".organisation", "body.register-code", Flaw.shown(code)));
                code = null;
            }
            read.add(new Named(code == null ? null : RegisterCode.of(code), name));
        }
        return read;
    }

    static @Nullable String blankToNull(@Nullable String came) {
        return came == null || came.isBlank() ? null : came.strip();
    }
}
