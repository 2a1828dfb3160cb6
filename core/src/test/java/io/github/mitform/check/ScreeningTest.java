package io.github.mitform.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much may be screened, and that what is within the bounds is checked whatever its conditions look like. */
class ScreeningTest {
    private static String format(String screens) {
        return """
                {"mitform": "1", "id": "org.example.screens", "version": "1.0.0", "title": {"en": "Screens"}, "languages": ["en"],
                 "phases": [{"id": "survey", "flow": [
                   {"type": "ask", "id": "you", "questions": [
                     {"id": "age", "ask": {"en": "Age?"}, "answer": {"type": "number", "min": 0, "max": 1000000}}]},
                   %s,
                   {"type": "ask", "id": "main", "questions": [
                     {"id": "bus", "ask": {"en": "By bus?"}, "answer": {"type": "yes_no"}}]}],
                 "results": [{"id": "bus", "of": "bus", "tally": {"method": "frequencies"}}]}]}""".formatted(screens);
    }

    private static String screen(int number, List<String> conditions) {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> """
                        {"id": "c%d", "when": "%s", "flow": [{"type": "inform", "id": "t%d", "text": {"en": "Thank you!"}}]}""".formatted(i, conditions.get(i), i))
                .collect(Collectors.joining(
                        ",", "{\"type\": \"screen\", \"id\": \"s" + number + "\", \"cases\": [", "]}"));
    }

    private static String cases(int count) {
        return screen(0, IntStream.range(0, count).mapToObj(i -> "age == " + i).toList());
    }

    private static String screens(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> screen(i, List.of("age == " + i)))
                .collect(Collectors.joining(",\n"));
    }

    private static List<String> findings(String screens) {
        return Mitform.read(format(screens)).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void asManyCasesAsAreAllowedAreSound() {
        assertThat(findings(cases(50))).isEmpty();
    }

    @Test
    void moreCasesAreOneFinding() {
        assertThat(findings(cases(51)))
                .containsExactly(
                        "ERROR /phases/0/flow/1 [screen.too-many-cases] At most 50 cases and quotas are possible"
                                + " together but there are 51.");
        assertThat(findings(cases(2_000))).singleElement().asString().contains("2000");
    }

    @Test
    void quotasAndCasesCountTogether() {
        String quota = "{\"id\": \"q0\", \"of\": \"age\", \"most\": {\"a\": 1}, \"flow\": []}";
        String screen = cases(50);
        assertThat(findings(screen.substring(0, screen.length() - 1) + ", \"quotas\": [" + quota + "]}"))
                .singleElement()
                .asString()
                .contains("[screen.too-many-cases]");
    }

    @Test
    void asManyScreeningsAsAreAllowedAreSound() {
        assertThat(findings(screens(20))).isEmpty();
    }

    @Test
    void moreScreeningsAreOneFinding() {
        assertThat(findings(screens(21)))
                .containsExactly(
                        "ERROR /phases/0/flow/21 [screen.too-many] At most 20 screenings are possible in a phase;"
                                + " put the cases of several into one.");
        assertThat(findings(screens(1_000))).hasSize(1);
    }

    @Test
    void conditionsMayBeAsLongAsAnywhereElse() {
        var long1 = IntStream.range(0, 200).mapToObj(i -> "age == " + i).collect(Collectors.joining(" || "));
        var long2 = IntStream.range(200, 400).mapToObj(i -> "age == " + i).collect(Collectors.joining(" || "));
        assertThat(findings(screen(0, List.of(long1, long2)))).isEmpty();
        var deep = "(1 + ".repeat(60) + "age" + ")".repeat(60) + " == 70";
        assertThat(findings(screen(0, List.of("age == 1", "age == 2", deep)))).isEmpty();
    }

    @Test
    void noCaseKnowsWhatTheScreeningComesTo() {
        assertThat(findings(screen(0, List.of("age < 14", "answered(s0)"))))
                .containsExactly(
                        "ERROR /phases/0/flow/1/cases/1/when"
                                + " [condition.later-value] \"s0\" is computed only later; compute it before this, or use something else.");
    }
}
