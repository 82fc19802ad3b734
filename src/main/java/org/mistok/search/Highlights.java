package org.mistok.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Statement;

/// Finds the places in needs and offers that answer a query. Looks only at what the search itself looked at: texts of
/// the viewer's ranking audience.
///
/// Texts are a sentence or two and shown whole, so there are no passages to choose; the text is analysed again and each
/// term compared.
final class Highlights {

    private final TextQuery query;
    private final Analyzers analyzers;
    private final Audience audience;

    Highlights(TextQuery query, Analyzers analyzers, Viewer viewer) {
        this.query = query;
        this.analyzers = analyzers;
        audience = viewer.ranking();
    }

    List<Highlight> of(Organisation seen) {
        return Facts.statements(seen.profile(), audience)
                .map(this::of)
                .filter(highlight -> highlight.byArea() || !highlight.ranges().isEmpty())
                .toList();
    }

    private Highlight of(Statement statement) {
        return new Highlight(statement.key(), ranges(statement), query.namesAreaOf(statement));
    }

    private List<Highlight.Range> ranges(Statement statement) {
        Tongue tongue = Tongue.of(statement.text().language());
        Set<String> wanted = query.terms(tongue);
        List<Highlight.Range> ranges = new ArrayList<>();
        int end = 0;
        for (Analyzers.Token token :
                Analyzers.tokens(analyzers.text(tongue), statement.text().text())) {
            if (token.start() >= end && wanted.contains(token.term())) {
                ranges.add(new Highlight.Range(token.start(), token.end()));
                end = token.end();
            }
        }
        return ranges;
    }
}
