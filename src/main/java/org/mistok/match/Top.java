package org.mistok.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.mistok.organisation.Organisation;
import org.mistok.place.RegisterCode;

/// Collects the best of one scan, segment by segment.
final class Top {

    private final Scan scan;
    private final Selection selection;

    /// The worst of the kept ones first.
    private final PriorityQueue<Scored> kept = new PriorityQueue<>(Scored.ORDER.reversed());

    private int considered;
    private int held;

    Top(Scan scan, Selection selection) {
        this.scan = scan;
        this.selection = selection;
    }

    void take(Segment segment, Subject subject) {
        Map<Integer, RegisterCode> known = acquaintances(segment, subject);
        for (int row = 0; row < segment.size; row++) {
            Organisation candidate = segment.organisations.get(row);
            if (subject.card.kind().matches(segment.kinds[row])
                    && selection.takes(segment.kinds[row], candidate.id())) {
                boolean acquainted = !known.isEmpty() && known.containsKey(row);
                int gates = segment.gates[row]
                        | selection.gate(candidate.id())
                        | (acquainted ? subject.gates(candidate.code()) : 0);
                double tie = acquainted ? subject.tie(candidate.code()) : 0;
                take(segment, row, gates, tie);
            }
        }
    }

    Best best() {
        List<Scored> items = new ArrayList<>(kept);
        items.sort(Scored.ORDER);
        return new Best(items, considered, held);
    }

    private void take(Segment segment, int row, int gates, double tie) {
        considered++;
        boolean back = Gates.held(gates);
        if (back) {
            held++;
        }
        if (back == selection.held()) {
            offer(scan.score(segment, row, tie), segment, row, gates);
        }
    }

    private void offer(double score, Segment segment, int row, int gates) {
        Scored worst = kept.size() < selection.limit() ? null : kept.peek();
        if (worst != null && score < worst.score()) {
            return;
        }
        kept.add(new Scored(segment.organisations.get(row), score, Gates.flags(gates), segment.partners[row]));
        if (kept.size() > selection.limit()) {
            kept.remove();
        }
    }

    private static Map<Integer, RegisterCode> acquaintances(Segment segment, Subject subject) {
        Map<Integer, RegisterCode> known = new HashMap<>();
        for (RegisterCode code : subject.acquaintances()) {
            int row = segment.rowOf(code);
            if (row >= 0) {
                known.put(row, code);
            }
        }
        return known;
    }
}
