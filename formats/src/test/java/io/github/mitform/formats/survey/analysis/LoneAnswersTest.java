package io.github.mitform.formats.survey.analysis;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.formats.survey.Survey;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.method.Frequencies;
import io.github.mitform.tally.method.Summary;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody whose answer nobody else gave is not to be found in a report for everybody, whatever it is written as. */
class LoneAnswersTest {
    private static final Pattern LONE_NUMBER = Pattern.compile("987.?654");
    private static final Pattern LONE_DAY = Pattern.compile("1907");

    private static Format format(int smallestCell) {
        return Survey.titled(GERMAN, "Park")
                .privacy("Um zu planen.", LegalBasis.PUBLIC_TASK, Period.ofMonths(6))
                .smallestCell(smallestCell)
                .askYesNo("good", "Gut?")
                .build("org.example.park", "1.0.0");
    }

    private static Result count(TallyMethod method, AnswerType type, List<Answer> answers) {
        var subject = new Subject("q", Text.of("Wie alt?", "How old?"), type);
        return count(method.bind(List.of(subject), Value.object()), answers);
    }

    private static <S> Result count(Tally<S, ? extends Result> tally, List<Answer> answers) {
        return tally.finish(Laws.count(tally, answers.stream().map(Row::of).toList()), CountContext.selfSelected());
    }

    private static String written(Result result, int smallestCell) {
        var all = new StringBuilder();
        for (Locale language : List.of(GERMAN, ENGLISH)) {
            var report = report(result, smallestCell, language);
            all.append(report.html())
                    .append(report.markdown())
                    .append(report.json())
                    .append(report.csv());
        }
        return all.toString();
    }

    private static Report report(Result result, int smallestCell, Locale language) {
        return Report.on(format(smallestCell))
                .result("age", Text.of("Wie alt?", "How old?"), List.of(), new Sentence("Method", "Verfahren"), result)
                .build(language);
    }

    private static List<Answer> numbers(int different, int each, long lone) {
        var answers = new ArrayList<Answer>();
        for (int number = 0; number < different; number++) {
            for (int i = 0; i < each; i++) answers.add(new NumberAnswer(BigDecimal.valueOf(20 + number)));
        }
        answers.add(new NumberAnswer(BigDecimal.valueOf(lone)));
        return answers;
    }

    @ParameterizedTest(name = "{0} different numbers beside it, each of {1} people")
    @CsvSource({"1, 30", "3, 30", "11, 5", "11, 2", "12, 5", "13, 5", "24, 6", "30, 1", "300, 3"})
    void aNumberIsNotNamed(int different, int each) {
        var answers = numbers(different, each, 987_654);
        var type = NumberType.between(0, 1_000_000);
        for (TallyMethod method : List.of(new Estimates(), new Frequencies(), new Summary())) {
            var result = count(method, type, answers);
            assertThat(written(result, 5)).as(method.id()).doesNotContainPattern(LONE_NUMBER);
            if (method instanceof Summary) continue;
            assertThat(people(report(result, 5, GERMAN))).as(method.id()).isEqualTo(answers.size());
        }
    }

    /** 30 people gave the numbers from 20 to 49, so that the mean of all 31 is a 31st of the lone number and a little more. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"estimates", "summary"})
    void aMeanDoesNotTellANumberThatDominatesIt(String id) {
        var mean = Pattern.compile("31.?893");
        var method = id.equals("summary") ? new Summary() : new Estimates();
        var result = count(method, NumberType.between(0, 1_000_000), numbers(30, 1, 987_654));
        assertThat(written(result, 1)).containsPattern(mean);
        assertThat(written(result, 5))
                .doesNotContainPattern(mean)
                .containsPattern("half of (them|31 answers) (gave|are at) 35|Half of 31 answers are at 35");
    }

    /** Returns how many people the lines of the figure on single answers are of. */
    private static long people(Report report) {
        var figures = report.sections().get(0).figures();
        return figures.get(figures.size() - 1).lines().stream()
                .mapToLong(line -> ((Cell.People) line.get(1)).count())
                .sum();
    }

    /** Otherwise a class of one table less a class of the other would be of few people. */
    @ParameterizedTest(name = "{0} different numbers, each of {1} people")
    @CsvSource({"3, 4", "20, 2", "24, 3", "100, 1", "300, 3"})
    void isInTheSameClassHoweverItIsCounted(int different, int each) {
        var answers = numbers(different, each, 20 + different);
        var type = NumberType.between(0, 1_000_000);
        var tables = Stream.of(new Estimates(), new Frequencies())
                .map(method -> report(count(method, type, answers), 5, GERMAN))
                .map(report -> report.sections().get(0).figures())
                .map(figures -> figures.get(figures.size() - 1).lines())
                .toList();
        assertThat(tables.get(0)).isEqualTo(tables.get(1)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest(name = "{0} different days beside it, each of {1} people")
    @CsvSource({"1, 30", "12, 5", "24, 1", "60, 2", "3000, 1"})
    void aDayIsNotNamed(int different, int each) {
        var answers = new ArrayList<Answer>();
        for (int day = 0; day < different; day++) {
            for (int i = 0; i < each; i++) {
                answers.add(new DateAnswer(LocalDate.of(1980, 1, 1).plusDays(day)));
            }
        }
        answers.add(new DateAnswer(LocalDate.of(1907, 3, 4)));
        var result = count(new Frequencies(), new DateType(Optional.empty(), Optional.empty()), answers);
        assertThat(written(result, 1)).containsPattern(LONE_DAY);
        assertThat(written(result, 5)).doesNotContainPattern(LONE_DAY);
        assertThat(people(report(result, 5, GERMAN))).isEqualTo(answers.size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"3", "30"})
    void whereEverythingIsShownItIs(int different) {
        var answers = numbers(different, 3, 987_654);
        var type = NumberType.between(0, 1_000_000);
        var report = report(count(new Estimates(), type, answers), 1, ENGLISH);
        var labels = report.sections().get(0).figures().get(1).lines().stream()
                .map(line -> ((Cell.Words) line.get(0)).text().in(ENGLISH))
                .collect(Collectors.joining(", "));
        assertThat(labels).endsWith(different == 3 ? "20, 21, 22, 987,654" : "900,000 to below 1,000,000");
    }

    /** Of fifteen numbers, the quartiles are the means of two, and four lie beyond each. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"estimates", "summary"})
    void aQuartileBeyondWhichTooFewAreIsOneOfTheirs(String method) {
        var answers = new ArrayList<Answer>();
        for (int i = 1; i <= 15; i++) answers.add(new NumberAnswer(BigDecimal.valueOf(1_000L * i + 7)));
        var result = count(
                method.equals("estimates") ? new Estimates() : new Summary(),
                NumberType.between(0, 1_000_000),
                answers);
        var line = report(result, 5, ENGLISH)
                .sections()
                .get(0)
                .figures()
                .get(0)
                .lines()
                .get(0);
        assertThat(line.stream().filter(Cell.Withheld.class::isInstance)).hasSize(2);
        assertThat(written(result, 5)).contains("8,007").doesNotContain("4,007", "12,007", "4,507", "11,507");
        assertThat(written(result, 4)).contains("4,507", "11,507");
    }
}
