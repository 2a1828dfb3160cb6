package io.github.mitform.formats.vote.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.oracle.StatsFolder;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.roadmap.Kano;
import io.github.mitform.formats.vote.roadmap.KanoCategory;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kano's categories as another program computed them. */
class KanoStatsOracleTest {
    private static int cases;
    private static int checked;

    static List<ObjectValue> cases() {
        return StatsFolder.cases("kano");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectationHolds(ObjectValue oracle) {
        assertThat(oracle.text("op")).hasValue("kano");
        var answers = answers((ObjectValue) oracle.get("input").orElseThrow());
        var computed = computed(answers);
        double tolerance = oracle.number("tolerance").orElseThrow().doubleValue();
        var expected = (ObjectValue) oracle.get("expected").orElseThrow();
        assertThat(computed.keySet()).containsAll(expected.fields().keySet());
        expected.fields().forEach((key, value) -> {
            if (value instanceof ObjectValue counts) {
                var actual = (Map<?, ?>) computed.get(key);
                assertThat(actual.keySet()).isEqualTo(counts.fields().keySet());
                counts.fields().forEach((letter, count) -> StatsFolder.assertAlike(actual.get(letter), count, 0));
            } else {
                StatsFolder.assertAlike(computed.get(key), value, tolerance);
            }
            checked++;
        });
        cases++;
    }

    private static List<Optional<Pair>> answers(ObjectValue input) {
        var functional = input.items("functional");
        var dysfunctional = input.items("dysfunctional");
        var answers = new ArrayList<Optional<Pair>>();
        for (int i = 0; i < functional.size(); i++) {
            var without = feeling(dysfunctional.get(i));
            answers.add(feeling(functional.get(i)).flatMap(with -> without.map(other -> new Pair(with, other))));
        }
        return answers;
    }

    private static Optional<Feeling> feeling(Value number) {
        return number instanceof NumberValue given
                ? Optional.of(Feeling.values()[given.number().intValueExact() - 1])
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> computed(List<Optional<Pair>> answers) {
        var profile = Profile.empty(KanoAnswers.KIND, Candidates.of("feature"));
        answers.forEach(pair ->
                profile.add(KanoAnswers.of(pair.map(given -> Map.of(0, given)).orElse(Map.of()))));
        var feature = Kano.features(profile).get(0);
        var counts = new HashMap<String, Number>();
        for (KanoCategory category : KanoCategory.values()) {
            counts.put(letter(category), feature.count(category).numerator());
        }
        var computed = new HashMap<String, @Nullable Object>();
        computed.put(
                "perRespondent",
                Arrays.asList(answers.stream()
                        .map(pair -> pair.map(KanoCategory::of)
                                .map(KanoStatsOracleTest::letter)
                                .orElse(null))
                        .toArray()));
        computed.put("counts", counts);
        computed.put(
                "category", feature.category().map(KanoStatsOracleTest::letter).orElse(null));
        computed.put("better", number(feature.better()));
        computed.put("worse", number(feature.worse()));
        computed.put("totalStrength", number(feature.totalStrength()));
        computed.put("categoryStrength", number(feature.categoryStrength()));
        return computed;
    }

    private static String letter(KanoCategory category) {
        return Character.toString(category.letter());
    }

    private static @Nullable Number number(Optional<Fraction> fraction) {
        return fraction.map(known -> known.toDecimal(20)).orElse(null);
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("kano: " + checked + " expectations of " + cases + " cases hold");
    }
}
