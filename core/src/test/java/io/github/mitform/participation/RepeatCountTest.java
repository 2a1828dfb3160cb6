package io.github.mitform.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.json.Json;
import io.github.mitform.report.Report;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.tally.method.Frequencies;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Items;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Turnout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of questions that are asked once for each item. */
class RepeatCountTest {
    private static final String CHILDREN = """
            {"mitform": "1", "id": "org.example.children", "version": "1.0.0", "title": {"en": "Children"}, "languages": ["en"],
             "phases": [{"id": "ask", "flow": [
               {"type": "ask", "id": "home", "questions": [
                 {"id": "children", "ask": {"en": "How many children?"}, "answer": {"type": "number", "min": 0, "max": 4}}]},
               {"type": "repeat", "id": "child", "times": "children", "flow": [
                 {"type": "ask", "id": "one", "questions": [
                   {"id": "care", "ask": {"en": "Who looks after child {item}?"}, "required": false,
                    "answer": {"type": "choice", "options": [
                      {"id": "home", "label": {"en": "We do"}}, {"id": "nursery", "label": {"en": "A nursery"}},
                      {"id": "school", "label": {"en": "A school"}}]}}]}]}],
              "results": [{"id": "care", "of": "child.care", "tally": {"method": "frequencies"}}]}]}
            """;

    private static final Round ROUND = Round.open(
            Check.of(
                            Json.read(Json.document(CHILDREN)).format().orElseThrow(),
                            Registry.of(List.of(), List.of(new Frequencies())))
                    .orThrow(),
            "ask");

    /** Returns what somebody with these children delivers; an empty word leaves the question out. */
    private static Response parent(String... care) {
        var session = Session.start(ROUND, Locale.ENGLISH, new Context(LocalDate.of(2026, 1, 31), 1))
                .answer("children", care.length);
        for (int i = 0; i < care.length; i++) {
            if (!care[i].isEmpty()) {
                session = session.answer("child." + (i + 1) + ".care", care[i]);
            }
        }
        return session.submit().response().orElseThrow();
    }

    private static RoundCount count(List<Response> responses) {
        var count = RoundCount.of(ROUND);
        responses.forEach(response -> assertThat(count.add(response)).isEmpty());
        return count;
    }

    private static KeptResult result(RoundCount count) {
        return count.finish().results().get("care");
    }

    private static final List<Response> FOUR =
            List.of(parent("home", "school"), parent(), parent("nursery", "nursery", ""), parent(""));

    @Test
    void eachItemIsARow() {
        var figure = result(count(FOUR)).figures().get(0);
        assertThat(figure.columns())
                .extracting(column -> column.title().english())
                .contains("Items")
                .doesNotContain("People");
        assertThat(figure.lines())
                .extracting(line -> line.get(1))
                .startsWith(new Cell.People(1), new Cell.People(2), new Cell.People(1));
        assertThat(result(count(FOUR)).items()).contains(new Items(4, 4));
    }

    @Test
    void peopleAreCountedOnce() {
        assertThat(result(count(FOUR)).turnout())
                .isEqualTo(new Turnout(2, Map.of(Missing.NOT_ASKED, 1L, Missing.LEFT_EMPTY, 1L)));
    }

    @Test
    void countingInPartsComesToTheSame() {
        var merged = count(FOUR.subList(0, 2));
        merged.merge(count(FOUR.subList(2, 4)));
        assertThat(result(merged)).isEqualTo(result(count(FOUR)));
        var resumed = RoundCount.resume(ROUND, count(FOUR.subList(0, 3)).write());
        resumed.add(FOUR.get(3));
        assertThat(result(resumed)).isEqualTo(result(count(FOUR)));
    }

    @Test
    void theReportSaysThatItCountsItems() {
        Report report = Mitform.report(ROUND, count(FOUR).finish()).build(Locale.ENGLISH);
        assertThat(report.markdown())
                .contains("This counts items and not people", "Who looks after child …?")
                .doesNotContain("{item}");
    }

    /** However many items somebody gave, no number is shown that stands on fewer people than the smallest cell. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNumberOfFewPeopleIsShown(long seed) {
        var random = new Random(seed);
        var kinds = List.of("home", "nursery", "school");
        var responses = new ArrayList<Response>();
        for (int i = 0; i < 30 + random.nextInt(40); i++) {
            // whoever has several children lets them all be looked after in one way, and few do so at school
            var care = new String[random.nextInt(5)];
            Arrays.fill(care, kinds.get(i < 2 ? 2 : random.nextInt(30) == 0 ? 1 : 0));
            responses.add(parent(care));
        }
        int smallest = 3;
        var published = Disclosure.of(smallest)
                .publish(result(count(responses)))
                .figures()
                .get(0);
        for (int line = 0; line < kinds.size(); line++) {
            String kind = kinds.get(line);
            long people = responses.stream()
                    .filter(response -> response.answers().values().stream()
                            .filter(answer -> !(answer instanceof NumberAnswer))
                            .anyMatch(answer -> answer.toString().contains(kind)))
                    .count();
            if (people > 0 && people < smallest) {
                assertThat(published.lines().get(line).get(1)).isInstanceOf(Cell.Withheld.class);
            }
        }
    }
}
