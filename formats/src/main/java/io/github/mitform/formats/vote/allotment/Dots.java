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
import java.util.OptionalInt;

/**
 * Dots, or cumulative voting: everybody spreads the same number of points as they like, all on one option if they want (J. Sawyer and D. MacRae,
 * "Game Theory and Cumulative Voting in Illinois: 1902–1954", American Political Science Review 56 (1962), <a
 * href="https://doi.org/10.2307/1952795">doi:10.2307/1952795</a>). With 100 points it is the constant-sum scale of market research.
 *
 * <p>With s seats and as many points, a group that makes up more than 1/(s+1) of all voters and agrees on one option cannot be kept from a seat.
 *
 * <p>A ballot that breaks one of these limits is spoiled as a whole. An empty one is valid and says nothing, unless everything has to be spent.
 *
 * @param points how many each person has, 1 or more; without it, any number
 * @param mostPerOption how many one option may get, 1 or more; without it, all
 * @param spendAll whether a ballot that leaves points over is spoiled
 * @param fractional whether points may be divided, as in Illinois, where three votes could be 1½ for each of two
 * @param seats how many options are elected, 1 or more
 */
public record Dots(
        OptionalInt points,
        OptionalInt mostPerOption,
        @Default("false") boolean spendAll,
        @Default("false") boolean fractional,
        @Default("1") int seats,
        @Default("\"all_tied\"") Ties ties)
        implements AllotmentRule {

    /** @throws IllegalArgumentException if a number is below 1, or all has to be spent and it is not said how much that is */
    public Dots {
        UnfitException.unless(
                points.orElse(1) >= 1 && mostPerOption.orElse(1) >= 1,
                "There has to be 1 point or more.",
                "Es muss mindestens einen Punkt geben.");
        UnfitException.unless(
                !spendAll || points.isPresent(),
                "Where all has to be spent, \"points\" says how many that is.",
                "Wo alles vergeben werden muss, sagt „points“, wie viel das ist.");
        Allotments.requireSeats(seats);
    }

    /** Returns dots for one option to be elected, 1 or more for each person, any number of them on each option. */
    public static Dots of(int points) {
        return new Dots(OptionalInt.of(points), OptionalInt.empty(), false, false, 1, Ties.ALL_TIED);
    }

    @Override
    public String id() {
        return "dots";
    }

    @Override
    public Sentence title() {
        return new Sentence("Dot voting", "Punktekleben");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Points", "Punkte");
    }

    /** The points of all entries together are what a sheet spends. */
    @Override
    public Verdict judge(PointsSheet sheet, Candidates candidates) {
        var faults = EnumSet.noneOf(Fault.class);
        var seen = new HashSet<String>();
        var spent = Fraction.ZERO;
        for (Entry entry : sheet.entries()) {
            var given = entry.points();
            spent = spent.plus(given);
            if (!seen.add(entry.option())) faults.add(Fault.DUPLICATE_OPTION);
            if (candidates.place(entry.option()) < 0) faults.add(Fault.UNKNOWN_OPTION);
            if (given.signum() < 0) faults.add(Fault.NEGATIVE);
            if (!fractional && !given.isWhole()) faults.add(Fault.NOT_WHOLE);
            if (mostPerOption.isPresent() && exceeds(given, mostPerOption.getAsInt())) faults.add(Fault.OVER_CAP);
        }
        if (points.isPresent() && exceeds(spent, points.getAsInt())) faults.add(Fault.OVERSPENT);
        if (spendAll && exceeds(Fraction.of(points.orElse(0)), spent)) faults.add(Fault.UNDERSPENT);
        return Verdict.of(spent, faults);
    }

    private static boolean exceeds(Fraction number, long bound) {
        return exceeds(number, Fraction.of(bound));
    }

    private static boolean exceeds(Fraction number, Fraction bound) {
        return number.compareTo(bound) > 0;
    }
}
