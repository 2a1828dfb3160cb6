package io.github.mitform.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a name that nobody knows. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * Returns the known name nearest to what was written: at most a third of its letters may have to be changed, added, left out or
     * swapped with their neighbour (optimal string alignment distance). Of equally near ones the alphabetically first; empty if none
     * is near.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return near(written, known).stream().findFirst().map(Candidate::name);
    }

    /**
     * Returns the known name that somebody certainly meant: near in the sense of {@link #nearest}, while every other one is not, or is more
     * than twice as far. Empty if a person has to choose.
     */
    public static Optional<String> certain(String written, Collection<String> known) {
        var near = near(written, known);
        boolean isClear = near.size() == 1
                || near.size() > 1 && near.get(1).distance() > 2 * near.get(0).distance();
        return isClear ? Optional.of(near.get(0).name()) : Optional.empty();
    }

    private record Candidate(String name, int distance) {}

    /** Returns the names that are near, the nearest first. */
    private static List<Candidate> near(String written, Collection<String> known) {
        if (written.length() > 100) {
            return List.of();
        }
        int most = Math.max(1, written.length() / 3);
        return known.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - written.length()) <= most)
                .map(name -> new Candidate(name, distance(simple(written), simple(name))))
                .filter(candidate -> candidate.distance <= most)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .toList();
    }

    /** Returns {@code Did you mean "x"?} with a space before it, or an empty sentence if nothing known is near. */
    public static Sentence didYouMean(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> new Sentence(" Did you mean \"" + name + "\"?", " Meinten Sie „" + name + "“?"))
                .orElse(new Sentence("", ""));
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static int distance(String left, String right) {
        var rows = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, left, right, i, j);
            }
        }
        return rows[left.length()][right.length()];
    }

    private static int step(int[][] rows, String left, String right, int i, int j) {
        int changed = rows[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
