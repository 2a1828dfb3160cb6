package io.github.mitform.answer.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives the options of each set their positions so that each option stands at each position equally often, give or take one.
 *
 * <p>Sets and options are the two sides of a graph, positions its colours. An option is split into parts of at most as many edges as there
 * are positions; a proper colouring of what results, which Kőnig's alternating paths give, is a balanced one of the whole.
 */
final class Positions {
    private static final int NONE = -1;

    private final int show;
    /** By set and position: the part of an option that stands there. */
    private final int[][] partAt;
    /** By part and position: the set in which it stands there. */
    private final int[][] setAt;

    private Positions(int sets, int parts, int show) {
        this.show = show;
        this.partAt = filled(sets, show);
        this.setAt = filled(parts, show);
    }

    private static int[][] filled(int lines, int width) {
        var table = new int[lines][width];
        for (int[] line : table) {
            Arrays.fill(line, NONE);
        }
        return table;
    }

    /** Returns for each set its options in the order of their positions. */
    static List<List<Integer>> balanced(int[][] members, int options, int show) {
        // Where the sets go round, an option's parts are numbered from its first one.
        var uses = new int[options];
        for (int[] set : members) {
            for (int option : set) {
                uses[option]++;
            }
        }
        var firstPart = new int[options + 1];
        for (int option = 0; option < options; option++) {
            firstPart[option + 1] = firstPart[option] + (uses[option] + show - 1) / show;
        }
        var optionOf = new int[firstPart[options]];
        for (int option = 0; option < options; option++) {
            Arrays.fill(optionOf, firstPart[option], firstPart[option + 1], option);
        }
        var positions = new Positions(members.length, firstPart[options], show);
        var seen = new int[options];
        for (int set = 0; set < members.length; set++) {
            for (int option : members[set]) {
                positions.add(set, firstPart[option] + seen[option]++ / show);
            }
        }
        var sets = new ArrayList<List<Integer>>();
        for (int[] parts : positions.partAt) {
            sets.add(Arrays.stream(parts).map(part -> optionOf[part]).boxed().toList());
        }
        return List.copyOf(sets);
    }

    private void add(int set, int part) {
        int ofSet = free(partAt[set]);
        int ofPart = free(setAt[part]);
        if (ofSet != ofPart) {
            turn(part, ofSet, ofPart);
        }
        partAt[set][ofSet] = part;
        setAt[part][ofSet] = set;
    }

    private int free(int[] places) {
        for (int position = 0; position < show; position++) {
            if (places[position] == NONE) {
                return position;
            }
        }
        throw new AssertionError("a set has as many places as options");
    }

    /** Makes a position free at a part: exchanges it with the other one along the path that leads from there. */
    private void turn(int start, int wanted, int other) {
        var sets = new ArrayList<Integer>();
        var parts = new ArrayList<Integer>();
        int part = start;
        int position = wanted;
        // Alternately to the set where the part stands at one position, and to the part that stands there at the other
        // one.
        while (part != NONE && setAt[part][position] != NONE) {
            int set = setAt[part][position];
            sets.add(set);
            parts.add(part);
            int next = partAt[set][other];
            if (next != NONE) {
                sets.add(set);
                parts.add(next);
            }
            part = next;
        }
        var from = new int[sets.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = setAt[parts.get(i)][wanted] == sets.get(i) ? wanted : other;
        }
        for (int i = 0; i < from.length; i++) {
            partAt[sets.get(i)][from[i]] = NONE;
            setAt[parts.get(i)][from[i]] = NONE;
        }
        for (int i = 0; i < from.length; i++) {
            int to = from[i] == wanted ? other : wanted;
            partAt[sets.get(i)][to] = parts.get(i);
            setAt[parts.get(i)][to] = sets.get(i);
        }
    }
}
