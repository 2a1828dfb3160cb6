package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Settings;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who knows all groups and weights looks for every way in which answers can be spread over them. */
class SplitsTest {
    private static WeightedAnswers answers(double[] weights, long[] answered, long[][] counts) {
        var byGroup = new TreeMap<Integer, Double>();
        for (int group = 0; group < weights.length; group++) byGroup.put(group, weights[group]);
        var drawn = Drawn.readWeighted(Settings.of(Value.object()));
        return new WeightedAnswers(byGroup, answered, counts, OptionalInt.empty(), drawn, CountContext.selfSelected());
    }

    private static WeightedAnswers yesAndNo(double[] weights, long[] answered, long... yes) {
        long[][] counts = IntStream.range(0, yes.length)
                .mapToObj(group -> new long[] {yes[group], answered[group] - yes[group]})
                .toArray(long[][]::new);
        return answers(weights, answered, counts);
    }

    @Test
    void theOnlyWayToSpreadSevenPeopleIsTold() {
        double[] weights = {0.894, 1.0412, 1.3111};
        long[] answered = {31, 15, 8};
        assertThat(new Splits(yesAndNo(weights, answered, 28, 13, 6), true).behind(1, 54))
                .isEqualTo(2);
    }

    @Test
    void groupsOfTheSameWeightAreNotToldApart() {
        double[] weights = {1, 1, 1};
        long[] answered = {30, 15, 9};
        assertThat(new Splits(yesAndNo(weights, answered, 28, 13, 7), true).behind(1, 54))
                .isEqualTo(54);
    }

    @Test
    void thousandsOfPeopleAreSpreadInManyWays() {
        double[] weights = {0.93, 1.04, 1.21};
        long[] answered = {3_000, 1_500, 800};
        assertThat(new Splits(yesAndNo(weights, answered, 2_998, 1_300, 700), true).behind(0, 5_300))
                .isEqualTo(5_300);
    }

    private static List<long[]> all(long[] answered, long people, int group) {
        if (group == answered.length - 1) {
            return people <= answered[group] ? List.of(new long[] {people}) : List.of();
        }
        var all = new ArrayList<long[]>();
        for (long first = 0; first <= Math.min(people, answered[group]); first++) {
            for (long[] rest : all(answered, people - first, group + 1)) {
                all.add(LongStream.concat(LongStream.of(first), LongStream.of(rest))
                        .toArray());
            }
        }
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatCountsAsNotToldCanBeAnotherNumber(long seed) {
        var random = new Random(seed);
        int told = 0;
        int untold = 0;
        for (int round = 0; round < 60; round++) {
            int groups = 2 + random.nextInt(3);
            double[] weights = random.doubles(groups, 0.6, 1.6)
                    .map(weight -> Math.rint(weight * 10) / 10)
                    .toArray();
            long[] answered = random.longs(groups, 4, 40).toArray();
            long[] yes = IntStream.range(0, groups)
                    .mapToLong(group -> random.nextInt((int) Math.min(7, answered[group]) + 1))
                    .toArray();
            long people = LongStream.of(yes).sum();
            var answers = yesAndNo(weights, answered, yes);
            long behind = new Splits(answers, true).behind(0, 1_000);
            if (behind < 1_000) {
                told++;
                continue;
            }
            untold++;
            var alike = all(answered, people, 0).stream()
                    .filter(other ->
                            yesAndNo(weights, answered, other).told(0, 1).equals(answers.told(0, 1)))
                    .toList();
            for (int group = 0; group < groups; group++) {
                int place = group;
                assertThat(yes[place] == 0 || alike.stream().anyMatch(other -> other[place] != yes[place]))
                        .as("group %s of %s people", place, yes[place])
                        .isTrue();
            }
        }
        assertThat(told).isGreaterThan(10);
        assertThat(untold).isGreaterThan(10);
    }
}
