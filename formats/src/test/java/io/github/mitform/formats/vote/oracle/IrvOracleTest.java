package io.github.mitform.formats.vote.oracle;

import static io.github.mitform.formats.vote.oracle.OracleValues.byName;
import static io.github.mitform.formats.vote.oracle.OracleValues.field;
import static io.github.mitform.formats.vote.oracle.OracleValues.number;
import static io.github.mitform.formats.vote.oracle.OracleValues.numbers;
import static io.github.mitform.formats.vote.oracle.OracleValues.rankings;
import static io.github.mitform.formats.vote.oracle.OracleValues.text;
import static io.github.mitform.formats.vote.oracle.OracleValues.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.InstantRunoff.Stop;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Districts that elected one person by instant runoff: down to two candidates, one out in each round. */
class IrvOracleTest {
    private static final Set<String> KNOWN = Set.of("rounds", "winner", "pluralityLeader");
    private static final Set<String> KNOWN_OF_A_ROUND = Set.of("tally", "exhausted", "eliminated", "elected");
    private static final Set<String> RULES =
            Set.of("winners", "truncatedBallotsAllowed", "eliminate", "stop", "tieInElimination");
    private static int cases;
    private static int checked;

    static List<Path> cases() {
        return OracleFolder.cases("irv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectationHolds(Path file) {
        var oracle = OracleFolder.read(file);
        assertThat(RULES)
                .containsAll(((ObjectValue) field(oracle, "rules")).fields().keySet());
        assertThat(whole(field((ObjectValue) field(oracle, "rules"), "winners")))
                .isOne();
        var profile = rankings(oracle);
        assertThat(profile.people()).isEqualTo(whole(field(oracle, "ballotCount")));
        var expected = (ObjectValue) field(oracle, "expected");
        assertThat(KNOWN).containsAll(expected.fields().keySet());

        // No two are ever tied for going: if they were, they would go together, and the rounds would differ.
        var outcome = new InstantRunoff(Stop.TWO, TiedLast.TOGETHER, Ties.ALL_TIED).count(profile);
        rounds(outcome, expected.items("rounds"));
        assertThat(outcome.names()).containsExactly(text(field(expected, "winner")));
        assertThat(new Plurality(Ties.ALL_TIED).count(profile).names())
                .containsExactly(text(field(expected, "pluralityLeader")));
        checked += 2;
        cases++;
    }

    private static void rounds(Outcome outcome, List<Value> rounds) {
        assertThat(outcome.steps()).hasSameSizeAs(rounds);
        for (int i = 0; i < rounds.size(); i++) {
            var round = (ObjectValue) rounds.get(i);
            assertThat(KNOWN_OF_A_ROUND).containsAll(round.fields().keySet());
            var step = (RoundStep) outcome.steps().get(i);
            assertThat(byName(step.tally(), outcome.candidates())).isEqualTo(numbers(field(round, "tally")));
            assertThat(step.exhausted()).isEqualTo(number(field(round, "exhausted")));
            assertThat(step.out().stream().map(outcome.candidates()::name).toList())
                    .isEqualTo(round.get("eliminated")
                            .map(name -> List.of(text(name)))
                            .orElse(List.of()));
            round.get("elected").ifPresent(name -> assertThat(outcome.names()).containsExactly(text(name)));
            checked += round.fields().size();
        }
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("irv: " + checked + " expectations of " + cases + " cases hold");
    }
}
