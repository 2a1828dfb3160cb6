package io.github.mitform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Fault;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.RandomExpressions;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.type.Checked;
import io.github.mitform.expression.type.TypeCheck;
import io.github.mitform.problem.Pointer;
import io.github.mitform.testing.fuzz.Target;
import io.github.mitform.testing.fuzz.TextMutations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reading, checking, printing and evaluating expressions. */
final class Expressions implements Target {
    private static final Pointer WHEN = Pointer.of("/when");

    private final List<String> examples = new ArrayList<>(List.of(
            "age >= 18 && \"bike\" in modes && count < 3",
            "(age / count).orValue(0) + sum(ratings) * -share > avg([1, 2.5, share])",
            "born + duration(\"P18Y\") <= today ? answered(mode) : !(local || member)",
            "mode == 'b\\x69\\u006be' || \"\\101\\n\" == \"A\"",
            "share < 2,5 and mode <> „bus“ or age = 3"));
    private final List<String> words = new ArrayList<>(List.of(
            "(",
            ")",
            "((((((((",
            "))))))))",
            "[",
            "]",
            "[[[[[[[[",
            "!",
            "!!!!!!!!!!!!!!!!",
            "-",
            "- - - - ",
            "? 1 :",
            "a ? b : ",
            ".orValue(",
            ".",
            ",",
            ", ",
            "'",
            "\"",
            "\\",
            "\\u",
            "\\U0010FFFF",
            "\\ud800",
            "„",
            "“",
            "≥",
            "=",
            "==",
            "=>",
            "<>",
            "and",
            "nicht",
            "not in",
            "null",
            "9223372036854775807",
            "-9223372036854775808",
            "0.1",
            "0",
            "1.0",
            "1e5",
            "0x1",
            "date(\"2026-01-31\")",
            "date(\"9999-12-31\")",
            "duration(\"P9999Y\")",
            "duration(\"PT87660000H\")",
            "duration(\"P-9999Y-11M\")",
            "today",
            "true",
            "false",
            "[]"));

    Expressions() {
        for (Operator operator : Operator.values()) {
            words.add(" " + operator.sign() + " ");
        }
        for (Function function : Function.values()) {
            words.add(function.spelling() + "(");
        }
        words.addAll(RandomExpressions.NAMES.all().stream().sorted().toList());
        for (int seed = 0; seed < 20; seed++) {
            var random = new RandomExpressions(seed);
            examples.add(random.condition(4).print());
            examples.add(random.literal().print());
        }
    }

    @Override
    public String name() {
        return "expressions";
    }

    @Override
    public List<String> examples() {
        return examples;
    }

    @Override
    public String mutated(String input, List<String> others, Random random) {
        return TextMutations.of(input, others, words, random);
    }

    @Override
    public String take(String input) {
        var parsed = Expression.parse(input);
        var outcome = faults(input, parsed.faults());
        if (parsed.expression().isEmpty()) {
            return outcome;
        }
        var expression = parsed.expression().get();
        String printed = expression.print();
        assertThat(Expression.parse(printed).orThrow()).isEqualTo(expression);
        assertThat(Expression.parse(printed).orThrow().print()).isEqualTo(printed);
        var check = TypeCheck.of(expression, RandomExpressions.NAMES);
        check.checked().ifPresent(Expressions::evaluate);
        return faults(input, check.faults())
                + check.checked()
                        .map(checked -> checked.type().getClass().getSimpleName())
                        .orElse("");
    }

    private static void evaluate(Checked checked) {
        var random = new RandomExpressions(7);
        for (int i = 0; i < 3; i++) {
            Compiled.evaluate(checked, random.answers(), RandomExpressions.TODAY);
        }
    }

    private static String faults(String input, List<Fault> faults) {
        for (Fault fault : faults) {
            assertThat(fault.end()).isLessThanOrEqualTo(input.length());
            if (faults.size() < 20) {
                fault.finding(WHEN, input);
            }
        }
        return Outcomes.of(faults.stream().map(fault -> fault.finding(WHEN)).toList());
    }
}
