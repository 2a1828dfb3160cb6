package io.github.mitform.answer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.random.Mutations;
import io.github.mitform.random.RandomTypes;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.schema.Schema;
import io.github.mitform.value.schema.SchemaValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerSchemaTest {
    private static final Pointer AT = Pointer.of("/answers/q");
    private static final int SEEDS = 20;
    private static final int ANSWERS = 50;

    /** Findings about a response as a whole, and the one that stands for many. */
    private static final Set<AnswerProblem> NOT_OF_AN_ANSWER = Set.of(
            AnswerProblem.MORE,
            AnswerProblem.RESPONSE_WRONG_KIND,
            AnswerProblem.RESPONSE_UNREADABLE,
            AnswerProblem.RESPONSE_MISSING_FIELD,
            AnswerProblem.RESPONSE_UNKNOWN_FIELD,
            AnswerProblem.UNKNOWN_QUESTION);

    static Stream<Arguments> typesAndSeeds() {
        return Stream.of(AnswerType.class.getPermittedSubclasses())
                .flatMap(kind -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("typesAndSeeds")
    void aSchemaRefusesWhatTheRuleRefusesAndNothingElse(Class<?> kind, int seed) {
        var random = new Random(seed);
        var type = type(kind, random);
        var rule = AnswerRule.of(type);
        var schema = new Comparison(rule);
        for (int i = 0; i < ANSWERS; i++) {
            schema.compare(answer(type, random, i % 4));
        }
    }

    /** Returns a type of this kind, now and then with a pattern or an option that stands alone. */
    private static AnswerType type(Class<?> kind, Random random) {
        var type = RandomTypes.ofKind(kind, random);
        if (type instanceof TextType && random.nextBoolean()) {
            return new TextType(2, 20, 1, Optional.of("x[^ 9]*"));
        }
        if (type instanceof ChoicesType choices && random.nextBoolean()) {
            var options = new ArrayList<>(choices.choices().listed());
            options.add(alone("none"));
            return choices.withOptions(new Options.Listed(options));
        }
        return type;
    }

    private static Option alone(String id) {
        return new Option(Id.of(id), Text.of(id, id), Optional.empty(), true);
    }

    /** Returns a valid answer with so many changes. */
    private static Value answer(AnswerType type, Random random, int changes) {
        Value value = AnswerRules.write(RandomAnswers.next(type, random));
        for (int i = 0; i < changes; i++) {
            value = Mutations.of(value, random);
        }
        return value;
    }

    @Test
    void everyKindOfProblemCameUpAndIsEitherSeenByTheSchemaOrListedAsInexpressible() {
        var seen = new HashSet<String>();
        typesAndSeeds().forEach(arguments -> {
            var random = new Random((int) arguments.get()[1]);
            var type = type((Class<?>) arguments.get()[0], random);
            var rule = AnswerRule.of(type);
            for (int i = 0; i < ANSWERS; i++) {
                rule.read(answer(type, random, i % 4), AT).findings().forEach(finding -> seen.add(finding.code()));
            }
        });

        assertThat(seen)
                .containsAll(Stream.of(AnswerProblem.values())
                        .filter(problem -> !NOT_OF_AN_ANSWER.contains(problem))
                        .map(AnswerProblem::code)
                        .toList());
    }

    @Nested
    class AnOptionThatStandsAlone {
        private final Comparison schema = new Comparison(AnswerRule.of(new ChoicesType(
                Options.of(
                        option("a"),
                        option("b"),
                        option("c"),
                        new Option(
                                io.github.mitform.definition.id.Id.of("none"),
                                Text.of("x", "x"),
                                Optional.empty(),
                                true)),
                2,
                OptionalInt.empty(),
                true)));

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "[\"none\"]; true",
                    "[\"none\", \"a\"]; false",
                    "[\"none\", {\"other\": \"x\"}]; false",
                    "[\"a\"]; false",
                    "[\"a\", \"b\"]; true",
                    "[\"a\", {\"other\": \"x\"}]; true",
                    "[{\"other\": \"y\"}, {\"other\": \"x\"}]; false",
                    "[]; false"
                })
        void isEnoughAndHasNothingBesideIt(String answer, boolean accepted) {
            assertThat(schema.compare(Json.parse(answer))).isEqualTo(accepted);
        }
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "\\d{5} 41061",
                "\\d{5} x41061",
                "[A-ZÄÖÜ]\\p{L}+ Öffnung",
                "a|b|cd abcd",
                "\\S+ a\u00a0b",
                "[\\S]+ a\u00a0b",
                "a\\sb a\u00a0b",
                "[^\\s-]+ a-b",
                "[\\d-]+ 0-1",
                "[a&\\&]+ a&",
                "a-b a-b",
                "\\.\\/\\* ./*",
                ".🚲? 🚲🚲"
            })
    void aPatternIsReadTheSameWay(String pattern, String words) {
        var rule = AnswerRule.of(new TextType(0, 100, 1, Optional.of(pattern)));
        boolean accepted = new Comparison(rule).compare(Value.of(words));
        assertThat(accepted).isEqualTo(rule.read(Value.of(words), AT).isValid());
    }

    @Test
    void aRowNamedLikeTheReasonForAMissingAnswerIsToldFromIt() {
        var schema =
                new Comparison(AnswerRule.of(new GridType(Options.of(option("missing")), TextType.upTo(20), true)));
        assertThat(schema.compare(Json.parse("{\"missing\": \"skipped\"}"))).isTrue();
        assertThat(schema.compare(Json.parse("{\"missing\": \"words\"}"))).isFalse();
    }

    @Test
    void stepsFromZeroAreInTheSchemaAndOthersAreNot() {
        assertThat(schemaOf("0", "5")).contains("multipleOf");
        assertThat(schemaOf("-10", "5")).contains("multipleOf");
        assertThat(schemaOf("2", "5")).doesNotContain("multipleOf");
        assertThat(schemaOf("0", "0.01")).doesNotContain("multipleOf");
        assertThat(schemaOf("0", "1")).doesNotContain("multipleOf");
    }

    private static String schemaOf(String min, String step) {
        return Json.write(AnswerRule.of(new NumberType(
                        Optional.of(new BigDecimal(min)), Optional.empty(), new BigDecimal(step), Optional.empty()))
                .schema(true));
    }

    @Test
    void optionsThatAreNotKnownYetMayHaveAnyId() {
        var later = new Options.From("wishes.accepted", new Selection.All());
        for (AnswerType type : List.of(
                new ChoiceType(later, true),
                ChoicesType.of(later),
                RankingType.of(later),
                new GridType(later, new YesNoType(), true))) {
            var schema = new SchemaValidator(AnswerRule.of(type).schema(true));
            assertThat(schema.accepts(Json.parse(
                            type instanceof ChoiceType
                                    ? "\"late\""
                                    : type instanceof GridType ? "{\"late\": true}" : "[\"late\"]")))
                    .as("%s", type)
                    .isTrue();
            assertThat(schema.accepts(Json.parse("[\"Not an id\"]")))
                    .as("%s", type)
                    .isFalse();
        }
    }

    private static Option option(String id) {
        return Option.of(id, Text.of(id, id));
    }

    /** A rule beside its schema. */
    private static final class Comparison {
        private final AnswerRule rule;
        private final SchemaValidator schema;
        private final Set<String> inexpressible;

        Comparison(AnswerRule rule) {
            this.rule = rule;
            this.schema = new SchemaValidator(Schema.anything()
                    .with("$schema", Schema.DIALECT)
                    .value()
                    .with("allOf", Value.list(rule.schema(true))));
            this.inexpressible = rule.inexpressible().keySet().stream()
                    .map(AnswerProblem::code)
                    .collect(Collectors.toSet());
        }

        /** Returns whether the schema accepts the value, after seeing that it may or has to. */
        boolean compare(Value value) {
            boolean accepted = schema.accepts(value);
            var reading = rule.read(value, AT);
            if (reading.isValid()) {
                assertThat(schema.errors(value))
                        .as("%s for %s", value, rule.type())
                        .isEmpty();
            } else if (accepted) {
                assertThat(reading.findings())
                        .as("%s for %s", value, rule.type())
                        .extracting(Finding::code)
                        .isSubsetOf(inexpressible);
            }
            return accepted;
        }
    }
}
