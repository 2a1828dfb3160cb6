package io.github.mitform.formats.vote.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.json.Json;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Elections from M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023), <a
 * href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>, as their authors check them in abcvoting (examples/abcsurvey,
 * github.com/martinlackner/abcvoting).
 */
class PublishedCommitteesTest {
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("sav", "\"method\": \"most_approvals\", \"counting\": \"divided\""),
            Map.entry("pav", "\"method\": \"thiele\", \"way\": \"exact\""),
            Map.entry("seqpav", "\"method\": \"thiele\""),
            Map.entry("revseqpav", "\"method\": \"thiele\", \"way\": \"reverse\""),
            Map.entry("cc", "\"method\": \"thiele\", \"way\": \"exact\", \"weights\": \"coverage\""),
            Map.entry("seqcc", "\"method\": \"thiele\", \"weights\": \"coverage\""),
            Map.entry("monroe", "\"method\": \"monroe\", \"way\": \"exact\""),
            Map.entry("minimaxav", "\"method\": \"minimax_approval\""),
            Map.entry("minimaxphragmen", "\"method\": \"optimal_phragmen\", \"evenness\": \"minimax\""),
            Map.entry("seqphragmen", "\"method\": \"sequential_phragmen\""),
            Map.entry("rule-x", "\"method\": \"committee_equal_shares\", \"completion\": \"phragmen\""),
            Map.entry("none", "\"method\": \"committee_equal_shares\", \"completion\": \"none\""));

    /**
     * Rule, seats, ballots and the best committees: what some more support does to those who get it (proposition A.3; the first two by X. Mora and M. Oliver,
     * 2015, others by L. Sánchez-Fernández and J. A. Fisteus, 2019).
     */
    private static final String SUPPORT = """
            seqphragmen | 3 | 8 | 10ab 3c 12d 21abc 6cd | abd
            seqphragmen | 3 | 8 | 11ab 3c 12d 21abc 6cd | acd bcd
            seqphragmen | 3 | 8 | 7c 4ab abc 16abd 4cd | abc
            seqphragmen | 3 | 8 | 2abc 6c 4ab 16abd 4cd | acd bcd
            rule-x | 3 | 8 | bd ab bde ae 2cde ce ace bcd | ade
            rule-x | 3 | 8 | bd ab bde ae 2cde ce ace bcd a | bce
            rule-x | 3 | 8 | b bef 2be c cf f | bef
            rule-x | 3 | 8 | 2bef 2be c cf f | bcf bef cef
            none | 4 | 8 | 2abc ag de bdf af h ah bh bd def ceh | abe
            none | 4 | 8 | 2abc ag de bdf af h ah bh bd def ceh e | abe adh
            revseqpav | 3 | 8 | 2ae 2bcd de 3ce bde abc cde 2ade bd ab ad abd bc | cde
            revseqpav | 3 | 8 | acde 2bcd de 3ce bde abc cde 2ade bd ae ab ad abd bc | bde
            pav | 4 | 8 | ab abc 2ef 3ae 3be 3ce 3af 3bf 3cf 3ag 3bg 3cg 100d | abcd
            pav | 4 | 8 | abcd abc 2ef 3ae 3be 3ce 3af 3bf 3cf 3ag 3bg 3cg 100d | defg
            cc | 3 | 8 | 2a 2ad 2ae 2cd 2ce 2b d | abc
            cc | 3 | 8 | abc 2ad 2ae 2cd 2ce 2b a d | abc bde
            monroe | 4 | 8 | 5ae 4ag 5be 4bh 5cf 4cg 3df 3dh | efgh
            monroe | 4 | 8 | 5ae 4ag 5be 4bh 5cf 4cg 3df 3dh e | abcd efgh
            monroe | 3 | 8 | 2a 2ad 2ae 4b 4cd be 3ce | abc
            monroe | 3 | 8 | abc 2ad 2ae a 4b 4cd be 3ce | abc bde
            seqpav | 3 | 8 | bc bd ef 2ae cf ab bf | bef
            seqpav | 3 | 8 | bcef bd ef 2ae cf ab bf | abf bef
            seqpav | 4 | 8 | 7abd 4abe 3acd 5ace | abcd
            seqpav | 4 | 8 | 7abd 4abe 3acd 5ace cd | abde
            seqcc | 3 | 8 | 2a abc 2ad 2b bd 3c d | abc
            seqcc | 3 | 8 | 2a abc 2ad 2b bd 3c d bc | abc acd bcd
            seqcc | 3 | 8 | e 2a abc 2ad 2b bd 3c d | abc
            seqcc | 3 | 8 | bce 2a abc 2ad 2b bd 3c d | abc acd bcd
            minimaxphragmen | 6 | 8 | 13bcdef 2ag 2a g | abcdef bcdefg
            minimaxphragmen | 6 | 8 | 13bcdef 2ag 2a g abcdef | abcdeg abcdfg abcefg abdefg acdefg
            minimaxphragmen | 6 | 8 | h 13bcdef 2ag 2a g | abcdef bcdefg
            minimaxphragmen | 6 | 8 | abcdefh 13bcdef 2ag 2a g | abcdeg abcdfg abcefg abdefg acdefg
            minimaxav | 5 | 8 | f b c d beg beh bfg bfh bg | bcdef
            minimaxav | 5 | 8 | bcdef b c d beg beh bfg bfh bg | bcdgh
            """;

    /** The same: what somebody gains who does not tell all (proposition A.4). */
    private static final String STRATEGY = """
            sav | 1 | 6 | abc de | d e
            sav | 1 | 6 | a de | a
            revseqpav | 2 | 6 | abc bd bc ade be | bd be
            revseqpav | 2 | 6 | a bd bc ade be | ab
            seqphragmen | 2 | 6 | abc ab bf ce bef bdf | bf
            seqphragmen | 2 | 6 | c ab bf ce bef bdf | bc
            seqpav | 3 | 6 | ab bd cf abf bf bc | bcf
            seqpav | 3 | 6 | a bd cf abf bf bc | abf
            minimaxav | 3 | 6 | abc bd 2abe abd ab | abd
            minimaxav | 3 | 6 | c bd 2abe abd ab | abc
            pav | 3 | 6 | cde ab bf acd bcf cef | bcf
            pav | 3 | 6 | e ab bf acd bcf cef | bce
            rule-x | 3 | 6 | bcd ab bd cd 2de | bde
            rule-x | 3 | 6 | c ab bd cd 2de | bcd
            monroe | 3 | 6 | bd abc be de ef bce cde bc 2af bcd ad | abe
            monroe | 3 | 6 | f abc be de ef bce cde bc 2af bcd ad | bdf
            seqcc | 3 | 6 | bef ab def de bf 2cd abc ac abe aef bcd | abd
            seqcc | 3 | 6 | c ab def de bf 2cd abc ac abe aef bcd | bce
            """;

    static Stream<String> elections() {
        return Stream.concat(SUPPORT.lines(), STRATEGY.lines());
    }

    private static Outcome count(String rule, String seats, String ties, Profile<Approval> profile) {
        var written = "{" + RULES.get(rule) + ", \"seats\": " + seats + ", \"ties\": \"" + ties + "\"}";
        var read = (CommitteeRule) Rules.book().read(Json.parse(written)).orThrow();
        var outcome = read.count(profile);
        assertThat(Audit.firstWrong(outcome, profile)).isEmpty();
        return outcome;
    }

    /** Reads ballots such as {@code 10ab 3c}, ten for a and b and three for c. */
    private static Profile<Approval> profile(int candidates, String ballots) {
        var names = Arrays.asList("a", "b", "c", "d", "e", "f", "g", "h").subList(0, candidates);
        var profile = Profile.empty(Approval.KIND, Candidates.of(names));
        for (String ballot : ballots.split(" ")) {
            var number = ballot.replaceAll("[a-z]", "");
            var approved = ballot.replaceAll("[0-9]", "")
                    .chars()
                    .mapToObj(letter -> letter - 'a')
                    .toList();
            profile.add(Approval.of(approved), number.isEmpty() ? 1 : Long.parseLong(number));
        }
        return profile;
    }

    private static List<String> committees(Outcome outcome) {
        return outcome.alternatives().stream()
                .map(committee -> String.join(
                        "", committee.stream().map(outcome.candidates()::name).toList()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("elections")
    void electsThePublishedCommittees(String election) {
        var cells = election.split(" \\| ");
        var profile = profile(Integer.parseInt(cells[2]), cells[3]);
        assertThat(committees(count(cells[0], cells[1], "all_tied", profile))).containsExactly(cells[4].split(" "));
    }

    /** Example 5: the best committee, the one that is elected one by one, and the one that is left. */
    @Test
    void proportionalApprovalDependsOnTheWayItIsFound() {
        var votes = profile(4, "3ab 6ad 4b 5c 5cd");
        assertThat(committees(count("pav", "2", "all_tied", votes))).containsExactly("ac");
        assertThat(committees(count("seqpav", "2", "all_tied", votes))).containsExactly("cd");
        assertThat(committees(count("revseqpav", "2", "all_tied", votes))).containsExactly("cd");
    }

    /** Thiele's own example of 1895, as in S. Janson, "Phragmén's and Thiele's election methods", arXiv:1611.08826. */
    @Test
    void thielesOwnExampleEndsInThreeWays() {
        var votes = profile(4, "960acd 3000bcd 520bc 1620ab 1081ad 1240ac 360bd 360d 120c 60b");
        assertThat(committees(count("pav", "2", "all_tied", votes))).containsExactly("ab");
        assertThat(committees(count("seqpav", "2", "all_tied", votes))).containsExactly("ac");
        assertThat(committees(count("revseqpav", "2", "all_tied", votes))).containsExactly("bd");
    }

    /** Example 6: six committees are as good for the twelve voters of the running example. */
    @Test
    void monroesRuleLeavesSixCommittees() {
        var votes = profile(8, "3ab 3ac 2ad bcf e f g");
        assertThat(count("monroe", "4", "all_tied", votes).alternatives()).hasSize(6);
    }

    /** Example 12: one voter decides; example 14: a long ballot weighs less. */
    @Test
    void aSingleVoterDecidesUnderMinimaxAndALongBallotWeighsLess() {
        assertThat(committees(count("minimaxav", "1", "all_tied", profile(3, "99a bc"))))
                .containsExactly("b", "c");
        assertThat(committees(count("sav", "1", "all_tied", profile(5, "a 3bcde"))))
                .containsExactly("a");
    }

    /** Prices that are paid, then loads: example 11 of the book, on its running example. */
    @Test
    void equalSharesGoOnAsPhragmensRule() {
        var votes = profile(8, "3ab 3ac 2ad bcf e f g");
        assertThat(paid(count("rule-x", "4", "order", votes))).containsExactly("a 1/8", "b 1/96", "c 37/384", "d 7/24");
    }

    /** Example 12 of the book: both rules on the same eight ballots. */
    @Test
    void equalSharesAndPhragmensRuleDiffer() {
        var votes = profile(4, "3cd 2ab 2ac bd");
        assertThat(paid(count("rule-x", "3", "order", votes))).containsExactly("c 1/5", "a 13/40", "d 1/40");
        assertThat(paid(count("seqphragmen", "3", "order", votes))).containsExactly("c 1/5", "b 1/3", "d 29/60");
    }

    private static List<String> paid(Outcome outcome) {
        var paid = new ArrayList<String>();
        for (var step : outcome.steps()) {
            if (step instanceof ShareStep share) paid.add(name(outcome, share.chosen()) + " " + share.price());
            if (step instanceof SeatStep seat) {
                int chosen = seat.chosen().get(0);
                paid.add(name(outcome, chosen) + " " + seat.numbers().getOrDefault(chosen, Fraction.ZERO));
            }
        }
        return paid;
    }

    private static String name(Outcome outcome, int place) {
        return outcome.candidates().name(place);
    }
}
