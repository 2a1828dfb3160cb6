package io.github.mitform.formats.prototype;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.Mitform;
import io.github.mitform.check.Check;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Task.Prototype;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.formats.builder.Pieces;
import io.github.mitform.problem.Finding;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PrototypeTestTest {

    @Nested
    class ATestOfTwoTasks {
        private final Format test = PrototypeTest.titled(GERMAN, "Test")
                .in(ENGLISH, "Test")
                .of("app", "0.9")
                .task("find_office", "Öffnungszeiten", "Finden Sie das Bürgerbüro.")
                .in(ENGLISH, "Opening hours", "Find the citizens' office.")
                .goal("Nennt die Öffnungszeit.")
                .in(ENGLISH, "Names the opening hours.")
                .timed()
                .of("app", "1.0")
                .task("report", "Melden Sie einen Schaden.")
                .in(ENGLISH, "Report damage.")
                .withErrors()
                .mayBeSkipped()
                .then(Sus.sus("usability"))
                .build("org.example.test", "1.0.0");

        @Test
        void setsThemForTheStateOfThePrototypeSaidBefore() {
            assertThat(test.phases().get(0).flow())
                    .containsExactly(
                            new Task(
                                    Id.of("find_office"),
                                    Optional.of(Text.of("Öffnungszeiten", "Opening hours")),
                                    Text.of("Finden Sie das Bürgerbüro.", "Find the citizens' office."),
                                    Optional.of(Text.of("Nennt die Öffnungszeit.", "Names the opening hours.")),
                                    Prototype.of("app", "0.9"),
                                    new TaskOutcomeType(true, false),
                                    true),
                            new Task(
                                    Id.of("report"),
                                    Optional.empty(),
                                    Text.of("Melden Sie einen Schaden.", "Report damage."),
                                    Optional.empty(),
                                    Prototype.of("app", "1.0"),
                                    new TaskOutcomeType(false, true),
                                    false),
                            Include.of("usability", "io.github.mitform.sus", "1.0.0"));
        }

        @Test
        void countsThemTogether() {
            assertThat(test.phases().get(0).results())
                    .containsExactly(new PhaseResult(
                            Id.of("success"),
                            Optional.empty(),
                            Questions.of("find_office", "report"),
                            Counting.by("task_success"),
                            Optional.empty(),
                            Release.AFTER_CLOSE));
        }
    }

    @Test
    void aTaskDoneInPartMayCountAsDone() {
        var test = PrototypeTest.titled(ENGLISH, "Test")
                .of("app", "0.9")
                .task("find_office", "Find the office.")
                .partialIsSuccess()
                .build("org.example.test", "1.0.0");
        assertThat(test.phases().get(0).results().get(0).tally())
                .isEqualTo(Counting.by("task_success").with("partial", "success"));
    }

    @Nested
    class ATestWithAnObserver {
        private final Format test = PrototypeTest.titled(ENGLISH, "Test")
                .consentToRecording("recorded", "May we record you? The recording is deleted after six months.")
                .of("app", "0.9")
                .task("find_office", "Find the office.")
                .ease("office_ease")
                .page("observation")
                .problems(
                        "problems",
                        "Which problems were there?",
                        Pieces.scale(1, "slight", 4, "grave"),
                        Pieces.option("menu", "Does not find the menu"),
                        Pieces.option("map", "Is lost on the map"))
                .observerNotes("notes", "What was thought aloud?")
                .build("org.example.test", "1.0.0");

        @Test
        void countsProblemsBesideTheTasksAndNeitherNotesNorConsent() {
            assertThat(test.phases().get(0).results())
                    .extracting(
                            result -> result.id().value(),
                            result -> result.tally().method())
                    .containsExactlyInAnyOrder(tuple("success", "task_success"), tuple("problems", "problems"));
        }

        @Test
        void letsTheObserverFillInWhatWasObservedAndNotTheTester() {
            var step = test.phases().get(0).flow().get(3);
            assertThat(step).isInstanceOf(Activity.class);
            var observation = (Activity) step;
            assertThat(observation.id().value()).isEqualTo("observation");
            assertThat(observation.roles())
                    .extracting(role -> role.id().value())
                    .containsExactly("observer");
            assertThat(observation.questions())
                    .extracting(question -> question.id().value())
                    .containsExactly("problems", "notes");
            assertThat(Mitform.check(test).findings()).isEmpty();
        }

        @Test
        void opensAStepForTheObserverBehindQuestionsToTheTester() {
            var asked = PrototypeTest.titled(Locale.FRENCH, "Essai")
                    .of("app", "0.9")
                    .task("bureau", "Trouvez le bureau.")
                    .page("after")
                    .askYesNo("again", "Encore une fois ?")
                    .observer("Observe et note", "À remplir par qui observe.", 15)
                    .observerNotes("notes", "Qu'avez-vous entendu ?")
                    .build("org.example.test", "1.0.0");
            var flow = asked.phases().get(0).flow();
            assertThat(flow).extracting(step -> step.id().value()).containsExactly("bureau", "after", "observation");
            var observation = (Activity) flow.get(2);
            assertThat(observation.minutes()).isEqualTo(15);
            assertThat(observation.roles().get(0).label().in(Locale.FRENCH)).isEqualTo("Observe et note");
            assertThat(Mitform.check(asked).findings()).isEmpty();
        }

        @Test
        void asksForTheEaseOfATaskRightAfterIt() {
            assertThat(test.phases().get(0).flow()).element(2).isInstanceOf(Include.class);
        }
    }

    @Test
    void aGlanceLastsAsManySecondsAsIsSaid() {
        var test = PrototypeTest.titled(ENGLISH, "Test")
                .glance("look", "Look at this picture.", "start.png", "Draft of the start page", 5)
                .askText("remembered", "What do you remember?")
                .of("app", "0.9")
                .task("find_office", "Find the office.")
                .build("org.example.test", "1.0.0");
        assertThat(Mitform.check(test).errors()).isEmpty();
        var look = (Inform) test.phases().get(0).flow().get(0);
        assertThat(look.media().get(0).seconds()).hasValue(5);
    }

    @Test
    void aResultOfOnesOwnTakesThePlaceOfTheUsualOne() {
        var test = PrototypeTest.titled(ENGLISH, "Test")
                .of("app", "0.9")
                .task("find_office", "Find the office.")
                .result("offices", Counting.by("task_success").with("partial", "success"), "find_office")
                .build("org.example.test", "1.0.0");
        assertThat(test.phases().get(0).results())
                .extracting(result -> result.id().value())
                .containsExactly("offices");
    }

    @Test
    void aGlanceAloneIsAFiveSecondTest() {
        var test = PrototypeTest.titled(ENGLISH, "Test")
                .glance("look", "Look at this picture.", "start.png", "Draft of the start page", 5)
                .askText("remembered", "What do you remember?")
                .build("org.example.test", "1.0.0");
        assertThat(Mitform.check(test).errors()).isEmpty();
        assertThat(test.phases().get(0).results())
                .extracting(result -> result.id().value())
                .containsExactly("remembered");
    }

    @Test
    void roundsNeedATaskWhoseVersionTheyTell() {
        var test = PrototypeTest.titled(ENGLISH, "Test")
                .glance("look", "Look at this picture.", "start.png", "Draft of the start page", 5);
        assertThatIllegalStateException()
                .isThrownBy(() -> test.buildRounds("org.example.test", "1.0.0", "0.1", "0.2"))
                .withMessage("a task is missing: say it with of(name, version) and task(…)");
    }

    @Nested
    class ATestOfWays {
        private final Format test = PrototypeTest.titled(ENGLISH, "Test")
                .of("app", "0.9")
                .task("find_office", "Find the office.")
                .withPath(3)
                .task("report", "Report damage.")
                .page("observation")
                .problems(
                        "problems",
                        "Which problems were there?",
                        Pieces.scale(1, "slight", 4, "grave"),
                        Map.of("menu", "find_office"),
                        Pieces.option("menu", "Does not find the menu"),
                        Pieces.option("slow", "Waits for long"))
                .build("org.example.test", "1.0.0");

        @Test
        void recordsPagesWhereTheShortestWayIsKnown() {
            assertThat(test.phases().get(0).flow())
                    .filteredOn(Task.class::isInstance)
                    .extracting(step -> ((Task) step).outcome())
                    .containsExactly(
                            new TaskOutcomeType(false, false, true, OptionalInt.of(3)),
                            new TaskOutcomeType(false, false));
        }

        @Test
        void saysInWhichTaskAProblemShows() {
            assertThat(test.phases().get(0).results())
                    .contains(new PhaseResult(
                            Id.of("problems"),
                            Optional.empty(),
                            Questions.of("problems", "find_office"),
                            Counting.by("problems").with("tasks", Map.of("menu", "find_office")),
                            Optional.empty(),
                            Release.AFTER_CLOSE));
            assertThat(Check.of(test).findings().stream().filter(Finding::isError))
                    .isEmpty();
        }

        @Test
        void stillCountsWhoCompletedTheTasks() {
            assertThat(test.phases().get(0).results())
                    .extracting(
                            result -> result.id().value(), result -> result.of().names())
                    .contains(tuple("success", List.of("find_office", "report")));
        }
    }

    @Nested
    class APartThatIsMissing {
        @Test
        void isNamed() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> PrototypeTest.titled(ENGLISH, "Test").task("find_office", "Find the office."))
                    .withMessage("what is tested is missing: say it with of(name, version) before the first task");
            assertThatIllegalStateException()
                    .isThrownBy(() -> PrototypeTest.titled(ENGLISH, "Test").build("org.example.test", "1.0.0"))
                    .withMessage(
                            "a task or a glance is missing: say it with of(name, version) and task(…), or with glance(…)");
            assertThatIllegalStateException()
                    .isThrownBy(() -> PrototypeTest.titled(ENGLISH, "Test").timed())
                    .withMessage("a task has to come before more is said about it");
        }
    }
}
