package io.github.mitform.formats.vote.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.OrderStep;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.problem.Sentence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told behind the pairs, so that everybody can follow why somebody wins. */
class ReasonsTest {
    private static final Ties OPEN = Ties.ALL_TIED;

    /** @param ballots such as {@code 5 ACB}; each letter is a candidate */
    private static List<Sentence> told(PairwiseRule rule, String candidates, List<String> ballots) {
        var outcome = count(rule, candidates, ballots);
        return outcome.steps().stream()
                .filter(step -> !(step instanceof PairStep))
                .map(step -> step.sentence(Labels.of(outcome.candidates())))
                .toList();
    }

    private static Outcome count(PairwiseRule rule, String candidates, List<String> ballots) {
        var names = candidates.chars().mapToObj(Character::toString).toList();
        var profile = Profile.empty(Ranking.KIND, Candidates.of(names));
        for (String ballot : ballots) {
            var parts = ballot.split(" ");
            profile.add(Ranking.of(parts[1].chars().map(candidates::indexOf).toArray()), Long.parseLong(parts[0]));
        }
        var outcome = rule.count(profile);
        assertThat(Audit.of(outcome, profile).isComplete()).isTrue();
        return outcome;
    }

    private static List<String> english(List<Sentence> told) {
        return told.stream().map(Sentence::english).toList();
    }

    private static List<String> german(List<Sentence> told) {
        return told.stream().map(Sentence::german).toList();
    }

    /** Example 1 of M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method" (2011). */
    @Nested
    class FortyFiveVotersWithCircles {
        private static final List<String> BALLOTS =
                List.of("5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC");

        private List<Sentence> told(PairwiseRule rule) {
            return ReasonsTest.told(rule, "ABCDE", BALLOTS);
        }

        @Test
        void schulzeTellsTheStrongestChainsOfTheWinner() {
            var told = told(new Schulze(Strength.WINNING_VOTES, Unranked.LAST, OPEN));
            assertThat(english(told))
                    .containsExactly(
                            "“E” is ahead of “A”: the strongest chain of victories there has a strength of 25 (“E” → “B” → “A”), the one back"
                                    + " only 24 (“A” → “C” → “E”).",
                            "“E” is ahead of “B”: the strongest chain of victories there has a strength of 28 (“E” → “D” → “C” → “B”), the one"
                                    + " back only 24 (“B” → “A” → “C” → “E”).",
                            "“E” is ahead of “C”: the strongest chain of victories there has a strength of 28 (“E” → “D” → “C”), the one back"
                                    + " only 24 (“C” → “E”).",
                            "“E” is ahead of “D”: the strongest chain of victories there has a strength of 31 (“E” → “D”), the one back only 24"
                                    + " (“D” → “C” → “E”).");
            assertThat(german(told))
                    .startsWith(
                            "„E“ liegt vor „A“: Die stärkste Kette von Siegen dorthin hat die Stärke 25 („E“ → „B“ → „A“), die zurück nur"
                                    + " 24 („A“ → „C“ → „E“).");
        }

        @Test
        void splitCycleTellsWhichVictoriesDoNotCount() {
            var told = told(new SplitCycle(Unranked.LAST, OPEN));
            assertThat(english(told))
                    .hasSize(10)
                    .startsWith("The victory of “B” over “D” (by 21) counts.")
                    .contains(
                            "The victory of “D” over “C” (by 11) does not count: in the circle “D” → “C” → “B” → “D” no victory is"
                                    + " weaker.");
            assertThat(german(told))
                    .startsWith("Der Sieg von „B“ über „D“ (Abstand 21) zählt.")
                    .contains(
                            "Der Sieg von „D“ über „C“ (Abstand 11) zählt nicht: Im Kreis „D“ → „C“ → „B“ → „D“ ist kein Sieg"
                                    + " schwächer.");
        }

        @Test
        void stableVotingTellsWhoWouldWinWithoutOne() {
            var told = told(new StableVoting(Unranked.LAST, OPEN));
            assertThat(english(told.subList(10, told.size())))
                    .containsExactly(
                            "“E” against “D” (by 17): without “D”, “A” would win, so this does not decide.",
                            "“A” against “D” (by 15): without “D”, “A” would win, so “A” is one of the best.");
            assertThat(german(told.subList(10, told.size())))
                    .containsExactly(
                            "„E“ gegen „D“ (Abstand 17): ohne „D“ würde „A“ gewinnen, also entscheidet das nicht.",
                            "„A“ gegen „D“ (Abstand 15): ohne „D“ würde „A“ gewinnen, also gehört „A“ zu den Besten.");
        }

        @Test
        void kemenyGivesEachTheNumberOfTheBestOrderThatBeginsWithThem() {
            var outcome = count(new Kemeny(Unranked.LAST, OPEN), "ABCDE", BALLOTS);
            outcome.steps().stream()
                    .filter(OrderStep.class::isInstance)
                    .map(step -> (OrderStep) step)
                    .forEach(step -> assertThat(outcome.scores())
                            .containsEntry(step.order().get(0), step.agreed()));
            assertThat(outcome.scores()).hasSize(outcome.candidates().size());
        }

        @Test
        void kemenyTellsTheBestOrderForEachWhoMayComeFirst() {
            var told = told(new Kemeny(Unranked.LAST, OPEN));
            assertThat(english(told))
                    .hasSize(5)
                    .startsWith(
                            "With “E” first, the best order agrees with the ballots in 260 of 450 comparisons of two: “E” → “B” → “A” → “D” →"
                                    + " “C”.",
                            "With “A” first, the best order agrees with the ballots in 259 of 450 comparisons of two: “A” → “C” → “E” → “B” →"
                                    + " “D”.");
            assertThat(german(told))
                    .startsWith(
                            "Mit „E“ vorn stimmt die beste Reihenfolge in 260 von 450 Paarvergleichen mit den Stimmzetteln überein: „E“ →"
                                    + " „B“ → „A“ → „D“ → „C“.");
        }

        @Test
        void minimaxTellsTheWorstDefeats() {
            var told = told(new Minimax(Strength.MARGINS, Unranked.LAST, OPEN));
            assertThat(english(told))
                    .hasSize(5)
                    .startsWith(
                            "The worst defeat of “E” is the one against “C”, by 21 to 24.",
                            "The worst defeat of “A” is the one against “B”, by 20 to 25.");
            assertThat(german(told)).startsWith("Die schlimmste Niederlage von „E“ ist die gegen „C“ mit 21 zu 24.");
        }

        @Test
        void copelandTellsVictoriesDrawsAndDefeats() {
            var told = told(new Copeland(Unranked.LAST, OPEN));
            assertThat(english(told))
                    .hasSize(5)
                    .startsWith("“E” wins against 3, stands level with 0 and loses to 1: 3 points.")
                    .endsWith("“D” wins against 1, stands level with 0 and loses to 3: 1 point.");
            assertThat(german(told))
                    .startsWith("„E“ gewinnt gegen 3, steht gleich mit 0 und verliert gegen 1: 3 Punkte.");
        }

        @Test
        void setsOfWhichNobodyCanBeLeftOutSaySo() {
            assertThat(told(new SmithSet(Unranked.LAST, OPEN)))
                    .containsExactly(
                            new Sentence(
                                    "“A”, “B”, “C”, “D” and “E” stay together: no smaller group of them beats all the rest.",
                                    "„A“, „B“, „C“, „D“ und „E“ bleiben beisammen: Keine kleinere Gruppe von ihnen schlägt alle übrigen."));
            assertThat(told(new SchwartzSet(Unranked.LAST, OPEN)))
                    .containsExactly(new Sentence(
                            "“A”, “B”, “C”, “D” and “E” stay together: every smaller group of them is beaten by somebody outside it.",
                            "„A“, „B“, „C“, „D“ und „E“ bleiben beisammen: Jede kleinere Gruppe von ihnen wird von jemandem außerhalb"
                                    + " geschlagen."));
        }
    }

    @Nested
    class WhereSomebodyIsBeatenByNobody {
        private List<String> told(PairwiseRule rule, String... ballots) {
            return english(ReasonsTest.told(rule, "ABC", Arrays.asList(ballots)));
        }

        @Test
        void thatIsSaid() {
            assertThat(told(new Minimax(Strength.MARGINS, Unranked.LAST, OPEN), "2 ABC", "1 BCA"))
                    .startsWith("“A” is beaten by nobody.");
            assertThat(told(new SmithSet(Unranked.LAST, OPEN), "2 ABC", "1 BCA"))
                    .containsExactly("“A” beats each of the others: “B” and “C”.");
            assertThat(told(new SchwartzSet(Unranked.LAST, OPEN), "1 ABC", "1 BAC"))
                    .containsExactly("“A” is beaten by nobody.", "“B” is beaten by nobody.");
            assertThat(told(new Schulze(Strength.MARGINS, Unranked.LAST, OPEN), "1 ABC", "1 BAC"))
                    .containsExactly(
                            "“A” and “B” are level: no chain of victories leads from one to the other.",
                            "“A” is ahead of “C”: the strongest chain of victories there has a strength of 2 (“A” → “C”), and none leads back.",
                            "“B” is ahead of “C”: the strongest chain of victories there has a strength of 2 (“B” → “C”), and none leads back.");
        }
    }
}
