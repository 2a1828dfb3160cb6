package io.github.mitform.formats.prototype.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProblemMethodTest {
    private static final Subject PROBLEMS = new Subject(
            "problems",
            Text.of("Probleme", "Problems"),
            ChoicesType.of(Options.of(
                    Option.of("menu", Text.of("Menü übersehen", "Missed the menu")),
                    Option.of("map", Text.of("Karte unklar", "Map unclear")),
                    Option.of("login", Text.of("Anmeldung gescheitert", "Could not log in")),
                    Option.of("print", Text.of("Druckt nicht", "Does not print")))));

    private static KeptResult count(ChoicesAnswer... testers) {
        var tally = (ProblemTally) new ProblemMethod().bind(List.of(PROBLEMS), Value.object());
        return tally.finish(Laws.count(tally, Stream.of(testers).map(Row::of).toList()), CountContext.selfSelected());
    }

    private static List<String> sentences(KeptResult result, Locale language) {
        return result.notes().stream().map(note -> note.sentence().in(language)).toList();
    }

    @Test
    void fourTestersLeaveNearlyHalfUnfound() {
        var result = count(
                ChoicesAnswer.of("menu", "map"),
                ChoicesAnswer.of("menu"),
                ChoicesAnswer.of("menu", "login"),
                ChoicesAnswer.of());
        assertThat(sentences(result, Locale.ENGLISH))
                .startsWith(
                        "3 of 4 people had a problem; 3 different ones.",
                        "2 of the problems only one person had each.",
                        "3 of about 5 problems are found so far (56%). For 90% it takes 12 people in all: 8 more.");
        assertThat(sentences(result, Locale.GERMAN))
                .contains(
                        "3 von etwa 5 Problemen sind bisher gefunden (56\u00a0%). Für 90 % braucht es insgesamt 12 Personen: 8 mehr.");
        assertThat(result.figures()).extracting(figure -> figure.id()).containsExactly("problems", "matrix");
        assertThat(result.figures().get(0).lines())
                .as("what nobody had is no problem")
                .hasSize(3);
    }

    @Test
    void threeTestersAreTooFewToTellHowManyProblemsThereAre() {
        var one = count(ChoicesAnswer.of("menu", "map", "login"));
        assertThat(sentences(one, Locale.ENGLISH))
                .startsWith("1 of 1 person had 3 different problems.", "3 of the problems only one person had each.")
                .contains("How many problems there are that nobody had yet cannot be told from fewer than 4 people.")
                .noneMatch(sentence -> sentence.contains("so far") || sentence.contains("probability"));
        assertThat(sentences(one, Locale.GERMAN))
                .contains(
                        "Wie viele Probleme es gibt, die noch niemand hatte, lässt sich mit weniger als 4 Personen nicht sagen.");
        assertThat(one.data().toString()).doesNotContain("estimated");
        var three = count(ChoicesAnswer.of("menu", "map"), ChoicesAnswer.of("menu"), ChoicesAnswer.of());
        assertThat(sentences(three, Locale.ENGLISH)).noneMatch(sentence -> sentence.contains("so far"));
    }

    @Test
    void aGridThatIsLeftEmptyIsATesterWithoutProblems() {
        var severity = ScaleType.between(1, Text.of("klein", "small"), 4, Text.of("groß", "great"));
        var grid = new GridType(((ChoicesType) PROBLEMS.type()).choices(), severity, false);
        var tally = (ProblemTally)
                new ProblemMethod().bind(List.of(new Subject("problems", PROBLEMS.title(), grid)), Value.object());
        var rows = List.of(
                Row.of(new GridAnswer(Map.of("menu", new ScaleAnswer(4)))),
                Row.of(new GridAnswer(Map.of("menu", new ScaleAnswer(1), "map", new ScaleAnswer(2)))),
                Row.without(Missing.LEFT_EMPTY),
                Row.without(Missing.SKIPPED));
        var result = tally.finish(Laws.count(tally, rows), CountContext.selfSelected());
        assertThat(sentences(result, Locale.ENGLISH))
                .contains("2 of 3 people had a problem; 2 different ones.", "1 of the problems only one person had.");
        assertThat(result.figures().get(0).lines().get(0))
                .as("2 of 3, and 2.5 in the mean of those who had it")
                .hasToString(
                        "[Words[text=" + Text.of("Menü übersehen", "Missed the menu") + ", option=Optional[menu]],"
                                + " People[count=2], Share[part=2, whole=3], Number[number=2.5000000000, decimals=1, people=2]]");
    }

    @Test
    void fewWhoHadAProblemAreGivenAwayByNothing() {
        var answers = new ArrayList<>(Collections.nCopies(6, ChoicesAnswer.of("menu")));
        answers.addAll(Collections.nCopies(6, ChoicesAnswer.of()));
        var known = Disclosure.of(5).publish(count(answers.toArray(ChoicesAnswer[]::new)));
        assertThat(known.notes())
                .extracting(note -> note.sentence().english())
                .anyMatch(said -> said.contains("found so far"));
        answers.add(ChoicesAnswer.of("map"));
        answers.add(ChoicesAnswer.of("map"));
        var published = Disclosure.of(5).publish(count(answers.toArray(ChoicesAnswer[]::new)));
        assertThat(published.notes())
                .extracting(note -> note.sentence().english())
                .contains("Among 14 people, 2 different problems showed.")
                .noneMatch(said -> said.contains("found so far") || said.contains("mean"));
        var matrix = published.figures().get(1);
        assertThat(matrix.id()).isEqualTo("matrix");
        assertThat(matrix.lines())
                .as("whoever counts the fields that are not withheld counts nobody")
                .allSatisfy(line -> assertThat(line.subList(1, line.size())).allMatch(Cell.Withheld.class::isInstance));
    }

    @Test
    void whoHadWhichIsShownOfUpToSixtyAndOfMoreTheReportSaysWhereItStands() {
        var testers = new ArrayList<>(Collections.nCopies(59, ChoicesAnswer.of("menu")));
        testers.add(ChoicesAnswer.of());
        var sixty = count(testers.toArray(ChoicesAnswer[]::new));
        assertThat(sixty.figures().get(1).columns()).hasSize(61);
        assertThat(sentences(sixty, Locale.ENGLISH)).noneMatch(sentence -> sentence.contains("responses tell"));
        testers.add(ChoicesAnswer.of("map"));
        var more = count(testers.toArray(ChoicesAnswer[]::new));
        assertThat(more.figures()).extracting(figure -> figure.id()).containsExactly("problems");
        assertThat(sentences(more, Locale.ENGLISH))
                .contains(
                        "Which tester had which problem is shown of up to 60 people; of more, the responses tell it.");
        assertThat(sentences(more, Locale.GERMAN))
                .contains(
                        "Welche Testperson welches Problem hatte, steht hier bis 60 Personen; bei mehr sagen es die Antworten selbst.");
    }

    @Test
    void anEstimateIsNeverSureOfAll() {
        var answers = new ArrayList<>(Collections.nCopies(7, ChoicesAnswer.of("menu", "map")));
        answers.addAll(Collections.nCopies(5, ChoicesAnswer.of()));
        var result = count(answers.toArray(ChoicesAnswer[]::new));
        assertThat(sentences(result, Locale.ENGLISH))
                .startsWith(
                        "7 of 12 people had a problem; 2 different ones.",
                        "2 of about 2 problems are found so far (more than 99%), if the list names every problem there is."
                                + " By this estimate that is 90% or more, and nobody else is needed for that.");
        assertThat(sentences(result, Locale.GERMAN))
                .startsWith(
                        "7 von 12 Personen hatten ein Problem; 2 verschiedene.",
                        "2 von etwa 2 Problemen sind bisher gefunden (mehr als 99\u00a0%), wenn die Liste jedes Problem nennt,"
                                + " das es gibt. Nach dieser Schätzung sind das 90 % oder mehr, und dafür braucht es niemanden"
                                + " mehr.");
    }

    @Test
    void oneIsSaidAsOne() {
        var several = new ArrayList<>(Collections.nCopies(5, ChoicesAnswer.of("menu")));
        assertThat(sentences(count(several.toArray(ChoicesAnswer[]::new)), Locale.ENGLISH))
                .startsWith("5 of 5 people had a problem, all the same one.")
                .anyMatch(sentence -> sentence.startsWith("1 of about 1 problem is found so far (more than 99%), if"));
        assertThat(sentences(count(several.toArray(ChoicesAnswer[]::new)), Locale.GERMAN))
                .startsWith("5 von 5 Personen hatten ein Problem, alle dasselbe.")
                .anyMatch(sentence -> sentence.startsWith("1 von etwa 1 Problem ist bisher gefunden (mehr als 99"));
        assertThat(sentences(count(ChoicesAnswer.of("menu"), ChoicesAnswer.of()), Locale.GERMAN))
                .startsWith("1 von 2 Personen hatte ein Problem.");
        assertThat(sentences(count(ChoicesAnswer.of("menu", "map"), ChoicesAnswer.of()), Locale.GERMAN))
                .startsWith("1 von 2 Personen hatte 2 verschiedene Probleme.");
    }

    @Nested
    class InATask {
        private final Subject task =
                new Subject("office", Text.of("Amt finden", "Find the office"), new TaskOutcomeType(false, false));
        private final ObjectValue settings = Value.object().with("tasks", Value.from(Map.of("menu", "office")));

        @Test
        void aProblemIsShownWithIt() {
            var tally = (ProblemTally) new ProblemMethod().bind(List.of(PROBLEMS, task), settings);
            var result = tally.finish(
                    Laws.count(tally, List.of(Row.of(ChoicesAnswer.of("menu", "map")))), CountContext.selfSelected());
            var figure = result.figures().get(0);
            assertThat(figure.columns().get(1).id()).isEqualTo("task");
            assertThat(figure.lines())
                    .extracting(line -> line.get(1))
                    .containsExactlyInAnyOrder(Cell.Words.of(task.title()), new Cell.Empty());
        }

        @Test
        void thatIsNotCountedTooIsAFinding() {
            assertThat(new ProblemMethod().check(List.of(PROBLEMS), settings))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /tasks/menu [problems.task] \"tasks\" says in which task a problem showed: name one that stands"
                                    + " under \"of\" behind the list of problems.");
            assertThat(new ProblemMethod().check(List.of(task, PROBLEMS), Value.object()))
                    .extracting(Finding::code)
                    .contains("problems.list");
        }

        @Test
        void needsAKnownProblem() {
            assertThat(new ProblemMethod()
                            .check(
                                    List.of(PROBLEMS, task),
                                    Value.object().with("tasks", Value.from(Map.of("maps", "office")))))
                    .extracting(Finding::code)
                    .containsExactly("tally.setting-id-unknown");
        }
    }

    @Test
    void nobodyAndNoProblemsSayNothingOfHowManyThereAre() {
        assertThat(count().notes()).isEmpty();
        assertThat(sentences(count(ChoicesAnswer.of(), ChoicesAnswer.of()), Locale.ENGLISH))
                .startsWith("2 people had none of these problems.")
                .noneMatch(sentence -> sentence.contains("so far"));
    }
}
