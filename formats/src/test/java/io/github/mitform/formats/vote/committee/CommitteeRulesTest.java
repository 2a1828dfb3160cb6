package io.github.mitform.formats.vote.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.EqualShares.Completion;
import io.github.mitform.formats.vote.committee.MostApprovals.Counting;
import io.github.mitform.formats.vote.committee.OptimalPhragmen.Evenness;
import io.github.mitform.formats.vote.committee.Thiele.Way;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommitteeRulesTest {
    private static final Ties OPEN = Ties.ALL_TIED;

    private static Thiele thiele(Weights weights, Way way, int seats) {
        return new Thiele(weights, way, BigDecimal.valueOf(2), seats, OPEN);
    }

    private static Profile<Approval> profile(String candidates, Map<String, Integer> ballots) {
        var names = candidates.chars().mapToObj(Character::toString).toList();
        var profile = Profile.empty(Approval.KIND, Candidates.of(names));
        ballots.forEach((approved, times) -> profile.add(
                Approval.of(approved.chars().map(candidates::indexOf).toArray()), times));
        return profile;
    }

    private static List<String> committees(CommitteeRule rule, Profile<Approval> profile) {
        return rule.count(profile).alternatives().stream()
                .map(committee -> String.join(
                        "", committee.stream().map(profile.candidates()::name).toList()))
                .toList();
    }

    /**
     * The running example of M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023), example 1: twelve voters, eight
     * candidates, four seats. What the optimal rules of Phragmén elect stands in its example 10.
     */
    @Nested
    class TwelveVotersAndFourSeats {
        private final Profile<Approval> votes =
                profile("abcdefgh", Map.of("ab", 3, "ac", 3, "ad", 2, "bcf", 1, "e", 1, "f", 1, "g", 1));

        @Test
        void approvalVotingAndItsSharesElectTheFourMostApproved() {
            assertThat(committees(new MostApprovals(Counting.WHOLE, 4, OPEN), votes))
                    .containsExactly("abcd", "abcf");
            assertThat(committees(new MostApprovals(Counting.DIVIDED, 4, OPEN), votes))
                    .containsExactly("abcf");
        }

        @Test
        void proportionalRulesElectSomebodyOfTheSmallerGroupsToo() {
            assertThat(committees(thiele(Weights.PROPORTIONAL, Way.EXACT, 4), votes))
                    .containsExactly("abcf");
            assertThat(committees(thiele(Weights.PROPORTIONAL, Way.SEQUENTIAL, 4), votes))
                    .containsExactly("abcf");
            assertThat(committees(new SequentialPhragmen(4, OPEN), votes)).containsExactly("abcd");
            assertThat(committees(new OptimalPhragmen(Evenness.MINIMAX, 4, OPEN), votes))
                    .containsExactly("abcd", "abcf", "abdf", "acdf", "bcdf");
            assertThat(committees(new OptimalPhragmen(Evenness.LEXIMAX, 4, OPEN), votes))
                    .containsExactly("abcf");
            assertThat(committees(thiele(Weights.COVERAGE, Way.EXACT, 4), votes))
                    .containsExactly("aefg");
        }

        @Test
        void supportersPayForEverySeat() {
            var outcome = new EqualShares(Completion.NONE, 4, OPEN).count(votes);
            var first = (ShareStep) outcome.steps().get(0);
            assertThat(first.price()).isEqualTo(Fraction.of(1, 8));
            assertThat(first.left()).isEqualTo(Fraction.of(3));
            assertThat(first.sentence(Labels.of(votes.candidates())).german())
                    .isEqualTo("Runde 1: „a“ ist gewählt; 8 Unterstützende zahlen je 0,125 eines Sitzes.");
            assertThat(first.sentence(Labels.of(votes.candidates())).english())
                    .isEqualTo("Round 1: “a” is elected; 8 supporters pay 0.125 of a seat each.");
        }

        @Test
        void whoIsElectedTogetherIsToldWithNumbersOfTheirOwn() {
            assertThat(told(new MostApprovals(Counting.WHOLE, 4, OPEN)))
                    .isEqualTo(
                            "Round 1: “a” with 8, “b” with 4, “c” with 4 are elected (approvals); next: “d” and “f” with 2.");
            assertThat(told(thiele(Weights.COVERAGE, Way.EXACT, 4)))
                    .isEqualTo("Of all committees, “a”, “e”, “f” and “g” is the best (points: 12).");
        }

        private String told(CommitteeRule rule) {
            return rule.count(votes)
                    .steps()
                    .get(0)
                    .sentence(Labels.of(votes.candidates()))
                    .english();
        }

        @Test
        void theCountCanBeFollowed() {
            var outcome = thiele(Weights.PROPORTIONAL, Way.SEQUENTIAL, 4).count(votes);
            assertThat(outcome.steps()
                            .get(0)
                            .sentence(Labels.of(votes.candidates()))
                            .english())
                    .isEqualTo("Round 1: “a” is elected (points gained: 8); next: “b” and “c” with 4.");
            assertThat(outcome.elected().get(0)).containsExactly(0);
        }
    }

    @Nested
    class TheEdges {
        private final Profile<Approval> nobody = profile("abc", Map.of("", 5));

        @Test
        void allCommitteesAreEquallyGoodWhereNobodyApprovesOfAnybody() {
            assertThat(committees(new SequentialPhragmen(2, OPEN), nobody)).containsExactly("ab", "ac", "bc");
            assertThat(committees(thiele(Weights.PROPORTIONAL, Way.EXACT, 2), nobody))
                    .containsExactly("ab", "ac", "bc");
            assertThat(committees(new EqualShares(Completion.NONE, 2, OPEN), nobody))
                    .containsExactly("");
        }

        @Test
        void nobodyIsElectedWithoutBallots() {
            assertThat(new SequentialPhragmen(2, OPEN)
                            .count(profile("abc", Map.of()))
                            .possibleWinners())
                    .isEmpty();
        }

        @Test
        void allAreElectedWhereThereAreEnoughSeats() {
            var one = profile("abc", Map.of("a", 5));
            for (Completion completion : List.of(Completion.PHRAGMEN, Completion.APPROVALS, Completion.INCREMENT)) {
                assertThat(new EqualShares(completion, 5, OPEN).count(one).winners())
                        .containsExactly(0, 1, 2);
            }
        }

        @Test
        void sharesWithoutCompletionElectWhomSupportersCanPayForHoweverManySeatsThereAre() {
            var votes = profile("abc", Map.of("a", 5, "", 1));
            assertThat(committees(new EqualShares(Completion.NONE, 3, OPEN), votes))
                    .containsExactly("a");
            assertThat(committees(new EqualShares(Completion.NONE, 5, OPEN), votes))
                    .containsExactly("a");
        }

        @Test
        void whoIsNotApprovedOfComesLast() {
            assertThat(committees(new SequentialPhragmen(2, OPEN), profile("abc", Map.of("a", 5))))
                    .containsExactly("ab", "ac");
        }

        @Test
        void aTieThatIsLeftOpenIsReported() {
            var outcome = new SequentialPhragmen(2, OPEN).count(profile("abc", Map.of("a", 5, "b", 2, "c", 2)));
            assertThat(outcome.winners()).containsExactly(0);
            assertThat(outcome.open()).hasValueSatisfying(open -> {
                assertThat(open.candidates()).containsExactly(1, 2);
                assertThat(open.seats()).isEqualTo(1);
            });
        }

        @Test
        void sentencesCountToOneAndToNobody() {
            var one = profile("abc", Map.of("a", 1));
            var names = Labels.of(one.candidates());
            var paid = new ShareStep(
                    1,
                    0,
                    Fraction.ONE,
                    List.of(new ShareStep.Payment(Fraction.ONE, Fraction.ONE, Fraction.ZERO)),
                    Fraction.ZERO);
            assertThat(paid.sentence(names).english())
                    .isEqualTo("Round 1: “a” is elected; 1 supporter pays for the whole seat.");
            assertThat(paid.sentence(names).german())
                    .isEqualTo("Runde 1: „a“ ist gewählt; 1 Person zahlt den ganzen Sitz.");
            var tied = new MostApprovals(Counting.WHOLE, 1, OPEN).count(profile("abc", Map.of("ab", 3)));
            assertThat(tied.steps().get(0).sentence(names).german())
                    .isEqualTo("Runde 1: niemand ist sicher gewählt (Zustimmungen); danach: „a“ und „b“ mit 3.");
        }

        @Test
        void aLotDecidesWhereTheRuleSaysSo() {
            var votes = profile("abc", Map.of("a", 5, "b", 2, "c", 2));
            var rule = new SequentialPhragmen(2, Ties.of(TieBreak.LOT));
            var outcome = rule.count(votes, TieFacts.seed(20261122));
            assertThat(outcome.winners()).hasSize(2);
            assertThat(outcome.ties()).singleElement().satisfies(tie -> {
                assertThat(tie.round()).isEqualTo(2);
                assertThat(tie.detail()).hasValue("seed 20261122");
            });
        }

        @Test
        void aSearchThatWouldTakeTooLongIsRefusedWithAWayOut() {
            var names = IntStream.range(0, 60).mapToObj(i -> "c" + i).toList();
            var hard = Profile.empty(Approval.KIND, Candidates.of(names));
            for (int i = 0; i < 60; i++) hard.add(Approval.of(i, (i + 1) % 60, (i + 7) % 60));
            assertThatThrownBy(() -> new OptimalPhragmen(Evenness.LEXIMAX, 20, OPEN).count(hard))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("elects one after the other");
        }

        @Test
        void moreCommitteesThanCanBeListedAreNoHindranceWhereOnlyTheLastSeatsAreTied() {
            var names = IntStream.range(0, 2_000).mapToObj(i -> "c" + i).toList();
            var alike = Profile.empty(Approval.KIND, Candidates.of(names));
            for (int i = 0; i < names.size(); i++) alike.add(Approval.of(i), i == 0 ? 2 : 1);
            var lot = Ties.of(TieBreak.LOT);
            for (CommitteeRule rule : List.of(
                    new AnyCommittee(40, lot),
                    new MostApprovals(Counting.WHOLE, 40, lot),
                    new EPluribusHugo(40, lot))) {
                var drawn = rule.count(alike, TieFacts.seed(7));
                assertThat(drawn.winners()).as(rule.id()).hasSize(40).doesNotHaveDuplicates();
                assertThat(drawn.open()).isEmpty();
                assertThat(drawn.alternatives()).isEmpty();
            }
            var open = new MostApprovals(Counting.WHOLE, 40, OPEN).count(alike);
            assertThat(open.winners()).containsExactly(0);
            assertThat(open.open()).hasValueSatisfying(tie -> {
                assertThat(tie.candidates()).hasSize(1_999).doesNotContain(0);
                assertThat(tie.seats()).isEqualTo(39);
            });
        }

        @Test
        void seatsThatNobodyEarnedAreFilledAsTiesAreBrokenThoughNoListWouldHoldEveryWay() {
            var names = IntStream.range(0, 50).mapToObj(i -> "c" + i).toList();
            var profile = Profile.empty(Approval.KIND, Candidates.of(names))
                    .add(Approval.of(0, 1), 2)
                    .add(Approval.of(2), 1);
            var order = Ties.of(TieBreak.ORDER);
            for (CommitteeRule rule :
                    List.of(new SequentialPhragmen(10, order), new EqualShares(Completion.APPROVALS, 10, order))) {
                var outcome = rule.count(profile);
                assertThat(outcome.winners()).as(rule.id()).hasSize(10).contains(0, 1, 2);
                assertThat(outcome.alternatives()).isEmpty();
            }
        }

        @Test
        void waysThroughTiesEndBeforeMemoryDoes() {
            var names = IntStream.range(0, 1_000).mapToObj(i -> "c" + i).toList();
            var alike = Profile.empty(Approval.KIND, Candidates.of(names));
            for (int i = 0; i < names.size(); i++) alike.add(Approval.of(i));
            var rule = thiele(Weights.PROPORTIONAL, Way.SEQUENTIAL, 500);
            assertThatThrownBy(() -> rule.count(alike)).isInstanceOf(UncountableException.class);
        }

        @Test
        void aBaseIsForGeometricWeightsOnly() {
            assertThatThrownBy(() -> new Thiele(Weights.PROPORTIONAL, Way.EXACT, BigDecimal.TEN, 2, OPEN))
                    .hasMessage("Only geometric weights have a base; leave it out for others.");
        }

        @Test
        void aCommitteeHasASeat() {
            assertThatThrownBy(() -> new EqualShares(Completion.NONE, 0, OPEN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void rulesAreWrittenWithEveryOptionAndReadAgain() {
        var book = new RuleBook(
                Map.of("thiele", Thiele.class, "committee_equal_shares", EqualShares.class, "monroe", Monroe.class));
        var rule = new Thiele(Weights.GEOMETRIC, Way.REVERSE, new BigDecimal("1.5"), 3, Ties.of(TieBreak.LOT));
        var written = book.write(rule);
        assertThat(written.get("weights")).hasValue(Value.of("geometric"));
        assertThat(book.read(written).object()).hasValue(rule);
        var brief = Value.object().with("method", Value.of("thiele")).with("seats", Value.of(4));
        assertThat(book.read(brief).object()).hasValue(thiele(Weights.PROPORTIONAL, Way.SEQUENTIAL, 4));
    }
}
