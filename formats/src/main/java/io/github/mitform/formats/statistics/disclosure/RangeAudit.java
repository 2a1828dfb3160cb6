package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Attacks a table of which nothing is published exactly: for each cell and each sum the attacker knows between which two counts it lies, such as from a
 * rounded number and its base, and that cells add up to sums. Several tables of the same people are attacked together where they make a chain: the columns of
 * one are the rows of the next, so that they share these sums.
 *
 * <p>Such counts are a flow from rows to columns, and on through the next table, with a least and a most on every way, so that the bounds of each cell are
 * exact whole numbers: a cell can grow by as much as can flow back around it. Source: as {@link SuppressionAudit}. Immutable.
 */
public final class RangeAudit {
    private final Bounds all;
    private final Flow flow;
    /** For each set of groups the first place in the flow where people come in, and where they go on; the latter is the same at both ends. */
    private final int[] in;

    private final int[] out;
    private final List<List<List<Bounds>>> bounds = new ArrayList<>();
    private final List<List<Bounds>> sums = new ArrayList<>();

    /**
     * A table as it stands in a chain.
     *
     * <p>Immutable.
     */
    public static final class Link {
        private final long[][] counts;
        private final List<List<Bounds>> known;

        /**
         * Takes a table.
         *
         * @param counts the true ones, each within its bounds, in rows of the same length, at least one of each
         * @param known what the attacker knows of each cell
         */
        public Link(long[][] counts, List<List<Bounds>> known) {
            this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
            this.known = known.stream().map(List::copyOf).toList();
        }

        private long[] rowSums() {
            return Arrays.stream(counts)
                    .mapToLong(row -> Arrays.stream(row).sum())
                    .toArray();
        }

        private long[] columnSums() {
            var sums = new long[counts[0].length];
            for (long[] row : counts) {
                for (int j = 0; j < sums.length; j++) sums[j] += row[j];
            }
            return sums;
        }
    }

    /**
     * Attacks a table.
     *
     * @param counts the true ones, each within its bounds, in rows of the same length
     * @param known what the attacker knows of each cell
     * @param rows of the sum of each row
     * @param columns of the sum of each column
     * @param all of the sum of everything
     * @throws IllegalArgumentException if a true count is not within what is said to be known of it
     */
    public RangeAudit(long[][] counts, List<List<Bounds>> known, List<Bounds> rows, List<Bounds> columns, Bounds all) {
        this(List.of(new Link(counts, known)), List.of(rows, columns), all);
    }

    /**
     * Attacks a chain of tables that count the same people.
     *
     * @param links 1 or more; the columns of each are the rows of the next one
     * @param sums what the attacker knows of the sum of each group: of the rows of the first table, then of the columns of each
     * @param all of the sum of everything
     * @throws IllegalArgumentException if a true count is not within what is said to be known of it, or tables that stand beside each other do not have the
     *     same sums
     */
    public RangeAudit(List<Link> links, List<List<Bounds>> sums, Bounds all) {
        this.all = all;
        int levels = sums.size();
        if (links.isEmpty() || levels != links.size() + 1) {
            throw new IllegalArgumentException("a chain of tables has one more set of sums than tables");
        }
        in = new int[levels];
        out = new int[levels];
        int places = 0;
        for (int level = 0; level < levels; level++) {
            in[level] = places;
            places += sums.get(level).size();
            boolean inside = level > 0 && level < levels - 1;
            out[level] = inside ? places : in[level];
            if (inside) places += sums.get(level).size();
        }
        flow = new Flow(places + 2);
        connectSums(links, sums, places, places + 1);
        for (int link = 0; link < links.size(); link++) {
            var table = links.get(link);
            for (int i = 0; i < table.counts.length; i++) {
                for (int j = 0; j < table.counts[i].length; j++) {
                    connect(
                            out[link] + i,
                            in[link + 1] + j,
                            table.counts[i][j],
                            table.known.get(i).get(j));
                }
            }
        }
        attack(links, sums, places, places + 1);
    }

    /**
     * Attacks numbers that add up to one sum and to nothing else, such as a table of one question. Says what a chain of that one table would, in time in
     * proportion to how many there are.
     *
     * @param known what the attacker knows of each number
     * @param all of their sum
     */
    public static List<Bounds> ofOneSum(List<Bounds> known, Bounds all) {
        long least = known.stream().mapToLong(Bounds::least).sum();
        long most = known.stream().mapToLong(Bounds::most).sum();
        return known.stream()
                .map(one -> new Bounds(
                        Math.max(one.least(), all.least() - (most - one.most())),
                        Math.min(one.most(), all.most() - (least - one.least()))))
                .toList();
    }

    private void connectSums(List<Link> links, List<List<Bounds>> sums, int from, int to) {
        var counts = links.get(0).rowSums();
        connect(to, from, Arrays.stream(counts).sum(), all);
        for (int level = 0; level < sums.size(); level++) {
            if (level > 0) {
                counts = links.get(level - 1).columnSums();
                boolean fits = level == links.size()
                        || Arrays.equals(counts, links.get(level).rowSums());
                if (!fits) throw new IllegalArgumentException("tables in a chain share the sums between them");
            }
            for (int i = 0; i < counts.length; i++) {
                int start = level == 0 ? from : in[level] + i;
                int end = level == 0 ? in[0] + i : level == links.size() ? to : out[level] + i;
                connect(start, end, counts[i], sums.get(level).get(i));
            }
        }
    }

    private void attack(List<Link> links, List<List<Bounds>> knownSums, int from, int to) {
        for (int link = 0; link < links.size(); link++) {
            var table = links.get(link);
            var lines = new ArrayList<List<Bounds>>();
            for (int i = 0; i < table.counts.length; i++) {
                var line = new ArrayList<Bounds>();
                for (int j = 0; j < table.counts[i].length; j++) {
                    line.add(attack(
                            out[link] + i,
                            in[link + 1] + j,
                            table.counts[i][j],
                            table.known.get(i).get(j)));
                }
                lines.add(List.copyOf(line));
            }
            bounds.add(List.copyOf(lines));
        }
        var counts = links.get(0).rowSums();
        for (int level = 0; level < knownSums.size(); level++) {
            if (level > 0) counts = links.get(level - 1).columnSums();
            var line = new ArrayList<Bounds>();
            for (int i = 0; i < counts.length; i++) {
                int start = level == 0 ? from : in[level] + i;
                int end = level == 0 ? in[0] + i : level == links.size() ? to : out[level] + i;
                line.add(attack(start, end, counts[i], knownSums.get(level).get(i)));
            }
            sums.add(List.copyOf(line));
        }
    }

    /** Returns between which counts what flows from one place to another lies. */
    private Bounds attack(int from, int to, long count, Bounds known) {
        if (known.areExact()) return known;
        var free = flow.without(from, to);
        long more = free.copy().most(to, from, known.most() - count);
        long less = free.most(from, to, count - known.least());
        return new Bounds(count - less, count + more);
    }

    private void connect(int from, int to, long count, Bounds known) {
        if (count < known.least() || count > known.most()) {
            throw new IllegalArgumentException("a count lies between what is known of it");
        }
        flow.connect(from, to, known.most() - count);
        flow.connect(to, from, count - known.least());
    }

    /** Returns what the attacker works out of each cell of the first table. */
    public List<List<Bounds>> bounds() {
        return bounds(0);
    }

    /** Returns what the attacker works out of each cell of a table in the chain, the first one 0. */
    public List<List<Bounds>> bounds(int link) {
        return bounds.get(link);
    }

    /** Returns what the attacker works out of the sum of each group, of the rows of the first table 0, then of the columns of each. */
    public List<Bounds> sums(int level) {
        return sums.get(level);
    }

    /** Returns the cells of the first table that the attacker knows exactly. */
    public List<Place> disclosed() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < bounds().size(); i++) {
            for (int j = 0; j < bounds().get(i).size(); j++) {
                if (bounds().get(i).get(j).areExact()) places.add(new Place(i, j));
            }
        }
        return places;
    }
}
