package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;

/** The most that flows from one place to another: shortest ways first (J. Edmonds and R. M. Karp, 1972), so that sizes do not matter. */
final class Flow {
    static final long ENDLESS = Long.MAX_VALUE / 4;

    private final long[][] room;

    Flow(int places) {
        this(new long[places][places]);
    }

    private Flow(long[][] room) {
        this.room = room;
    }

    Flow copy() {
        return new Flow(Arrays.stream(room).map(long[]::clone).toArray(long[][]::new));
    }

    /** Returns a copy in which nothing flows between two places directly. */
    Flow without(int from, int to) {
        var copy = copy();
        copy.room[from][to] = 0;
        copy.room[to][from] = 0;
        return copy;
    }

    void connect(int from, int to, long capacity) {
        room[from][to] = capacity;
    }

    /** Returns how much flows, at most so much; uses up this flow. */
    long most(int from, int to, long atMost) {
        long flowed = 0;
        while (flowed < atMost) {
            int[] before = way(from, to);
            if (before[to] < 0) break;
            long more = atMost - flowed;
            for (int at = to; at != from; at = before[at]) more = Math.min(more, room[before[at]][at]);
            for (int at = to; at != from; at = before[at]) {
                room[before[at]][at] -= more;
                room[at][before[at]] = Math.min(ENDLESS, room[at][before[at]] + more);
            }
            flowed += more;
        }
        return flowed;
    }

    private int[] way(int from, int to) {
        var before = new int[room.length];
        Arrays.fill(before, -1);
        before[from] = from;
        var next = new ArrayDeque<Integer>();
        next.add(from);
        while (!next.isEmpty() && before[to] < 0) {
            int at = next.remove();
            for (int other = 0; other < room.length; other++) {
                if (before[other] < 0 && room[at][other] > 0) {
                    before[other] = at;
                    next.add(other);
                }
            }
        }
        return before;
    }
}
