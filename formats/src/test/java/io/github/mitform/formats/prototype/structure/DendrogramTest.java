package io.github.mitform.formats.prototype.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DendrogramTest {
    private static CardSimilarity sorts(int cards, int[][]... sorts) {
        var similarity = new CardSimilarity(cards);
        for (int[][] sort : sorts) {
            similarity.add(sort, 1);
        }
        return similarity;
    }

    @Test
    void cardsThatLieTogetherStandTogether() {
        var tree = Dendrogram.of(
                sorts(4, new int[][] {{0, 2}, {1, 3}}, new int[][] {{0, 2}, {1}, {3}}, new int[][] {{0, 1, 2, 3}}),
                Linkage.AVERAGE);
        assertThat(tree.order()).containsExactly(0, 2, 1, 3);
        assertThat(tree.joins()).containsExactly(Fraction.ZERO, Fraction.of(2, 3), Fraction.of(1, 3));
        assertThat(tree.ambiguous()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void nobodyMakesNoTree(Linkage linkage) {
        assertThat(Dendrogram.of(sorts(3), linkage).merges()).isEmpty();
        assertThat(Dendrogram.of(sorts(3), linkage).order()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void threeCardsThatAreAllEquallyNearAreAmbiguous(Linkage linkage) {
        var tree = Dendrogram.of(sorts(3, new int[][] {{0, 1, 2}}), linkage);
        assertThat(tree.ambiguous()).isTrue();
        assertThat(tree.merges()).hasSize(2);
        assertThat(tree.decisive()).as("all three meet at once").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void groupsOnWhichEverybodyAgreesAreDrawnAlikeInAnyOrder(Linkage linkage) {
        var tree = Dendrogram.of(sorts(6, new int[][] {{0, 1}, {2, 3}, {4, 5}}), linkage);
        assertThat(tree.decisive()).isFalse();
        assertThat(tree.joins())
                .containsExactly(Fraction.ZERO, Fraction.ONE, Fraction.ZERO, Fraction.ONE, Fraction.ZERO);
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void aCardAsNearToOneAsToAnotherDecidesHowHighTheyMeet(Linkage linkage) {
        var tree = Dendrogram.of(sorts(3, new int[][] {{0, 1}, {2}}, new int[][] {{0}, {1, 2}}), linkage);
        assertThat(tree.ambiguous()).isTrue();
        assertThat(tree.decisive()).isEqualTo(linkage != Linkage.SINGLE);
    }

    @Test
    void tooManyCardsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dendrogram.of(new CardSimilarity(Dendrogram.MOST_CARDS + 1), Linkage.SINGLE));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTreeThatIsNotAmbiguousDoesNotDependOnTheOrderOfCards(long seed) {
        var random = new Random(seed);
        int cards = 7;
        var sorts = new ArrayList<int[]>();
        for (int person = 0; person < 23; person++) {
            sorts.add(random.ints(cards, 0, 3).toArray());
        }
        for (Linkage linkage : Linkage.values()) {
            var usual = IntStream.range(0, cards).boxed().collect(Collectors.toList());
            var tree = Dendrogram.of(counted(sorts, usual), linkage);
            if (tree.ambiguous()) continue;
            for (int i = 0; i < 10; i++) {
                Collections.shuffle(usual, random);
                assertThat(groups(Dendrogram.of(counted(sorts, usual), linkage), usual))
                        .as("%s, seed %s", linkage, seed)
                        .isEqualTo(
                                groups(tree, IntStream.range(0, cards).boxed().toList()));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whereNoTieIsDecisiveAllCardsMeetAsHighInAnyOrder(long seed) {
        var random = new Random(seed);
        int cards = 5;
        int settled = 0;
        for (int test = 0; test < 40; test++) {
            var sorts = new ArrayList<int[]>();
            for (int person = 0; person < 3; person++) {
                sorts.add(random.ints(cards, 0, 3).toArray());
            }
            for (Linkage linkage : Linkage.values()) {
                var usual = IntStream.range(0, cards).boxed().collect(Collectors.toList());
                var tree = Dendrogram.of(counted(sorts, usual), linkage);
                var meetings = meetings(tree, usual);
                if (tree.ambiguous() && !tree.decisive()) settled++;
                boolean alike = true;
                for (int i = 0; i < 20; i++) {
                    Collections.shuffle(usual, random);
                    alike &= meetings(Dendrogram.of(counted(sorts, usual), linkage), usual)
                            .equals(meetings);
                }
                if (!tree.decisive())
                    assertThat(alike).as("%s, seed %s", linkage, seed).isTrue();
            }
        }
        assertThat(settled).as("trees with ties that decide nothing").isPositive();
    }

    /** Counts sorts of cards that stand at other places. */
    private static CardSimilarity counted(List<int[]> sorts, List<Integer> cardAt) {
        var similarity = new CardSimilarity(cardAt.size());
        for (int[] groupOf : sorts) {
            var groups = IntStream.range(0, 3)
                    .mapToObj(group -> IntStream.range(0, cardAt.size())
                            .filter(place -> groupOf[cardAt.get(place)] == group)
                            .toArray())
                    .toArray(int[][]::new);
            similarity.add(groups, 1);
        }
        return similarity;
    }

    private static TreeSet<String> groups(Dendrogram tree, List<Integer> cardAt) {
        return tree.merges().stream()
                .map(merge -> merge.members().stream().map(cardAt::get).sorted().toList() + " " + merge.height())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns how high any two cards meet: all that the tree shows. */
    private static TreeSet<String> meetings(Dendrogram tree, List<Integer> cardAt) {
        var meetings = new TreeSet<String>();
        for (Dendrogram.Merge merge : tree.merges()) {
            for (int left : merge.left()) {
                for (int right : merge.right()) {
                    int one = Math.min(cardAt.get(left), cardAt.get(right));
                    int other = Math.max(cardAt.get(left), cardAt.get(right));
                    meetings.add(one + " " + other + " " + merge.height());
                }
            }
        }
        return meetings;
    }
}
