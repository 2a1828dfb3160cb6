package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.internal.table.Bought;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.formats.vote.internal.table.PaymentCells;
import io.github.mitform.formats.vote.internal.table.VoteCells;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Cells of the votes of a poll, which say on how many people they stand. */
record PollCells(Poll<?> poll) implements VoteCells, PaymentCells {
    @Override
    public Cell.Words name(int place) {
        return Cell.Words.of(poll.options().get(place));
    }

    @Override
    public Cell votes(int place, Fraction votes, int decimals) {
        var measure = Measure.of(poll.rule());
        if (measure.countsPeople() && !poll.isWeighted()) return new Cell.People(people(votes));
        // Of each person one vote at most: so many votes stand on as many people or more.
        if (measure == Measure.TRANSFERS && !poll.isWeighted()) return number(votes, decimals, atLeast(votes));
        // Whoever is there is weighed by every ballot in points, and by those that name it in votes.
        return number(votes, decimals, measure.countsPeople() ? poll.people(place) : poll.people());
    }

    @Override
    public Cell rest(Fraction votes, int decimals) {
        return Measure.of(poll.rule()) != Measure.TRANSFERS && !poll.isWeighted()
                ? new Cell.People(people(votes))
                : number(votes, decimals, atLeast(votes));
    }

    @Override
    public Cell votes(int place) {
        return new Cell.Number(BigDecimal.valueOf(poll.naming(place)), 0, poll.people(place));
    }

    /** Those who paid most, those who paid less, and those who had nothing left to pay with. */
    @Override
    public long fewest(Bought bought) {
        var nothing = Fraction.of(poll.naming(bought.place())).minus(bought.payers());
        return Stream.of(bought.payingMost(), bought.payingLess(), nothing)
                .filter(people -> people.signum() > 0)
                .mapToLong(PollCells::people)
                .reduce(poll.people(bought.place()), Math::min);
    }

    private static Cell number(Fraction votes, int decimals, long people) {
        return new Cell.Number(Decimals.plain(votes.toDecimal(decimals)), decimals, people);
    }

    /** Returns the fewest people on whom so many votes can stand. */
    private static long atLeast(Fraction votes) {
        return votes.toDecimal(0, RoundingMode.CEILING).longValueExact();
    }

    private static long people(Fraction votes) {
        return votes.toDecimal(0, RoundingMode.FLOOR).longValueExact();
    }

    /**
     * All that passed on between two rounds is shown or none of it. What one alone passed on follows from both rounds, and is shown with them however little it
     * is, or nobody could follow a count.
     */
    @Override
    public Cell moved(Fraction votes, int decimals, Fraction least) {
        return number(votes, decimals, atLeast(least));
    }

    @Override
    public boolean tellsAll() {
        return false;
    }
}
