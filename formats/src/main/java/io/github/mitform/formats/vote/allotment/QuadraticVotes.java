package io.github.mitform.formats.vote.allotment;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.PointsSheet.Entry;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.EnumSet;
import java.util.HashSet;

/**
 * Quadratic voting: everybody has the same number of credits, and n votes for, or against, one option cost n² of them, so that a voice can be strong
 * where it matters to somebody, but not cheaply (S. P. Lalley and E. G. Weyl, "Quadratic Voting: How Mechanism Design Can Radicalize Democracy", AEA
 * Papers and Proceedings 108 (2018), <a href="https://doi.org/10.1257/pandp.20181002">doi:10.1257/pandp.20181002</a>).
 *
 * <p>Ballots hold votes, not credits. A ballot that costs more than there is, or breaks another limit, is spoiled as a whole; credits left over are
 * lost, and an empty ballot is valid.
 *
 * @param credits how many each person has, 1 or more
 * @param against whether votes against an option can be bought, at the same price
 * @param seats how many options are elected, 1 or more
 */
public record QuadraticVotes(
        @Default("100") int credits,
        @Default("false") boolean against,
        @Default("1") int seats,
        @Default("\"all_tied\"") Ties ties)
        implements AllotmentRule {

    /** @throws IllegalArgumentException if there are no credits or no seat */
    public QuadraticVotes {
        UnfitException.unless(
                credits >= 1, "There has to be 1 credit or more.", "Es muss mindestens einen Credit geben.");
        Allotments.requireSeats(seats);
    }

    /** Returns a vote with so many credits in which one option is elected. */
    public static QuadraticVotes of(int credits) {
        return new QuadraticVotes(credits, false, 1, Ties.ALL_TIED);
    }

    @Override
    public String id() {
        return "quadratic";
    }

    @Override
    public Sentence title() {
        return new Sentence("Quadratic voting", "Quadratisches Wählen");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Votes", "Stimmen");
    }

    /** The squares of all entries together are what a sheet spends. A divided number is not reported as being below 0 as well. */
    @Override
    public Verdict judge(PointsSheet sheet, Candidates candidates) {
        var faults = EnumSet.noneOf(Fault.class);
        var seen = new HashSet<String>();
        var cost = Fraction.ZERO;
        for (Entry entry : sheet.entries()) {
            var votes = entry.points();
            cost = cost.plus(votes.times(votes));
            if (!seen.add(entry.option())) faults.add(Fault.DUPLICATE_OPTION);
            if (candidates.place(entry.option()) < 0) faults.add(Fault.UNKNOWN_OPTION);
            if (!votes.isWhole()) {
                faults.add(Fault.NOT_WHOLE);
            } else if (!against && votes.signum() < 0) {
                faults.add(Fault.NEGATIVE);
            }
        }
        if (cost.compareTo(Fraction.of(credits)) > 0) faults.add(Fault.OVERSPENT);
        return Verdict.of(cost, faults);
    }
}
