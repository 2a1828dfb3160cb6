package io.github.mitform.formats.vote.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.EqualShares.Completion;
import io.github.mitform.formats.vote.committee.MostApprovals.Counting;
import io.github.mitform.formats.vote.committee.OptimalPhragmen.Evenness;
import io.github.mitform.formats.vote.committee.Thiele.Way;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What committee rules promise, on small random approvals, against the long way to find it out. */
class CommitteeLawsTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static Thiele thiele(Weights weights, Way way, int seats, Ties ties) {
        return new Thiele(weights, way, BigDecimal.valueOf(weights == Weights.GEOMETRIC ? 3 : 2), seats, ties);
    }

    private static List<CommitteeRule> all(int seats, Ties ties) {
        var rules = new ArrayList<CommitteeRule>();
        for (Weights weights : Weights.values()) {
            for (Way way : Way.values()) rules.add(thiele(weights, way, seats, ties));
        }
        for (Completion completion : Completion.values()) rules.add(new EqualShares(completion, seats, ties));
        for (Evenness evenness : Evenness.values()) rules.add(new OptimalPhragmen(evenness, seats, ties));
        for (Counting counting : Counting.values()) rules.add(new MostApprovals(counting, seats, ties));
        for (Monroe.Way way : Monroe.Way.values()) rules.add(new Monroe(way, seats, ties));
        rules.add(new SequentialPhragmen(seats, ties));
        rules.add(new MaximinSupport(seats, ties));
        rules.add(new Enestroem(seats, ties));
        rules.add(new Consensus(seats, ties));
        rules.add(new EPluribusHugo(seats, ties));
        rules.add(new MinimaxApproval(false, seats, ties));
        rules.add(new MinimaxApproval(true, seats, ties));
        rules.add(new AnyCommittee(seats, ties));
        return rules;
    }

    private static List<List<Integer>> elected(CommitteeRule rule, RandomApprovals votes) {
        return rule.count(votes.profile()).alternatives();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBestOfAllCommitteesIsFound(long seed) {
        var votes = RandomApprovals.of(seed);
        assertThat(elected(thiele(Weights.PROPORTIONAL, Way.EXACT, votes.seats(), OPEN), votes))
                .isEqualTo(votes.best(committee -> thielePoints(votes, committee, 1, 1)));
        assertThat(elected(thiele(Weights.SAINTE_LAGUE, Way.EXACT, votes.seats(), OPEN), votes))
                .isEqualTo(votes.best(committee -> thielePoints(votes, committee, 1, 2)));
        assertThat(elected(new OptimalPhragmen(Evenness.MINIMAX, votes.seats(), OPEN), votes))
                .isEqualTo(votes.best(committee -> support(votes, committee)));
        assertThat(elected(new OptimalPhragmen(Evenness.VARIANCE, votes.seats(), OPEN), votes))
                .isEqualTo(votes.best(committee -> evenness(votes, committee)));
        assertThat(elected(new MinimaxApproval(false, votes.seats(), OPEN), votes))
                .isEqualTo(votes.best(committee -> Fraction.of(-distance(votes, committee))));
        assertThat(elected(new Monroe(Monroe.Way.EXACT, votes.seats(), OPEN), votes))
                .isEqualTo(votes.best(committee ->
                        Fraction.of(represented(votes, committee, 0, new int[committee.size()], new HashMap<>()))));
    }

    /** Points of 1/first, 1/(first + step), … for one member after the other. */
    private static Fraction thielePoints(RandomApprovals votes, List<Integer> committee, int first, int step) {
        var points = Fraction.ZERO;
        for (Set<Integer> voter : votes.voters()) {
            for (int i = 0; i < votes.satisfaction(voter, committee); i++) {
                points = points.plus(Fraction.of(1, first + (long) step * i));
            }
        }
        return points;
    }

    /** By the theorem of Hall: no group of members can have more than those who approve of one of them weigh. */
    private static Fraction support(RandomApprovals votes, List<Integer> committee) {
        var least = Fraction.of(votes.voters().size());
        for (int some = 1; some < 1 << committee.size(); some++) {
            int mask = some;
            long weight = votes.voters().stream()
                    .filter(voter -> {
                        for (int i = 0; i < committee.size(); i++) {
                            if ((mask >> i & 1) == 1 && voter.contains(committee.get(i))) return true;
                        }
                        return false;
                    })
                    .count();
            least = least.min(Fraction.of(weight, Integer.bitCount(some)));
        }
        // Whom nobody approves of can only fill seats that are left over.
        return least.signum() > 0
                ? least
                : Fraction.of(committee.stream()
                                .filter(place -> votes.voters().stream().anyMatch(voter -> voter.contains(place)))
                                .count()
                        - 1_000);
    }

    /** The sum of the squares of loads, below 0. How even loads are is held against Hall's theorem below. */
    private static Fraction evenness(RandomApprovals votes, List<Integer> committee) {
        var members = committee.stream()
                .filter(place -> votes.voters().stream().anyMatch(voter -> voter.contains(place)))
                .toList();
        // Whom nobody approves of can only fill seats that are left over.
        if (members.size() < committee.size()) return Fraction.of(members.size() - 1_000L);
        return Bearers.of(Approvals.of(votes.profile(), votes.seats()), members).loads().stream()
                .map(load -> load.load().times(load.load()).times(load.weight()))
                .reduce(Fraction.ZERO, Fraction::plus)
                .negated();
    }

    private static long distance(RandomApprovals votes, List<Integer> committee) {
        return votes.voters().stream()
                .mapToLong(voter -> voter.size() + committee.size() - 2 * votes.satisfaction(voter, committee))
                .max()
                .orElseThrow();
    }

    /** Tries every way to give each voter a member, with groups that differ by one at most. */
    private static long represented(
            RandomApprovals votes, List<Integer> committee, int next, int[] sizes, Map<String, Long> known) {
        if (next == votes.voters().size()) {
            int least = Arrays.stream(sizes).min().orElseThrow();
            return Arrays.stream(sizes).allMatch(size -> size <= least + 1) ? 0 : -1_000;
        }
        var key = next + Arrays.toString(sizes);
        var before = known.get(key);
        if (before != null) return before;
        long most = -1_000;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i]++;
            long rest = represented(votes, committee, next + 1, sizes, known);
            most = Math.max(most, rest + (votes.voters().get(next).contains(committee.get(i)) ? 1 : 0));
            sizes[i]--;
        }
        known.put(key, most);
        return most;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneByOneIsWhatItSays(long seed) {
        var votes = RandomApprovals.of(seed);
        var found = new HashSet<List<Integer>>(Set.of(List.of()));
        for (int round = 0; round < votes.seats(); round++) {
            var longer = new HashSet<List<Integer>>();
            for (List<Integer> committee : found) {
                var most = Fraction.of(-1);
                var best = new HashSet<List<Integer>>();
                for (int place = 0; place < votes.candidates(); place++) {
                    if (committee.contains(place)) continue;
                    var more = Committees.with(committee, place);
                    var points = thielePoints(votes, more, 1, 1);
                    if (points.compareTo(most) > 0) best.clear();
                    if (points.compareTo(most) >= 0) best.add(more);
                    most = most.max(points);
                }
                longer.addAll(best);
            }
            found = longer;
        }
        assertThat(elected(thiele(Weights.PROPORTIONAL, Way.SEQUENTIAL, votes.seats(), OPEN), votes))
                .isEqualTo(Committees.sorted(found));
    }

    /** EJR: a group of n seats' worth of voters that agrees on n candidates has a voter with n members (Aziz and others, 2017; Peters and Skowron, 2020). */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsGetWhatTheyHaveEarned(long seed) {
        var votes = RandomApprovals.of(seed);
        var rules = new ArrayList<CommitteeRule>();
        rules.add(thiele(Weights.PROPORTIONAL, Way.EXACT, votes.seats(), OPEN));
        for (Completion completion : Completion.values()) {
            if (completion != Completion.INCREMENT) rules.add(new EqualShares(completion, votes.seats(), OPEN));
        }
        for (CommitteeRule rule : rules) {
            assertThat(elected(rule, votes))
                    .as(rule.toString())
                    .isNotEmpty()
                    .noneMatch(committee -> votes.leavesOut(committee, votes.seats()))
                    // EJR+ (M. Brill and J. Peters, "Robust and verifiable proportionality axioms", EC 2023).
                    .noneMatch(votes::leavesOutBesides);
        }
    }

    /** PJR: such a group has so many members together. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsHaveTogetherWhatTheyHaveEarned(long seed) {
        var votes = RandomApprovals.of(seed);
        for (CommitteeRule rule :
                List.of(new SequentialPhragmen(votes.seats(), OPEN), new MaximinSupport(votes.seats(), OPEN))) {
            assertThat(elected(rule, votes)).as(rule.toString()).isNotEmpty().noneMatch(votes::leavesOutTogether);
        }
    }

    /** JR: a seat's worth of voters that agrees on a candidate has a voter with a member. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noLargeGroupIsLeftOutAltogether(long seed) {
        var votes = RandomApprovals.of(seed);
        for (CommitteeRule rule : List.of(
                new SequentialPhragmen(votes.seats(), OPEN),
                new MaximinSupport(votes.seats(), OPEN),
                new OptimalPhragmen(Evenness.LEXIMAX, votes.seats(), OPEN),
                new Enestroem(votes.seats(), OPEN),
                thiele(Weights.COVERAGE, Way.EXACT, votes.seats(), OPEN),
                thiele(Weights.COVERAGE, Way.SEQUENTIAL, votes.seats(), OPEN),
                new Monroe(Monroe.Way.GREEDY, votes.seats(), OPEN))) {
            if (rule instanceof Monroe && votes.voters().size() % votes.seats() != 0) continue;
            assertThat(elected(rule, votes)).as(rule.toString()).noneMatch(committee -> votes.leavesOut(committee, 1));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreSeatsCostNobodyTheirsWhereMembersAreElectedOneByOne(long seed) {
        var votes = RandomApprovals.of(seed);
        if (votes.seats() + 1 >= votes.candidates()) return;
        int seats = votes.seats();
        assertMore(votes, new SequentialPhragmen(seats, ORDER), new SequentialPhragmen(seats + 1, ORDER));
        assertMore(votes, new MaximinSupport(seats, ORDER), new MaximinSupport(seats + 1, ORDER));
        assertMore(
                votes,
                new MostApprovals(Counting.DIVIDED, seats, ORDER),
                new MostApprovals(Counting.DIVIDED, seats + 1, ORDER));
        for (Weights weights : Weights.values()) {
            if (weights == Weights.ADAMS) continue;
            assertMore(
                    votes,
                    thiele(weights, Way.SEQUENTIAL, seats, ORDER),
                    thiele(weights, Way.SEQUENTIAL, seats + 1, ORDER));
            assertMore(
                    votes, thiele(weights, Way.REVERSE, seats, ORDER), thiele(weights, Way.REVERSE, seats + 1, ORDER));
        }
    }

    private static void assertMore(RandomApprovals votes, CommitteeRule fewer, CommitteeRule more) {
        assertThat(more.count(votes.profile()).winners())
                .as(fewer.toString())
                .containsAll(fewer.count(votes.profile()).winners());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRuleThatBreaksTiesElectsOneOfTheCommitteesThatAreAsGood(long seed) {
        var votes = RandomApprovals.of(seed);
        var open = all(votes.seats(), OPEN);
        var broken = all(votes.seats(), ORDER);
        for (int i = 0; i < open.size(); i++) {
            var every = open.get(i).count(votes.profile());
            var one = broken.get(i).count(votes.profile());
            assertThat(one.open()).isEmpty();
            assertThat(every.alternatives())
                    .as(open.get(i).toString())
                    .contains(one.winners().stream().sorted().toList());
            assertThat(every.alternatives()).allMatch(committee -> committee.containsAll(every.winners()));
            assertThat(one.steps())
                    .allMatch(step ->
                            !step.sentence(Labels.of(one.candidates())).german().contains("{"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatEverybodyWeighsMakesNoDifferenceUnlessSomeWeighMore(long seed) {
        var votes = RandomApprovals.of(seed);
        var thirds = Profile.empty(Approval.KIND, votes.profile().candidates());
        votes.voters().forEach(voter -> thirds.add(Approval.of(List.copyOf(voter)), 1, Fraction.of(2, 3)));
        for (CommitteeRule rule : all(votes.seats(), OPEN)) {
            if (rule instanceof Monroe) continue;
            assertThat(rule.count(thirds).alternatives()).as(rule.toString()).isEqualTo(elected(rule, votes));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void loadsAreSpreadAsEvenlyAsCanBe(long seed) {
        var votes = RandomApprovals.of(seed);
        var approvals = Approvals.of(votes.profile(), votes.seats());
        var members = approvals.approved().stream().limit(votes.seats()).toList();
        var loads = Bearers.of(approvals, members).loads();
        var carried =
                loads.stream().map(load -> load.load().times(load.weight())).reduce(Fraction.ZERO, Fraction::plus);
        assertThat(carried).isEqualTo(Fraction.of(members.size()));
        for (int i = 1; i < loads.size(); i++) {
            assertThat(loads.get(i).load()).isLessThanOrEqualTo(loads.get(i - 1).load());
        }
        assertThat(Fraction.ONE.dividedBy(loads.get(0).load())).isEqualTo(support(votes, members));
    }
}
