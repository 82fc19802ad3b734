package org.mistok.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;

/// All organisations in the usual order: the largest first, those of one size by their codes. Immutable.
///
/// A search walks along it. What needs no order of its own is thus in order at once, and among equals the one that
/// comes earlier stays first. With n entries a change costs a copy of n references.
final class Roll {

    static final Roll EMPTY = new Roll(new Entry[0], new int[0]);

    private static final Comparator<Entry> USUAL = Comparator.comparingInt((Entry entry) -> -entry.population())
            .thenComparing(entry -> entry.organisation().code());

    private final Entry[] entries;
    private final int[] ids;

    private Roll(Entry[] entries, int[] ids) {
        this.entries = entries;
        this.ids = ids;
    }

    /// The roll with these in place of what it had under the same numbers, and without the gone.
    Roll with(Collection<Entry> changed, Collection<Long> gone) {
        if (changed.isEmpty() && gone.isEmpty()) {
            return this;
        }
        BitSet outdated = new BitSet();
        changed.forEach(entry -> outdated.set(id(entry)));
        gone.forEach(id -> outdated.set(Math.toIntExact(id)));
        Entry[] added = changed.toArray(Entry[]::new);
        Arrays.sort(added, USUAL);
        return without(outdated).merged(added);
    }

    private Roll without(BitSet outdated) {
        Entry[] kept = new Entry[entries.length];
        int[] keptIds = new int[entries.length];
        int count = 0;
        for (int place = 0; place < entries.length; place++) {
            if (!outdated.get(ids[place])) {
                keptIds[count] = ids[place];
                kept[count++] = entries[place];
            }
        }
        return new Roll(Arrays.copyOf(kept, count), Arrays.copyOf(keptIds, count));
    }

    private Roll merged(Entry[] added) {
        Entry[] all = new Entry[entries.length + added.length];
        int[] allIds = new int[all.length];
        int from = 0;
        for (int i = 0; i < added.length; i++) {
            int to = -1 - Arrays.binarySearch(entries, from, entries.length, added[i], USUAL);
            copy(from, to, i, all, allIds);
            all[to + i] = added[i];
            allIds[to + i] = id(added[i]);
            from = to;
        }
        copy(from, entries.length, added.length, all, allIds);
        return new Roll(all, allIds);
    }

    private void copy(int from, int to, int shift, Entry[] all, int[] allIds) {
        System.arraycopy(entries, from, all, from + shift, to - from);
        System.arraycopy(ids, from, allIds, from + shift, to - from);
    }

    private static int id(Entry entry) {
        return Math.toIntExact(entry.organisation().id());
    }

    int size() {
        return entries.length;
    }

    Entry entry(int place) {
        return entries[place];
    }

    /// The number of the organisation at this place.
    int id(int place) {
        return ids[place];
    }
}
