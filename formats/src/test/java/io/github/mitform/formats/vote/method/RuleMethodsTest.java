package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.vote.FeatureVote;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleMethodsTest {
    private static final Options OPTIONS =
            Options.of(option("parking", "Parken"), option("reports", "Mängel"), option("events", "Termine"));
    private static final RankingType RANKING = RankingType.of(OPTIONS);
    private static final ChoicesType CHOICES = ChoicesType.of(OPTIONS);
    private static final AllocationType POINTS = AllocationType.of(10, OPTIONS);
    private static final ComparisonType PAIRS = ComparisonType.pairs(OPTIONS);

    private static ScaleType scale(int from, int to) {
        return new ScaleType(from, to, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    private static Option option(String id, String label) {
        return Option.of(id, Text.of(label, label + " in English"));
    }

    static Stream<TallyMethod> methods() {
        return Polls.METHODS.stream();
    }

    private static Subject subject(AnswerType type) {
        return new Subject("vote", Text.of("Was?", "What?"), type);
    }

    private static AnswerType type(TallyMethod method) {
        if (Polls.spends(method)) return ChoicesType.of(Polls.priced(OPTIONS));
        return Stream.of(RANKING, CHOICES, POINTS, PAIRS)
                .filter(type -> method.accepts().contains(type.getClass()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(AnswerType type) {
        Answer first;
        Answer second;
        if (type instanceof RankingType) {
            first = RankingAnswer.of("parking", "reports");
            second = RankingAnswer.of("events", "parking", "reports");
        } else if (type instanceof ChoicesType) {
            first = ChoicesAnswer.of("parking", "events");
            second = ChoicesAnswer.of("reports");
        } else if (type instanceof ComparisonType) {
            first = compared("parking", "reports", "parking", "events", "events", "reports");
            second = compared("reports", "parking", "events", "reports");
        } else {
            first = new AllocationAnswer(Map.of("parking", 4, "events", 1));
            second = new AllocationAnswer(Map.of("reports", 5));
        }
        return List.of(Row.of(first, 7), Row.of(second, 5), Row.without(Missing.LEFT_EMPTY));
    }

    private static ComparisonAnswer compared(String... betterAndOther) {
        return new ComparisonAnswer(IntStream.range(0, betterAndOther.length / 2)
                .mapToObj(pair -> {
                    var shown = List.of(betterAndOther[2 * pair], betterAndOther[2 * pair + 1]);
                    return new ComparisonAnswer.Choice(shown, shown.get(0), Optional.empty());
                })
                .toList());
    }

    private static RuleResult count(TallyMethod method, AnswerType type, ObjectValue settings, List<Row> rows) {
        var counter = Counter.of(method.bind(List.of(subject(type)), settings));
        rows.forEach(counter::add);
        return (RuleResult) counter.result(CountContext.selfSelected());
    }

    private static TallyMethod method(String id) {
        return methods().filter(method -> method.id().equals(id)).findFirst().orElseThrow();
    }

    @Nested
    class EveryRule {
        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.mitform.formats.vote.method.RuleMethodsTest#methods")
        void isInstalledUnderItsOwnName(TallyMethod method) {
            assertThat(Registry.installed().method(method.id())).isPresent();
            assertThat(Rules.book().codec(method.id())).isPresent();
            assertThat(method.title().german()).isNotBlank();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.mitform.formats.vote.method.RuleMethodsTest#methods")
        void isSaidToComeWithThisArtifactWhereItIsMissing(TallyMethod method) {
            var definition = FeatureVote.titled(Locale.ENGLISH, "What first?")
                    .option("a", "A")
                    .option("b", "B")
                    .ranked()
                    .countedBy(Counting.by(method.id()))
                    .build("org.example.vote", "1.0.0");
            assertThat(Check.of(definition, Registry.of(List.of(), List.of())).findings())
                    .extracting(finding -> finding.message(Locale.ENGLISH))
                    .contains("The counting method \"" + method.id()
                            + "\" is not installed; it comes with mitform-formats.");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.mitform.formats.vote.method.RuleMethodsTest#methods")
        void putsEveryOptionInItsPlace(TallyMethod method) {
            var type = type(method);
            var result = count(method, type, Polls.settings(method, type), rows(type));
            assertThat(result.turnout().answered()).isEqualTo(12);
            assertThat(result.standings())
                    .extracting(Standing::option)
                    .containsExactlyInAnyOrderElementsOf(
                            type.options().orElseThrow().listed());
            assertThat(result.outcome().map(Outcome::people)).contains(12L);
            assertThat(result.notes().get(0).sentence().english()).doesNotContain("{");
            assertThat(result.notes())
                    .allSatisfy(note -> assertThat(note.sentence().german()).doesNotContain("{"));
            assertThat(((ObjectValue) result.data()).fields())
                    .containsKeys("rule", "version", "profile", "elected", "ties", "steps");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.mitform.formats.vote.method.RuleMethodsTest#methods")
        void comesToTheSameFromKeptParts(TallyMethod method) {
            var type = type(method);
            var tally = method.bind(List.of(subject(type)), Polls.settings(method, type));
            var whole = Counter.of(tally);
            rows(type).forEach(whole::add);
            var parts = Counter.of(tally);
            for (Row row : rows(type)) {
                var part = Counter.of(tally);
                part.add(row);
                parts.mergeWritten(Json.parse(Json.write(part.write())));
            }
            assertThat(parts.result(CountContext.selfSelected())).isEqualTo(whole.result(CountContext.selfSelected()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.mitform.formats.vote.method.RuleMethodsTest#methods")
        void saysSoWhereNobodyVoted(TallyMethod method) {
            var type = type(method);
            var result = count(method, type, Polls.settings(method, type), List.of());
            assertThat(result.notes().get(0).sentence().english()).isNotBlank();
            assertThat(result.turnout().answered()).isZero();
        }
    }

    @Test
    void aRuleOfAProgramIsWrittenWithEveryOption() {
        var counting = Rules.counting(new Copeland(Unranked.LAST, Ties.of(TieBreak.LOT)));
        assertThat(counting.method()).isEqualTo("copeland");
        assertThat(Rules.book()
                        .read(counting.settings().with("method", Value.of("copeland")))
                        .orThrow())
                .isEqualTo(new Copeland(Unranked.LAST, Ties.of(TieBreak.LOT)));
    }

    @Test
    void aWeightCountsAsSoManyPeople() {
        Row heavy = new Row() {
            @Override
            public Answer answer(int subject) {
                return ChoicesAnswer.of("events");
            }

            @Override
            public Missing missing(int subject) {
                return null;
            }

            @Override
            public BigDecimal weight() {
                return new BigDecimal("2.5");
            }
        };
        var result = count(
                method("approval"), CHOICES, Value.object(), List.of(heavy, Row.of(ChoicesAnswer.of("parking"), 2)));
        assertThat(result.outcome().orElseThrow().names()).containsExactly("events");
    }

    @Test
    void theStepOnTheLowEndOfAScaleIsNoGrade() {
        var grid = new GridType(OPTIONS, scale(1, 6), false);
        var answer = new GridAnswer(Map.of("parking", new ScaleAnswer(6), "reports", new ScaleAnswer(1)));
        var result = count(method("score"), grid, Value.object(), List.of(Row.of(answer, 3)));
        assertThat(result.outcome().orElseThrow().scores())
                .hasEntrySatisfying(0, score -> assertThat(score).hasToString("15"));
    }

    private static Figure grades(int best, int middle, int worst) {
        var labels = Map.of(2, Text.of("Gut {x}", "Good {x}"));
        var low = Text.of("Gar nicht", "Not at all");
        var cell = new ScaleType(1, 3, Optional.of(low), Optional.empty(), labels, false);
        var rows = new ArrayList<Row>();
        Map.of(3, best, 2, middle, 1, worst)
                .forEach((step, people) -> rows.add(Row.of(
                        new GridAnswer(Map.of("parking", new ScaleAnswer(step), "reports", new ScaleAnswer(3))),
                        people)));
        var result = count(method("majority_judgment"), new GridType(OPTIONS, cell, false), Value.object(), rows);
        return Disclosure.of(5).publish(result).figures().get(1);
    }

    @Test
    void gradesAreDrawnByTheNamesOfTheirSteps() {
        var figure = grades(20, 15, 6);
        assertThat(figure.drawing()).isEqualTo(Drawing.RISING_BARS);
        assertThat(figure.columns())
                .extracting(column -> column.title().german())
                .containsExactly("Name", "Gar nicht (0)", "Gut {x} (1)", "Note 2", "Mittlere Note");
        assertThat(figure.lines())
                .filteredOn(line -> line.get(0).equals(Cell.Words.of(option("parking", "Parken"))))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(line.get(0), new Cell.People(6), new Cell.People(15), new Cell.People(20)));
    }

    @Test
    void gradesThatFewGaveAreWithheldBesideAnother() {
        assertThat(grades(20, 15, 4).lines())
                .filteredOn(line -> line.get(0).equals(Cell.Words.of(option("parking", "Parken"))))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(line.get(0), new Cell.Withheld(), new Cell.Withheld(), new Cell.People(20)));
    }

    @Test
    void aScoreThatFewMissIsNoScoreToTell() {
        var ranking = RankingType.of(Polls.options("a", "b", "c"));
        var result = Polls.count(
                Counting.by("anti_plurality"), ranking, Map.of(Polls.ranking("abc"), 18, Polls.ranking("acb"), 2));
        var lines = Disclosure.of(5).publish(result).figures().get(0).lines();
        assertThat(lines).filteredOn(line -> line.contains(new Cell.Withheld())).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aReasonThatWouldTellOfAFewSaysThatItIsNotTold() {
        var ranking = RankingType.of(Polls.options("a", "b"));
        var result =
                Polls.count(Counting.by("roadmap"), ranking, Map.of(Polls.ranking("ab"), 17, Polls.ranking("ba"), 3));
        assertThat(Disclosure.of(5).publish(result).notes())
                .extracting(note -> note.sentence().english())
                .contains("Place 1: “A”, before “B”; by how many is not told, since that would be of few people.");
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .anyMatch(told -> told.startsWith("Place 1: “A”, which 17 to 3 would build before “B”"));
    }

    @Nested
    class WhatARuleCannotCount {
        @Test
        void isFoundInTheDefinition() {
            var method = method("instant_runoff");
            var shared = new RankingType(OPTIONS, 1, OptionalInt.empty(), true);
            assertThat(method.check(List.of(subject(shared)), Value.object()))
                    .extracting(Finding::code)
                    .containsExactly("rule.does-not-take");
            assertThatThrownBy(() -> method.bind(List.of(subject(shared)), Value.object()))
                    .hasMessageContaining("rule.does-not-take");
        }

        @Test
        void isAGradeBeyondTheGreatest() {
            var grid = new GridType(OPTIONS, scale(1, 7), false);
            assertThat(method("majority_judgment").check(List.of(subject(grid)), Value.object()))
                    .extracting(Finding::code)
                    .containsExactly("rule.does-not-take");
            assertThat(method("majority_judgment")
                            .check(List.of(subject(grid)), Value.object().with("greatest", Value.of(6))))
                    .isEmpty();
        }

        @Test
        void isMorePointsThanTheRuleTakes() {
            var ten = AllocationType.of(10, OPTIONS);
            for (String star : List.of("star", "majority_judgment")) {
                assertThat(method(star).check(List.of(subject(ten)), Value.object()))
                        .extracting(Finding::code)
                        .containsExactly("rule.does-not-take");
                assertThat(method(star)
                                .check(List.of(subject(ten)), Value.object().with("greatest", Value.of(10))))
                        .isEmpty();
            }
            assertThat(method("dots")
                            .check(List.of(subject(ten)), Value.object().with("points", Value.of(9))))
                    .extracting(finding -> finding.message(Locale.GERMAN))
                    .containsExactly(
                            "Dieses Zählverfahren nimmt nicht jede Antwort an, die die Frage zulässt. Solche Stimmzettel wären"
                                    + " ungültig: mehr ausgegeben als vorhanden.");
            assertThat(method("dots")
                            .check(List.of(subject(ten)), Value.object().with("points", Value.of(10))))
                    .isEmpty();
        }

        @Test
        void isAnOptionThatTheRuleNamesAndTheQuestionDoesNotHave() {
            var grid = new GridType(OPTIONS, scale(0, 10), false);
            var method = method("systemic_consensing");
            assertThat(method.check(List.of(subject(grid)), Value.object().with("passive", Value.of("lake"))))
                    .extracting(Finding::code)
                    .containsExactly("rule.does-not-take");
            assertThat(OPTIONS.listed())
                    .allSatisfy(option -> assertThat(method.check(
                                    List.of(subject(grid)),
                                    Value.object()
                                            .with(
                                                    "passive",
                                                    Value.of(option.id().value()))))
                            .isEmpty());
        }

        @Test
        void isWhatNoRuleHasAsAnOption() {
            assertThat(method("schulze")
                            .check(List.of(subject(RANKING)), Value.object().with("strenght", Value.of("margins"))))
                    .isNotEmpty();
        }

        @Test
        void isATieThatPeopleHaveToBreak() {
            var settings = Value.object().with("ties", Value.of("refuse"));
            var rows = List.of(Row.of(RankingAnswer.of("parking"), 2), Row.of(RankingAnswer.of("events"), 2));
            var result = count(method("plurality"), RANKING, settings, rows);
            assertThat(result.outcome()).isEmpty();
            assertThat(result.standings()).isEmpty();
            assertThat(result.notes().get(0).sentence().in(Locale.GERMAN)).isNotBlank();
        }
    }

    @Nested
    class AStep {
        @Test
        void givesAwayItsSmallestNumberAndWhatIsLeftOfAll() {
            var step =
                    Value.object().with("round", Value.of(1)).with("tally", Value.from(Map.of("a", "28", "b", "30")));
            assertThat(StepPeople.fewest(step, 30)).isEqualTo(2);
            assertThat(StepPeople.fewest(Value.object().with("votes", Value.of("13/2")), 30))
                    .as("six whole votes and a part of a seventh")
                    .isEqualTo(7);
            assertThat(StepPeople.fewest(Value.object(), 30)).isEqualTo(30);
        }

        @Test
        void givesNobodyAwayByNamesPartsAndWhatRoundingLost() {
            var step = Value.object()
                    .with("candidates", Value.from(List.of("1", "12")))
                    .with("keep", Value.from(Map.of("1", "5/8")))
                    .with("passes", Value.of(3))
                    .with("lost", Value.of("3/10000"));
            assertThat(StepPeople.fewest(step, 30)).isEqualTo(30);
        }
    }

    @Test
    void systemicConsensingIsCountedFromResistances() {
        var grid = new GridType(OPTIONS, scale(0, 10), false);
        var answer = new GridAnswer(
                Map.of("parking", new ScaleAnswer(9), "reports", new ScaleAnswer(0), "events", new ScaleAnswer(4)));
        var result = count(method("systemic_consensing"), grid, Value.object(), List.of(Row.of(answer, 8)));
        assertThat(result.outcome().orElseThrow().names()).containsExactly("reports");
    }
}
