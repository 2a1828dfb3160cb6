package io.github.mitform.formats.publish;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.KeptResult;
import java.util.List;

/** A table for everybody, and what somebody finds out who attacks it. */
public sealed interface PublicTable permits PublishedTable, WithheldTable {
    /** Returns the names of the one to three questions, those of the rows first. */
    List<String> questions();

    /** Returns the table and what has to be said beside it, for a report that everybody may see: as {@link PublicReport} makes it. */
    KeptResult result();

    /** Returns how many numbers of people that the table hides an attacker knows exactly, those that are 0 left out. */
    long exact();

    /**
     * Says each cell that an attacker knows exactly, or knows to hold somebody and fewer than the smallest cell: for those who decide whether to publish,
     * and never to be published itself.
     */
    List<Sentence> risks();

    /** Says how much an attacker finds, and not where: "An attack finds none of the 6 cells exactly, and 2 that surely hold 1 to 4 people." */
    Sentence found();
}
