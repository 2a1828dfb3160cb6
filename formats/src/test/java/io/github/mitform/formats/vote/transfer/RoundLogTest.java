package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RoundLogTest {
    private final Profile<RankedSheet> sheets = Profile.empty(RankedSheet.KIND, Candidates.of("ada", "bo", "cy", "di"))
            .add(RankedSheet.of(List.of(List.of(0), List.of(1))), 9)
            .add(RankedSheet.of(List.of(List.of(1))), 4)
            .add(RankedSheet.of(List.of(List.of(2), List.of(3))), 3)
            .add(RankedSheet.of(List.of(List.of(3))), 4);
    private final Outcome outcome =
            RankedChoice.decimalGregory(2, 3, Ties.of(TieBreak.ORDER)).count(sheets);

    private static Outcome with(Outcome outcome, UnaryOperator<Step> change) {
        var steps = new ArrayList<Step>();
        outcome.steps().forEach(step -> steps.add(change.apply(step)));
        return new Outcome(
                outcome.rule(),
                outcome.candidates(),
                outcome.profile(),
                outcome.people(),
                outcome.elected(),
                outcome.open(),
                outcome.order(),
                outcome.scores(),
                outcome.alternatives(),
                outcome.ties(),
                steps);
    }

    private static List<String> wrong(Outcome outcome) {
        return RoundLog.check(outcome).stream()
                .map(sentence -> sentence.english())
                .toList();
    }

    @Test
    void agreesWithItselfAsItWasWritten() {
        assertThat(outcome.steps()).hasSizeGreaterThan(6);
        assertThat(wrong(outcome)).isEmpty();
    }

    @Test
    void showsAVoteThatAppears() {
        var forged = with(outcome, step -> {
            if (!(step instanceof TallyStep tally) || tally.round() != 2) return step;
            var votes = new TreeMap<>(tally.tally());
            votes.merge(3, Fraction.ONE, Fraction::plus);
            return new TallyStep(2, tally.threshold(), votes, tally.inactive(), tally.lost());
        });
        assertThat(wrong(forged))
                .contains(
                        "In round 2, there are 21 votes, but 20 were cast.",
                        "In round 2, the tally does not follow from what was passed on before.");
    }

    @Test
    void showsAVoteThatGoesToSomebodyElse() {
        var forged = with(outcome, step -> {
            if (!(step instanceof TallyStep tally) || tally.round() != 2) return step;
            var votes = new TreeMap<>(tally.tally());
            votes.merge(3, Fraction.ONE, Fraction::plus);
            votes.merge(2, Fraction.of(-1), Fraction::plus);
            return new TallyStep(2, tally.threshold(), votes, tally.inactive(), tally.lost());
        });
        assertThat(wrong(forged)).contains("In round 2, the tally does not follow from what was passed on before.");
    }

    @Test
    void showsATransferThatIsTooLarge() {
        var forged = with(outcome, step -> {
            if (!(step instanceof MovedStep moved) || moved.round() != 1) return step;
            return new MovedStep(
                    1, moved.from(), moved.to(), moved.ended(), moved.lost().plus(Fraction.ONE));
        });
        assertThat(wrong(forged))
                .anySatisfy(sentence -> assertThat(sentence).contains("which is not what is to be passed on"));
    }

    @Test
    void showsSomebodyElectedWithoutTheVotes() {
        var forged = with(
                outcome,
                step -> step instanceof ElectedStep elected && elected.round() == 1
                        ? new ElectedStep(1, 3, elected.votes(), elected.why())
                        : step);
        assertThat(wrong(forged))
                .contains("In round 1, “di” is elected without the votes for it.")
                .anySatisfy(sentence -> assertThat(sentence).contains("other people are elected"));
    }

    @Test
    void showsSomebodyWhoGoesThoughAnotherHasFewer() {
        var forged = with(
                outcome,
                step -> step instanceof OutStep out ? new OutStep(out.round(), List.of(1), OutStep.Why.FEWEST) : step);
        assertThat(wrong(forged))
                .anySatisfy(
                        sentence -> assertThat(sentence).contains("“bo” goes out, but somebody else has fewer votes"));
    }

    @Test
    void showsThresholdsThatNobodyReached() {
        var forged = with(
                outcome,
                step -> step instanceof TallyStep tally
                        ? new TallyStep(
                                tally.round(),
                                Optional.of(Fraction.of(50)),
                                tally.tally(),
                                tally.inactive(),
                                tally.lost())
                        : step);
        assertThat(wrong(forged)).contains("In round 1, “ada” is elected without the votes for it.");
    }
}
