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
}
