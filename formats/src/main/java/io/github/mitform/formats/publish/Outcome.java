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
 * @param targets what was attacked: cells row by row, and sums
 */
record Outcome(List<Target> targets, int smallestCell) {
    /**
     * A number of people that somebody tries to work out.
     *
     * @param cell what it is called
     * @param bounds between which numbers it lies for an attacker; 0 to 0 for one that is shown
     */
    record Target(Sentence cell, Bounds bounds) {
        boolean isExact() {
            return bounds.areExact() && bounds.most() > 0;
        }
    }

    Outcome {
        targets = List.copyOf(targets);
    }

    /**
     * Returns what an attack on cells came to.
     *
     * @param above what stands above the columns; empty for a table of one question
     * @param bounds of each cell, row by row
     * @param sums further targets
     */
    static Outcome of(
            Axis across, Optional<Axis> above, List<List<Bounds>> bounds, List<Target> sums, int smallestCell) {
        var targets = new ArrayList<Target>();
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = 0; j < bounds.get(i).size(); j++) {
                targets.add(new Target(label(across, above, i, j), bounds.get(i).get(j)));
            }
        }
        targets.addAll(sums);
        return new Outcome(targets, smallestCell);
    }

    long exact() {
        return targets.stream().filter(Target::isExact).count();
    }

    long surelySmall() {
        return targets.stream().filter(this::isSurelySmall).count();
    }

    private boolean isSurelySmall(Target target) {
        return target.bounds().least() > 0 && target.bounds().most() < smallestCell;
    }

    /** Says each number that is known exactly, or known to be of somebody and fewer than the smallest cell. */
    List<Sentence> risks() {
        return targets.stream()
                .filter(target -> target.isExact() || isSurelySmall(target))
                .map(target -> (target.isExact()
                                ? new Sentence("{cell}: exactly {least}", "{cell}: genau {least}")
                                : new Sentence("{cell}: {least} to {most}", "{cell}: {least} bis {most}"))
                        .with(
                                "cell",
                                target.cell(),
                                "least",
                                Wording.count(target.bounds().least()),
                                "most",
                                Wording.count(target.bounds().most())))
                .toList();
    }

    static Sentence label(Axis across, Optional<Axis> above, int row, int column) {
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
