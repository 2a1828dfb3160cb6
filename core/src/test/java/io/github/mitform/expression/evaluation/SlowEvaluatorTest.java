package io.github.mitform.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.RandomExpressions;
import io.github.mitform.expression.type.TypeCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled expressions come to what the slow evaluator says, whichever answers are missing. */
class SlowEvaluatorTest {
    private static final int MOST_NAMES = 7;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCombinationOfUnknownsComesToTheSame(long seed) {
        var random = new RandomExpressions(seed);
        for (Expression expression : List.of(random.condition(4), random.condition(5), random.number(4))) {
            var names = List.copyOf(expression.references());
            if (names.size() <= MOST_NAMES) {
                var answers = everyAnswer(random);
                for (int known = 0; known < 1 << names.size(); known++) {
                    assertComesToTheSame(expression, some(answers, names, known));
                }
            }
        }
    }

    private static Map<String, Object> everyAnswer(RandomExpressions random) {
        var answers = new HashMap<String, Object>();
        while (answers.size() < RandomExpressions.NAMES.all().size()) {
            answers.putAll(random.answers());
        }
        return answers;
    }

    private static Map<String, Object> some(Map<String, Object> answers, List<String> names, int known) {
        var some = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if ((known & 1 << i) != 0) {
                some.add(names.get(i));
            }
        }
        var left = new HashMap<>(answers);
        left.keySet().retainAll(some);
        return left;
    }

    private static void assertComesToTheSame(Expression expression, Map<String, Object> answers) {
        var checked = TypeCheck.of(expression, RandomExpressions.NAMES).orThrow();
        var fast = Optional.ofNullable(Compiled.evaluate(checked, answers, RandomExpressions.TODAY));
        var slow = new SlowEvaluator(answers, RandomExpressions.TODAY).value(expression);
        assertThat(SlowEvaluator.same(fast, slow))
                .as("%s with %s is %s, slowly %s", expression, answers, fast, slow)
                .isTrue();
    }
}
