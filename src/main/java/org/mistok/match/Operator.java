package org.mistok.match;

import java.util.List;
import java.util.Locale;

/// How the value of a node follows from its children. Sums run from the first child to the last, so that the same
/// tree gives the same bits on every machine.
public enum Operator {
    /// A leaf: the value stands for itself.
    VALUE,
    /// Sum of weight x value; the weight is 1 where absent.
    SUM,
    /// Sum of weight x value over sum of weights; every child has a weight.
    MEAN,
    PRODUCT,
    /// n over the sum of reciprocals; 0 as soon as one child is 0.
    HARMONIC,
    MAX,
    MIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value that the children give.
    /// @throws IllegalArgumentException for [#VALUE], which has no children
    public double combine(List<Node> children) {
        return switch (this) {
            case VALUE -> throw new IllegalArgumentException("A leaf has no children to combine.");
            case SUM -> weightedSum(children);
            case MEAN -> weightedSum(children) / sumOfWeights(children);
            case PRODUCT -> children.stream().mapToDouble(Node::value).reduce(1, (a, b) -> a * b);
            case HARMONIC -> harmonic(children);
            case MAX -> children.stream().mapToDouble(Node::value).reduce(Double.NEGATIVE_INFINITY, Math::max);
            case MIN -> children.stream().mapToDouble(Node::value).reduce(Double.POSITIVE_INFINITY, Math::min);
        };
    }

    /// The harmonic mean of two values in 0..1, exactly as [#HARMONIC] computes it.
    static double harmonic(double first, double second) {
        return first == 0 || second == 0 ? 0 : 2 / (1 / first + 1 / second);
    }

    private static double harmonic(List<Node> children) {
        double reciprocals = 0;
        for (Node child : children) {
            if (child.value() == 0) {
                return 0;
            }
            reciprocals += 1 / child.value();
        }
        return children.size() / reciprocals;
    }

    private static double weightedSum(List<Node> children) {
        double sum = 0;
        for (Node child : children) {
            Double weight = child.weight();
            sum += weight == null ? child.value() : weight * child.value();
        }
        return sum;
    }

    private static double sumOfWeights(List<Node> children) {
        double sum = 0;
        for (Node child : children) {
            Double weight = child.weight();
            sum += weight == null ? 1 : weight;
        }
        return sum;
    }
}
