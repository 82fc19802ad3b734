package org.mistok.pages.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Locales;
import org.mistok.organisation.Embargoes;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.agreement.AgreementPage.Change;
import org.mistok.pages.agreement.AgreementPage.Fact;
import org.mistok.pages.agreement.AgreementPage.MeetingView;
import org.mistok.pages.agreement.AgreementPage.PartyView;
import org.mistok.pages.agreement.RegisterPage.Row;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.AgreementRules;
import org.mistok.partnership.Agreements.Step;
import org.mistok.partnership.Meeting;
import org.mistok.partnership.Party;
import org.mistok.partnership.State;
import org.mistok.partnership.Terms;
import org.mistok.place.RegisterCode;
import org.mistok.search.Snapshot;

/// Puts agreements and meetings into the words of one language.
final class AgreementViews {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final Frame frame;
    private final Words words;
    private final Snapshot snapshot;
    private final Locale locale;

    AgreementViews(Frame frame, Words words, Snapshot snapshot) {
        this.frame = frame;
        this.words = words;
        this.snapshot = snapshot;
        locale = Locales.conventions(words.language());
    }

    Row row(Agreement agreement) {
        return new Row(
                new Link(parties(agreement), frame.link("/partnerships/" + agreement.id())),
                type(agreement),
                state(agreement.state()),
                tone(agreement.state()),
                since(agreement.terms().since()),
                areas(agreement.terms()));
    }

    String type(Agreement agreement) {
        return frame.t("partnership.type." + agreement.terms().type().code());
    }

    String state(State state) {
        return frame.t("agreements.state." + state.code());
    }

    static String tone(State state) {
        return switch (state) {
            case ACTIVE -> "ok";
            case PROPOSED, INTENDED -> "warn";
            case DORMANT, ENDED, DECLINED -> "line";
        };
    }

    /// The names of the parties, with dashes between.
    String parties(Agreement agreement) {
        return agreement.parties().stream().map(this::name).collect(Collectors.joining(" – "));
    }

    String name(Party party) {
        Organisation organisation = organisation(party);
        return organisation == null ? party.key() : words.name(organisation).text();
    }

    private @Nullable Organisation organisation(Party party) {
        RegisterCode code = party.code();
        return code == null ? null : snapshot.find(code);
    }

    List<PartyView> partyViews(Agreement agreement) {
        return agreement.parties().stream()
                .map(party -> partyView(party, agreement))
                .toList();
    }

    private PartyView partyView(Party party, Agreement agreement) {
        Organisation organisation = organisation(party);
        boolean waits = agreement.state() == State.PROPOSED && party.code() != null && party.hasPeople();
        String note = waits ? frame.t(party.confirmed() ? "agreements.confirmed" : "agreements.awaited") : null;
        return organisation == null
                ? new PartyView(party.key(), words.language().tag().value(), null, "", note)
                : new PartyView(
                        words.name(organisation).text(),
                        words.name(organisation).lang(),
                        frame.link("/organisations/" + organisation.code()),
                        words.placeOf(organisation),
                        note);
    }

    List<Fact> facts(Agreement agreement) {
        Terms terms = agreement.terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(frame.t("agreements.field.type"), type(agreement)));
        add(facts, "since", since(terms.since()));
        add(facts, "trialUntil", date(terms.trialUntil()));
        add(facts, "reviewOn", date(terms.reviewOn()));
        add(facts, "areas", areas(terms));
        Agreement.Ending ending = agreement.ending();
        if (ending != null) {
            add(facts, "endedOn", date(ending.on()));
            add(facts, "endedBecause", ending.because() == null ? "" : ending.because());
        }
        return facts;
    }

    private void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(frame.t("agreements.field." + name), value));
        }
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : words.date(day);
    }

    String since(@Nullable String since) {
        if (since == null) {
            return "";
        }
        LocalDate first = AgreementRules.firstDay(since);
        if (first == null || since.length() == YEAR) {
            return since;
        }
        return since.length() == MONTH
                ? DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(first)
                : words.date(first);
    }

    private String areas(Terms terms) {
        return terms.areas().isEmpty()
                ? ""
                : words.list(terms.areas().stream().map(words::area).sorted().toList());
    }

    Change change(Step step) {
        String what = step.changed().isEmpty()
                ? frame.t("agreements.history.made", state(step.state()))
                : words.list(step.changed().stream()
                        .map(fact -> fact.equals("state")
                                ? frame.t("agreements.history.state", state(step.state()))
                                : frame.t("agreements.fact." + fact.replace('_', '-')))
                        .toList());
        String by = step.by();
        return new Change(
                step.at().toString(),
                moment(step.at().atZone(Embargoes.ZONE)),
                what,
                by == null || !by.startsWith("system:") ? by : frame.t("agreements.history.service"));
    }

    private String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at);
    }

    MeetingView meeting(Meeting meeting, Agreement agreement) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                frame.t("agreements.field.kind"),
                frame.t("agreements.kind." + meeting.kind().code())));
        facts.add(new Fact(frame.t("agreements.field.minutes"), words.number(meeting.minutes())));
        add(facts, "place", meeting.place() == null ? "" : meeting.place());
        facts.add(new Fact(
                frame.t("agreements.field.participants"),
                words.list(meeting.participants().stream()
                        .map(i -> name(agreement.parties().get(i)))
                        .toList())));
        add(facts, "agenda", meeting.agenda() == null ? "" : meeting.agenda());
        add(facts, "outcome", meeting.outcome() == null ? "" : meeting.outcome());
        String path = "/partnerships/" + agreement.id() + "/meetings/" + meeting.id();
        return new MeetingView(
                meeting.title(),
                meeting.start().toString(),
                when(meeting),
                facts,
                meeting.link(),
                meeting.cancelled(),
                frame.link(path),
                "/api/v1" + path + ".ics");
    }

    /// In the meeting's own zone, with the time in Ukraine beside it where that differs.
    private String when(Meeting meeting) {
        ZonedDateTime there = meeting.start().atZone(meeting.zone());
        String own = moment(there) + " (" + city(meeting.zone()) + ")";
        ZonedDateTime here = meeting.start().atZone(Embargoes.ZONE);
        return there.toLocalDateTime().equals(here.toLocalDateTime())
                ? own
                : own + " – " + frame.t("agreements.in-ukraine", moment(here));
    }

    static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }
}
