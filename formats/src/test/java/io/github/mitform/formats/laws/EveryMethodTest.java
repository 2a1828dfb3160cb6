package io.github.mitform.formats.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.check.Check;
import io.github.mitform.check.Plan;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.json.Json;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.random.RandomTypes;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every installed counting method promises; a new one gets these tests for free. */
class EveryMethodTest {
    private static final int SEEDS = 500;
    private static final int FEWER_SEEDS = 20;
    private static final int MOST_TRIES = 200;

    /** A method with what it counts. */
    private record Bound(List<Subject> subjects, ObjectValue settings, Tally<?, ?> tally) {}

    /** Several answers, or why there are none. */
    private record Answers(List<Answer> given, long times, Locale language) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return given.get(subject).isGiven() ? given.get(subject) : null;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return given.get(subject) instanceof NoAnswer reason ? Missing.from(reason) : null;
        }
    }

    /** What methods cannot do without: the rules for several winners have to be told how many. */
    private static final List<ObjectValue> SETTINGS =
            List.of(Value.object(), Value.object().with("seats", Value.of(2)));

    /** Rules that spend money have to be told how much. */
    private static final ObjectValue MONEY = Value.object().with("budget", Value.of(40));

    static Stream<TallyMethod> methods() {
        return Registry.installed().methods().values().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void countsTheSameInPartsMergedInAnyOrderAsInOnePass(TallyMethod method, TestReporter reporter) {
        var ready = ready(method);
        var kinds = new TreeMap<String, Integer>();
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var bound = bound(method, ready, random);
            bound.subjects.forEach(
                    subject -> kinds.merge(subject.type().getClass().getSimpleName(), 1, Integer::sum));
            assertMergesLikeTheWhole(bound.tally, rows(bound, random), random, method + ", seed " + seed);
        }
        reporter.publishEntry(method.id() + ", " + SEEDS + " counts", kinds.toString());
        assertThat(kinds.keySet())
                .containsAll(method.accepts().stream().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void keepsWhatWasSaidAndNotWhoeverSaidIt(TallyMethod method) {
        var ready = ready(method);
        for (int seed = 0; seed < FEWER_SEEDS; seed++) {
            var random = new Random(seed);
            var bound = bound(method, ready, random);
            var rows = rows(bound, random);
            assertThat(size(bound.tally, Collections.nCopies(100, rows)))
                    .as(
                            "characters of the state of %s, seed %d, with a hundred times as many people who say the same",
                            method, seed)
                    .isLessThan(2 * size(bound.tally, List.of(rows)) + 200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void refusesStatesThatCountFewerThanNobody(TallyMethod method) {
        var ready = ready(method);
        int refused = 0;
        for (int seed = 0; seed < FEWER_SEEDS; seed++) {
            var random = new Random(seed);
            var bound = bound(method, ready, random);
            refused += assertRefusesNegatives(bound.tally, rows(bound, random), method + ", seed " + seed);
        }
        assertThat(refused).isPositive();
    }

    private static <S> int assertRefusesNegatives(Tally<S, ?> tally, List<Row> rows, String name) {
        var written = tally.codec().write(count(tally, rows));
        var hostile = NegativeCounts.in(written);
        for (Value state : hostile) {
            assertThatExceptionOfType(InvalidFormatException.class)
                    .as("%s: %s", name, Json.write(state))
                    .isThrownBy(() -> tally.codec().read(state));
        }
        return hostile.size();
    }

    private static <S> int size(Tally<S, ?> tally, List<List<Row>> rows) {
        var state = count(tally, rows.stream().flatMap(List::stream).toList());
        return Json.write(tally.codec().write(state)).length();
    }

    /** Returns what the ready-made formats count with a method, whose subjects would hardly be drawn by chance. */
    private static List<Bound> ready(TallyMethod method) {
        var ready = new ArrayList<Bound>();
        Formats.all()
                .forEach(format -> Check.of(format).orThrow().plans().stream()
                        .map(Plan::results)
                        .flatMap(List::stream)
                        .filter(result -> result.method().id().equals(method.id()))
                        .filter(EveryMethodTest::knowsItsOptions)
                        .forEach(result -> ready.add(bound(result))));
        return ready;
    }

    private static boolean knowsItsOptions(PlannedResult result) {
        return result.subjects().stream()
                .allMatch(input -> input.question().answer().options().stream().allMatch(Options::isListed));
    }

    private static Bound bound(PlannedResult result) {
        var subjects = result.subjects().stream()
                .map(input -> new Subject(
                        input.name(), input.question().ask(), input.question().answer()))
                .toList();
        var settings = result.result().tally().settings();
        return new Bound(subjects, settings, result.method().bind(subjects, settings));
    }

    /** Returns a method bound to types that are drawn, or to what a ready-made format counts with it. */
    private static Bound bound(TallyMethod method, List<Bound> ready, Random random) {
        if (!ready.isEmpty() && random.nextInt(4) == 0) {
            return ready.get(random.nextInt(ready.size()));
        }
        var fitting = FittingSubjects.of(method.id(), random);
        if (fitting.isPresent()) {
            var subjects = fitting.get().subjects();
            var settings = fitting.get().settings();
            return new Bound(subjects, settings, method.bind(subjects, settings));
        }
        for (int i = 0; i < MOST_TRIES; i++) {
            var subjects = new ArrayList<Subject>();
            for (int j = random.nextInt(Math.min(3, method.mostSubjects())); j >= 0; j--) {
                subjects.add(new Subject("q" + j, Text.of("Frage", "Question"), type(method, random)));
            }
            var settings = spends(method) ? MONEY : SETTINGS.get(random.nextInt(SETTINGS.size()));
            if (method.check(subjects, settings).isEmpty()) {
                try {
                    return new Bound(subjects, settings, method.bind(subjects, settings));
                } catch (IllegalArgumentException needsOtherOptions) {
                    continue;
                }
            }
        }
        return ready.get(random.nextInt(ready.size()));
    }

    private static AnswerType type(TallyMethod method, Random random) {
        var accepted = method.accepts().stream()
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        var type = RandomTypes.ofKind(accepted.get(random.nextInt(accepted.size())), random);
        return spends(method) && type.options().isPresent()
                ? type.withOptions(priced(type.options().get(), random))
                : type;
    }

    private static boolean spends(TallyMethod method) {
        return method.id().endsWith("_funding");
    }

    private static Options priced(Options options, Random random) {
        return Options.of(options.listed().stream()
                .map(option -> Option.priced(option.id().value(), option.label(), 1 + random.nextInt(30)))
                .toArray(Option[]::new));
    }

    private static List<Row> rows(Bound bound, Random random) {
        var rows = new ArrayList<Row>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            var given = bound.subjects.stream()
                    .map(subject -> random.nextInt(6) == 0
                            ? NoAnswer.values()[random.nextInt(NoAnswer.values().length)]
                            : RandomAnswers.next(subject.type(), random))
                    .toList();
            rows.add(new Answers(given, 1 + random.nextInt(3), random.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH));
        }
        return rows;
    }

    private static <S> void assertMergesLikeTheWhole(Tally<S, ?> tally, List<Row> rows, Random random, String name) {
        var whole = finished(tally, count(tally, rows));
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(finished(tally, count(tally, shuffled))).as(name).isEqualTo(whole);
        var parts = new ArrayList<S>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(15));
            parts.add(count(tally, shuffled.subList(from, to)));
            from = to;
        }
        parts.add(tally.empty());
        while (parts.size() > 1) {
            S left = parts.remove(random.nextInt(parts.size()));
            S right = parts.remove(random.nextInt(parts.size()));
            parts.add(tally.merge(random.nextBoolean() ? travelled(tally, left) : left, right));
        }
        assertThat(finished(tally, parts.get(0))).as(name).isEqualTo(whole);
    }

    private static <S> S travelled(Tally<S, ?> tally, S state) {
        return tally.codec().read(Json.parse(Json.write(tally.codec().write(state))));
    }

    private static <S> Result finished(Tally<S, ?> tally, S state) {
        return tally.finish(state, CountContext.selfSelected());
    }

    private static <S> S count(Tally<S, ?> tally, List<Row> rows) {
        S state = tally.empty();
        for (Row row : rows) {
            state = tally.add(state, row);
        }
        return state;
    }
}
