package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.BestStep;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.json.Json;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the best of all committees wins, each committee is looked at again: none that is as good may be missing, none that is worse may be told. */
class BestCommitteeAuditTest {
    private static final int PROFILES = 15;

    static Stream<String> rules() {
        var rules = new ArrayList<String>();
        for (String ties : List.of("\"order\"", "\"all_tied\"")) {
            var end = ", \"seats\": 3, \"ties\": " + ties + "}";
            for (String weights : List.of(
                    "proportional", "sainte_lague", "coverage", "geometric", "adams", "lexicographic_coverage")) {
                rules.add("{\"method\": \"thiele\", \"way\": \"exact\", \"weights\": \"" + weights + "\"" + end);
            }
            rules.add("{\"method\": \"monroe\", \"way\": \"exact\"" + end);
            rules.add("{\"method\": \"minimax_approval\"" + end);
            rules.add("{\"method\": \"minimax_approval\", \"further\": true" + end);
            for (String evenness : List.of("minimax", "leximax", "variance")) {
                rules.add("{\"method\": \"optimal_phragmen\", \"evenness\": \"" + evenness + "\"" + end);
            }
        }
        return rules.stream();
    }

    private static CommitteeRule rule(String written) {
        return (CommitteeRule) Rules.book().read(Json.parse(written)).orThrow();
    }

    private static Profile<Approval> profile(int size, int ballots, long seed) {
        var random = new Random(seed);
        var names = IntStream.range(0, size).mapToObj(place -> "c" + place).toList();
        var profile = Profile.empty(Approval.KIND, Candidates.of(names));
        for (int i = 0; i < ballots; i++) {
            var approved = IntStream.range(0, size)
                    .filter(place -> random.nextInt(3) == 0)
                    .boxed()
                    .toList();
            profile.add(Approval.of(approved), 1L + random.nextInt(4));
        }
        return profile;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void trueCommitteesPassAndOthersDoNot(String written) {
        var rule = rule(written);
        int falsified = 0;
        for (int seed = 0; seed < PROFILES; seed++) {
            var profile = profile(4 + seed % 3, 1 + seed % 8, seed);
            var outcome = rule.count(profile);
            assertThat(Audit.of(outcome, profile))
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict(Optional.empty(), List.of()));
            if (outcome.steps().isEmpty()) continue;
            var step = (BestStep) outcome.steps().get(0);
            var value = new BestStep(step.measure(), step.value().plus(Fraction.of(1, 7)), step.committees());
            assertThat(Altered.of(outcome).steps(List.of(value)).wrong(profile)).startsWith("Step 1: the value is");
            var members = step.committees().get(0);
            for (int in = 0; in < profile.candidates().size(); in++) {
                if (members.contains(in)) continue;
                var other = new ArrayList<>(members);
                other.set(seed % other.size(), in);
                var sorted = other.stream().sorted().toList();
                var only = new BestStep(step.measure(), step.value(), List.of(sorted));
                assertThat(Altered.of(outcome)
                                .steps(List.of(only))
                                .alternatives(List.of(sorted))
                                .elected(List.of(sorted))
                                .wrong(profile))
                        .as("seed %d: %s", seed, sorted)
                        .isNotEmpty();
                falsified++;
            }
            if (step.committees().size() > 1) {
                var fewer = step.committees().subList(1, step.committees().size());
                var less = new BestStep(step.measure(), step.value(), fewer);
                assertThat(Altered.of(outcome)
                                .steps(List.of(less))
                                .alternatives(fewer)
                                .wrong(profile))
                        .as("seed %d", seed)
                        .isNotEmpty();
            }
        }
        assertThat(falsified).isPositive();
    }

    @Test
    void ofTooManyCommitteesOnlyThoseToldAreLookedAt() {
        var rule = rule("{\"method\": \"thiele\", \"way\": \"exact\", \"seats\": 9, \"ties\": \"order\"}");
        var profile = profile(26, 40, 5);
        var verdict = Audit.of(rule.count(profile), profile);
        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.sentence().english())
                .endsWith(
                        "The committees that are told are worth what it says; that no other one is better was not worked out anew, since there are"
                                + " too many of them.");
    }
}
