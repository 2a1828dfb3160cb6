package io.github.mitform.formats.vote.oracle;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.AnyCommittee;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.committee.Consensus;
import io.github.mitform.formats.vote.committee.EPluribusHugo;
import io.github.mitform.formats.vote.committee.Enestroem;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.EqualShares.Completion;
import io.github.mitform.formats.vote.committee.MaximinSupport;
import io.github.mitform.formats.vote.committee.MinimaxApproval;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.MostApprovals.Counting;
import io.github.mitform.formats.vote.committee.OptimalPhragmen;
import io.github.mitform.formats.vote.committee.OptimalPhragmen.Evenness;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.committee.Thiele.Way;
import io.github.mitform.formats.vote.committee.Weights;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Approvals, real and made up, from which another program elected committees by every rule it knows. */
class AbcOracleTest {
    private static int instances;
    private static int checked;

    /** Expectations that no implementation can be held to, each with the reason. */
    private static final Map<String, String> EXCLUDED = Map.of(
            "rsd",
            "random serial dictator: the reference draws from Python's random numbers, without recording what it drew");

    /** The reference adds shares of satisfaction approval voting up in floating point, and so misses ties of 29/20 with 29/20. */
    private static final Set<String> ROUNDED = Set.of("sav");

    private static int rounded;

    private static final Set<String> KNOWN = Set.of(
            "kind",
            "id",
            "real",
            "source",
            "candidates",
            "committeeSize",
            "ballots",
            "weightedBallots",
            "note",
            "description",
            "expected",
            "timingsSeconds");

    private interface Rules {
        CommitteeRule rule(int seats, Ties ties);
    }

    private static final Map<String, Rules> RULES = Map.ofEntries(
            entry("av", (seats, ties) -> new MostApprovals(Counting.WHOLE, seats, ties)),
            entry("sav", (seats, ties) -> new MostApprovals(Counting.DIVIDED, seats, ties)),
            entry("lexcc", thiele(Weights.LEXICOGRAPHIC_COVERAGE, Way.EXACT)),
            entry("adams", thiele(Weights.ADAMS, Way.EXACT)),
            entry("seqphragmen", SequentialPhragmen::new),
            entry("minimaxphragmen", phragmen(Evenness.MINIMAX)),
            entry("leximaxphragmen", phragmen(Evenness.LEXIMAX)),
            entry("leximinphragmen", phragmen(Evenness.LEXIMAX)),
            entry("maximin-support", MaximinSupport::new),
            entry("monroe", (seats, ties) -> new Monroe(Monroe.Way.EXACT, seats, ties)),
            entry("minimaxav", (seats, ties) -> new MinimaxApproval(false, seats, ties)),
            entry("lexminimaxav", (seats, ties) -> new MinimaxApproval(true, seats, ties)),
            entry("rule-x", shares(Completion.PHRAGMEN)),
            entry("equal-shares", shares(Completion.PHRAGMEN)),
            entry("equal-shares-with-phragmen-completion", shares(Completion.PHRAGMEN)),
            entry("equal-shares-with-av-completion", shares(Completion.APPROVALS)),
            entry("equal-shares-with-increment-completion", shares(Completion.INCREMENT)),
            entry("rule-x-without-phragmen-phase", shares(Completion.NONE)),
            entry("equal-shares-without-phragmen-phase", shares(Completion.NONE)),
            entry("equal-shares-without-completion", shares(Completion.NONE)),
            entry("phragmen-enestroem", Enestroem::new),
            entry("consensus-rule", Consensus::new),
            entry("trivial", AnyCommittee::new),
            entry("eph", EPluribusHugo::new));

    private static final Map<String, Weights> THIELE = Map.of(
            "pav", Weights.PROPORTIONAL, "slav", Weights.SAINTE_LAGUE, "cc", Weights.COVERAGE, "adams", Weights.ADAMS);

    private static final Pattern THIELE_RULE = Pattern.compile("(seq|revseq)?(?:(pav|slav|cc|adams)|geom([0-9.]+))");

    private static Rules thiele(Weights weights, Way way) {
        return (seats, ties) -> new Thiele(weights, way, BigDecimal.valueOf(2), seats, ties);
    }

    private static Rules phragmen(Evenness evenness) {
        return (seats, ties) -> new OptimalPhragmen(evenness, seats, ties);
    }

    private static Rules shares(Completion completion) {
        return (seats, ties) -> new EqualShares(completion, seats, ties);
    }

    /** Returns the rule of an id; Thiele's methods are named by how they are found and by their weights: {@code revseqgeom1.5}. */
    private static Optional<Rules> rules(String id) {
        var rules = RULES.get(id);
        Matcher thiele = THIELE_RULE.matcher(id);
        if (rules != null || !thiele.matches()) return Optional.ofNullable(rules);
        var way = thiele.group(1) == null ? Way.EXACT : thiele.group(1).equals("seq") ? Way.SEQUENTIAL : Way.REVERSE;
        return Optional.of(
                thiele.group(2) != null
                        ? thiele(THIELE.get(thiele.group(2)), way)
                        : (seats, ties) ->
                                new Thiele(Weights.GEOMETRIC, way, new BigDecimal(thiele.group(3)), seats, ties));
    }

    static List<OracleFolder.Case> instances() {
        return OracleFolder.instances("abc");
    }

    private static Instance instance(OracleFolder.Case given) {
        var oracle = given.instance().get();
        if (given.file().get() != oracle) {
            assertThat(given.file().get().fields().keySet()).isSubsetOf("kind", "reVerified", "instances");
        }
        return Instance.of(oracle);
    }

    private record Ballot(int times, List<Integer> places) {}

    private record Instance(String id, int candidates, int seats, List<Ballot> ballots, ObjectValue expected) {
        static Instance of(ObjectValue instance) {
            assertThat(KNOWN).containsAll(instance.fields().keySet());
            var candidates = instance.get("candidates").orElseThrow();
            var ballots = new ArrayList<Ballot>();
            for (Value ballot :
                    instance.get("ballots").map(AbcOracleTest::items).orElse(List.of())) {
                ballots.add(new Ballot(1, places(ballot)));
            }
            for (Value ballot :
                    instance.get("weightedBallots").map(AbcOracleTest::items).orElse(List.of())) {
                ballots.add(new Ballot(
                        number(items(ballot).get(0)), places(items(ballot).get(1))));
            }
            return new Instance(
                    ((TextValue) instance.get("id").orElseThrow()).text(),
                    candidates instanceof ListValue list ? list.items().size() : number(candidates),
                    number(instance.get("committeeSize").orElseThrow()),
                    ballots,
                    (ObjectValue) instance.get("expected").orElseThrow());
        }

        Profile<Approval> profile() {
            return profile(
                    IntStream.range(0, candidates).mapToObj(Instance::name).toList());
        }

        private static String name(int place) {
            return String.format("c%05d", place);
        }

        private Profile<Approval> profile(List<String> names) {
            var profile = Profile.empty(Approval.KIND, Candidates.of(names));
            ballots.forEach(ballot -> profile.add(Approval.of(ballot.places), ballot.times));
            return profile;
        }

        /**
         * Greedy Monroe depends on the order of the ballots, of which a profile knows nothing. So the n-th ballot also approves of a voter of its own,
         * who stands before the candidates on the paper and behind them in the alphabet.
         */
        List<Integer> greedyMonroe() {
            var names = new ArrayList<String>();
            for (int i = 0; i < ballots.size(); i++) names.add(String.format("voter%05d", i));
            for (int place = 0; place < candidates; place++) names.add(name(place));
            var profile = Profile.empty(Approval.KIND, Candidates.of(names));
            for (int i = 0; i < ballots.size(); i++) {
                var places = new ArrayList<>(List.of(i));
                ballots.get(i).places.forEach(place -> places.add(ballots.size() + place));
                profile.add(Approval.of(places), ballots.get(i).times);
            }
            var elected = new Monroe(Monroe.Way.GREEDY, seats, Ties.of(TieBreak.NAME))
                    .count(profile)
                    .winners();
            // Once a voter is elected nobody has any support left but voters, so the first candidates take what
            // remains.
            var members = new ArrayList<Integer>();
            for (int place : elected) {
                if (place < ballots.size()) break;
                members.add(place - ballots.size());
            }
            for (int place = 0; members.size() < seats; place++) if (!members.contains(place)) members.add(place);
            members.sort(null);
            return members;
        }

        /**
         * Returns whether these are the committees with the greatest shares in floating point, added up in the order of the ballots, where somebody
         * comes out ahead of another with exactly the same share.
         */
        boolean isRounded(Set<List<Integer>> expected) {
            var sums = new double[candidates];
            var exact = new Fraction[candidates];
            Arrays.fill(exact, Fraction.ZERO);
            for (Ballot ballot : ballots) {
                for (int place : ballot.places) {
                    sums[place] += (double) ballot.times / ballot.places.size();
                    exact[place] = exact[place].plus(Fraction.of(ballot.times, ballot.places.size()));
                }
            }
            var inOrder = Arrays.stream(sums).sorted().toArray();
            double last = inOrder[candidates - seats];
            var sure = standing(candidates, place -> sums[place] > last);
            var open = standing(candidates, place -> sums[place] == last);
            var rounded = Sets.combinations(open, seats - sure.size()).stream()
                    .map(chosen -> Sets.union(sure, chosen).stream().sorted().toList())
                    .collect(toSet());
            return expected.equals(rounded)
                    && IntStream.range(0, candidates)
                            .anyMatch(one -> IntStream.range(0, candidates)
                                    .anyMatch(other -> exact[other].equals(exact[one]) && sums[other] < sums[one]));
        }

        private static Set<Integer> standing(int size, IntPredicate where) {
            return IntStream.range(0, size).filter(where).boxed().collect(toSet());
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("instances")
    void everyExpectationHolds(OracleFolder.Case given) {
        var instance = instance(given);
        var wrong = new ArrayList<String>();
        instance.expected.fields().forEach((id, value) -> {
            if (EXCLUDED.containsKey(id)) return;
            var expectation = (ObjectValue) value;
            assertThat(expectation.fields().keySet()).containsExactlyInAnyOrder("committees", "complete");
            var expected = new HashSet<List<Integer>>();
            items(expectation.get("committees").orElseThrow())
                    .forEach(committee ->
                            expected.add(places(committee).stream().sorted().toList()));
            boolean complete = expectation.get("complete").orElseThrow() == BooleanValue.TRUE;
            try {
                check(instance, id, expected, complete);
                checked++;
            } catch (AssertionError | RuntimeException e) {
                if (ROUNDED.contains(id) && instance.isRounded(expected)) {
                    rounded++;
                } else {
                    wrong.add(id + ": " + e);
                }
            }
        });
        instances++;
        assertThat(wrong).isEmpty();
    }

    private static void check(Instance instance, String id, Set<List<Integer>> expected, boolean complete) {
        if (id.equals("greedy-monroe")) {
            assertThat(expected).contains(instance.greedyMonroe());
            assertThat(complete).isFalse();
            return;
        }
        var rules = rules(id);
        assertThat(rules).as("rule " + id).isPresent();
        if (complete) {
            var outcome = Verified.count(rules.get().rule(instance.seats, Ties.ALL_TIED), instance.profile());
            assertThat(outcome.alternatives()).containsExactlyInAnyOrderElementsOf(expected);
            // Who is elected is in all of these committees, and who is tied in some of them.
            assertThat(expected).allMatch(committee -> committee.containsAll(outcome.winners()));
            var some =
                    expected.stream().flatMap(List::stream).distinct().sorted().toList();
            assertThat(outcome.possibleWinners()).isEqualTo(some);
        }
        var one = Verified.count(rules.get().rule(instance.seats, Ties.of(TieBreak.ORDER)), instance.profile());
        assertThat(one.open()).isEmpty();
        assertThat(expected).contains(one.winners().stream().sorted().toList());
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("abc: " + checked + " expectations of " + instances + " instances hold; " + rounded
                + " more are rounding errors of the reference");
    }

    private static List<Value> items(Value list) {
        return ((ListValue) list).items();
    }

    private static List<Integer> places(Value list) {
        return items(list).stream().map(AbcOracleTest::number).toList();
    }

    private static int number(Value value) {
        return ((NumberValue) value).number().intValueExact();
    }
}
