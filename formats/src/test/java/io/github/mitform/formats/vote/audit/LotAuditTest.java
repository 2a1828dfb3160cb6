package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ties of a committee that is elected one by one. */
class LotAuditTest {
    private static final Candidates NAMES = Candidates.of("a", "b", "c", "d");
    private static final Profile<Approval> ALIKE = Profile.empty(Approval.KIND, NAMES)
            .add(Approval.of(0, 1), 2)
            .add(Approval.of(2, 3), 2)
            .add(Approval.of(0, 3));

    private static Outcome count(TieBreak... ways) {
        return new SequentialPhragmen(2, Ties.of(ways)).count(ALIKE, TieFacts.seed(17));
    }

    private static Outcome with(Outcome outcome, TieUse tie) {
        return Altered.of(outcome).ties(List.of(tie)).outcome();
    }

    @Nested
    class ALot {
        @ParameterizedTest
        @EnumSource(names = {"LOT", "JAVA_PERMUTATION"})
        void isDrawnAgainFromItsSeed(TieBreak way) {
            var outcome = count(way);
            assertThat(outcome.ties()).hasSize(1);
            assertThat(Audit.of(outcome, ALIKE)).isEqualTo(new Verdict(Optional.empty(), List.of()));
            var tie = outcome.ties().get(0);
            int other = tie.tied().stream()
                    .filter(place -> !tie.chosen().contains(place))
                    .findFirst()
                    .orElseThrow();
            var chosen = new TieUse(tie.round(), tie.purpose(), tie.tied(), List.of(other), tie.by(), tie.detail());
            assertThat(Audit.firstWrong(with(outcome, chosen), ALIKE))
                    .hasValue(
                            new Sentence(
                                    "Outcome: the tie of a, d in round 1 is not broken as the rule says.",
                                    "Ergebnis: der Gleichstand von a, d in Runde 1 ist nicht so entschieden, wie die Regel sagt."));
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
        void isDrawnAgainWhateverItsSeed(long seed) {
            var outcome = new SequentialPhragmen(2, Ties.of(TieBreak.LOT)).count(ALIKE, TieFacts.seed(seed));
            assertThat(Audit.of(outcome, ALIKE).isComplete()).isTrue();
        }

        @Test
        void decidesWhereNoListWasPublished() {
            var outcome = count(TieBreak.PUBLISHED, TieBreak.LOT);
            assertThat(outcome.ties()).extracting(TieUse::by).containsOnly(TieBreak.LOT);
            assertThat(Audit.of(outcome, ALIKE).isComplete()).isTrue();
        }

        @Test
        void hasToSayItsSeed() {
            var outcome = count(TieBreak.LOT);
            var tie = outcome.ties().get(0);
            for (var detail : List.of(Optional.<String>empty(), Optional.of("seed"), Optional.of("seed 1.5"))) {
                var silent = new TieUse(tie.round(), tie.purpose(), tie.tied(), tie.chosen(), tie.by(), detail);
                assertThat(Audit.firstWrong(with(outcome, silent), ALIKE))
                        .hasValue(
                                new Sentence(
                                        "Outcome: the lot of a, d in round 1 does not say the seed of this count.",
                                        "Ergebnis: beim Los zwischen a, d in Runde 1 steht nicht der Startwert dieser Zählung."));
            }
        }
    }

    @Nested
    class ATieThatStaysOpen {
        @Test
        void isFollowedEachWay() {
            var pairs = Profile.empty(Approval.KIND, NAMES)
                    .add(Approval.of(0, 1), 2)
                    .add(Approval.of(2, 3), 2);
            var outcome = new SequentialPhragmen(2, Ties.ALL_TIED).count(pairs);
            assertThat(outcome.alternatives()).hasSize(4);
            assertThat(Audit.of(outcome, pairs)).isEqualTo(new Verdict(Optional.empty(), List.of()));
            var fewer = outcome.alternatives().subList(1, 4);
            assertThat(Altered.of(outcome).alternatives(fewer).firstWrong(pairs))
                    .hasValue(new Sentence(
                            "Outcome: 4 committees are equally good, and others are told.",
                            "Ergebnis: 4 Gremien sind gleich gut, und genannt sind andere."));
        }
    }

    @Nested
    class ATieThatNeverWas {
        @Test
        void isNotFollowed() {
            var outcome = count(TieBreak.ORDER);
            var tie = outcome.ties().get(0);
            var more = new TieUse(tie.round(), tie.purpose(), List.of(0, 1, 3), tie.chosen(), tie.by(), tie.detail());
            assertThat(Audit.firstWrong(with(outcome, more), ALIKE))
                    .hasValue(new Sentence(
                            "Outcome: in round 1, a, d are tied, which is not on record.",
                            "Ergebnis: in Runde 1 liegen a, d gleichauf, was nicht festgehalten ist."));
        }
    }
}
