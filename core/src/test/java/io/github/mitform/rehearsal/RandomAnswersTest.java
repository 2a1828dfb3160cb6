package io.github.mitform.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.problem.Pointer;
import io.github.mitform.random.RandomTypes;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomAnswersTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatPeopleUsuallyAnswerIsValidForEveryType(long seed) {
        var random = new Random(seed);
        var type = RandomTypes.next(random);
        var answer = RandomAnswers.usual(random, "Made up").to(type);
        assertThat(AnswerRules.check(type, answer, Pointer.root())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]{5}",
                "41\\d{3} .+",
                "(ab|cd)*e?",
                "\\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)*",
                "(a*)*b",
                "[^a-z]{3,}",
                "x{0,3}y"
            })
    void aTextMatchesItsPattern(String pattern) {
        var type = new TextType(0, 60, 1, Optional.of(pattern));
        for (int seed = 0; seed < 30; seed++) {
            var answer = RandomAnswers.next(type, new Random(seed));
            assertThat(AnswerRules.check(type, answer, Pointer.root()))
                    .as(pattern)
                    .isEmpty();
        }
    }

    @Test
    void aTextKeepsToItsBoundsAndItsPatternAlike() {
        var type = new TextType(7, 9, 1, Optional.of("(abc)+d*"));
        for (int seed = 0; seed < 30; seed++) {
            var answer = (TextAnswer) RandomAnswers.next(type, new Random(seed));
            assertThat(answer.words()).matches("(abc)+d*").hasSizeBetween(7, 9);
        }
    }

    @Test
    void aPatternThatNothingMatchesIsRefused() {
        var type = new TextType(0, 3, 1, Optional.of("abcdef"));
        assertThatThrownBy(() -> RandomAnswers.next(type, new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text within the bounds matches the pattern abcdef");
    }

    @Test
    void anExclusiveOptionStandsAlone() {
        var type = new ChoicesType(
                Options.of(
                        Option.of("a", Text.of("a", "a")),
                        new Option(
                                io.github.mitform.definition.id.Id.of("none"),
                                Text.of("n", "n"),
                                Optional.empty(),
                                true)),
                1,
                OptionalInt.empty(),
                true);
        for (int seed = 0; seed < 200; seed++) {
            var answer = RandomAnswers.next(type, new Random(seed));
            assertThat(AnswerRules.check(type, answer, Pointer.root())).isEmpty();
        }
    }

    @Test
    void aNumberMayHaveMoreStepsThanAnIntCanCount() {
        var type = new NumberType(
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal("1e12")),
                new BigDecimal("0.01"),
                Optional.empty());
        assertThat(AnswerRules.check(type, RandomAnswers.next(type, new Random(3)), Pointer.root()))
                .isEmpty();
    }

    @Test
    void peopleUsuallyLikeTheSameOptions() {
        var taste = new Taste.Usual(new Random(1), "Made up");
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            first.merge(taste.order(java.util.List.of("a", "b", "c", "d", "e")).get(0), 1, Integer::sum);
        }
        assertThat(first.values()).allMatch(times -> times > 20).anyMatch(times -> times > 250);
    }
}
