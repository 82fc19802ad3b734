package org.mistok.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An immutable map that is cheap to change: a new version shares all but the touched buckets with the old one.
///
/// With n entries a change of one costs a copy of n / 1024 entries. Iterates in no documented order.
final class BucketMap<K, V> {

    private static final int BUCKETS = 1024;

    private final Map<K, V>[] buckets;
    private final int size;

    private BucketMap(Map<K, V>[] buckets) {
        this.buckets = buckets;
        int count = 0;
        for (Map<K, V> bucket : buckets) {
            count += bucket.size();
        }
        size = count;
    }

    static <K, V> BucketMap<K, V> empty() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<K, V>[] buckets = new Map[BUCKETS];
        java.util.Arrays.fill(buckets, Map.of());
        return new BucketMap<>(buckets);
    }

    @Nullable
    V find(K key) {
        return buckets[bucket(key)].get(key);
    }

    int size() {
        return size;
    }

    /// All values; the view is immutable and costs nothing.
    Collection<V> values() {
        return new Values();
    }

    BucketMap<K, V> with(Map<K, V> put, Collection<K> removed) {
        Map<K, V>[] next = buckets.clone();
        Set<Integer> copied = new HashSet<>();
        put.forEach((key, value) -> own(next, copied, key).put(key, value));
        for (K key : removed) {
            if (next[bucket(key)].containsKey(key)) {
                own(next, copied, key).remove(key);
            }
        }
        return new BucketMap<>(next);
    }

    private static <K, V> Map<K, V> own(Map<K, V>[] buckets, Set<Integer> copied, K key) {
        int bucket = bucket(key);
        if (copied.add(bucket)) {
            buckets[bucket] = new HashMap<>(buckets[bucket]);
        }
        return buckets[bucket];
    }

    /// Other bits than those by which the maps inside place the key.
    private static int bucket(Object key) {
        return (key.hashCode() * 0x9E3779B9) >>> 22;
    }

    private final class Values extends java.util.AbstractCollection<V> {
        @Override
        public Iterator<V> iterator() {
            return java.util.Arrays.stream(buckets)
                    .flatMap(bucket -> bucket.values().stream())
                    .iterator();
        }

        @Override
        public int size() {
            return size;
        }
    }
}
