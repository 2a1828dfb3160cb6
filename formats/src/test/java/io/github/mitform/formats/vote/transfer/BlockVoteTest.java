package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome.Open;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BlockVoteTest {
    /** A majority of 60 in 100, which agrees, and a minority of 40. */
    private final Profile<Approval> town = Profile.empty(Approval.KIND, Candidates.of("a1", "a2", "a3", "b1", "b2"))
            .add(Approval.of(0, 1, 2), 60)
            .add(Approval.of(3, 4), 40);

    @Nested
    class ABlockVote {
        @Test
        void givesAMajorityEverySeat() {
            assertThat(BlockVote.block(3, Ties.ALL_TIED).count(town).winners()).containsExactly(0, 1, 2);
        }

        @Test
        void leavesATieForTheLastSeatOpen() {
            var outcome = BlockVote.block(4, Ties.ALL_TIED).count(town);
            assertThat(outcome.winners()).containsExactly(0, 1, 2);
            assertThat(outcome.open()).hasValue(new Open(List.of(3, 4), 1));
        }

        @Test
        void breaksItWhereTheRuleSaysHow() {
            var outcome = BlockVote.block(4, Ties.of(TieBreak.PUBLISHED))
                    .count(town, TieFacts.published(List.of("b2", "b1", "a1", "a2", "a3")));
            assertThat(outcome.winners()).containsExactly(0, 1, 2, 4);
            assertThat(outcome.ties()).hasSize(1);
        }

        @Test
        void isToldVoteByVote() {
            var outcome = BlockVote.block(3, Ties.ALL_TIED).count(town);
            assertThat(outcome.steps()
                            .get(0)
                            .sentence(Labels.of(outcome.candidates()))
                            .english())
                    .isEqualTo("Round 1: “a1” 60, “a2” 60, “a3” 60, “b1” 40, “b2” 40.");
            assertThat(outcome.order()).containsExactly(List.of(0, 1, 2), List.of(3, 4));
        }
    }

    @Nested
    class ALimitedVote {
        private final Profile<Approval> limited = Profile.empty(Approval.KIND, town.candidates())
                .add(Approval.of(0, 1), 60)
                .add(Approval.of(3), 40);

        @Test
        void leavesAMinorityItsSeat() {
            assertThat(BlockVote.limited(3, 2, Ties.ALL_TIED).count(limited).winners())
                    .containsExactly(0, 1, 3);
        }

        @Test
        void doesNotCountBallotsWithTooManyVotes() {
            limited.add(Approval.of(0, 1, 2), 100);
            var outcome = BlockVote.limited(3, 2, Ties.ALL_TIED).count(limited);
            assertThat(outcome.scores()).containsEntry(2, Fraction.ZERO);
            assertThat(((TallyStep) outcome.steps().get(0)).inactive())
                    .containsOnly(Map.entry(Inactive.TOO_MANY, Fraction.of(300)));
        }

        @Test
        void isCalledByItsName() {
            assertThat(BlockVote.limited(3, 2, Ties.ALL_TIED).title().english()).isEqualTo("Limited vote");
        }
    }

    @Nested
    class TheEdges {
        @Test
        void withoutVotesNobodyIsElected() {
            var empty = Profile.empty(Approval.KIND, town.candidates()).add(Approval.of(), 5);
            assertThat(BlockVote.block(2, Ties.ALL_TIED).count(empty).possibleWinners())
                    .isEmpty();
        }

        @Test
        void moreSeatsThanCandidatesElectAll() {
            assertThat(BlockVote.block(9, Ties.ALL_TIED).count(town).winners()).hasSize(5);
        }

        @Test
        void noVotesForAnybodyAreRefused() {
            assertThatThrownBy(() -> BlockVote.limited(2, 0, Ties.ALL_TIED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
