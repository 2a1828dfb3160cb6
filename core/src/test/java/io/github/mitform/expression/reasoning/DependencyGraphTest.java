package io.github.mitform.expression.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyGraphTest {
    /** Reads {@code a: b c; d: a}. */
    private static DependencyGraph graph(String written) {
        var dependsOn = new LinkedHashMap<String, List<String>>();
        for (String line : written.split("; ")) {
            var nameAndOthers = line.split(": ", -1);
            dependsOn.put(
                    nameAndOthers[0], nameAndOthers[1].isEmpty() ? List.of() : List.of(nameAndOthers[1].split(" ")));
        }
        return DependencyGraph.of(dependsOn);
    }

    @Nested
    class NamesWithoutACircle {
        private final DependencyGraph graph = graph("total: price count; shown: total; price: ; other: ");

        @Test
        void standInAnOrder() {
            assertThat(graph.order()).containsExactly("price", "count", "other", "total", "shown");
        }

        @Test
        void haveNoCircle() {
            assertThat(graph.circle()).isEmpty();
        }

        @Test
        void knowWhatChangesWithThem() {
            assertThat(graph.affectedBy("count")).containsExactly("total", "shown");
            assertThat(graph.affectedBy("shown")).isEmpty();
            assertThat(graph.affectedBy("nobody")).isEmpty();
            assertThat(graph.dependents("price")).containsExactly("total");
            assertThat(graph.dependencies("total")).containsExactly("price", "count");
        }
    }

    @Nested
    class NamesInACircle {
        private final DependencyGraph graph = graph("start: a; a: x b; b: c; c: b a; x: y; y: a; z: z");

        @Test
        void areToldAsTheShortestWayBackToTheFirst() {
            assertThat(graph.circle())
                    .hasValueSatisfying(
                            circle -> assertThat(DependencyGraph.print(circle)).isEqualTo("a → x → y → a"));
        }

        @Test
        void areToldOnceForEveryKnot() {
            assertThat(graph.circles()).containsExactly(List.of("a", "x", "y", "a"), List.of("z", "z"));
        }

        @Test
        void haveNoOrder() {
            assertThatThrownBy(graph::order)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no order, because of a circle: a → x → y → a");
        }
    }

    @Test
    void aChainOfAHundredThousandNamesIsNoTrouble() {
        var dependsOn = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < 100_000; i++) {
            dependsOn.put("n" + i, List.of("n" + (i + 1)));
        }
        assertThat(DependencyGraph.of(dependsOn).order()).startsWith("n100000").endsWith("n0");
        dependsOn.put("n100000", List.of("n0"));
        assertThat(DependencyGraph.of(dependsOn).circle())
                .hasValueSatisfying(circle -> assertThat(circle).hasSize(100_002));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thereIsEitherAnOrderOrACircle(long seed) {
        var random = new Random(seed);
        Map<String, List<String>> dependsOn = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            dependsOn.put(
                    "n" + i,
                    random.ints(random.nextInt(3), 0, 10)
                            .mapToObj(other -> "n" + other)
                            .toList());
        }
        var graph = DependencyGraph.of(dependsOn);
        if (graph.circle().isEmpty()) {
            var order = graph.order();
            dependsOn.forEach((name, others) ->
                    others.forEach(other -> assertThat(order.indexOf(other)).isLessThan(order.indexOf(name))));
        } else {
            graph.circles().forEach(circle -> {
                assertThat(circle.get(0)).isEqualTo(circle.get(circle.size() - 1));
                for (int i = 1; i < circle.size(); i++) {
                    assertThat(graph.dependencies(circle.get(i - 1))).contains(circle.get(i));
                }
            });
        }
    }
}
