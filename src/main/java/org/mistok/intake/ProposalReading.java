package org.mistok.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.call.CallCode;
import org.mistok.http.Flaw;
import org.mistok.intake.ProposalBody.BudgetBody;
import org.mistok.intake.ProposalBody.DocumentBody;
import org.mistok.intake.ProposalBody.LineBody;
import org.mistok.intake.ProposalBody.PartyBody;
import org.mistok.intake.ProposalBody.RateBody;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Budget;
import org.mistok.proposal.BudgetLine;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Content;
import org.mistok.proposal.Details;
import org.mistok.proposal.Party;
import org.mistok.proposal.Rate;

/// Reads the content of a joint proposal. What cannot be read is a flaw of the values.
public final class ProposalReading {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?");

    private final BodyValues values;

    public ProposalReading(BodyValues values) {
        this.values = values;
    }

    public Content read(ProposalBody body) {
        Concept concept = new Concept(
                titles(body.titles()),
                text(body.acronym()),
                text(body.summary()),
                values.each("areas", body.areas(), values::area).stream()
                        .map(Area::code)
                        .toList(),
                values.day("startsOn", blankToNull(body.startsOn())),
                body.months(),
                text(body.expectedResults()));
        return new Content(concept, call(blankToNull(body.call())), budget(body.budget()), details(body));
    }

    /// The parties of a new proposal, the lead first.
    ///
    /// @param lead where none of them is said to lead
    public List<Party> parties(@Nullable List<@Nullable PartyBody> came, RegisterCode lead) {
        List<Party> read = new ArrayList<>(values.each("parties", came, this::party));
        List<Party> leads =
                read.stream().filter(party -> party.part() == Party.Part.LEAD).toList();
        if (leads.size() > 1) {
            values.add(Flaw.of("parties", "refusal.proposal-one-lead"));
        }
        Party first = leads.isEmpty() ? Party.of(lead, Party.Part.LEAD) : leads.getFirst();
        read.remove(first);
        if (leads.isEmpty()) {
            read.removeIf(party -> party.organisation().equals(lead));
        }
        read.addFirst(first);
        return read;
    }

    private @Nullable Party party(String path, PartyBody came) {
        String code = blankToNull(came.organisation());
        if (code == null) {
            values.missing(path + ".organisation", "\"DE-08115045\"");
            return null;
        }
        RegisterCode organisation = values.registerCode(path + ".organisation", code);
        Party.Part part = part(path + ".part", came.part());
        return organisation == null || part == null ? null : Party.of(organisation, part);
    }

    public Party.@Nullable Part part(String field, @Nullable String came) {
        return came == null || came.isBlank()
                ? Party.Part.PARTNER
                : values.choice(field, came, Arrays.asList(Party.Part.values()), Party.Part::code);
    }

    private SortedMap<LanguageTag, String> titles(@Nullable Map<String, @Nullable String> came) {
        SortedMap<LanguageTag, String> titles = new TreeMap<>();
        Map<String, @Nullable String> all = came == null ? Map.of() : came;
        all.forEach((code, title) -> {
            if (InterfaceLanguage.find(code) == null) {
                List<String> known = Arrays.stream(InterfaceLanguage.values())
                        .map(language -> language.tag().value())
                        .toList();
                values.add(Flaw.of(
                        "titles." + Flaw.shown(code), "parameter.choice", Flaw.shown(code), String.join(", ", known)));
            } else if (title != null && !title.isBlank()) {
                titles.put(LanguageTag.of(code), title.strip());
            }
        });
        return titles;
    }

    private @Nullable CallCode call(@Nullable String came) {
        if (came == null || CallCode.isCode(came)) {
            return came == null ? null : CallCode.of(came);
        }
        values.add(Flaw.of("call", "refusal.call-unknown", Flaw.shown(came)));
        return null;
    }

    private Budget budget(@Nullable BudgetBody came) {
        if (came == null) {
            return Budget.EMPTY;
        }
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        Map<String, @Nullable JsonNode> stated = came.totals() == null ? Map.of() : came.totals();
        stated.forEach((currency, total) -> {
            BigDecimal amount = amount("budget.totals." + Flaw.shown(currency), total);
            if (amount != null) {
                totals.put(currency, amount);
            }
        });
        return new Budget(
                values.each("budget.lines", came.lines(), this::line),
                totals,
                values.each("budget.rates", came.rates(), this::rate));
    }

    private @Nullable BudgetLine line(String path, LineBody came) {
        RegisterCode party = values.registerCode(path + ".party", needed(path + ".party", came.party()));
        BudgetLine.Source source = values.choice(
                path + ".source",
                needed(path + ".source", came.source()),
                Arrays.asList(BudgetLine.Source.values()),
                BudgetLine.Source::code);
        BigDecimal amount = amount(path + ".amount", came.amount());
        String currency = needed(path + ".currency", came.currency());
        return party == null || source == null || amount == null || currency == null
                ? null
                : new BudgetLine(party, text(came.purpose()), source, amount, currency);
    }

    private @Nullable Rate rate(String path, RateBody came) {
        String from = needed(path + ".from", came.from());
        String to = needed(path + ".to", came.to());
        BigDecimal rate = amount(path + ".rate", came.rate());
        return from == null || to == null || rate == null ? null : new Rate(from, to, rate);
    }

    private @Nullable BigDecimal amount(String field, @Nullable JsonNode came) {
        if (came == null
                || came.isNull()
                || came.isTextual() && came.textValue().isBlank()) {
            values.missing(field, "123431.36");
            return null;
        }
        String text = came.isTextual() ? came.textValue().strip() : came.isNumber() ? plain(came) : came.toString();
        if (!DECIMAL.matcher(text).matches()) {
            values.add(Flaw.of(field, "body.amount", Flaw.shown(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    private static String plain(JsonNode number) {
        return Double.isFinite(number.doubleValue()) || number.isIntegralNumber()
                ? number.decimalValue().toPlainString()
                : number.asText();
    }

    private @Nullable String needed(String field, @Nullable String came) {
        String text = blankToNull(came);
        if (text == null) {
            values.missing(field, "\"…\"");
        }
        return text;
    }

    private Details details(ProposalBody body) {
        return new Details(
                body.participants(),
                text(body.inclusion()),
                values.each("answers", body.answers(), this::answer),
                values.each("documents", body.documents(), this::document),
                text(body.dreamId()),
                text(body.prozorroId()),
                text(body.reference()),
                text(body.outcome()),
                text(body.lesson()));
    }

    private Details.@Nullable Answer answer(String path, String came) {
        int slash = came.indexOf('/');
        if (slash < 0 || !RegisterCode.isCode(came.substring(0, slash))) {
            values.add(Flaw.of(path, "refusal.not-a-statement", Flaw.shown(came)));
            return null;
        }
        return new Details.Answer(RegisterCode.of(came.substring(0, slash)), came.substring(slash + 1));
    }

    private Details.@Nullable Document document(String path, DocumentBody came) {
        String title = needed(path + ".title", came.title());
        String address = needed(path + ".address", came.address());
        return title == null || address == null ? null : new Details.Document(title, address);
    }

    private static String text(@Nullable String came) {
        return Objects.requireNonNullElse(came, "").replace("\r\n", "\n").strip();
    }

    private static @Nullable String blankToNull(@Nullable String came) {
        return came == null || came.isBlank() ? null : came.strip();
    }
}
