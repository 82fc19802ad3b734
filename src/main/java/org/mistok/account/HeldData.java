package org.mistok.account;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mistok.disclosure.PersonalData;

/// Everything that the service keeps of somebody, wherever it is kept.
@Singleton
public class HeldData {

    private final List<PersonalData> holdings;

    HeldData(List<PersonalData> holdings) {
        this.holdings = List.copyOf(holdings);
    }

    /// @param what names the kind of data, see [PersonalData#what()]
    /// @param items one map of field and value for each thing; may be empty
    public record Holding(String what, List<Map<String, String>> items) {}

    /// All kinds, also those of which nothing is kept of this person, in the order of their names.
    public List<Holding> of(String email) {
        return holdings.stream()
                .map(holding -> new Holding(holding.what(), holding.of(email)))
                .sorted(Comparator.comparing(Holding::what))
                .toList();
    }
}
