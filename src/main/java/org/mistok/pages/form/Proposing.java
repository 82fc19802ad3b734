package org.mistok.pages.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;
import org.mistok.pages.Words;
import org.mistok.pages.form.FormPage.Proposal;
import org.mistok.pages.form.FormPage.Proposals;
import org.mistok.search.Search;

/// Proposes areas for texts that have none yet.
final class Proposing {
    private static final int MOST = 3;

    private final Search search;
    private final Words words;

    Proposing(Search search, Words words) {
        this.search = search;
        this.words = words;
    }

    /// The place for proposals of this row; empty when it has an area, or no text that says anything.
    Proposals of(String list, int index, Map<String, String> row) {
        String id = "proposals-" + list + "-" + index;
        String text = row.getOrDefault("text", "");
        if (text.isBlank() || !row.getOrDefault("area", "").isEmpty()) {
            return new Proposals(id, List.of());
        }
        return new Proposals(
                id,
                search.areasFor(text, language(row.getOrDefault("language", ""))).stream()
                        .limit(MOST)
                        .map(found -> new Proposal(
                                list + "[" + index + "].area=" + found.area(),
                                words.area(found.area()),
                                String.join(", ", found.evidence())))
                        .toList());
    }

    private static @Nullable LanguageTag language(String code) {
        return code.matches("[a-z]{2}") ? LanguageTag.of(code) : null;
    }
}
