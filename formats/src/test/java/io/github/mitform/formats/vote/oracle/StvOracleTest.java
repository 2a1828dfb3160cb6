package io.github.mitform.formats.vote.oracle;

import static io.github.mitform.formats.vote.oracle.OracleValues.field;
import static io.github.mitform.formats.vote.oracle.OracleValues.items;
import static io.github.mitform.formats.vote.oracle.OracleValues.names;
import static io.github.mitform.formats.vote.oracle.OracleValues.number;
import static io.github.mitform.formats.vote.oracle.OracleValues.numbers;
import static io.github.mitform.formats.vote.oracle.OracleValues.rankings;
import static io.github.mitform.formats.vote.oracle.OracleValues.whole;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieFacts.TieDecision;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ObjectValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elections counted in exact fractions: every score of every round. */
class StvOracleTest {
    private static final Set<String> RULES =
            Set.of("seats", "quota", "transfer", "simultaneous", "eliminate", "fillRemaining", "roundZero");
    private static final Set<String> KNOWN = Set.of("threshold", "winners", "rounds");
    private static final Set<String> KNOWN_OF_A_ROUND = Set.of("round", "scores", "elected", "eliminated", "tiebreaks");
    private static int cases;
    private static int checked;

    static List<Path> cases() {
        return OracleFolder.cases("stv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectationHolds(Path file) {
        var oracle = OracleFolder.read(file);
        var rules = (ObjectValue) field(oracle, "rules");
        assertThat(RULES).containsAll(rules.fields().keySet());
        assertThat(rules.get("simultaneous")).hasValue(BooleanValue.TRUE);
        var profile = rankings(oracle);
        assertThat(profile.people()).isEqualTo(whole(field(oracle, "ballotCount")));
        var expected = (ObjectValue) field(oracle, "expected");
        assertThat(KNOWN).containsAll(expected.fields().keySet());
        var rounds = expected.items("rounds");

        var ties = Ties.of(TieBreak.FIRST_ROUND, TieBreak.DECISION);
        var outcome = SingleTransferableVote.exact((int) whole(field(rules, "seats")), ties)
                .count(profile, new TieFacts(OptionalLong.empty(), List.of(), decisions(rounds)));

        assertThat(groups(outcome, outcome.steps())).isEqualTo(nested(field(expected, "winners")));
        assertThat(((TallyStep) outcome.steps().get(0)).threshold()).hasValue(number(field(expected, "threshold")));
        checked += 2;
        for (int i = 0; i < rounds.size(); i++) round(outcome, (ObjectValue) rounds.get(i), i);
        assertThat(outcome.steps().stream().mapToInt(Step::round).max().orElseThrow())
                .isBetween(rounds.size() - 1, rounds.size());
        cases++;
    }

    /** What was expected of ties that first preferences leave open, of those of them who had the fewest. */
    private static List<TieDecision> decisions(List<Value> rounds) {
        var first = numbers(field((ObjectValue) rounds.get(0), "scores"));
        var decisions = new ArrayList<TieDecision>();
        for (Value round : rounds) {
            for (Value tie : ((ObjectValue) round).items("tiebreaks")) {
                var tied = names(items(tie).get(0));
                var fewest = tied.stream()
                        .map(name -> first.getOrDefault(name, Fraction.ZERO))
                        .min(Fraction::compareTo)
                        .orElseThrow();
                var order =
                        nested(items(tie).get(1)).stream().flatMap(Set::stream).toList();
                var open = tied.stream()
                        .filter(name -> first.getOrDefault(name, Fraction.ZERO).equals(fewest))
                        .toList();
                decisions.add(new TieDecision(Purpose.ELIMINATE, open, order.get(order.size() - 1)));
            }
        }
        return decisions;
    }

    /** Round 0 of a case is the first tally, round k what our round k did, and the tally of round k + 1. */
    private static void round(Outcome outcome, ObjectValue expected, int index) {
        assertThat(KNOWN_OF_A_ROUND).containsAll(expected.fields().keySet());
        assertThat(whole(field(expected, "round"))).isEqualTo(index);
        var did = outcome.steps().stream().filter(step -> step.round() == index).toList();
        assertThat(groups(outcome, did)).as("elected in " + index).isEqualTo(nested(field(expected, "elected")));
        assertThat(did.stream()
                        .filter(OutStep.class::isInstance)
                        .map(step -> named(outcome, ((OutStep) step).places()))
                        .toList())
                .as("eliminated in " + index)
                .isEqualTo(nested(field(expected, "eliminated")));
        assertThat(ties(outcome, index))
                .as("ties of " + index)
                .isEqualTo(expected.items("tiebreaks").stream()
                        .map(tie -> Set.copyOf(names(items(tie).get(0))))
                        .toList());
        // Whoever has no votes may be left out of a case.
        var scores = scores(outcome, index);
        var due = new HashMap<>(numbers(field(expected, "scores")));
        scores.forEach((name, votes) -> {
            if (votes.signum() == 0) due.putIfAbsent(name, votes);
        });
        assertThat(scores).as("scores of " + index).isEqualTo(due);
        checked += 4;
    }

    private static Map<String, Fraction> scores(Outcome outcome, int index) {
        var scores = new HashMap<String, Fraction>();
        for (Step step : outcome.steps()) {
            if (step instanceof TallyStep tally && tally.round() == index + 1) {
                tally.tally()
                        .forEach((place, votes) ->
                                scores.put(outcome.candidates().name(place), votes));
            }
        }
        elected(outcome, index).forEach(scores::remove);
        return scores;
    }

    private static Set<String> elected(Outcome outcome, int until) {
        return outcome.steps().stream()
                .filter(step -> step instanceof ElectedStep && step.round() <= until)
                .map(step -> outcome.candidates().name(((ElectedStep) step).place()))
                .collect(toSet());
    }

    private static List<Set<String>> ties(Outcome outcome, int round) {
        return outcome.ties().stream()
                .filter(tie -> tie.round() == round)
                .map(TieUse::tied)
                .map(tied -> named(outcome, tied))
                .toList();
    }

    /** Returns who is elected by these steps, those who had the same number of votes in the same round together. */
    private static List<Set<String>> groups(Outcome outcome, List<Step> steps) {
        var groups = new ArrayList<Set<String>>();
        ElectedStep before = null;
        for (Step step : steps) {
            if (!(step instanceof ElectedStep elected)) continue;
            if (before == null
                    || before.round() != elected.round()
                    || !before.votes().equals(elected.votes())) {
                groups.add(new HashSet<>());
            }
            groups.get(groups.size() - 1).add(outcome.candidates().name(elected.place()));
            before = elected;
        }
        return groups;
    }

    private static Set<String> named(Outcome outcome, List<Integer> places) {
        return places.stream().map(outcome.candidates()::name).collect(toSet());
    }

    private static List<Set<String>> nested(Value lists) {
        return items(lists).stream().map(list -> Set.copyOf(names(list))).toList();
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("stv: " + checked + " expectations of " + cases + " cases hold");
    }
}
