package org.mistok.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mistok.account.LostFactors;
import org.mistok.account.Membership;
import org.mistok.account.News;
import org.mistok.account.Role;
import org.mistok.account.claim.Claim;
import org.mistok.account.review.Review;
import org.mistok.account.token.ApiToken;
import org.mistok.account.trail.TrailSubject;
import org.mistok.call.Finding;
import org.mistok.disclosure.Audience;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.match.Criterion;
import org.mistok.match.Flag;
import org.mistok.match.Tie;
import org.mistok.notice.Pace;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Merging;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Strength;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;
import org.mistok.organisation.Urgency;
import org.mistok.organisation.Wishes;
import org.mistok.partnership.Meeting;
import org.mistok.partnership.introduction.DeclineReason;
import org.mistok.partnership.introduction.Stage;
import org.mistok.proposal.Action;
import org.mistok.proposal.BudgetLine;
import org.mistok.proposal.Check;
import org.mistok.proposal.Party;
import org.mistok.proposal.Risk;
import org.mistok.proposal.State;
import org.mistok.search.Query;

/// The texts of the pages: complete in all five languages, none missing, none idle.
class BundlesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern TEXT_CALL = Pattern.compile("\\bt\\(\\s*\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"\\s*[,)]");

    /// An ASCII apostrophe but for a quoted brace.
    private static final Pattern LOOSE_APOSTROPHE = Pattern.compile("'(?![{}]')(?<!'[{}]')");

    private static final Pattern FOREIGN_MARKS = Pattern.compile("[’“”„\"]");

    private static final List<String> FACTS = List.of(
            "needs",
            "offers",
            "areas",
            "languages",
            "population",
            "traits",
            "centre",
            "officer",
            "council-decision",
            "verified",
            "profile",
            "wishes");
    private static final List<String> AGREEMENT_FACTS = List.of(
            "type",
            "since",
            "trial-until",
            "review-on",
            "areas",
            "documents",
            "source",
            "ended-on",
            "ended-because",
            "parties");
    private static final List<String> HINTED_AGREEMENT_FIELDS = List.of(
            "organisation",
            "others",
            "since",
            "trialUntil",
            "reviewOn",
            "documents",
            "audience",
            "day",
            "time",
            "zone",
            "place",
            "link",
            "outcome");
    private static final List<String> AGREEMENT_FIELDS = Stream.concat(
                    HINTED_AGREEMENT_FIELDS.stream(),
                    Stream.of(
                            "type",
                            "state",
                            "country",
                            "region",
                            "area",
                            "own",
                            "areas",
                            "endedOn",
                            "endedBecause",
                            "title",
                            "kind",
                            "minutes",
                            "participants",
                            "agenda"))
            .toList();
    private static final List<String> RULES = List.of(
            "kinds",
            "countries",
            "oblasts",
            "population",
            "not-on-territory",
            "parties",
            "different-countries",
            "union-countries",
            "includes",
            "includes-from");
    /// Columns and other facts in the details of the trail.
    private static final List<String> TRAIL_FIELDS = List.of(
            "country",
            "region",
            "lat",
            "lon",
            "population",
            "population-as-of",
            "population-source",
            "traits",
            "territory",
            "territory-as-of",
            "territory-source",
            "source",
            "capacity",
            "paused",
            "wish-countries",
            "wish-kinds",
            "wish-population-min",
            "wish-population-max",
            "proximity",
            "officer",
            "council-decision",
            "verified-on",
            "profile-basis",
            "profile-on",
            "seat",
            "home-oblasts",
            "home-hromadas",
            "interprets",
            "holds-grants",
            "origins",
            "withdrawn-because",
            "code",
            "kind",
            "first-code",
            "second-code",
            "type",
            "status",
            "since",
            "areas",
            "reason",
            "role",
            "countries",
            "language",
            "notified",
            "email",
            "display-name",
            "password-hash",
            "unsubscribe-key",
            "domain",
            "invitation",
            "claim",
            "token",
            "scope",
            "issuer",
            "public",
            "confirmed",
            "checked");

    /// What the implementations of `disclosure.PersonalData` call themselves; `ErasureTest` compares.
    private static final List<String> HELD = List.of(
            "account",
            "accounts-elsewhere",
            "claims",
            "confirmations",
            "introductions",
            "invitations",
            "mails",
            "notifications",
            "proposals",
            "reviews",
            "sessions",
            "tokens",
            "trail",
            "uploads");
    private static final List<String> FIELDS = List.of(
            "title",
            "acronym",
            "summary",
            "areas",
            "starts-on",
            "months",
            "expected-results",
            "call",
            "budget-lines",
            "total",
            "rate",
            "participants",
            "inclusion",
            "answers",
            "documents",
            "dream-id",
            "prozorro-id",
            "reference",
            "outcome",
            "lesson");
    private static final List<String> CHECKS = List.of(
            "titles.ok",
            "titles.few",
            "concept.ok",
            "concept.missing",
            "schedule.ok",
            "schedule.missing",
            "parties.ok",
            "parties.alone",
            "budget.ok",
            "budget.empty",
            "budget.no-total",
            "budget.of-others",
            "call.ok",
            "call.missing",
            "deadline.ok",
            "deadline.over",
            "deadline.not-stated",
            "areas.ok",
            "areas.other",
            "amount.ok",
            "amount.nothing-asked",
            "amount.no-rate",
            "amount.too-little",
            "amount.too-much",
            "amount.not-stated",
            "own-share.ok",
            "own-share.empty",
            "own-share.no-rate",
            "own-share.too-little",
            "own-share.not-stated",
            "duration.ok",
            "duration.missing",
            "duration.outside",
            "duration.not-stated",
            "consents.ok",
            "consents.missing");
    private static final List<String> SIDES = List.of("yours", "theirs");

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyLanguageHasTheSameKeys(InterfaceLanguage language) throws IOException {
        assertThat(own(language)).isEqualTo(own(InterfaceLanguage.EN));
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyTextTakesTheSameArgumentsAsInEnglish(InterfaceLanguage language) {
        Messages messages = Messages.of(language);
        for (String key : messages.keys()) {
            assertThat(arguments(messages.pattern(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(Messages.of(InterfaceLanguage.EN).pattern(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyPluralHasEveryCategoryOfItsLanguage(InterfaceLanguage language) {
        Set<String> categories =
                PluralRules.forLocale(Locales.conventions(language)).getKeywords();
        Messages messages = Messages.of(language);
        for (String key : messages.keys()) {
            for (Set<String> selectors : plurals(messages.pattern(key))) {
                assertThat(selectors).as("%s in %s", key, language).containsAll(categories);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void noTextHasAnAsciiApostropheWhichWouldQuoteItsArguments(InterfaceLanguage language) {
        Messages messages = Messages.of(language);

        assertThat(messages.keys())
                .filteredOn(
                        key -> LOOSE_APOSTROPHE.matcher(messages.pattern(key)).find())
                .isEmpty();
    }

    @Test
    void ukrainianUsesTheUkrainianApostropheAndQuotes() {
        Messages messages = Messages.of(InterfaceLanguage.UK);

        assertThat(messages.keys())
                .filteredOn(key -> FOREIGN_MARKS.matcher(messages.pattern(key)).find())
                .isEmpty();
    }

    @Test
    void noTextIsIdle() throws IOException {
        Set<String> idle = own(InterfaceLanguage.EN);
        idle.removeAll(found(LITERAL));
        idle.removeAll(composed());

        assertThat(idle).isEmpty();
    }

    @Test
    void noTextIsMissing() throws IOException {
        Set<String> needed = found(TEXT_CALL);
        needed.addAll(composed());

        assertThat(Messages.of(InterfaceLanguage.EN).keys()).containsAll(needed);
    }

    /// The keys of the pages' own bundles.
    private static Set<String> own(InterfaceLanguage language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String topic : Messages.TOPICS) {
            if (!topic.equals("problems")) {
                addKeys(keys, topic + "_" + language.tag());
            }
        }
        return keys;
    }

    private static void addKeys(Set<String> keys, String bundle) throws IOException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(keys.add(line.substring(0, line.indexOf('=')).strip()))
                        .as("twice: %s", line)
                        .isTrue();
            }
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> java = Files.walk(Path.of("src/main/java/org/mistok/pages"));
                Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path file :
                    Stream.concat(java, templates).filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(BundlesTest::key)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String key(MatchResult match) {
        return match.group(1);
    }

    /// Keys that the code puts together from codes.
    private static Set<String> composed() {
        Set<String> keys = new TreeSet<>();
        add(
                keys,
                Arrays.stream(Kind.values()).map(Kind::code),
                "kind.%s",
                "search.found.%s",
                "start.door.%s.title",
                "start.door.%s.text",
                "start.door.%s.label",
                "start.door.%s.button",
                "start.door.%s.all");
        add(keys, Arrays.stream(Urgency.values()).map(Urgency::code), "urgency.%s");
        add(keys, Arrays.stream(Strength.values()).map(Strength::code), "strength.%s");
        add(keys, Arrays.stream(Audience.values()).skip(1).map(Audience::code), "audience.%s");
        add(keys, Arrays.stream(Trait.values()).map(Trait::code), "trait.%s");
        add(keys, Arrays.stream(Wishes.Proximity.values()).map(Wishes.Proximity::code), "proximity.%s");
        add(keys, Arrays.stream(Partnership.Type.values()).map(Partnership.Type::code), "partnership.type.%s");
        add(
                keys,
                Arrays.stream(org.mistok.partnership.State.values()).map(org.mistok.partnership.State::code),
                "agreements.state.%s");
        add(
                keys,
                Arrays.stream(org.mistok.partnership.Action.values()).map(org.mistok.partnership.Action::code),
                "agreements.action.%s");
        add(keys, Arrays.stream(Meeting.Kind.values()).map(Meeting.Kind::code), "agreements.kind.%s");
        add(keys, Stream.of("public", "registered", "partner"), "agreements.audience.%s");
        add(keys, Arrays.stream(Kind.values()).map(Kind::code), "indicators.kind.%s");
        add(keys, Stream.of("country", "oblast", "type", "kinds"), "indicators.by.%s");
        add(keys, Stream.of("0", "1", "2-4", "5-more"), "indicators.spread.%s");
        add(keys, AGREEMENT_FACTS.stream(), "agreements.fact.%s");
        add(keys, AGREEMENT_FIELDS.stream(), "agreements.field.%s");
        add(keys, HINTED_AGREEMENT_FIELDS.stream(), "agreements.field.%s.hint");
        add(keys, Arrays.stream(Partnership.Status.values()).map(Partnership.Status::code), "partnership.status.%s");
        add(
                keys,
                Arrays.stream(Territory.Status.values()).map(Territory.Status::code),
                "territory.%s",
                "territory.%s.text");
        add(keys, Arrays.stream(Criterion.values()).map(Criterion::code), "criterion.%s", "criterion.%s.about");
        add(keys, Arrays.stream(Tie.values()).map(Tie::code), "tie.%s");
        add(keys, Arrays.stream(Flag.values()).map(Flag::code), "flag.%s");
        add(
                keys,
                Arrays.stream(Query.Sort.values()).map(sort -> sort.name().toLowerCase(java.util.Locale.ROOT)),
                "search.sort.%s");
        add(keys, Stream.of("404", "organisation", "500"), "error.%s.title", "error.%s.text");
        add(keys, Stream.of("off", "less", "usual", "more"), "step.%s");
        add(keys, Stream.of("none", "some"), "search.partner.%s");
        add(keys, Stream.of("csv", "xlsx", "geojson", "atom"), "search.download.%s");
        add(keys, Stream.of("crimea", "black-sea"), "map.label.%s");
        add(keys, Stream.of("gives", "takes"), "reason.none.%s");
        add(keys, Arrays.stream(Kind.values()).map(Kind::code), "call.kinds.%s");
        add(keys, RULES.stream(), "call.rule.%s");
        add(keys, Arrays.stream(Finding.Outcome.values()).map(Finding.Outcome::code), "call.outcome.%s");
        add(keys, Stream.of("between", "at-least", "at-most", "exactly"), "call.range.%s");
        add(keys, FACTS.stream(), "fact.%s.yours", "fact.%s.theirs", "hint.%s");
        add(keys, SIDES.stream(), "reason.need.%s", "reason.quote.need.%s", "reason.quote.offer.%s", "note.needs.%s");
        add(keys, Stream.of("officer", "council-decision", "verified", "profile"), "note.readiness.%s");
        add(keys, Stream.of("country", "kind", "population"), "note.wish.%s.met", "note.wish.%s.unmet");
        add(
                keys,
                Stream.of(
                        "code-repeated",
                        "code-unknown",
                        "party-itself",
                        "source-missing",
                        "katottg-expected",
                        "category-unknown",
                        "name-missing",
                        "text-too-long",
                        "number-expected",
                        "coordinate-alone",
                        "coordinate-out-of-range",
                        "coordinate-expected",
                        "lau-id-expected",
                        "country-expected",
                        "nuts-of-another-country",
                        "cells-expected"),
                "imports.error.%s");
        add(
                keys,
                Stream.of(
                        "columns-missing",
                        "edition-unknown",
                        "edition-older",
                        "zip-broken",
                        "zip-without-text",
                        "zip-too-large",
                        "not-utf-8",
                        "not-geonames"),
                "imports.refused.%s");
        add(
                keys,
                Stream.of(
                        "too-large",
                        "no-rows",
                        "wrong-kind",
                        "password",
                        "unpacks-too-large",
                        "truncated",
                        "damaged",
                        "quotes",
                        "row-too-long",
                        "too-many-columns"),
                "imports.file.%s");
        add(
                keys,
                Stream.of(
                        "table-left-out",
                        "population-unknown",
                        "crimea",
                        "category-abolished",
                        "zeros-restored",
                        "place-of-nobody",
                        "names-left-out",
                        "vanished"),
                "imports.note.%s");
        add(
                keys,
                Stream.of("spreadsheet", "partnerships", "katottg", "hromadas", "lau", "geonames"),
                "imports.kind.%s");
        add(keys, Stream.of("checking", "checked", "refused", "applied", "discarded"), "imports.state.%s");
        add(
                keys,
                Stream.of(
                        "ignored",
                        "code",
                        "name",
                        "kind",
                        "country",
                        "region",
                        "population",
                        "population-date",
                        "languages",
                        "needs",
                        "offers",
                        "area",
                        "urgency",
                        "capacity",
                        "wish-countries",
                        "wish-kinds",
                        "wish-population-min",
                        "wish-population-max",
                        "strength"),
                "imports.meaning.%s");
        add(
                keys,
                Stream.of(
                        "region",
                        "district",
                        "centre",
                        "population",
                        "traits",
                        "territory",
                        "name.official",
                        "name.centre",
                        "name.former",
                        "name.other",
                        "language",
                        "capacity",
                        "wishes",
                        "need",
                        "offer"),
                "imports.what.%s");
        add(keys, Stream.of("no-headings", "columns-unknown", "database", "fault"), "imports.sheet.%s");
        add(
                keys,
                Stream.of(
                        "kind-unknown",
                        "country-unknown",
                        "country-missing",
                        "country-of-another",
                        "region-unknown",
                        "region-unknown-but-near",
                        "code-unreadable",
                        "name-ambiguous",
                        "name-unknown",
                        "name-unknown-but-near",
                        "area-not-recognised",
                        "area-unknown",
                        "urgency-unknown",
                        "strength-unknown",
                        "population-unreadable",
                        "capacity-too-large",
                        "population-order",
                        "day-unreadable",
                        "language-unknown",
                        "profile-too-many",
                        "profile-text-too-long",
                        "profile-text-control-characters",
                        "profile-text-names-a-place-of-an-object",
                        "profile-date-in-future"),
                "imports.error.%s");
        add(keys, Arrays.stream(Role.values()).map(Role::code), "role.%s");
        add(keys, Arrays.stream(Membership.Right.values()).map(Membership.Right::code), "role.%s", "role.%s.about");
        add(keys, Arrays.stream(Claim.State.values()).map(Claim.State::code), "claim.state.%s");
        add(keys, Arrays.stream(ApiToken.Scope.values()).map(ApiToken.Scope::code), "token.scope.%s");
        add(keys, Stream.of("open", "accepted", "withdrawn", "expired"), "invitation.state.%s");
        add(keys, Stream.of("accepted", "withdrawn", "expired"), "invitation.%s");
        add(keys, Stream.of("waiting", "sent", "refused", "bounced", "expired"), "mail.state.%s");
        add(keys, Arrays.stream(News.Topic.values()).map(News.Topic::code), "notification.topic.%s");
        add(keys, Arrays.stream(Pace.values()).map(Pace::code), "notification.pace.%s");
        add(keys, Arrays.stream(Stage.values()).map(Stage::code), "introduction.state.%s");
        add(keys, Arrays.stream(DeclineReason.values()).map(DeclineReason::code), "introduction.reason.%s");
        add(
                keys,
                Stream.of("ask", "answer", "accept", "decline", "pass-on", "withdraw"),
                "introduction.do.%s",
                "introduction.about.%s",
                "introduction.step.%s");
        add(keys, Stream.of("send", "see", "expire"), "introduction.step.%s");
        add(keys, Stream.of("sent", "done", "written", "changed"), "introduction.done.%s");
        add(keys, Stream.of("neighbour.code", "mailbox", "person"), "introduction.%s", "introduction.%s.hint");
        add(keys, Arrays.stream(TrailSubject.values()).map(one -> one.code().replace('_', '-')), "trail.subject.%s");
        add(keys, Arrays.stream(TrailSubject.values()).flatMap(one -> one.verbs().stream()), "trail.verb.%s");
        add(
                keys,
                Arrays.stream(Review.Cause.values()).map(Review.Cause::code),
                "review.cause.%s",
                "review.cause.%s.text");
        add(
                keys,
                Stream.of("submitted", "asked-back", "published", "rejected", "withdrawn"),
                "review.state.%s",
                "review.done.%s");
        add(keys, TrailSubject.REVIEW.verbs().stream(), "review.verb.%s");
        add(keys, Stream.of("publish", "ask-back", "reject", "withdraw"), "review.action.%s");
        add(keys, Arrays.stream(Merging.Part.values()).map(Merging.Part::code), "merge.part.%s");
        add(keys, Stream.of("coordination", "reviews", "duplicates", "stale"), "desk.%s", "desk.%s.text");
        add(keys, Stream.of("apart", "merged"), "duplicates.done.%s");
        add(keys, TRAIL_FIELDS.stream(), "trail.field.%s");
        add(keys, Arrays.stream(LostFactors.Check.values()).map(LostFactors.Check::code), "lost-factor.check.%s");
        add(keys, HELD.stream(), "data.%s.title", "data.%s.why", "data.%s.long");
        addProposals(keys);
        return keys;
    }

    private static void addProposals(Set<String> keys) {
        add(keys, Arrays.stream(State.values()).map(State::code), "proposal.state.%s");
        add(keys, Arrays.stream(Action.values()).map(Action::code), "proposal.action.%s");
        add(keys, Stream.of("create", "edit", "invite", "leave"), "proposal.action.%s");
        add(keys, Party.Part.codes().stream(), "proposal.part.%s");
        add(keys, BudgetLine.Source.codes().stream(), "proposal.source.%s");
        add(keys, Risk.Grade.codes().stream(), "proposal.grade.%s");
        add(keys, FIELDS.stream(), "proposal.field.%s");
        add(keys, Arrays.stream(Check.Subject.values()).map(Check.Subject::code), "proposal.check.%s");
        add(keys, CHECKS.stream(), "proposal.check.%s");
        add(keys, Stream.of("calendar", "calendar.deadline"), "proposal.%s");
        add(keys, Stream.of("board", "list", "timeline"), "proposal.page.view.%s");
        add(keys, Stream.of("csv", "xlsx", "ics", "oc4ids"), "proposal.page.download.%s");
        add(keys, Arrays.stream(Check.Outcome.values()).map(Check.Outcome::code), "proposal.page.outcome.%s");
    }

    private static void add(Set<String> keys, Stream<String> codes, String... patterns) {
        codes.forEach(code ->
                Arrays.stream(patterns).map(pattern -> pattern.formatted(code)).forEach(keys::add));
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    /// The selectors of each plural in a text.
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                plurals.add(selectors(pattern, i));
            }
        }
        return plurals;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return selectors;
    }
}
