package io.github.mitform.formats.vote.committee;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.EqualShares.Completion;
import io.github.mitform.formats.vote.committee.Thiele.Way;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieFacts.TieDecision;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tie that stays open is followed each way, but no way goes where the rule's own ways of breaking ties forbid it. */
class OpenTiesTest {
    private static final int PROFILES = 400;

    static Stream<Ties> ties() {
        return Stream.of(
                Ties.ALL_TIED,
                Ties.of(TieBreak.FIRST_ROUND),
                Ties.of(TieBreak.PREVIOUS_ROUNDS),
                Ties.of(TieBreak.FIRST_ROUND, TieBreak.PREVIOUS_ROUNDS),
                Ties.of(TieBreak.PREVIOUS_ROUNDS, TieBreak.FIRST_ROUND));
    }

    private static Thiele thiele(Way way, int seats, Ties ties) {
        return new Thiele(Weights.PROPORTIONAL, way, BigDecimal.valueOf(2), seats, ties);
    }

    /** Whoever of a, b and c is elected first: the two others are tied with d next, who had less in the first round. */
    @Test
    void whoeverHadLessAtFirstIsLeftOutBehindAnOpenTieToo() {
        var votes = profile(4, Map.of("abc", 2, "d", 1));
        assertThat(thiele(Way.SEQUENTIAL, 2, Ties.ALL_TIED).count(votes).alternatives())
                .containsExactly(
                        List.of(0, 1), List.of(0, 2), List.of(0, 3), List.of(1, 2), List.of(1, 3), List.of(2, 3));
        var outcome = thiele(Way.SEQUENTIAL, 2, Ties.of(TieBreak.FIRST_ROUND)).count(votes);
        assertThat(outcome.alternatives()).containsExactly(List.of(0, 1), List.of(0, 2), List.of(1, 2));
        assertThat(outcome.open()).contains(new Outcome.Open(List.of(0, 1, 2), 2));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void justThoseCommitteesAreToldToWhichTheLongWayLeadsOnSeeds1To400(Ties ties) {
        int open = 0;
        for (int seed = 1; seed <= PROFILES; seed++) {
            var votes = RandomApprovals.of(seed);
            for (Way way : List.of(Way.SEQUENTIAL, Way.REVERSE)) {
                var outcome = thiele(way, votes.seats(), ties).count(votes.profile());
                assertThat(outcome.alternatives())
                        .describedAs("%s, seed %d", way, seed)
                        .containsExactlyInAnyOrderElementsOf(new LongWay(votes, way == Way.REVERSE, ties).committees());
                if (outcome.alternatives().size() > 1) open++;
            }
        }
        assertThat(open).isGreaterThan(PROFILES / 4);
    }

    @ParameterizedTest
    @MethodSource("ties")
    void whateverIsElectedCanBeGoneThroughAgainOnSeeds1To400(Ties ties) {
        for (int seed = 1; seed <= PROFILES; seed++) {
            var votes = RandomApprovals.of(seed);
            for (CommitteeRule rule : rules(votes.seats(), ties)) {
                var verdict = Audit.of(rule.count(votes.profile()), votes.profile());
                assertThat(verdict.isComplete())
                        .describedAs(
                                "%s, seed %d: %s",
                                rule.id(), seed, verdict.sentence().english())
                        .isTrue();
            }
        }
    }

    private static List<CommitteeRule> rules(int seats, Ties ties) {
        return List.of(
                thiele(Way.SEQUENTIAL, seats, ties),
                thiele(Way.REVERSE, seats, ties),
                new SequentialPhragmen(seats, ties),
                new MaximinSupport(seats, ties),
                new Enestroem(seats, ties),
                new EqualShares(Completion.NONE, seats, ties),
                new EqualShares(Completion.APPROVALS, seats, ties),
                new EqualShares(Completion.PHRAGMEN, seats, ties),
                new EqualShares(Completion.INCREMENT, seats, ties));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEQUENTIAL", "REVERSE"})
    void aTieThatStaysOpenIsOnRecordOnce(Way way) {
        var votes = profile(5, Map.of("a", 3, "b", 2, "c", 2, "d", 1));
        var outcome = thiele(way, 2, Ties.of(TieBreak.PREVIOUS_ROUNDS)).count(votes);
        assertThat(outcome.alternatives()).containsExactly(List.of(0, 1), List.of(0, 2));
        assertThat(outcome.ties()).hasSize(1);
        assertThat(outcome.ties().get(0).tied()).containsExactly(1, 2);
        assertThat(outcome.open()).contains(new Outcome.Open(List.of(1, 2), 1));
    }

    @Test
    void seatsThatNobodyEarnedAreFilledInTheRoundBehindTheLast() {
        var votes = profile(4, Map.of("a", 3));
        var outcome = new SequentialPhragmen(2, Ties.of(TieBreak.ORDER)).count(votes);
        assertThat(outcome.ties())
                .containsExactly(
                        new TieUse(2, Purpose.ELECT, List.of(1, 2, 3), List.of(1), TieBreak.ORDER, Optional.empty()));
    }

    @Test
    void manySeatsThatNobodyEarnedAreGoneThroughAgainToo() {
        var names = Candidates.of(
                IntStream.range(0, 60).mapToObj(place -> "c" + place).toList());
        var votes = Profile.empty(Approval.KIND, names);
        votes.add(Approval.of(7));
        for (Ties ties : List.of(Ties.ALL_TIED, Ties.of(TieBreak.ORDER), Ties.of(TieBreak.FIRST_ROUND))) {
            var outcome = new SequentialPhragmen(10, ties).count(votes);
            assertThat(outcome.alternatives()).isEmpty();
            assertThat(Audit.of(outcome, votes).isComplete()).isTrue();
        }
    }

    @Test
    void aDecisionOnALaterTieHoldsWhereverItComesUp() {
        var votes = profile(5, Map.of("ab", 4, "c", 1, "d", 1));
        var decided = new TieFacts(
                OptionalLong.empty(), List.of(), List.of(new TieDecision(Purpose.ELECT, List.of("c", "d"), "d")));
        var outcome = thiele(Way.SEQUENTIAL, 3, Ties.of(TieBreak.DECISION)).count(votes, decided);
        assertThat(outcome.alternatives()).containsExactly(List.of(0, 1, 3));
        assertThat(names(outcome, votes)).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(outcome.ties()).extracting(TieUse::tied).contains(List.of(2, 3));
        assertThat(Audit.of(outcome, votes).isRight()).isTrue();
    }

    /** Only where c is elected first are b and e tied next. */
    @Test
    void aDecisionThatComesUpOnSomeWaysOnlyIsOnRecordToo() {
        var votes = profile(5, Map.of("abc", 1, "bcd", 1, "e", 1));
        var decided = new TieFacts(
                OptionalLong.empty(), List.of(), List.of(new TieDecision(Purpose.ELECT, List.of("b", "e"), "e")));
        var outcome = thiele(Way.SEQUENTIAL, 4, Ties.of(TieBreak.DECISION)).count(votes, decided);
        assertThat(outcome.alternatives()).containsExactly(List.of(0, 1, 2, 4), List.of(1, 2, 3, 4));
        assertThat(outcome.ties()).extracting(TieUse::tied).containsExactly(List.of(1, 2), List.of(1, 4));
        assertThat(outcome.ties()).extracting(TieUse::chosen).containsExactly(List.of(), List.of(4));
        assertThat(Audit.of(outcome, votes).isRight()).isTrue();
    }

    private static List<String> names(Outcome outcome, Profile<Approval> votes) {
        return outcome.elected().stream()
                .flatMap(List::stream)
                .map(votes.candidates()::name)
                .toList();
    }

    private static Profile<Approval> profile(int candidates, Map<String, Integer> ballots) {
        var all = "abcdefgh".substring(0, candidates);
        var profile = Profile.empty(
                Approval.KIND,
                Candidates.of(all.chars().mapToObj(Character::toString).toList()));
        new TreeMap<>(ballots)
                .forEach((approved, times) -> profile.add(
                        Approval.of(approved.chars().map(all::indexOf).toArray()), times));
        return profile;
    }

    /** Proportional approval voting one after the other, with every number of every round kept and every way gone to its end. */
    private record LongWay(RandomApprovals votes, boolean removes, Ties ties) {
        List<List<Integer>> committees() {
            var all = IntStream.range(0, votes.candidates()).boxed().toList();
            var found = new TreeSet<List<Integer>>(comparing(Object::toString));
            go(removes ? all : List.of(), List.of(), found);
            return List.copyOf(found);
        }

        private void go(List<Integer> members, List<Map<Integer, Fraction>> earlier, TreeSet<List<Integer>> found) {
            if (members.size() == votes.seats()) {
                found.add(members.stream().sorted().toList());
                return;
            }
            var numbers = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < votes.candidates(); place++) {
                if (members.contains(place) == removes) numbers.put(place, worth(place, members));
            }
            var left = extreme(List.copyOf(numbers.keySet()), numbers);
            for (TieBreak way : ties.breaks()) {
                if (earlier.isEmpty() || way == TieBreak.ALL_TIED) continue;
                if (way == TieBreak.FIRST_ROUND) left = extreme(left, earlier.get(0));
                if (way == TieBreak.PREVIOUS_ROUNDS) {
                    for (int i = earlier.size() - 1; i >= 0; i--) left = extreme(left, earlier.get(i));
                }
            }
            var kept = new ArrayList<>(earlier);
            kept.add(numbers);
            for (int place : left) {
                var next = new ArrayList<>(members);
                if (removes) next.remove((Integer) place);
                else next.add(place);
                go(next, kept, found);
            }
        }

        private Fraction worth(int place, List<Integer> members) {
            var worth = Fraction.ZERO;
            for (var voter : votes.voters()) {
                if (!voter.contains(place)) continue;
                long others = members.stream()
                        .filter(each -> each != place && voter.contains(each))
                        .count();
                worth = worth.plus(Fraction.of(1, others + 1));
            }
            return worth;
        }

        private List<Integer> extreme(List<Integer> places, Map<Integer, Fraction> numbers) {
            var best = places.stream()
                    .map(numbers::get)
                    .reduce(removes ? Fraction::min : Fraction::max)
                    .orElseThrow();
            return places.stream()
                    .filter(place -> best.equals(numbers.get(place)))
                    .toList();
        }
    }
}
