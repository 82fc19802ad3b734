package org.mistok.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.match.Evidence;
import org.mistok.match.Node;
import org.mistok.match.Operator;

/// A node of an explanation; what it does not have is left out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NodeAnswer(
        String code,
        Operator kind,
        double value,
        @Nullable Double weight,
        @Nullable Evidence evidence,
        List<NodeAnswer> children) {

    static NodeAnswer of(Node node) {
        return new NodeAnswer(
                node.code(),
                node.kind(),
                node.value(),
                node.weight(),
                node.evidence(),
                node.children().stream().map(NodeAnswer::of).toList());
    }
}
