package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionsTest {
    private static final Options ANSWERS = options("agree", "disagree", "pass");
    private static final GridType GRID =
            new GridType(options("bench", "trams", "dogs", "silent"), new ChoiceType(ANSWERS, false), false);
    private static final ObjectValue FROM_ONE = Value.object().with("atLeast", Value.of(1));

    private static Options options(String... ids) {
        return Options.of(Arrays.stream(ids)
                .map(id -> Option.of(id, Text.of(Locale.ENGLISH, id)))
                .toArray(Option[]::new));
    }

    /** Returns one person's answers, such as {@code "bench+ trams- dogs0"}. */
    private static Row person(String answers) {
        var cells = new LinkedHashMap<String, Answer>();
        for (String answer : answers.split(" ")) {
            var row = answer.substring(0, answer.length() - 1);
            cells.put(
                    row, ChoiceAnswer.of(answer.endsWith("+") ? "agree" : answer.endsWith("-") ? "disagree" : "pass"));
        }
        return Row.of(new GridAnswer(cells));
    }

    private static Tally<?, ?> tally(ObjectValue settings) {
        return new Opinions().bind(List.of(subject(GRID)), settings);
    }

    private static Subject subject(GridType grid) {
        return new Subject("opinion", Text.of("Was?", "What?"), grid);
    }

    private static OpinionsResult count(ObjectValue settings, List<Row> rows) {
        return count(tally(settings), rows);
    }

    private static <S> OpinionsResult count(Tally<S, ?> tally, List<Row> rows) {
        return (OpinionsResult) tally.finish(state(tally, rows), CountContext.selfSelected());
    }

    private static <S> S state(Tally<S, ?> tally, List<Row> rows) {
        S state = tally.empty();
        for (Row row : rows) state = tally.add(state, row);
        return state;
    }

    private static List<String> statements(OpinionsResult result, String figure) {
        return result.figures().stream()
                .filter(each -> each.id().equals(figure))
                .flatMap(each -> each.lines().stream())
                .map(line -> ((Cell.Words) line.get(0)).text().toString())
                .toList();
    }

    @Nested
    class FourPeopleOnThreeOfFourStatements {
        private final List<Row> people = List.of(
                person("bench+ trams+ dogs-"),
                person("bench+ trams- dogs-"),
                person("bench+ trams+"),
                person("bench0 trams-"));
        private final OpinionsResult result = count(FROM_ONE, people);

        @Test
        void areCountedStatementByStatement() {
            assertThat(result.opinions())
                    .extracting(Opinion::agree, Opinion::disagree, Opinion::pass, Opinion::answered)
                    .containsExactly(
                            tuple(3L, 0L, 1L, 4L), tuple(2L, 2L, 0L, 4L), tuple(0L, 2L, 0L, 2L), tuple(0L, 0L, 0L, 0L));
        }

        @Test
        void agreeMostOnWhatTheGreatestShareAgreesTo() {
            assertThat(statements(result, "consensus")).containsExactly("bench", "trams", "dogs");
            assertThat(result.opinions().get(0).consensus()).contains(Fraction.of(3, 4));
        }

        @Test
        void areDividedWhereAsManyAgreeAsDisagree() {
            assertThat(statements(result, "division")).startsWith("trams");
            assertThat(result.opinions())
                    .extracting(Opinion::division)
                    .containsExactly(
                            Optional.of(Fraction.ZERO),
                            Optional.of(Fraction.ONE),
                            Optional.of(Fraction.ZERO),
                            Optional.empty());
        }

        @Test
        void leaveOneStatementUnanswered() {
            assertThat(statements(result, "unanswered")).containsExactly("silent");
        }

        @Test
        void areSummedUpInWords() {
            assertThat(result.notes())
                    .extracting(note -> note.sentence().english())
                    .startsWith(
                            "Most agreement: “bench”",
                            "Most divided: “trams”",
                            "1 statement was answered by nobody.",
                            "Only statements with at least 1 answers are compared with each other.");
            assertThat(result.notes())
                    .filteredOn(note -> note.kind() == Note.Kind.CAUTION)
                    .hasSize(2);
        }

        @Test
        void areComparedOnlyWhereEnoughAnswered() {
            var atLeastThree = count(Value.object().with("atLeast", Value.of(3)), people);
            assertThat(statements(atLeastThree, "consensus")).containsExactly("bench", "trams");
        }

        @Test
        void areCountedOnUnlistedStatementsTooButTheseAreNotShown() {
            var unlisted = count(FROM_ONE.with("unlisted", Value.of("bench")), people);
            assertThat(unlisted.opinions().get(0).agree()).isEqualTo(3);
            assertThat(statements(unlisted, "statements")).containsExactly("trams", "dogs", "silent");
            assertThat(statements(unlisted, "consensus")).containsExactly("trams", "dogs");
            assertThat(unlisted.standings()).hasSize(3);
        }
    }

    @Test
    void aTenthOfThePeopleAreEnoughUnlessSaidOtherwise() {
        var people = new ArrayList<Row>(Collections.nCopies(29, person("bench+")));
        people.addAll(Collections.nCopies(2, person("dogs+")));
        assertThat(count(Value.object(), people).atLeast()).isEqualTo(4);
        assertThat(statements(count(Value.object(), people), "consensus")).containsExactly("bench");
    }

    @Test
    void nobodyAnsweringIsAResultToo() {
        var result = count(Value.object(), List.of());
        assertThat(statements(result, "unanswered")).hasSize(4);
        assertThat(statements(result, "consensus")).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void countingInPartsInAnyOrderComesToTheSame(int seed) {
        assertLaws(tally(Value.object()), seed);
    }

    private static <S> void assertLaws(Tally<S, ?> tally, int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 60; i++) {
            rows.add(person("bench" + "+-0".charAt(random.nextInt(3)) + " dogs" + "+-0".charAt(random.nextInt(3))));
        }
        var whole = count(tally, rows);
        Collections.shuffle(rows, random);
        S left = tally.codec().read(tally.codec().write(state(tally, rows.subList(0, 20))));
        S merged = tally.merge(left, state(tally, rows.subList(20, 60)));
        assertThat(tally.finish(merged, CountContext.selfSelected())).isEqualTo(whole);
    }

    @Nested
    class Settings {
        @Test
        void mayNameOtherOptions() {
            var cells = new ChoiceType(options("ja", "nein", "weiter"), false);
            var settings = Value.object()
                    .with("agree", Value.of("ja"))
                    .with("disagree", Value.of("nein"))
                    .with("pass", Value.list(Value.of("weiter")));
            var grid = new GridType(GRID.rows(), cells, false);
            assertThat(new Opinions().check(List.of(subject(grid)), settings)).isEmpty();
        }

        @Test
        void haveToSayWhatEachOptionMeansAndOnlyOnce() {
            var settings = Value.object()
                    .with("agree", Value.of("agre"))
                    .with("disagree", Value.list(Value.of("disagree"), Value.of("pass")));
            assertThat(new Opinions().check(List.of(subject(GRID)), settings))
                    .extracting(Object::toString)
                    .containsExactly(
                            "ERROR /agree [tally.setting-id-unknown] \"agree\" names \"agre\", which is not among the options: agree,"
                                    + " disagree, pass. Did you mean \"agree\"?",
                            "ERROR  [tally.setting-id-twice] \"pass\" can mean only one thing, but the settings name it twice.",
                            "ERROR  [opinions.meaning] The option \"agree\" means neither agree nor disagree nor pass; name it in one of"
                                    + " the settings agree, disagree or pass.");
        }

        @Test
        void doNotFitCellsThatAreNoPlainChoice() {
            var grid = new GridType(GRID.rows(), new ChoiceType(ANSWERS, true), false);
            assertThat(new Opinions().check(List.of(subject(grid)), Value.object()))
                    .extracting(finding -> finding.code())
                    .containsExactly("opinions.cell");
        }
    }
}
