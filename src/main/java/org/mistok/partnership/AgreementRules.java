package org.mistok.partnership;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Outcome;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.FreeText;
import org.mistok.organisation.Embargoes;
import org.mistok.organisation.Refusal;

/// What agreements and meetings must keep to. The same rules for the form, the API and the import.
@Singleton
public class AgreementRules {
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 1_000;
    public static final int LONGEST_ADDRESS = 2_000;
    public static final int MOST_PARTIES = 20;
    static final int MOST_DOCUMENTS = 20;
    private static final int MOST_AREAS = 30;

    private static final Pattern SINCE = Pattern.compile("[12]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final Thesaurus thesaurus;
    private final Clock clock;

    AgreementRules(Thesaurus thesaurus, Clock clock) {
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    /// Days begin at midnight in Kyiv.
    LocalDate today() {
        return LocalDate.now(clock.withZone(Embargoes.ZONE));
    }

    /// @param before what held until now: a review date that has passed since may stay; null for nothing
    List<Refusal> refusals(Terms terms, @Nullable Terms before) {
        List<Refusal> refusals = new ArrayList<>();
        since(terms.since(), refusals);
        LocalDate review = terms.reviewOn();
        boolean isOld = before != null && review != null && review.equals(before.reviewOn());
        if (review != null && review.isBefore(today()) && !isOld) {
            refusals.add(Outcome.refusal("reviewOn", "date-past", review));
        }
        trial(terms, refusals);
        if (terms.areas().size() > MOST_AREAS) {
            refusals.add(Outcome.refusal("areas", "too-many", terms.areas().size(), MOST_AREAS));
        }
        terms.areas().stream()
                .sorted()
                .filter(area -> thesaurus.find(area) == null)
                .forEach(area -> refusals.add(Outcome.refusal("areas", "area-unknown", area)));
        documents(terms.documents(), refusals);
        return refusals;
    }

    private void since(@Nullable String since, List<Refusal> refusals) {
        if (since == null) {
            return;
        }
        LocalDate first = SINCE.matcher(since).matches() ? firstDay(since) : null;
        if (first == null) {
            refusals.add(Outcome.refusal("since", "since-unreadable", since));
        } else if (first.isAfter(today())) {
            refusals.add(Outcome.refusal("since", "date-in-future", since));
        }
    }

    /// The first day that a year, month or day stands for; null when there is no such day.
    public static @Nullable LocalDate firstDay(String since) {
        try {
            return LocalDate.parse(since + "-01-01".substring(Math.min(since.length() - 4, 6)));
        } catch (java.time.format.DateTimeParseException | StringIndexOutOfBoundsException none) {
            return null;
        }
    }

    private static void trial(Terms terms, List<Refusal> refusals) {
        LocalDate until = terms.trialUntil();
        String since = terms.since();
        LocalDate first = since == null ? null : firstDay(since);
        if (since != null && until != null && first != null && until.isBefore(first)) {
            refusals.add(Outcome.refusal("trialUntil", "ends-before-it-begins", until, since));
        }
    }

    private static void documents(List<Document> documents, List<Refusal> refusals) {
        if (documents.size() > MOST_DOCUMENTS) {
            refusals.add(Outcome.refusal("documents", "too-many", documents.size(), MOST_DOCUMENTS));
        }
        for (int i = 0; i < documents.size(); i++) {
            String path = "documents[" + i + "].";
            line(path + "title", documents.get(i).title(), refusals);
            address(path + "address", documents.get(i).address(), refusals);
        }
    }

    static void parties(List<Party> parties, List<Refusal> refusals) {
        if (parties.size() < 2 || parties.size() > MOST_PARTIES) {
            refusals.add(Outcome.refusal("parties", "parties-needed", parties.size(), MOST_PARTIES));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            String name = parties.get(i).name();
            if (name != null) {
                line("parties[" + i + "].name", name, refusals);
            }
            if (!seen.add(parties.get(i).key())) {
                refusals.add(Outcome.refusal(
                        "parties[" + i + "]", "party-repeated", parties.get(i).key()));
            }
        }
    }

    /// A line that everybody may come to read.
    static void line(String field, String text, List<Refusal> refusals) {
        text(field, text, LONGEST_LINE, refusals);
        if (text.matches("(?s).*[\\n\\r\\t].*")) {
            refusals.add(Outcome.refusal(field, "text-control-characters", "U+000A"));
        }
        FreeText.findings(text).stream()
                .findFirst()
                .ifPresent(finding ->
                        refusals.add(Outcome.refusal(field, finding.concern().code(), finding.words())));
    }

    static void text(String field, String text, int longest, List<Refusal> refusals) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            refusals.add(Outcome.refusal(field, "text-needed"));
        } else if (length > longest) {
            refusals.add(Outcome.refusal(field, "text-too-long", length, longest));
        }
        CONTROL.matcher(text)
                .results()
                .findFirst()
                .ifPresent(found -> refusals.add(Outcome.refusal(
                        field,
                        "text-control-characters",
                        "U+%04X".formatted(found.group().codePointAt(0)))));
    }

    static void address(String field, String address, List<Refusal> refusals) {
        boolean good = address.length() <= LONGEST_ADDRESS && address.matches("https?://\\S+");
        try {
            good = good && new URI(address).getHost() != null;
        } catch (URISyntaxException _) {
            good = false;
        }
        if (!good) {
            refusals.add(Outcome.refusal(field, "address-unreadable", address));
        }
    }
}
