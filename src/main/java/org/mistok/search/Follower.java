package org.mistok.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mistok.organisation.Change;
import org.mistok.organisation.ChangeFeed;
import org.mistok.organisation.Feed;
import org.mistok.organisation.Horizon;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.place.RegisterCode;

/// Applies the changes of the register to a store. For one thread.
///
/// Nothing is skipped, because everything at or above the horizon is looked at each time; nothing is held back by a
/// transaction that takes long, because what is visible is applied although the horizon stays; nothing is applied
/// twice,
/// because the numbers above the horizon are remembered.
final class Follower {

    /// So many at a time, the newest first: the import of a whole country does not keep the change of one
    /// organisation
    /// waiting for more than one such step.
    private static final int STEP = 1_000;

    /// For more than these one query for all partnerships is cheaper than one for each.
    private static final int FEW = 20;

    private final ChangeFeed feed;
    private final Organisations organisations;
    private final Partnerships partnerships;
    private final Store store;
    private Horizon horizon;
    private Set<Long> applied = Set.of();

    Follower(Register register, Store store, Horizon horizon) {
        feed = register.feed();
        organisations = register.organisations();
        partnerships = register.partnerships();
        this.store = store;
        this.horizon = horizon;
    }

    /// Where changes come from.
    record Register(ChangeFeed feed, Organisations organisations, Partnerships partnerships) {}

    /// Below it every change is in the store.
    Horizon horizon() {
        return horizon;
    }

    /// What one step did.
    ///
    /// @param changes how many changes were applied
    /// @param complete whether everything visible at the time of the look is in the store
    record Step(int changes, boolean complete) {}

    Step step() throws IOException {
        Feed seen = feed.read(horizon);
        List<Change> waiting = seen.changes().reversed().stream()
                .filter(change -> !applied.contains(change.seq()))
                .toList();
        List<Change> now = waiting.subList(0, Math.min(STEP, waiting.size()));
        apply(now);
        if (now.size() < waiting.size()) {
            applied = union(applied, numbers(now));
            return new Step(now.size(), false);
        }
        applied = numbers(seen.changes());
        horizon = seen.next();
        return new Step(now.size(), true);
    }

    private void apply(List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        Set<Long> gone = changes.stream().map(Change::organisationId).collect(Collectors.toSet());
        List<Organisation> changed = organisations.listByIds(gone);
        changed.forEach(organisation -> gone.remove(organisation.id()));
        store.apply(new Store.Delta(changed, gone, links(changed)));
    }

    private Map<RegisterCode, List<Partnership>> links(List<Organisation> changed) {
        if (changed.size() > FEW) {
            return Store.byCode(partnerships.list());
        }
        Map<RegisterCode, List<Partnership>> links = new HashMap<>();
        changed.forEach(organisation -> links.put(organisation.code(), partnerships.listOf(organisation.code())));
        return links;
    }

    /// The numbers of changes at or above the horizon that are in the store.
    Set<Long> applied() {
        return applied;
    }

    private static Set<Long> numbers(List<Change> changes) {
        return changes.stream().map(Change::seq).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> union = new HashSet<>(some);
        union.addAll(others);
        return Set.copyOf(union);
    }
}
