package io.github.mitform.rehearsal.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.json.Json;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.rehearsal.Goal;
import io.github.mitform.rehearsal.paths.PhasePaths.Uncovered;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathsTest {
    private static final Context TODAY = new Context(LocalDate.of(2026, 5, 1), 1);

    /** A survey of one page with a question and, below it, a condition on it. */
    private static Program asking(String answer, String condition) {
        return asking(answer, condition, "");
    }

    private static Program asking(String answer, String condition, String more) {
        return Mitform.read("""
                        {"mitform": "1", "id": "org.example.one", "version": "1.0.0", "title": {"en": "One"}, "languages": ["en"],
                         "phases": [{"id": "only", "flow": [
                           {"type": "ask", "id": "page", "questions": [{"id": "q", "ask": {"en": "What?"}, "answer": %s %s}]},
                           {"type": "choose", "id": "fork", "cases": [{"id": "yes", "when": "%s", "flow": [
                             {"type": "inform", "id": "seen", "text": {"en": "Seen."}}]}], "otherwise": []}]}]}
                        """.formatted(answer, more, condition.replace("\"", "\\\"")))
                .orThrow();
    }

    private static PhasePaths only(Program program) {
        return Paths.of(program).phases().get(0);
    }

    private static List<String> values(PhasePaths paths) {
        return paths.covered().stream()
                .filter(goal -> goal.kind() == Goal.Kind.VALUE)
                .map(Goal::outcome)
                .toList();
    }

    private static void assertEveryPathPasses(Program program, Paths paths) {
        var suite = Suite.read(Json.document(paths.suite().json())).orThrow();
        suite.run(program).orThrow();
        assertThat(suite.tests()).hasSameSizeAs(paths.suite().tests());
    }

    /** For each comparison the value that just holds and the one that just does not. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'number', 'min': 14, 'max': 120} | q < 18 | 18,17",
                "{'type': 'number', 'min': 14, 'max': 120} | q >= 18 | 18,17",
                "{'type': 'number', 'min': 14, 'max': 120} | q <= 18 | 18,19",
                "{'type': 'number', 'min': 14, 'max': 120} | 18 < q | 18,19",
                "{'type': 'number', 'min': 14, 'max': 120} | q == 18 | 18,17,19",
                "{'type': 'number', 'min': 14, 'max': 120} | q > 14 | 14,15",
                "{'type': 'number', 'min': 0, 'max': 9, 'step': 0.5} | q > 2.5 | 2.5,3.0",
                "{'type': 'date'} | q < date(\"2026-03-01\") | 2026-03-01,2026-02-28",
                "{'type': 'date'} | q <= today | 2026-06-01,2026-06-02",
                "{'type': 'scale', 'from': 1, 'to': 5} | q < 3 | 3,2",
                "{'type': 'text', 'min': 2, 'max': 40} | size(q) > 10 | size 10,size 11",
                "{'type': 'text', 'max': 40, 'pattern': '[a-c]{2,9}'} | size(q) >= 7 | size 7,size 6",
                "{'type': 'yes_no'} | q | true,not true",
                "{'type': 'choice', 'options': [{'id': 'a', 'label': {'en': 'A'}}, {'id': 'b', 'label': {'en': 'B'}}]} | q == \"a\" | a,not a",
                "{'type': 'choice', 'options': [{'id': 'a', 'label': {'en': 'A'}}, {'id': 'b', 'label': {'en': 'B'}}, {'id': 'c', 'label': {'en': 'C'}}]} | q in [\"a\", \"b\"] | a,not a,b,not b",
                "{'type': 'choices', 'options': [{'id': 'a', 'label': {'en': 'A'}}, {'id': 'b', 'label': {'en': 'B'}}]} | \"a\" in q | with a,without a",
                "{'type': 'choices', 'options': [{'id': 'a', 'label': {'en': 'A'}}, {'id': 'b', 'label': {'en': 'B'}}, {'id': 'c', 'label': {'en': 'C'}}]} | size(q) >= 2 | size 2,size 1",
                "{'type': 'ranking', 'options': [{'id': 'a', 'label': {'en': 'A'}}, {'id': 'b', 'label': {'en': 'B'}}]} | \"a\" in q | with a,without a",
                "{'type': 'allocation', 'total': 10, 'options': [{'id': 'a', 'label': {'en': 'A'}}, {'id': 'b', 'label': {'en': 'B'}}]} | q.a > 7 | 7,8",
                "{'type': 'grid', 'rows': [{'id': 'a', 'label': {'en': 'A'}}], 'cell': {'type': 'number', 'min': 0, 'max': 1000}} | q.a > 700 | 700,701",
                "{'type': 'task_outcome', 'seconds': true} | q.seconds > 90 | 90,91"
            })
    void bothSidesOfAComparisonAreCovered(String answer, String condition, String values) {
        var program = asking(answer.replace('\'', '"'), condition);
        var paths = Paths.of(program);
        assertThat(paths.phases().get(0).uncovered()).isEmpty();
        assertThat(values(paths.phases().get(0))).containsExactlyInAnyOrder(values.split(","));
        assertEveryPathPasses(program, paths);
    }

    @Test
    void whatMayBeLeftOutIsLeftOutOnce() {
        var program = asking("{\"type\": \"number\"}", "answered(q) && q > 5", ", \"required\": false");
        var paths = only(program);
        assertThat(paths.isComplete()).isTrue();
        assertThat(values(paths)).containsExactlyInAnyOrder("answered", "not answered", "5", "6");
    }

    @Nested
    class ItemsThatAreCounted {
        private final Program program = Mitform.read("""
                {"mitform": "1", "id": "org.example.children", "version": "1.0.0", "title": {"en": "Children"}, "languages": ["en"],
                 "phases": [{"id": "only", "flow": [
                   {"type": "ask", "id": "home", "questions": [
                     {"id": "children", "ask": {"en": "Children?"}, "answer": {"type": "number", "min": 0, "max": 20}}]},
                   {"type": "repeat", "id": "child", "times": "children", "flow": [
                     {"type": "ask", "id": "one", "questions": [
                       {"id": "age", "ask": {"en": "Age?"}, "answer": {"type": "number", "min": 0, "max": 17}},
                       {"id": "school", "ask": {"en": "School?"}, "when": "age > 5", "answer": {"type": "yes_no"}}]}]},
                   {"type": "ask", "id": "end", "questions": [
                     {"id": "why", "ask": {"en": "Why?"}, "when": "size(child.age) > 0 && max(child.age) > 10",
                      "answer": {"type": "text"}}]}]}]}
                """).orThrow();
        private final Paths paths = Paths.of(program);

        @Test
        void comeNotAtAllOnceTwiceAndAll() {
            var covered = paths.phases().get(0).covered();
            assertThat(covered)
                    .contains(
                            Goal.taken("child/1/otherwise"),
                            Goal.taken("child/1/item"),
                            Goal.taken("child/2/otherwise"),
                            Goal.taken("child/20/item"),
                            Goal.condition("child/20/one/school", true));
            assertThat(covered).extracting(Goal::place).noneMatch(place -> place.startsWith("child/7/"));
        }

        @Test
        void areNotLookedForWhereTheKeySettlesACondition() {
            var places = Mitform.read("""
                    {"mitform": "1", "id": "org.example.places", "version": "1.0.0", "title": {"en": "Places"}, "languages": ["en"],
                     "phases": [{"id": "only", "flow": [{"type": "repeat", "id": "rate", "each": [
                       {"id": "park", "label": {"en": "The park"}}, {"id": "pool", "label": {"en": "The pool"}}], "flow": [
                         {"type": "choose", "id": "which", "cases": [{"id": "water", "when": "item == \\"pool\\"", "flow": [
                           {"type": "ask", "id": "pool", "questions": [
                             {"id": "warm", "ask": {"en": "Warm?"}, "answer": {"type": "yes_no"}}]}]}], "otherwise": []},
                         {"type": "ask", "id": "park", "questions": [
                           {"id": "trees", "ask": {"en": "Trees?"}, "when": "item == \\"park\\"", "answer": {"type": "yes_no"}}]}]}]}]}
                    """).orThrow();
            assertThat(only(places).isComplete()).isTrue();
            assertThat(only(places).covered())
                    .extracting(Goal::place)
                    .contains("rate/pool/which/water", "rate/pool/which/water/pool", "rate/park/park")
                    .doesNotContain("rate/park/which/water", "rate/pool/park");
        }

        @Test
        void areFoundBehindThem() {
            assertThat(paths.phases().get(0).covered())
                    .contains(Goal.condition("end/why", true), Goal.condition("end/why", false));
            assertThat(paths.isComplete()).isTrue();
            assertEveryPathPasses(program, paths);
        }
    }

    @Nested
    class OptionsThatDependOnAnswers {
        private final Program program = Mitform.read("""
                {"mitform": "1", "id": "org.example.options", "version": "1.0.0", "title": {"en": "Options"}, "languages": ["en"],
                 "phases": [{"id": "only", "flow": [
                   {"type": "ask", "id": "you", "questions": [
                     {"id": "age", "ask": {"en": "Age?"}, "answer": {"type": "number", "min": 14, "max": 120}},
                     {"id": "modes", "ask": {"en": "How?"}, "answer": {"type": "choices", "min": 2, "options": [
                       {"id": "bike", "label": {"en": "By bike"}}, {"id": "foot", "label": {"en": "On foot"}},
                       {"id": "car", "label": {"en": "By car"}, "when": "age >= 17"}]}}]},
                   {"type": "ask", "id": "more", "questions": [
                     {"id": "best", "ask": {"en": "Best?"}, "answer": {"type": "choice",
                      "options": {"from": "modes", "select": {"method": "chosen"}}}}]}]}]}
                """).orThrow();

        private final Paths paths = Paths.of(program);

        @Test
        void areShownOnceAndHiddenOnce() {
            assertThat(paths.phases().get(0).covered())
                    .contains(Goal.condition("you/modes/car", true), Goal.condition("you/modes/car", false));
            assertThat(paths.isComplete()).as(paths.text(Locale.ENGLISH)).isTrue();
            assertThat(values(paths.phases().get(0))).containsExactlyInAnyOrder("16", "17");
        }

        @Test
        void needNoResultsOfEarlierPhases() {
            assertThat(paths.suite().tests()).allMatch(test -> test.earlier().isEmpty());
            assertEveryPathPasses(program, paths);
        }
    }

    @Nested
    class WhatIsShownToSomeOnly {
        private final Program program = Mitform.read("""
                        {"mitform": "1", "id": "org.example.some", "version": "1.0.0", "title": {"en": "Some"}, "languages": ["en"],
                         "phases": [{"id": "only", "flow": [
                           {"type": "inform", "id": "cards", "text": {"en": "Take a card."}, "channels": ["on_site"]},
                           {"type": "inform", "id": "stamp", "text": {"en": "No stamp."}, "channels": ["paper", "phone"]},
                           {"type": "assign", "id": "ab", "variants": [
                             {"id": "a", "weight": 50, "flow": [{"type": "inform", "id": "old", "text": {"en": "Old."}}]},
                             {"id": "b", "flow": [{"type": "ask", "id": "page", "channels": ["phone"], "questions": [
                               {"id": "liked", "ask": {"en": "Liked?"}, "answer": {"type": "yes_no"}}]}]}]},
                           {"type": "choose", "id": "fork", "cases": [{"id": "yes", "when": "answered(liked) && liked", "flow": [
                             {"type": "inform", "id": "seen", "text": {"en": "Seen."}}]}], "otherwise": []}]}]}
                        """).orThrow();

        @Test
        void isComePastOnEachChannelAndWithEachVariant() {
            var paths = Paths.of(program);
            assertThat(paths.phases().get(0).uncovered()).isEmpty();
            assertThat(paths.phases().get(0).covered())
                    .contains(
                            Goal.page("cards"),
                            Goal.page("stamp"),
                            Goal.taken("ab/a"),
                            Goal.taken("ab/b"),
                            Goal.page("ab/b/page"),
                            Goal.taken("fork/yes"));
            assertEveryPathPasses(program, paths);
        }

        @Test
        void takesNoMoreSessionsThanChannelsAndVariantsNeed() {
            assertThat(only(program).paths()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Nested
    class ASquareWithBranches {
        private final Program program = Mitform.read("""
                {
                  "mitform": "1", "id": "org.example.square", "version": "1.0.0", "title": {"en": "The square"}, "languages": ["en"],
                  "privacy": {"purpose": {"en": "To plan."}, "legalBasis": "consent", "retention": "P6M"},
                  "phases": [
                    {"id": "ask", "flow": [
                      {"type": "consent", "id": "data_use", "text": {"en": "You may use it."}},
                      {"type": "ask", "id": "you", "questions": [
                        {"id": "age", "ask": {"en": "Age?"}, "answer": {"type": "number", "min": 14, "max": 120}},
                        {"id": "modes", "ask": {"en": "How?"}, "answer": {"type": "choices", "options": [
                          {"id": "bike", "label": {"en": "By bike"}}, {"id": "foot", "label": {"en": "On foot"}}]}},
                        {"id": "racks", "ask": {"en": "Racks?"}, "answer": {"type": "yes_no"}, "when": "\\"bike\\" in modes"}]},
                      {"type": "choose", "id": "young", "cases": [
                        {"id": "under_18", "when": "age < 18", "flow": [
                          {"type": "choose", "id": "cycling", "cases": [
                            {"id": "unhappy", "when": "answered(racks) && !racks && age == 16", "flow": [
                              {"type": "inform", "id": "sorry", "text": {"en": "Sorry!"}}]}], "otherwise": []}]},
                        {"id": "old", "when": "age >= 65", "flow": [
                          {"type": "inform", "id": "benches", "text": {"en": "Benches."}}]}],
                       "otherwise": []}],
                     "results": [{"id": "modes", "of": "modes", "tally": {"method": "frequencies"}}]},
                    {"id": "vote", "after": "ask", "flow": [
                      {"type": "ask", "id": "best", "questions": [
                        {"id": "first", "ask": {"en": "First?"}, "answer": {"type": "ranking", "options": {"from": "ask.modes"}}},
                        {"id": "why", "ask": {"en": "Why?"}, "answer": {"type": "text"}, "when": "\\"bike\\" in first"}]}]}]
                }
                """).orThrow();

        private final Paths paths = Paths.of(program);

        @Test
        void isCoveredWhollyByAFewSessions() {
            assertThat(paths.isComplete()).isTrue();
            var goals = new ArrayList<>(Goal.of(Round.open(program, "ask")));
            goals.removeIf(goal -> goal.kind() == Goal.Kind.OPTION);
            assertThat(paths.phases().get(0).covered()).containsAll(goals);
            assertThat(paths.phases().get(0).paths()).hasSizeBetween(5, 9);
        }

        @Test
        void coversPeopleOnBothSidesOfEachAge() {
            assertThat(values(paths.phases().get(0))).contains("17", "18", "64", "65", "16", "15");
        }

        @Test
        void isATestSuiteThatPasses() {
            assertEveryPathPasses(program, paths);
        }

        @Test
        void opensALaterPhaseWithSamples() {
            var vote = paths.phases().get(1);
            assertThat(vote.paths())
                    .isNotEmpty()
                    .allMatch(path -> path.test().earlier().containsKey("ask.modes"));
            assertThat(vote.covered()).contains(Goal.condition("best/why", true), Goal.condition("best/why", false));
        }

        @Test
        void isTheSameEachTime() {
            assertThat(Paths.of(program)).isEqualTo(paths);
        }

        @Test
        void isToldInBothLanguages() {
            assertThat(paths.text(Locale.ENGLISH))
                    .startsWith("Phase ask: ")
                    .contains("\n  Pages: 4/4\n  Cases: 5/5\n  Outcomes of conditions: 8/8\n")
                    .contains("\n  ask 1: ");
            assertThat(paths.text(Locale.GERMAN)).contains("\n  Seiten: 4/4\n  Fälle: 5/5\n");
        }
    }

    @Nested
    class WhatCannotBeCovered {
        @Test
        void isToldToBeImpossibleWhereTheConditionsContradictEachOther() {
            // The check lets a warning through: one of the cases always holds.
            var program = asking("{\"type\": \"number\", \"min\": 0, \"max\": 10}", "q >= 0");
            var paths = only(program);
            assertThat(paths.uncovered())
                    .extracting(one -> one.goal() + " " + one.why().code())
                    .containsExactly("fork/yes = false path.impossible", "fork/otherwise path.impossible");
            assertThat(paths.isComplete()).isFalse();
            assertThat(paths.text(Locale.ENGLISH))
                    .contains("! fork/otherwise: No answers lead here: what has to hold contradicts itself.");
            assertThat(paths.text(Locale.GERMAN)).contains("Keine Antworten führen hierher");
        }

        @Test
        void isToldToBeUnfoundWhereMoreIsCalculatedThanIsLookedThrough() {
            var program =
                    asking("{\"type\": \"number\", \"min\": 0, \"max\": 1000000}", "(q * q + 3) % 1000003 == 999983");
            assertThat(only(program).uncovered())
                    .filteredOn(one -> one.goal().equals(Goal.taken("fork/yes")))
                    .extracting(one -> one.why().code())
                    .containsExactly("path.not-found");
        }

        @Test
        void isToldToBeOpenWhereTheBudgetIsSpent() {
            var program = asking("{\"type\": \"number\", \"min\": 0, \"max\": 10}", "q == 7");
            var paths = Paths.of(program, TODAY, 1).phases().get(0);
            assertThat(paths.evaluated()).isEqualTo(1);
            assertThat(paths.uncovered())
                    .extracting(Uncovered::why)
                    .allMatch(why -> why.code().equals("path.budget"))
                    .isNotEmpty();
        }

        @Test
        void isAValueThatNoAnswerHas() {
            var program = asking("{\"type\": \"text\", \"min\": 5, \"max\": 9}", "size(q) > 4 && size(q) > 7");
            assertThat(only(program).uncovered())
                    .filteredOn(one -> one.goal().kind() == Goal.Kind.VALUE)
                    .extracting(one -> one.goal() + " " + one.why().code())
                    .containsExactly("page/q = size 4 path.no-answer");
        }
    }

    @Test
    void aBudgetIsAtLeastOneSession() {
        var round = Round.open(asking("{\"type\": \"yes_no\"}", "q"), "only");
        assertThatThrownBy(() -> PhasePaths.of(round, TODAY, Map.of(), 0))
                .hasMessage("1 session or more has to be tried, but the budget is 0");
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofEverySoundFormatAllIsCoveredOrExplainedAndEveryPathPasses(long seed) {
        var program = SoundFormats.draw(new Random(seed));
        var paths = Paths.of(program, TODAY, 300);
        var phase = paths.phases().get(0);
        assertThat(phase.evaluated()).isLessThanOrEqualTo(300);
        var told = new ArrayList<>(phase.covered());
        phase.uncovered().forEach(one -> told.add(one.goal()));
        var goals = new ArrayList<>(Goal.of(Round.open(program, "only")));
        goals.removeIf(goal -> goal.kind() == Goal.Kind.OPTION);
        assertThat(told).doesNotHaveDuplicates().containsAll(goals);
        assertEveryPathPasses(program, paths);
        if (phase.uncovered().stream().anyMatch(one -> one.why().code().equals("path.no-answer"))) {
            return; // such as a set that has to hold all options; what waits for it to lack one cannot be covered
            // either
        }
        if (program.plans().get(0).inputs().stream()
                .anyMatch(input -> !input.demands().isEmpty())) {
            return; // what waits for an answer that is not valid cannot be covered, and the search does not prove that
        }
        long steps = phase.uncovered().stream()
                .filter(one -> one.goal().kind() != Goal.Kind.VALUE)
                .filter(one -> !one.why().code().equals("path.impossible"))
                .count();
        // such as "answered(x)" about what has to be answered
        assertThat(steps).as(phase.text(Locale.ENGLISH)).isLessThanOrEqualTo(Math.max(1, goals.size() / 10));
    }
}
