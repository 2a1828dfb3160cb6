package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.tally.result.Cell;

/** What a table of payments says of people, which hangs on whose ballots they are. */
public interface PaymentCells {
    /** Returns what something is called that was paid for. */
    Cell.Words name(int place);

    /** Returns how many voted for it. */
    Cell votes(int place);

    /** Returns how few people it tells of, to say who paid how much. */
    long fewest(Bought bought);
}
