package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;

/** Makes the cells of tables of votes. Whoever does says of each number on how many people it stands, so that disclosure can be decided. */
public interface VoteCells {
    /** Returns what a candidate is called. */
    Cell.Words name(int place);

    /** Returns what a candidate has. */
    Cell votes(int place, Fraction votes, int decimals);

    /** Returns what counts for none of the candidates. */
    Cell rest(Fraction votes, int decimals);

    /**
     * Returns what passed on from one round to the next: below 0 for whoever gave it.
     *
     * @param least the least number above 0 of all that this follows from: of both rounds and, where several passed something on, of all of it
     */
    Cell moved(Fraction votes, int decimals, Fraction least);

    /** Returns whether every number is shown, also one that tells on others. */
    boolean tellsAll();
}
