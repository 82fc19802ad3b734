package org.mistok.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One node of an explanation: a value and where it comes from.
///
/// The value of a node with children is exactly what its operator makes of them; the constructor sees to it.
///
/// @param code names the node for rendering: `score`, `gives`, `needs`, `similarity`, ...
/// @param value in 0..1
/// @param weight the node's weight within its parent's sum or mean; null elsewhere
/// @param evidence the facts behind the value; null where the children say it all
public record Node(
        String code,
        Operator kind,
        double value,
        @Nullable Double weight,
        @Nullable Evidence evidence,
        List<Node> children) {

    public Node {
        children = List.copyOf(children);
        if (children.isEmpty() != (kind == Operator.VALUE)) {
            throw new IllegalArgumentException(
                    "Node '" + code + "' of kind " + kind + " cannot have " + children.size() + " children.");
        }
        if (kind != Operator.VALUE && Double.compare(value, kind.combine(children)) != 0) {
            throw new IllegalArgumentException(
                    "Node '" + code + "' is " + value + ", but its children give " + kind.combine(children) + ".");
        }
    }

    /// A leaf.
    public static Node leaf(String code, double value, @Nullable Evidence evidence) {
        return new Node(code, Operator.VALUE, value, null, evidence, List.of());
    }

    /// A node whose value follows from its children.
    public static Node of(String code, Operator kind, @Nullable Evidence evidence, List<Node> children) {
        return new Node(code, kind, kind.combine(children), null, evidence, children);
    }

    /// The same node with a weight for its place in the parent.
    public Node weighing(double share) {
        return new Node(code, kind, value, share, evidence, children);
    }

    /// The child with this code.
    /// @throws IllegalArgumentException when there is none
    public Node child(String childCode) {
        return children.stream()
                .filter(child -> child.code().equals(childCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' has no child '" + childCode + "'."));
    }
}
