package io.github.mitform.tally.method;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;

/** Columns that several figures have. */
final class Columns {
    static final Column ANSWER = new Column("answer", new Sentence("Answer", "Antwort"), Role.LABEL);
    static final Column GIVEN = new Column("answer", ANSWER.title(), Role.GIVEN);
    static final Column ANSWERED = new Column("answered", new Sentence("Answered", "Geantwortet"), Role.TOTAL);
    static final Column SHARE = Column.from("share", new Sentence("Share", "Anteil"), "people");

    private Columns() {}

    static Column people(Role role) {
        return new Column("people", new Sentence("People", "Personen"), role);
    }

    /** Returns a share, or nothing where nobody answered. */
    static Cell share(long part, long whole) {
        return whole == 0 ? new Cell.Empty() : new Cell.Share(part, whole);
    }
}
