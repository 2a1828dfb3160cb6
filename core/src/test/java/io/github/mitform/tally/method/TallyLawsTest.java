package io.github.mitform.tally.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TallyLawsTest {
    static List<TallyMethod> methods() {
        return List.of(new Frequencies(), new Summary(), new Texts());
    }

    static Stream<Arguments> bound() {
        return methods().stream()
                .flatMap(method -> SomeAnswers.types().stream()
                        .filter(type -> method.accepts().contains(type.getClass()))
                        .flatMap(type -> IntStream.range(0, 5).mapToObj(seed -> Arguments.of(method, type, seed))));
    }

    private static Tally<?, ?> tally(TallyMethod method, AnswerType type) {
        return method.bind(List.of(SomeAnswers.subject(type)), Value.object());
    }

    private static <S> Result count(Tally<S, ?> tally, List<Row> rows) {
        return tally.finish(state(tally, rows), CountContext.selfSelected());
    }

    private static <S> S state(Tally<S, ?> tally, List<Row> rows) {
        S state = tally.empty();
        for (Row row : rows) {
            state = tally.add(state, row);
        }
        return state;
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void theOrderOfTheRowsDoesNotMatter(TallyMethod method, AnswerType type, int seed) {
        var random = new Random(seed);
        var rows = SomeAnswers.rows(type, 50, random);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(count(tally(method, type), shuffled)).isEqualTo(count(tally(method, type), rows));
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void countingInPartsAndMergingThemIsCountingTheWhole(TallyMethod method, AnswerType type, int seed) {
        assertMergesLikeTheWhole(tally(method, type), SomeAnswers.rows(type, 50, new Random(seed)), seed);
    }

    private static <S> void assertMergesLikeTheWhole(Tally<S, ?> tally, List<Row> rows, int seed) {
        int cut = new Random(seed).nextInt(rows.size());
        var whole = count(tally, rows);
        var context = CountContext.selfSelected();
        assertThat(tally.finish(
                        tally.merge(state(tally, rows.subList(0, cut)), state(tally, rows.subList(cut, rows.size()))),
                        context))
                .isEqualTo(whole);
        assertThat(tally.finish(
                        tally.merge(state(tally, rows.subList(cut, rows.size())), state(tally, rows.subList(0, cut))),
                        context))
                .isEqualTo(whole);
        assertThat(tally.finish(tally.merge(tally.empty(), state(tally, rows)), context))
                .isEqualTo(whole);
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void severalPeopleInOneRowCountLikeSeveralRows(TallyMethod method, AnswerType type, int seed) {
        var rows = SomeAnswers.rows(type, 30, new Random(seed));
        var one = new ArrayList<Row>();
        for (Row row : rows) {
            for (int i = 0; i < row.times(); i++) {
                Answer answer = row.answer(0);
                Missing reason = row.missing(0);
                one.add(answer != null ? Row.of(answer) : Row.without(reason == null ? Missing.SKIPPED : reason));
            }
        }
        assertThat(count(tally(method, type), one)).isEqualTo(count(tally(method, type), rows));
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void aStateThatWasWrittenAndReadGoesOnAsIfNothingHadHappened(TallyMethod method, AnswerType type, int seed) {
        assertSurvivesWriting(tally(method, type), SomeAnswers.rows(type, 50, new Random(seed)));
    }

    private static <S> void assertSurvivesWriting(Tally<S, ?> tally, List<Row> rows) {
        var codec = tally.codec();
        var written = codec.write(state(tally, rows.subList(0, 20)));
        S read = codec.read(written);
        assertThat(codec.write(read)).isEqualTo(written);
        for (Row row : rows.subList(20, rows.size())) {
            read = tally.add(read, row);
        }
        assertThat(tally.finish(read, CountContext.selfSelected())).isEqualTo(count(tally, rows));
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void aStateOfAnotherVersionIsRefused(TallyMethod method, AnswerType type, int seed) {
        assertRefusesAnotherVersion(tally(method, type));
    }

    private static <S> void assertRefusesAnotherVersion(Tally<S, ?> tally) {
        var written = (Value.ObjectValue) tally.codec().write(tally.empty());
        var of = (Value.ObjectValue) written.get("of").orElseThrow();
        var older = written.with("of", of.with("version", Value.of("0.9.0")));
        assertThatThrownBy(() -> tally.codec().read(older)).isInstanceOf(InvalidFormatException.class);
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void nobodyIsLost(TallyMethod method, AnswerType type, int seed) {
        var rows = SomeAnswers.rows(type, 50, new Random(seed));
        var people = rows.stream().mapToLong(Row::times).sum();
        assertThat(count(tally(method, type), rows).turnout().people()).isEqualTo(people);
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void aWeightIsRefusedRatherThanOverlooked(TallyMethod method, AnswerType type, int seed) {
        var weighted = new Row() {
            @Override
            public Answer answer(int subject) {
                return SomeAnswers.answer(type, new Random(seed));
            }

            @Override
            public @Nullable Missing missing(int subject) {
                return null;
            }

            @Override
            public BigDecimal weight() {
                return new BigDecimal("1.5");
            }
        };
        assertThatThrownBy(() -> count(tally(method, type), List.of(weighted)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(method.id() + " counts everybody alike, but a row has the weight 1.5");
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void aResultOfPeopleWhoChoseThemselvesSaysThatItHasNoMarginOfError(TallyMethod method, AnswerType type, int seed) {
        assertThat(count(tally(method, type), SomeAnswers.rows(type, 10, new Random(seed)))
                        .notes())
                .filteredOn(note -> note.kind() == Note.Kind.CAUTION)
                .extracting(note -> note.sentence().english())
                .contains(
                        "These people were not drawn by chance. The numbers say what those who took part answered; they do not speak for everybody, and there is no margin of error for that.");
    }

    @ParameterizedTest(name = "{0} of {1}, seed {2}")
    @MethodSource("bound")
    void nobodyAnsweringIsAResultToo(TallyMethod method, AnswerType type, int seed) {
        assertThat(count(tally(method, type), List.of()).turnout().people()).isZero();
    }

    /** Its distance from 1970 ends with a zero, which is left out when it is written. */
    @Test
    void aDayCountedHereAndElsewhereIsOneDay() {
        var tally = tally(new Frequencies(), new DateType(Optional.empty(), Optional.empty()));
        var rows = List.of(Row.of(new DateAnswer(LocalDate.of(2004, 4, 2))));
        assertMergesWhatWasWritten(tally, rows);
    }

    private static <S> void assertMergesWhatWasWritten(Tally<S, ?> tally, List<Row> rows) {
        S written = tally.codec().read(tally.codec().write(state(tally, rows)));
        var twice = new ArrayList<>(rows);
        twice.addAll(rows);
        assertThat(tally.finish(tally.merge(state(tally, rows), written), CountContext.selfSelected()))
                .isEqualTo(count(tally, twice));
    }

    @Test
    void allMethodsAreFoundAsServices() {
        assertThat(ServiceLoader.load(TallyMethod.class).stream()
                        .map(provider -> provider.get().id()))
                .contains("frequencies", "summary", "texts");
    }

    @Test
    void settingsThatNobodyKnowsAreReported() {
        var settings = Value.object().with("sorted", Value.of(true));
        for (TallyMethod method : methods()) {
            assertThat(method.check(List.of(), settings))
                    .extracting(Object::toString)
                    .containsExactly(
                            "ERROR /sorted [tally.setting-unknown] This way of counting has no setting \"sorted\".");
        }
    }
}
