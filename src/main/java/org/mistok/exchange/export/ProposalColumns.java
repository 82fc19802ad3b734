package org.mistok.exchange.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.BudgetLine.Source;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;

/// The columns of a table of joint proposals. Amounts are texts such as `123431.36 EUR`, so that no program rounds
/// them.
public final class ProposalColumns {

    private ProposalColumns() {}

    /// @param language of titles
    /// @param names of organisations
    public static List<Column<Proposal>> list(InterfaceLanguage language, Function<RegisterCode, String> names) {
        return List.of(
                Column.text("id", proposal -> proposal.id().toString()),
                Column.text("state", proposal -> proposal.state().code()),
                Column.text("title", proposal -> proposal.content().concept().title(language)),
                Column.text("title_uk", proposal -> title(proposal, "uk")),
                Column.text("title_en", proposal -> title(proposal, "en")),
                Column.text("acronym", proposal -> proposal.content().concept().acronym()),
                Column.text("summary", proposal -> proposal.content().concept().summary()),
                Column.text("lead", proposal -> proposal.lead().organisation().value()),
                Column.text("lead_name", proposal -> names.apply(proposal.lead().organisation())),
                Column.many("partners", proposal -> partners(proposal, RegisterCode::value)),
                Column.many("partner_names", proposal -> partners(proposal, names)),
                Column.many(
                        "areas",
                        proposal -> proposal.content().concept().areas().stream()
                                .map(AreaCode::value)
                                .toList()),
                Column.text("call", proposal -> call(proposal)),
                Column.day("starts_on", proposal -> proposal.content().concept().startsOn()),
                Column.whole("months", proposal -> proposal.content().concept().months()),
                Column.many(
                        "total", proposal -> amounts(proposal.content().budget().totals())),
                Column.many(
                        "requested",
                        proposal -> amounts(proposal.content().budget().sums(Source.GRANT))),
                Column.many(
                        "own", proposal -> amounts(proposal.content().budget().sums(Source.OWN))),
                Column.many(
                        "other", proposal -> amounts(proposal.content().budget().sums(Source.OTHER))),
                Column.text("dream_id", proposal -> proposal.content().details().dreamId()),
                Column.text(
                        "reference", proposal -> proposal.content().details().reference()),
                Column.text("outcome", proposal -> proposal.content().details().outcome()),
                Column.flag("published", Proposal::isPublished),
                Column.day("changed_on", ProposalColumns::changedOn));
    }

    private static String title(Proposal proposal, String language) {
        return proposal.content().concept().titles().getOrDefault(LanguageTag.of(language), "");
    }

    private static List<String> partners(Proposal proposal, Function<RegisterCode, String> text) {
        return proposal.parties().stream()
                .skip(1)
                .map(Party::organisation)
                .map(text)
                .toList();
    }

    private static String call(Proposal proposal) {
        CallCode call = proposal.content().call();
        return call == null ? "" : call.value();
    }

    private static List<String> amounts(SortedMap<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                .toList();
    }

    private static LocalDate changedOn(Proposal proposal) {
        return LocalDate.ofInstant(proposal.changedAt(), ZoneOffset.UTC);
    }
}
