package io.github.mitform.formats.publish;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;

/**
 * How much an attacker finds, in words that do not say where.
 *
 * @param exact how many cells are known exactly
 * @param small of how many it is known that somebody is in them, and fewer than the smallest cell
 * @param cells how many there are
 */
record Found(long exact, long small, long cells, int smallestCell) {
    /** Says how much an attacker finds: "An attack finds none of the 6 cells exactly, and 2 that surely hold 1 to 4 people." */
    Sentence said() {
        boolean alsoSmall = smallestCell > 2;
        return new Sentence(
                        "An attack finds {exact} of the {cells} cells exactly{small}.",
                        "Ein Angriff findet {exact} der {cells} Felder genau heraus{small}.")
                .with(
                        "exact",
                        countOrNone(exact),
                        "cells",
                        Wording.count(cells),
                        "small",
                        alsoSmall ? saidOfSmall() : new Sentence("", ""));
    }

    private Sentence saidOfSmall() {
        return new Sentence(
                        ", and {count} that surely {hold} 1 to {most} people",
                        " und {count}, in {hold} sicher 1 bis {most} Personen sind")
                .with(
                        "count",
                        countOrNone(small),
                        "hold",
                        small > 1 ? new Sentence("hold", "denen") : new Sentence("holds", "dem"),
                        "most",
                        smallestCell - 1);
    }

    private static Sentence countOrNone(long count) {
        return count == 0
                ? new Sentence("none", "keines")
                : count == 1 ? new Sentence("1", "eines") : Wording.count(count);
    }
}
