package io.github.mitform.formats.vote.oracle;

import static io.github.mitform.formats.vote.oracle.OracleValues.byName;
import static io.github.mitform.formats.vote.oracle.OracleValues.field;
import static io.github.mitform.formats.vote.oracle.OracleValues.items;
import static io.github.mitform.formats.vote.oracle.OracleValues.names;
import static io.github.mitform.formats.vote.oracle.OracleValues.number;
import static io.github.mitform.formats.vote.oracle.OracleValues.numbers;
import static io.github.mitform.formats.vote.oracle.OracleValues.text;
import static io.github.mitform.formats.vote.oracle.OracleValues.whole;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.interchange.rctab.RcTab;
import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.audit.Verdict;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.MovedStep;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.SeatStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contests that RCTab counted: every threshold, every tally, every transfer, and what became of every ballot. */
class RcvOracleTest {
    private static final Set<String> KNOWN = Set.of("file", "rounds", "winners");
    private static final Set<String> KNOWN_OF_A_ROUND =
            Set.of("round", "threshold", "tally", "tallyResults", "inactiveBallots");
    private static final Map<String, Inactive> INACTIVE = Map.of(
            "exhaustedChoices", Inactive.NO_CHOICE_LEFT,
            "overvotes", Inactive.OVERVOTE,
            "repeatedRankings", Inactive.REPEATED,
            "skippedRankings", Inactive.SKIPPED,
            "finalRoundSurplus", Inactive.LAST_SURPLUS);
    private static final String RESIDUAL = "residual surplus";
    private static final String EXHAUSTED = "exhausted";
    private static int cases;
    private static int checked;

    static List<Path> cases() {
        return OracleFolder.cases("rcv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectationHolds(Path file) {
        var oracle = OracleFolder.read(file);
        var expected = oracle.items("expected");
        var contest = RcTab.read(oracle, hasWriteIns(oracle)).orThrow();
        var profile = profile(oracle, contest.candidates());
        assertThat(profile.people()).isEqualTo(whole(field(oracle, "ballotCount")));

        var outcome = contest.rule().count(profile, contest.facts());
        assertThat(Audit.of(outcome, profile)).isEqualTo(new Verdict(Optional.empty(), List.of()));

        var passes = passes(outcome);
        assertThat(passes).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            pass((ObjectValue) expected.get(i), passes.get(i), outcome.candidates());
        }
        cases++;
    }

    /** A case does not say whether names could be written in; that they could is seen where any were, or where none of them are reported. */
    private static boolean hasWriteIns(ObjectValue oracle) {
        return oracle.items("ballots").stream()
                        .anyMatch(ballot -> items(items(ballot).get(1)).stream()
                                .anyMatch(rank -> rank.equals(Value.of("*UWI*"))
                                        || rank instanceof ListValue several
                                                && several.items().contains(Value.of("*UWI*"))))
                || oracle.items("expected").stream()
                        .flatMap(pass -> ((ObjectValue) pass).items("rounds").stream())
                        .anyMatch(round -> ((ObjectValue) field((ObjectValue) round, "tally"))
                                .get(RcTab.WRITE_INS)
                                .isPresent());
    }

    private static Profile<RankedSheet> profile(ObjectValue oracle, Candidates candidates) {
        var profile = Profile.empty(RankedSheet.KIND, candidates);
        for (Value ballot : oracle.items("ballots")) {
            var ranks = items(items(ballot).get(1)).stream()
                    .map(rank -> marks(rank, candidates))
                    .toList();
            profile.add(RankedSheet.of(ranks), whole(items(ballot).get(0)));
        }
        return profile;
    }

    private static List<Integer> marks(Value rank, Candidates candidates) {
        if (rank.equals(Value.nothing())) return List.of();
        if (rank instanceof ListValue several) {
            return several.items().stream().map(name -> mark(name, candidates)).toList();
        }
        return List.of(mark(rank, candidates));
    }

    private static int mark(Value name, Candidates candidates) {
        return switch (text(name)) {
            case "*OVERVOTE*" -> RankedSheet.OVERVOTE;
            case "*UWI*" -> candidates.place(RcTab.WRITE_INS);
            default -> candidates.place(text(name));
        };
    }

    /** Returns the steps of each count, one for each seat where these are filled one after the other. */
    private static List<List<Step>> passes(Outcome outcome) {
        if (outcome.steps().isEmpty()) return List.of(List.of());
        var passes = new ArrayList<List<Step>>();
        for (Step step : outcome.steps()) {
            if (step instanceof SeatStep || passes.isEmpty()) passes.add(new ArrayList<>());
            if (!(step instanceof SeatStep)) passes.get(passes.size() - 1).add(step);
        }
        return passes;
    }

    private static void pass(ObjectValue expected, List<Step> steps, Candidates candidates) {
        assertThat(KNOWN).containsAll(expected.fields().keySet());
        var rounds = expected.items("rounds");
        if (rounds.isEmpty()) {
            // With "continue until two remain", RCTab counts no round at all of a contest with a single candidate.
            assertThat(steps).isEmpty();
            assertThat(expected.items("winners")).isEmpty();
            return;
        }
        int before = steps.get(0).round() - 1;
        assertThat(steps.stream().mapToInt(Step::round).max()).hasValue(before + rounds.size());
        for (int i = 0; i < rounds.size(); i++) {
            int round = before + i + 1;
            round(
                    (ObjectValue) rounds.get(i),
                    steps.stream().filter(step -> step.round() == round).toList(),
                    candidates);
        }
        assertThat(steps.stream()
                        .filter(ElectedStep.class::isInstance)
                        .map(step -> candidates.name(((ElectedStep) step).place())))
                .containsExactlyInAnyOrderElementsOf(names(field(expected, "winners")));
        checked++;
    }

    private static void round(ObjectValue expected, List<Step> steps, Candidates candidates) {
        assertThat(KNOWN_OF_A_ROUND).containsAll(expected.fields().keySet());
        var tally = (TallyStep) steps.get(0);
        var round = "round " + number(field(expected, "round"));
        assertThat(tally.threshold()).as(round + " threshold").hasValue(number(field(expected, "threshold")));
        assertThat(byName(tally.tally(), candidates)).as(round).isEqualTo(numbers(field(expected, "tally")));
        checked += 2;
        numbers(field(expected, "inactiveBallots")).forEach((reason, votes) -> {
            assertThat(INACTIVE).containsKey(reason);
            assertThat(tally.inactive().getOrDefault(INACTIVE.get(reason), Fraction.ZERO))
                    .as(round + " " + reason)
                    .isEqualTo(votes);
            checked++;
        });
        results(expected.items("tallyResults"), steps, candidates, round);
    }

    private static void results(List<Value> expected, List<Step> steps, Candidates candidates, String round) {
        var elected = new HashSet<String>();
        var out = new HashSet<String>();
        var moved = new HashMap<String, Map<String, Fraction>>();
        for (Step step : steps) {
            if (step instanceof ElectedStep election) elected.add(candidates.name(election.place()));
            if (step instanceof OutStep leaving) {
                leaving.places().forEach(place -> out.add(candidates.name(place)));
            }
            if (step instanceof MovedStep move) moved.put(candidates.name(move.from()), transfers(move, candidates));
        }
        for (Value each : expected) {
            var result = (ObjectValue) each;
            assertThat(Set.of("elected", "eliminated", "transfers"))
                    .containsAll(result.fields().keySet());
            result.get("elected")
                    .ifPresent(name -> assertThat(elected.remove(text(name)))
                            .as(round + " elects " + text(name))
                            .isTrue());
            result.get("eliminated")
                    .ifPresent(name -> assertThat(out.remove(text(name)))
                            .as(round + " eliminates " + text(name))
                            .isTrue());
            var whose = text(
                    result.get("elected").or(() -> result.get("eliminated")).orElseThrow());
            assertThat(moved.getOrDefault(whose, Map.of()))
                    .as(round + " transfers of " + whose)
                    .isEqualTo(withoutZero(numbers(field(result, "transfers"))));
            checked += 2;
        }
        assertThat(elected).as(round + " elects nobody else").isEmpty();
        assertThat(out).as(round + " eliminates nobody else").isEmpty();
    }

    private static Map<String, Fraction> transfers(MovedStep move, Candidates candidates) {
        var transfers = byName(move.to(), candidates);
        transfers.put(EXHAUSTED, move.ended().values().stream().reduce(Fraction.ZERO, Fraction::plus));
        transfers.put(RESIDUAL, move.lost());
        return withoutZero(transfers);
    }

    private static Map<String, Fraction> withoutZero(Map<String, Fraction> numbers) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("rcv: " + checked + " expectations of " + cases + " cases hold");
    }
}
