package io.github.mitform.session;

import static io.github.mitform.session.Forms.option;
import static io.github.mitform.session.Forms.page;
import static io.github.mitform.session.Forms.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.Check;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RandomOrderTest {
    private static final String ITEMS = "'items': [" + option("a") + ", " + option("b") + ", " + option("c") + ", "
            + option("d") + ", " + option("none", "'fixed': true") + "]";
    private static final String RANDOM = "{" + ITEMS + ", 'order': 'random'}";

    private static List<String> ids(Session session, String question) {
        return ids(element(session, question).type().options().orElseThrow().listed());
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(option -> option.id().value()).toList();
    }

    private static View.Element element(Session session, String question) {
        return session.view().page().orElseThrow().elements().stream()
                .filter(element -> element.name().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class AChoiceInRandomOrder {
        private final Round round = Forms.round(page(
                "one",
                question("x", "{'type': 'choice', 'options': " + RANDOM + "}"),
                question("y", "{'type': 'choice', 'options': " + RANDOM + "}")));

        @Test
        void isDrawnByTheSeedOfTheSession() {
            var orders = new HashSet<List<String>>();
            for (long seed = 0; seed < 200; seed++) {
                orders.add(ids(Forms.start(round, seed), "x"));
            }
            assertThat(orders).hasSize(24).allSatisfy(order -> assertThat(order).endsWith("none"));
        }

        @Test
        void isDrawnForEachQuestionAnew() {
            assertThat(ids(Forms.start(round, 1), "x")).isNotEqualTo(ids(Forms.start(round, 1), "y"));
        }

        @Test
        void isTheSameInAnotherProcess() {
            var session = Forms.start(round);
            var other = Session.resume(
                    round, Json.parse(Json.write(session.toValue())), new Context(Forms.DAY.plusDays(1), 7));
            assertThat(ids(other, "x")).isEqualTo(ids(session, "x"));
        }

        @Test
        void isWrittenIntoTheViewInThatOrder() {
            var element = element(Forms.start(round), "x");
            var written = (Value.ListValue) element.typeValue().get("options").orElseThrow();
            assertThat(written.items().stream()
                            .map(item -> ((Value.ObjectValue) item).text("id").orElseThrow()))
                    .containsExactlyElementsOf(ids(Forms.start(round), "x"));
        }

        @Test
        void doesNotChangeWhatIsDelivered() {
            var one = Forms.start(round, 1).answer("x", "a").answer("y", "none").submit();
            var other =
                    Forms.start(round, 2).answer("x", "a").answer("y", "none").submit();
            assertThat(one.response()).isEqualTo(other.response());
        }
    }

    @Test
    void aListInItsOwnOrderIsNotDrawn() {
        var round = Forms.round(page(
                "one", question("x", "{'type': 'choice', 'options': {" + ITEMS.replace(", 'fixed': true", "") + "}}")));
        for (long seed = 0; seed < 20; seed++) {
            assertThat(ids(Forms.start(round, seed), "x")).containsExactly("a", "b", "c", "d", "none");
        }
    }

    @Test
    void rowsAndCellsOfAGridAreDrawnEachForThemselves() {
        var round = Forms.round(page(
                "one",
                question(
                        "x",
                        "{'type': 'grid', 'rows': " + RANDOM + ", 'cell': {'type': 'choice', 'options': " + RANDOM
                                + "}}")));
        var type = (GridType) element(Forms.start(round, 3), "x").type();
        var cell = ids(type.cell().options().orElseThrow().listed());
        assertThat(ids(type.rows().listed())).isNotEqualTo(cell).containsExactlyInAnyOrderElementsOf(cell);
        assertThat(cell).isNotEqualTo(List.of("a", "b", "c", "d", "none"));
    }

    @Test
    void theOptionsOfAParameterCanBeDrawn() {
        var parameter = "'parameters': [{'id': 'places', 'type': 'options', 'default': [" + option("a") + ", "
                + option("b") + ", " + option("c") + ", " + option("d") + "]}], ";
        var format = ParkTalks.format(Forms.json(
                parameter,
                page("one", question("x", "{'type': 'ranking', 'options': {'from': 'places', 'order': 'random'}}"))));
        var round = Round.open(Check.of(format).orThrow(), "only");
        assertThat(ids(Forms.start(round, 1), "x")).isNotEqualTo(ids(Forms.start(round, 2), "x"));
    }

    @Test
    void theOptionsOfAnEarlierPhaseCanBeDrawn() {
        var results = TwoPhases.results(List.of("tree", "bench", "lamp"));
        var round = Round.open(TwoPhases.program("random"), "ballot", results);
        var orders = new HashSet<List<String>>();
        for (long seed = 0; seed < 50; seed++) {
            orders.add(ids(Session.start(round, Locale.ENGLISH, new Context(Forms.DAY, seed)), "best"));
        }
        assertThat(orders).hasSize(6);
    }
}
