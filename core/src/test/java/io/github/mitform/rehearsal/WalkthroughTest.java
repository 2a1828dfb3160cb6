package io.github.mitform.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import io.github.mitform.rehearsal.Walkthrough.Ending;
import io.github.mitform.session.Round;
import io.github.mitform.session.View;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalkthroughTest {
    private final Round round = Square.round();

    private Walkthrough walk(Person person) {
        return Walkthrough.of(round, Square.ONLINE, Square.CONTEXT, person);
    }

    private Walkthrough answering(Map<String, Object> answers) {
        return walk((page, question) ->
                Optional.ofNullable(answers.get(question.name())).map(Value::from));
    }

    @Test
    void goesOverEveryPageOfTheWayToTheEnd() {
        var way = answering(Map.of("data_use", true, "age", 16, "modes", List.of("foot"), "place", "pond"));
        assertThat(way.ending()).isEqualTo(Ending.SUBMITTED);
        assertThat(way.pages()).containsExactly("data_use", "you", "young/under_18/meet", "wishes");
        assertThat(way.response().orElseThrow().simulated()).isTrue();
        assertThat(way.lastPage()).isEmpty();
    }

    @Test
    void answersWhatAppearsOnAPageBecauseOfAnAnswer() {
        var way = answering(Map.of("data_use", true, "age", 70, "modes", List.of("bike"), "racks", true));
        assertThat(way.response().orElseThrow().answers()).containsKey("racks");
    }

    @Test
    void getsStuckWhereAnAnswerIsMissing() {
        var way = answering(Map.of("data_use", true, "modes", List.of("foot")));
        assertThat(way.ending()).isEqualTo(Ending.STUCK);
        assertThat(way.lastPage()).contains("you");
        assertThat(way.obstacles()).extracting(Finding::code).containsExactly("session.missing");
        assertThat(way.response()).isEmpty();
    }

    @Test
    void doesNotAskAgainWhoDeclines() {
        var asked = new int[1];
        var way = walk((page, question) -> {
            asked[0]++;
            return Optional.of(Value.of(false));
        });
        assertThat(asked[0]).isEqualTo(1);
        assertThat(way.obstacles()).extracting(Finding::code).containsExactly("session.consent-declined");
    }

    @Test
    void asksAgainWhereAnAnswerIsRefused() {
        var ages = List.of(3, 200, 44).iterator();
        var others = Map.of("data_use", Value.of(true), "modes", Value.from(List.of("foot")));
        var way = walk((page, question) -> question.name().equals("age")
                ? Optional.of(Value.of(ages.next()))
                : Optional.ofNullable(others.get(question.name())));
        assertThat(way.ending()).isEqualTo(Ending.SUBMITTED);
        assertThat(ages).isExhausted();
    }

    @Test
    void endsForWhoNeverAnswersRightly() {
        var way = answering(Map.of("data_use", true, "age", 3, "modes", List.of("foot")));
        assertThat(way.ending()).isEqualTo(Ending.STUCK);
        assertThat(way.obstacles()).extracting(Finding::code).containsExactly("answer.below-min");
    }

    @Test
    void leavesTheSessionOfWhoDoesNotStay() {
        var way = walk(new Person() {
            @Override
            public Optional<Value> answer(View.Page page, View.Element question) {
                return Optional.of(Value.of(true));
            }

            @Override
            public boolean stays(View.Page page) {
                return page.path().equals("data_use");
            }
        });
        assertThat(way.ending()).isEqualTo(Ending.LEFT);
        assertThat(way.lastPage()).contains("you");
        assertThat(way.session().state().answers()).containsOnlyKeys("data_use");
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyWhoAnswersWhatIsNeededDelivers(long seed) {
        var way = walk(Person.anybody(new Random(seed)));
        assertThat(way.ending()).isEqualTo(Ending.SUBMITTED);
        assertThat(round.check(way.response().orElseThrow())).isEmpty();
    }
}
