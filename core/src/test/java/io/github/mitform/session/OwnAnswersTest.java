package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.TextValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OwnAnswersTest {
    private static final String SEVEN =
            IntStream.range(0, 7).mapToObj(i -> Forms.option("o" + i)).collect(Collectors.joining(", "));

    private static Round round(String id, String answer) {
        return Forms.round(Forms.page("page", Forms.question(id, answer)));
    }

    private static Session start(Round round, Locale language, long seed) {
        return Session.start(round, language, new Context(LocalDate.of(2026, 3, 1), seed));
    }

    private static Value type(Session session) {
        return session.view().page().orElseThrow().elements().get(0).typeValue();
    }

    @Nested
    class AComparison {
        private final Round round = OwnAnswersTest.round(
                "which", "{'type': 'comparison', 'kind': 'best_worst', 'show': 3, 'options': [" + SEVEN + "]}");

        private List<List<String>> sets(Session session) {
            return ((Value.ObjectValue) type(session))
                    .items("sets").stream()
                            .map(set -> ((ListValue) set)
                                    .items().stream()
                                            .map(id -> ((TextValue) id).text())
                                            .toList())
                            .toList();
        }

        private Object choice(List<String> shown) {
            return Map.of("shown", shown, "best", shown.get(0), "worst", shown.get(1));
        }

        private List<Object> choices(List<List<String>> sets) {
            return new ArrayList<>(sets.stream().map(this::choice).toList());
        }

        @Test
        void showsTheSameSetsToOnePersonAndOthersToTheNext() {
            var sets = sets(start(round, Locale.GERMAN, 1));
            assertThat(sets).hasSize(7).isEqualTo(sets(start(round, Locale.ENGLISH, 1)));
            assertThat(sets).isNotEqualTo(sets(start(round, Locale.GERMAN, 2)));
        }

        @Test
        void takesTheChoicesFromTheSetsThatWereShown() {
            var session = start(round, Locale.GERMAN, 1);
            session = session.answer("which", choices(sets(session))).submit();
            assertThat(round.check(session.response().orElseThrow())).isEmpty();
        }

        @Test
        void refusesTheSetsOfSomebodyElse() {
            var session = start(round, Locale.GERMAN, 1);
            var others = choices(sets(start(round, Locale.GERMAN, 2)));
            assertThatThrownBy(() -> session.answer("which", others))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("[session.other-sets]");
        }

        @Test
        void refusesTheSetsInAnotherOrder() {
            var session = start(round, Locale.GERMAN, 1);
            var turned = choices(sets(session));
            Collections.reverse(turned);
            assertThatThrownBy(() -> session.answer("which", turned)).hasMessageContaining("[session.other-sets]");
        }

        @Test
        void isCheckedSetBySetWhereTheSeedIsNotKnown() {
            var session = start(round, Locale.GERMAN, 1);
            var response =
                    session.answer("which", choices(sets(session))).submit().response();
            assertThat(Round.open(round.program(), "only").check(response.orElseThrow()))
                    .isEmpty();
        }

        @Test
        void isBalancedOverManyPeopleToo() {
            var uses = new int[7];
            for (int seed = 0; seed < 200; seed++) {
                sets(start(round, Locale.GERMAN, seed))
                        .forEach(set -> uses[set.get(0).charAt(1) - '0']++);
            }
            // 200 people, 7 sets each: every option comes first about 200 times.
            assertThat(uses).containsOnly(200);
        }
    }

    @Nested
    class ATextThatIsMarked {
        private final Round round = OwnAnswersTest.round(
                "notes", "{'type': 'text_note', 'text': {'de': 'Kürzer 🌳.', 'en': 'This one is longer.'}}");

        private Object note(int to) {
            return List.of(Map.of("from", 0, "to", to, "note", "?"));
        }

        @Test
        void endsWhereItEndsInTheLanguageOfTheSession() {
            assertThatThrownBy(() -> start(round, Locale.GERMAN, 1).answer("notes", note(10)))
                    .hasMessageContaining("[session.beyond-the-text]")
                    .hasMessageContaining("has 9 characters");
            start(round, Locale.GERMAN, 1).answer("notes", note(9));
            start(round, Locale.ENGLISH, 1).answer("notes", note(19));
        }

        @Test
        void endsThereInAResponseToo() {
            var response = start(round, Locale.ENGLISH, 1)
                    .answer("notes", note(19))
                    .submit()
                    .response()
                    .orElseThrow();
            assertThat(round.check(response)).isEmpty();
            var claimed = ResponseCodec.write(response).with("language", Value.of("de"));
            assertThat(round.read(claimed).findings())
                    .extracting(finding -> finding.code() + " " + finding.at())
                    .containsExactly("session.beyond-the-text /answers/notes/0/to");
        }
    }

    @Nested
    class ASearchInATree {
        private final Round round = OwnAnswersTest.round(
                "find",
                "{'type': 'tree_path', 'goals': ['secret_goal'], 'tree': [{'id': 'services', 'label': @Services,"
                        + " 'children': [{'id': 'secret_goal', 'label': @Passport}]}]}");

        @Test
        void neverTellsWhereTheGoalIs() {
            var view = start(round, Locale.ENGLISH, 1).view().toValue();
            var keys = new HashSet<String>();
            collect(view, keys);
            assertThat(keys).contains("tree", "children").doesNotContain("goals", "goal", "success");
            assertThat(Json.write(view)).containsOnlyOnce("secret_goal");
        }

        private void collect(Value value, HashSet<String> keys) {
            if (value instanceof Value.ObjectValue object) {
                keys.addAll(object.fields().keySet());
                object.fields().values().forEach(inner -> collect(inner, keys));
            } else if (value instanceof ListValue list) {
                list.items().forEach(inner -> collect(inner, keys));
            }
        }
    }
}
