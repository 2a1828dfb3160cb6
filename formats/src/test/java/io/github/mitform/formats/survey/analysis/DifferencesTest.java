package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.KnownSums;
import io.github.mitform.formats.survey.Survey;
import io.github.mitform.report.Report;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.method.Frequencies;
import io.github.mitform.tally.method.Summary;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody sees all results of a report on the same questions, and adds and subtracts them in every possible way: each number that is shown is a known sum of
 * the numbers of people who answered everything alike. No number of too few people may follow.
 */
class DifferencesTest {
    private static final int SMALLEST_CELL = 5;
    private static final Format FORMAT = Survey.titled(Locale.ENGLISH, "Park")
            .privacy("To plan.", LegalBasis.PUBLIC_TASK, Period.ofMonths(6))
            .askYesNo("good", "Good?")
            .build("org.example.park", "1.0.0");

    /** Some of the answers of several people who answered everything alike. */
    private record Alike(List<Optional<Answer>> answers, long times) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return answers.get(subject).orElse(null);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return answers.get(subject).isEmpty() ? Missing.SKIPPED : null;
        }
    }

    /** People, and how many answered everything alike: each question has some steps, and the place behind them for no answer. */
    private record People(int[] steps, long[] alike) {
        static People random(Random random, int[] steps, int people, double missing) {
            var alike = new long[IntStream.of(steps).map(step -> step + 1).reduce(1, (a, b) -> a * b)];
            var often = new double[steps.length][];
            for (int i = 0; i < steps.length; i++) {
                often[i] = IntStream.range(0, steps[i])
                        .mapToDouble(step -> Math.exp(random.nextGaussian()))
                        .toArray();
            }
            for (int person = 0; person < people; person++) {
                int place = 0;
                for (int i = steps.length - 1; i >= 0; i--) {
                    int step = random.nextDouble() < missing ? steps[i] : drawn(random, often[i]);
                    place = place * (steps[i] + 1) + step;
                }
                alike[place]++;
            }
            return new People(steps, alike);
        }

        private static int drawn(Random random, double[] often) {
            double left = random.nextDouble()
                    * IntStream.range(0, often.length)
                            .mapToDouble(i -> often[i])
                            .sum();
            int step = 0;
            while (step < often.length - 1 && left > often[step]) left -= often[step++];
            return step;
        }

        int step(int place, int question) {
            int left = place;
            for (int i = 0; i < question; i++) left /= steps[i] + 1;
            return left % (steps[question] + 1);
        }

        private boolean answered(int place, List<Integer> questions) {
            return questions.stream().allMatch(question -> step(place, question) < steps[question]);
        }

        double[] sum(List<Integer> questions, IntPredicate which) {
            return IntStream.range(0, alike.length)
                    .mapToDouble(place -> answered(place, questions) && which.test(place) ? 1 : 0)
                    .toArray();
        }

        long people(double[] sum) {
            return IntStream.range(0, alike.length)
                    .mapToLong(place -> sum[place] > 0 ? alike[place] : 0)
                    .sum();
        }

        Result count(TallyMethod method, List<Integer> questions) {
            return count(method.bind(questions.stream().map(this::subject).toList(), Value.object()), questions);
        }

        private <S> Result count(Tally<S, ? extends Result> tally, List<Integer> questions) {
            S state = tally.empty();
            for (int i = 0; i < alike.length; i++) {
                int place = i;
                if (alike[place] == 0) continue;
                var answers = questions.stream()
                        .map(question -> Optional.of(step(place, question))
                                .filter(step -> step < steps[question])
                                .<Answer>map(step -> new ScaleAnswer(step + 1)))
                        .toList();
                state = tally.add(state, new Alike(answers, alike[place]));
            }
            return tally.finish(state, CountContext.selfSelected());
        }

        private Subject subject(int question) {
            return new Subject("q" + question, Text.of("q", "q"), type(question));
        }

        private ScaleType type(int question) {
            return new ScaleType(1, steps[question], Optional.empty(), Optional.empty(), Map.of(), false);
        }

        PlannedResult planned(String id, TallyMethod method, List<Integer> questions) {
            var scope = new Scope("", FORMAT, Map.of());
            return new PlannedResult(
                    id,
                    new PhaseResult(
                            Id.of(id),
                            Optional.empty(),
                            Questions.of("q"),
                            Counting.by(method.id()),
                            Optional.empty(),
                            PhaseResult.Release.AFTER_CLOSE),
                    scope,
                    questions.stream()
                            .map(question -> new Input(
                                    question,
                                    "q" + question,
                                    "ask/q" + question,
                                    Question.of("q" + question, Text.of("q", "q"), type(question)),
                                    scope,
                                    Optional.empty(),
                                    Optional.empty()))
                            .toList(),
                    method);
        }
    }

    private static TallyMethod method(String name) {
        return switch (name) {
            case "frequencies" -> new Frequencies();
            case "summary" -> new Summary();
            case "estimates" -> new Estimates();
            default -> new CrossTables();
        };
    }

    /** What is seen of a report, and what is hidden in it. */
    private static final class Attacker {
        private final People people;
        private final KnownSums sums = new KnownSums();
        private final List<double[]> hidden = new ArrayList<>();

        Attacker(People people) {
            this.people = people;
            sums.add(people.sum(List.of(), place -> true));
        }

        private void look(Cell cell, double[] sum) {
            if (cell instanceof Cell.Withheld) {
                hidden.add(sum);
            } else {
                sums.add(sum, people.people(sum));
            }
        }

        void answered(List<Integer> questions) {
            var all = people.sum(questions, place -> true);
            if (people.people(all) == 0 || people.people(all) >= SMALLEST_CELL) sums.add(all, people.people(all));
        }

        void steps(Figure figure, int question) {
            for (int i = 0; i < people.steps[question]; i++) {
                int step = i;
                look(
                        figure.lines().get(step).get(1),
                        people.sum(List.of(question), place -> people.step(place, question) == step));
            }
        }

        void mean(Figure figure, int question) {
            if (!(figure.lines().get(0).get(2) instanceof Cell.Number)) return;
            var sum = people.sum(List.of(question), place -> true);
            for (int place = 0; place < sum.length; place++) sum[place] *= 1 + people.step(place, question);
            sums.add(sum);
        }

        void pairs(Figure figure, int one, int other) {
            int width = people.steps[other];
            for (int i = 0; i < people.steps[one]; i++) {
                int line = i;
                for (int j = 0; j <= width; j++) {
                    int column = j;
                    look(
                            figure.lines().get(line).get(1 + column),
                            people.sum(
                                    List.of(one, other),
                                    place -> people.step(place, one) == line
                                            && (column == width || people.step(place, other) == column)));
                }
            }
        }

        long found() {
            return hidden.stream()
                    .filter(sum -> people.people(sum) > 0 && people.people(sum) < SMALLEST_CELL)
                    .filter(sums::tell)
                    .count();
        }
    }

    @ParameterizedTest(name = "{3} of {0} steps, {1} people, {2} % of answers missing")
    @CsvSource({
        "4/3, 60, 0, frequencies 0/frequencies 1/cross_table 01",
        "4/3, 60, 10, frequencies 0/frequencies 1/cross_table 01",
        "5/2, 100, 10, frequencies 0/estimates 1/cross_table 01",
        "5/2, 40, 20, frequencies 0/summary 0/cross_table 10",
        "4/3/3, 100, 0, cross_table 01/cross_table 02/frequencies 0",
        "4/3/2, 100, 5, cross_table 01/cross_table 02/cross_table 12/frequencies 0/summary 1/frequencies 2",
        "3/4, 50, 0, summary 0/summary 1/cross_table 01"
    })
    void giveNothingBack(String steps, int people, int missing, String results) {
        long small = 0;
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var sizes = IntStream.range(0, steps.split("/").length)
                    .map(i -> Integer.parseInt(steps.split("/")[i]))
                    .toArray();
            var all = People.random(random, sizes, people, missing / 100.0);
            var report = Report.on(FORMAT);
            var names = List.of(results.split("/"));
            for (int i = 0; i < names.size(); i++) {
                var method = method(names.get(i).split(" ")[0]);
                var questions = questions(names.get(i));
                report.result(all.planned("r" + i, method, questions), all.count(method, questions));
            }
            var attacker = new Attacker(all);
            var sections = report.build(Locale.ENGLISH).sections();
            for (int i = 0; i < names.size(); i++) {
                var figures = sections.get(i).figures();
                var questions = questions(names.get(i));
                attacker.answered(questions);
                if (names.get(i).startsWith("summary")) {
                    attacker.mean(figures.get(0), questions.get(0));
                } else if (names.get(i).startsWith("estimates")) {
                    attacker.mean(mean(figures), questions.get(0));
                    attacker.steps(steps(figures), questions.get(0));
                } else if (questions.size() == 1) {
                    attacker.steps(figures.get(0), questions.get(0));
                } else {
                    attacker.pairs(figures.get(0), questions.get(0), questions.get(1));
                }
            }
            small += attacker.hidden.size();
            assertThat(attacker.found()).as("seed %s", seed).isZero();
        }
        assertThat(small).as("something is hidden").isPositive();
    }

    private static List<Integer> questions(String result) {
        return result.split(" ")[1].chars().map(digit -> digit - '0').boxed().toList();
    }

    private static Figure mean(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.id().startsWith("mean"))
                .findFirst()
                .orElseThrow();
    }

    private static Figure steps(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> !figure.id().startsWith("mean"))
                .findFirst()
                .orElseThrow();
    }
}
