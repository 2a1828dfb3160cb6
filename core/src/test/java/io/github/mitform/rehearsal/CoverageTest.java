package io.github.mitform.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.Response;
import io.github.mitform.json.Json;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.tally.decision.PhaseResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    private final Round round = Square.round();

    private Session cyclist(int age) {
        return Square.visitor(round, age).answer("modes", List.of("bike")).answer("racks", false);
    }

    @Nested
    class NobodyYet {
        private final Coverage coverage = Coverage.of(round);

        @Test
        void listsEverythingThatCanBeSeenInTheOrderOfTheFlow() {
            assertThat(coverage.unseen())
                    .extracting(Goal::toString)
                    .containsExactly(
                            "data_use",
                            "you",
                            "you/modes = bike",
                            "you/modes = foot",
                            "you/modes = never",
                            "you/racks = true",
                            "you/racks = false",
                            "young/under_18 = true",
                            "young/under_18 = false",
                            "young/under_18",
                            "young/under_18/meet",
                            "young/old = true",
                            "young/old = false",
                            "young/old",
                            "young/old/benches",
                            "young/otherwise",
                            "wishes",
                            "wishes/first = trees",
                            "wishes/first = play");
        }
    }

    @Nested
    class SomebodyWhoDelivered {
        private final Coverage coverage = Coverage.of(round);

        SomebodyWhoDelivered() {
            coverage.add(cyclist(40).answer("first", List.of("play")).submit().state());
        }

        @Test
        void cameByThePagesOfTheWay() {
            assertThat(coverage.flow())
                    .containsEntry("you", 1L)
                    .containsEntry("young/under_18/meet", 0L)
                    .containsEntry("young/otherwise", 1L)
                    .containsEntry("young/old", 0L);
        }

        @Test
        void sawWhatEachConditionOnTheWayCameTo() {
            assertThat(coverage.times(Goal.condition("you/racks", true))).isEqualTo(1);
            assertThat(coverage.times(Goal.condition("young/under_18", false))).isEqualTo(1);
            assertThat(coverage.times(Goal.condition("young/old", false))).isEqualTo(1);
            assertThat(coverage.times(Goal.condition("young/old", true))).isZero();
        }

        @Test
        void choseOptions() {
            assertThat(coverage.times(Goal.option("you/modes", "bike"))).isEqualTo(1);
            assertThat(coverage.times(Goal.option("wishes/first", "play"))).isEqualTo(1);
            assertThat(coverage.times(Goal.option("wishes/first", "trees"))).isZero();
        }

        @Test
        void isToldInBothLanguages() {
            assertThat(coverage.text(Locale.ENGLISH)).isEqualTo("""
                    Sessions: 1
                    Pages: 3 of 5 seen
                      - young/under_18/meet
                      - young/old/benches
                    Cases: 1 of 3 seen
                      - young/under_18
                      - young/old
                    Outcomes of conditions: 3 of 6 seen
                      - you/racks = false
                      - young/under_18 = true
                      - young/old = true
                    Options: 2 of 5 seen
                      - you/modes = foot
                      - you/modes = never
                      - wishes/first = trees
                    """);
            assertThat(coverage.text(Locale.GERMAN)).startsWith("Teilnahmen: 1\nSeiten: 3 von 5 gesehen\n");
        }
    }

    @Test
    void aConditionBehindTheCaseThatWasTakenIsNotLookedAt() {
        var coverage = Coverage.of(round);
        coverage.add(cyclist(17).answer("place", "pond").submit().state());
        assertThat(coverage.times(Goal.condition("young/old", false))).isZero();
        assertThat(coverage.flow()).containsEntry("young/under_18/meet", 1L).containsEntry("young/under_18", 1L);
    }

    @Test
    void aSessionThatWasLeftCountsAsFarAsItCame() {
        var coverage = Coverage.of(round);
        coverage.add(cyclist(70).goTo("you").state());
        assertThat(coverage.sessions()).isEqualTo(1);
        assertThat(coverage.times(Goal.condition("you/racks", true))).isEqualTo(1);
        assertThat(coverage.flow())
                .containsEntry("data_use", 1L)
                .containsEntry("you", 1L)
                .containsEntry("young/old", 0L)
                .containsEntry("young/old/benches", 0L);
    }

    @Test
    void aResponseCoversWhatItsSessionDid() {
        var session = cyclist(70).submit();
        var bySession = Coverage.of(round);
        bySession.add(session.state());
        var byResponse = Coverage.of(round);
        assertThat(byResponse.add(session.response().orElseThrow())).isEmpty();
        assertThat(byResponse.toValue()).isEqualTo(bySession.toValue());
    }

    @Test
    void aResponseWithFaultsIsNotCounted() {
        var response = cyclist(70).submit().response().orElseThrow();
        var broken = new Response(
                response.format(),
                response.version(),
                response.phase(),
                response.channel(),
                response.language(),
                response.month(),
                response.simulated(),
                java.util.Map.of());
        var coverage = Coverage.of(round);
        assertThat(coverage.add(broken)).isNotEmpty();
        assertThat(coverage.sessions()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coveringInPartsAndMergingIsCoveringAtOnce(long seed) {
        var random = new Random(seed);
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < 40; i++) {
            sessions.add(Walkthrough.of(round, Square.ONLINE, Square.CONTEXT, Person.anybody(random))
                    .session());
        }
        var atOnce = Coverage.of(round);
        sessions.forEach(session -> atOnce.add(session.state()));
        var left = Coverage.of(round);
        sessions.subList(0, 13).forEach(session -> left.add(session.state()));
        var right = Coverage.of(round);
        sessions.subList(13, 40).forEach(session -> right.add(session.state()));
        var kept = Coverage.resume(round, Json.parse(Json.write(left.toValue())));
        kept.merge(right);
        assertThat(kept.toValue()).isEqualTo(atOnce.toValue());
    }

    @Test
    void anotherRoundIsRefused() {
        var other = Round.open(
                io.github.mitform.Mitform.read(Square.TEXT.replace("1.0.0", "1.0.1"))
                        .orThrow(),
                "ask",
                PhaseResults.none());
        var coverage = Coverage.of(round);
        assertThatThrownBy(() -> coverage.add(Square.visitor(other, 20).state()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this belongs to another round");
        assertThatThrownBy(() -> Coverage.resume(other, coverage.toValue()))
                .hasMessage("this belongs to another round");
    }
}
