package io.github.mitform.formats.publish;

import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an attack on a table came to, in numbers and words.
 *
 * @param above what stands above the columns; empty for a table of one question
 * @param bounds what an attacker works out of each cell, row by row
 */
record Outcome(Axis across, Optional<Axis> above, List<List<Bounds>> bounds, int smallestCell) {
    Outcome {
        bounds = List.copyOf(bounds);
    }

    long exact() {
        return bounds.stream().flatMap(List::stream).filter(Outcome::isExact).count();
    }

    long surelySmall() {
        return bounds.stream().flatMap(List::stream).filter(this::isSurelySmall).count();
    }

    private static boolean isExact(Bounds cell) {
        return cell.areExact() && cell.most() > 0;
    }

    private boolean isSurelySmall(Bounds cell) {
        return cell.least() > 0 && cell.most() < smallestCell;
    }

    /** Says each cell that is known exactly, or known to hold somebody and fewer than the smallest cell. */
    List<Sentence> risks() {
        var risks = new ArrayList<Sentence>();
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = 0; j < bounds.get(i).size(); j++) {
                var found = bounds.get(i).get(j);
                if (!isExact(found) && !isSurelySmall(found)) continue;
                risks.add((isExact(found)
                                ? new Sentence("{cell}: exactly {least}", "{cell}: genau {least}")
                                : new Sentence("{cell}: {least} to {most}", "{cell}: {least} bis {most}"))
                        .with(
                                "cell",
                                label(i, j),
                                "least",
                                Wording.count(found.least()),
                                "most",
                                Wording.count(found.most())));
            }
        }
        return risks;
    }

    Sentence label(int row, int column) {
        var label = across.labels().get(row);
        return above.map(axis -> new Sentence("{row}, {column}", "{row}, {column}")
                        .with("row", label, "column", axis.labels().get(column)))
                .orElse(label);
    }

    /** @param cells what is attacked: "4 cells" */
    Sentence found(Sentence cells) {
        boolean alsoSmall = smallestCell > 2;
        return new Sentence(
                        "An attack finds {exact} of the {cells} exactly{small}.",
                        "Ein Angriff findet {exact} der {cells} genau heraus{small}.")
                .with(
                        "exact",
                        countOrNone(exact()),
                        "cells",
                        cells,
                        "small",
                        alsoSmall ? saidOfSmall() : new Sentence("", ""));
    }

    private Sentence saidOfSmall() {
        return new Sentence(
                        ", and {count} that surely {hold} 1 to {most} people",
                        " und {count}, in {hold} sicher 1 bis {most} Personen sind")
                .with(
                        "count",
                        countOrNone(surelySmall()),
                        "hold",
                        surelySmall() > 1 ? new Sentence("hold", "denen") : new Sentence("holds", "dem"),
                        "most",
                        smallestCell - 1);
    }

    private static Sentence countOrNone(long count) {
        return count == 0
                ? new Sentence("none", "keines")
                : count == 1 ? new Sentence("1", "eines") : Wording.count(count);
    }
}
