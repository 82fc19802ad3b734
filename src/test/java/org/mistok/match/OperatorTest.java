package org.mistok.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final Node HALF = Node.leaf("half", 0.5, null);
    private static final Node ONE = Node.leaf("one", 1, null);

    @Test
    void eachOperatorCombinesItsChildrenAsItsNameSays() {
        assertThat(Operator.SUM.combine(List.of(HALF, ONE.weighing(0.25)))).isEqualTo(0.75);
        assertThat(Operator.MEAN.combine(List.of(HALF.weighing(3), ONE.weighing(1))))
                .isEqualTo(2.5 / 4);
        assertThat(Operator.PRODUCT.combine(List.of(HALF, HALF))).isEqualTo(0.25);
        assertThat(Operator.HARMONIC.combine(List.of(HALF, ONE))).isEqualTo(2 / (1 / 0.5 + 1));
        assertThat(Operator.HARMONIC.combine(List.of(HALF, Node.leaf("none", 0, null))))
                .isZero();
        assertThat(Operator.MAX.combine(List.of(HALF, ONE))).isEqualTo(1);
        assertThat(Operator.MIN.combine(List.of(HALF, ONE))).isEqualTo(0.5);
    }

    @Test
    void aNodeThatDoesNotFollowFromItsChildrenCannotBeMade() {
        assertThatThrownBy(() -> new Node("lie", Operator.MAX, 0.9, null, null, List.of(HALF, ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'lie' is 0.9, but its children give 1.0");
    }
}
