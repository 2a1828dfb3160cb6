package io.github.mitform.answer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.random.RandomTypes;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryAnswerTypeTest {
    private static final Pointer AT = Pointer.of("/answers/q");

    static Stream<Arguments> typesAndSeeds() {
        return Stream.of(AnswerType.class.getPermittedSubclasses())
                .flatMap(kind -> IntStream.range(0, 40).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void anAnswerThatIsWrittenIsReadAgain(Class<?> kind, int seed) {
        var random = new Random(seed);
        var type = RandomTypes.ofKind(kind, random);
        var answer = RandomAnswers.next(type, random);

        assertThat(AnswerRules.check(type, answer, AT)).isEmpty();
        assertThat(AnswerRules.read(type, AnswerRules.write(answer), AT).answer())
                .as("%s of %s", answer, type)
                .hasValue(answer);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void aTableHasACellForEachColumn(Class<?> kind, int seed) {
        var random = new Random(seed);
        var type = RandomTypes.ofKind(kind, random);
        var answer = RandomAnswers.next(type, random);
        var rule = AnswerRule.of(type);

        for (boolean maySkip : new boolean[] {true, false}) {
            var columns = rule.columns("q", maySkip);
            assertThat(columns)
                    .extracting(AnswerColumn::name)
                    .doesNotHaveDuplicates()
                    .allMatch(n -> n.startsWith("q"));
            for (Answer each : new Answer[] {answer, NoAnswer.SKIPPED, null}) {
                assertThat(rule.cells(each, maySkip)).hasSameSizeAs(columns);
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void aTableTellsTheAnswerAgain(Class<?> kind, int seed) {
        var random = new Random(seed);
        var type = RandomTypes.ofKind(kind, random);
        var rule = AnswerRule.of(type);
        boolean maySkip = random.nextBoolean();
        for (Answer answer : new Answer[] {RandomAnswers.next(type, random), NoAnswer.SKIPPED, null}) {
            if (answer == NoAnswer.SKIPPED && !maySkip) {
                continue;
            }
            var cells = rule.cells(answer, maySkip);
            var again = rule.valueOf(cells, maySkip).map(value -> rule.read(value, AT));

            assertThat(again.isPresent()).isEqualTo(answer != null);
            again.ifPresent(reading -> {
                assertThat(reading.findings()).as("%s of %s", answer, type).isEmpty();
                assertThat(rule.cells(reading.answer().orElseThrow(), maySkip)).isEqualTo(cells);
                if (!losesSomething(type)) {
                    assertThat(reading.answer()).hasValue(answer);
                }
            });
        }
    }

    @Test
    void optionsWithoutPointsComeBackAsLeftOutBecauseTheyMayNotHaveBeenShown() {
        var type =
                AllocationType.of(5, Options.of(Option.of("a", Text.of("a", "a")), Option.of("b", Text.of("b", "b"))));
        assertThat(AnswerRule.of(type).valueOf(List.of(Value.of(3), Value.of(0)), false))
                .hasValue(Value.object().with("a", Value.of(3)));
        assertThat(AnswerRule.of(type).valueOf(List.of(Value.of(0), Value.of(0)), false))
                .hasValue(Value.object());
    }

    /** A table does not tell 0 points from none, nor in which order options that share a rank were named. */
    private static boolean losesSomething(AnswerType type) {
        return type instanceof AllocationType
                || type instanceof RankingType
                || type instanceof GridType grid && losesSomething(grid.cell())
                || type instanceof ListType list && losesSomething(list.of())
                || type instanceof GroupType group
                        && group.fields().stream().anyMatch(field -> losesSomething(field.answer()));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void cellsThatFitNoAnswerAreRefusedAndBreakNothing(Class<?> kind, int seed) {
        var random = new Random(seed);
        var rule = AnswerRule.of(RandomTypes.ofKind(kind, random));
        int columns = rule.columns("q", true).size();
        for (int i = 0; i < 50; i++) {
            var cells =
                    IntStream.range(0, columns).mapToObj(c -> value(random, 1)).toList();
            rule.valueOf(cells, true).ifPresent(value -> {
                var reading = rule.read(value, AT);
                reading.answer()
                        .ifPresent(answer -> assertThat(rule.check(answer, AT)).isEmpty());
            });
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void everyColumnSaysWhatItIs(Class<?> kind, int seed) {
        var rule = AnswerRule.of(RandomTypes.ofKind(kind, new Random(seed)));
        for (AnswerColumn column : rule.columns("q", true)) {
            assertThat(column.parts().isEmpty())
                    .as("%s is about a part, which has a label", column.name())
                    .isEqualTo(column.name().equals("q"));
            if (column.kind() == AnswerColumn.Kind.ID || column.kind() == AnswerColumn.Kind.BOOLEAN) {
                assertThat(column.values()).as("values of %s", column.name()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void noKindOfValueMakesReadingFail(Class<?> kind, int seed) {
        var random = new Random(seed);
        var rule = AnswerRule.of(RandomTypes.ofKind(kind, random));
        for (int i = 0; i < 50; i++) {
            var value = value(random, 3);
            var reading = rule.read(value, AT);
            assertThat(reading.answer().isPresent())
                    .isEqualTo(reading.findings().isEmpty());
            reading.answer().ifPresent(answer -> {
                assertThat(rule.check(answer, AT)).isEmpty();
                rule.expressionValue(answer);
                rule.cells(answer, true);
            });
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void nothingOfAnAnswerGetsIntoAFinding(Class<?> kind, int seed) {
        var random = new Random(seed);
        var rule = AnswerRule.of(RandomTypes.ofKind(kind, random));
        for (int i = 0; i < 50; i++) {
            var value = value(random, 3);
            assertThat(rule.read(value, AT).findings())
                    .extracting(Finding::toString)
                    .allSatisfy(line -> assertThat(line).doesNotContain("SECRET", "987"));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void anExpressionSeesNothingWhereThereIsNoAnswer(Class<?> kind, int seed) {
        var rule = AnswerRule.of(RandomTypes.ofKind(kind, new Random(seed)));
        assertThat(rule.expressionValue(null)).isNull();
        assertThat(rule.expressionValue(NoAnswer.DONT_KNOW)).isNull();
        assertThat(rule.partValue("x", NoAnswer.SKIPPED)).isNull();
        assertThat(rule.expressionType()).isNotNull();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void skippingIsAlwaysAnAnswerThatCanBeKept(Class<?> kind, int seed) {
        var type = RandomTypes.ofKind(kind, new Random(seed));
        assertThat(AnswerRules.read(type, AnswerRules.write(NoAnswer.SKIPPED), AT)
                        .answer())
                .hasValue(NoAnswer.SKIPPED);
    }

    private static Value value(Random random, int depth) {
        var names = List.of(
                "o0",
                "o1",
                "o9",
                "SECRET words",
                "other",
                "level",
                "seconds",
                "errors",
                "note",
                "missing",
                "success",
                "key",
                "value",
                "shown",
                "best",
                "worst",
                "f0",
                "id",
                "name",
                "cards",
                "g0",
                "path",
                "chosen",
                "h0",
                "x",
                "y",
                "region",
                "menu",
                "from",
                "to",
                "mark",
                "type",
                "coordinates",
                "Point",
                "Polygon",
                "mediaType",
                "size",
                "sha256",
                "ref");
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1 -> Value.of(random.nextInt(3) == 0 ? 987 : random.nextInt(9) - 2);
            case 2 -> Value.of(new java.math.BigDecimal(random.nextBoolean() ? "98.75" : "1e1000000000"));
            case 3 -> new TextValue(names.get(random.nextInt(names.size())));
            case 4 -> Value.nothing();
            case 5 -> {
                var items = new ArrayList<Value>();
                IntStream.range(0, random.nextInt(4)).forEach(i -> items.add(value(random, depth - 1)));
                yield Value.list(items);
            }
            default -> {
                var fields = Value.object();
                for (String name : new LinkedHashSet<>(names.subList(random.nextInt(names.size()), names.size()))) {
                    if (random.nextInt(3) == 0) {
                        fields = fields.with(name, value(random, depth - 1));
                    }
                }
                yield fields;
            }
        };
    }
}
