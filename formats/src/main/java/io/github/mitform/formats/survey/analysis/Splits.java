package io.github.mitform.formats.survey.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether weighted shares tell how many of each group gave an answer: of 7 people, weighted 13.7 %, there may be only one way to be spread over groups of
 * known weights. A number is not told as long as it can be another one with which every rounded share, mean and interval stays the same. Such ways are looked
 * for nearby, so that what is taken as told may not be; where there are many groups, there are always such ways.
 */
final class Splits {
    private static final int MOST_GROUPS = 40;
    /** So many others are tried to make up for a group. */
    private static final int MOST_NEAR = 12;
    /** So many people are enough for any smallest cell. */
    private static final int MANY = 100;
    /** How many people are moved from one answer to another in a group at most. */
    private static final int FARTHEST = 6;
    /** By how much a rounded share can change without being told. */
    private static final double STEP = 0.001;

    private final WeightedAnswers answers;
    private final boolean single;
    private final List<Integer> groups;

    /** @param single whether everybody gave one answer, so that whoever did not give one gave another */
    Splits(WeightedAnswers answers, boolean single) {
        this.answers = answers;
        this.single = single;
        this.groups = answers.groups();
    }

    /** Some of a group who gave an answer, or did not. */
    private record Apart(int group, long people) {}

    /** Returns how many people a weighted share speaks of: of the smallest group who gave this answer, or did not, if it tells how many; otherwise all. */
    long behind(int kind, long all) {
        if (groups.size() > MOST_GROUPS) return all;
        return groups.stream()
                .flatMap(group -> {
                    long some = answers.people(group, kind);
                    return Stream.of(new Apart(group, some), new Apart(group, answers.answered(group) - some));
                })
                .filter(apart -> apart.people > 0 && apart.people < MANY)
                .sorted(Comparator.comparingLong(Apart::people))
                .filter(apart -> !canBeAnother(apart.group, kind))
                .findFirst()
                .map(Apart::people)
                .orElse(all);
    }

    /** Returns other groups that are weighed nearly alike, the nearest first. */
    private List<Integer> near(int group) {
        return groups.stream()
                .filter(other -> other != group)
                .sorted(Comparator.comparingDouble(other -> Math.abs(answers.weight(other) - answers.weight(group))))
                .limit(MOST_NEAR)
                .toList();
    }

    private boolean canBeAnother(int group, int kind) {
        int kinds = single ? answers.kinds() : 1;
        for (int i = 0; i < kinds; i++) {
            int other = single ? i : kind;
            if (single && other == kind) continue;
            for (int moved = -FARTHEST; moved <= FARTHEST; moved++) {
                if (moved != 0 && hasWay(group, kind, other, moved)) return true;
            }
        }
        return false;
    }

    /** Returns whether others make up for people of a group who give an answer instead of another one. */
    private boolean hasWay(int group, int kind, int other, int moved) {
        double least = STEP * answers.total();
        var near = near(group);
        for (int second : near) {
            double gap = moved * (answers.weight(group) - answers.weight(second));
            if (Math.abs(gap) <= least && isSame(kind, other, new int[][] {{group, moved}, {second, -moved}})) {
                return true;
            }
            for (int third : near) {
                if (third == second) continue;
                for (int more = -FARTHEST; more <= FARTHEST; more++) {
                    if (more == 0) continue;
                    double change = gap + more * (answers.weight(second) - answers.weight(third));
                    if (Math.abs(change) > least) continue;
                    int[][] moves = {{group, moved}, {second, more - moved}, {third, -more}};
                    if (isSame(kind, other, moves)) return true;
                }
            }
        }
        return false;
    }

    /** Returns whether moves are possible, and everything that is told stays as it is. */
    private boolean isSame(int kind, int other, int[][] moves) {
        var counts = answers.copy();
        for (int[] move : moves) {
            long[] row = counts[move[0]];
            row[kind] += move[1];
            if (single) row[other] -= move[1];
            boolean possible = row[kind] >= 0 && row[other] >= 0 && row[kind] <= answers.answered(move[0]);
            if (!possible) return false;
        }
        int[] told = single ? new int[] {kind, other} : new int[] {kind};
        return answers.with(counts).told(told).equals(answers.told(told));
    }
}
