package org.mistok.pages.partners;

import java.util.ArrayList;
import java.util.List;
import org.mistok.match.Evidence;
import org.mistok.match.Node;

/// Reads explanations.
final class Trees {
    private Trees() {}

    /// All evidence of one kind in a tree, from the root downwards, each once.
    static <E extends Evidence> List<E> evidence(Node tree, Class<E> kind) {
        List<E> found = new ArrayList<>();
        collect(tree, kind, found);
        return found.stream().distinct().toList();
    }

    private static <E extends Evidence> void collect(Node node, Class<E> kind, List<E> found) {
        if (kind.isInstance(node.evidence())) {
            found.add(kind.cast(node.evidence()));
        }
        node.children().forEach(child -> collect(child, kind, found));
    }

    /// A value in whole points of 100.
    static int points(Node node) {
        return points(node.value());
    }

    static int points(double value) {
        return (int) Math.round(value * 100);
    }
}
