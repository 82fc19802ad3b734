package org.mistok.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best hits up to the end of a query's page, and counts all.
final class Page {

    private final Comparator<Found> order;
    private final PriorityQueue<Found> worstFirst;
    private final long from;
    private final long to;
    private int total;

    Page(Query query) {
        order = Found.order(query);
        worstFirst = new PriorityQueue<>(order.reversed());
        from = (long) query.page() * query.size();
        to = from + query.size();
    }

    void add(Found found) {
        total++;
        if (worstFirst.size() < to) {
            worstFirst.add(found);
        } else if (!worstFirst.isEmpty() && order.compare(found, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(found);
        }
    }

    int total() {
        return total;
    }

    List<Found> items() {
        if (from >= worstFirst.size()) {
            return List.of();
        }
        List<Found> sorted = new ArrayList<>(worstFirst);
        Collections.sort(sorted, order);
        return sorted.subList((int) from, sorted.size());
    }
}
