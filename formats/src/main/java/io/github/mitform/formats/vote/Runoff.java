package io.github.mitform.formats.vote;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rounds of an instant runoff, over places in a list of options. */
final class Runoff {
    private final String[] rankings;
    private final long[] times;
    private final int[] next;
    private final boolean[] out;
    private final boolean untilTwo;
    private final Ties ties;
    private final int[] tieOrder;
    private final List<Round> rounds = new ArrayList<>();

    /**
     * One round.
     *
     * @param tally rankings that count for each option; -1 for one that is out already
     * @param exhausted rankings that count for none any more
     * @param tied those that shared the fewest rankings, if one of them had to go; or the most, if they were the last; otherwise empty
     * @param out those that are out after this round
     * @param won those that have won in this round; then nobody is out
     */
    record Round(List<Long> tally, long exhausted, List<Integer> tied, List<Integer> out, List<Integer> won) {
        long continuing() {
            return Runoff.continuing(tally);
        }
    }

    /** @param tieOrder the place of each option in the order that breaks ties, 0 for the best */
    Runoff(Map<String, Long> profile, int options, boolean untilTwo, Ties ties, int[] tieOrder) {
        this.rankings = new String[profile.size()];
        this.times = new long[profile.size()];
        int i = 0;
        for (var entry : profile.entrySet()) {
            rankings[i] = entry.getKey();
            times[i++] = entry.getValue();
        }
        this.next = new int[rankings.length];
        this.out = new boolean[options];
        this.untilTwo = untilTwo;
        this.ties = ties;
        this.tieOrder = tieOrder;
    }

    List<Round> run() {
        if (Arrays.stream(rankings).allMatch(String::isEmpty)) {
            return List.of(); // nobody voted, or nobody for anything
        }
        Round round;
        do {
            round = round();
            rounds.add(round);
            for (int option : round.out()) out[option] = true;
        } while (round.won().isEmpty());
        return rounds;
    }

    private Round round() {
        var tally = new long[out.length];
        for (int option = 0; option < out.length; option++) {
            if (out[option]) tally[option] = -1;
        }
        long exhausted = 0;
        for (int i = 0; i < rankings.length; i++) {
            var ranking = rankings[i];
            while (next[i] < ranking.length() && out[ranking.charAt(next[i])]) next[i]++;
            if (next[i] < ranking.length()) {
                tally[ranking.charAt(next[i])] += times[i];
            } else {
                exhausted += times[i];
            }
        }
        return decided(Longs.asList(tally), exhausted);
    }

    private static long continuing(List<Long> tally) {
        return tally.stream().mapToLong(votes -> Math.max(0, votes)).sum();
    }

    private Round decided(List<Long> tally, long exhausted) {
        var most = extreme(tally, true);
        var fewest = extreme(tally, false);
        long continuing = continuing(tally);
        int left = left(tally);
        boolean majority = tally.get(most.get(0)) > continuing - tally.get(most.get(0));
        if (most.size() == 1 && (left <= 2 || (majority && !untilTwo))) {
            return new Round(tally, exhausted, List.of(), List.of(), most);
        }
        if (fewest.size() == 1) {
            return new Round(tally, exhausted, List.of(), fewest, List.of());
        }
        if (ties == Ties.ALL_TIED) {
            return fewest.size() == left
                    ? new Round(tally, exhausted, most, List.of(), most)
                    : new Round(tally, exhausted, fewest, fewest, List.of());
        }
        return left == 2
                ? new Round(tally, exhausted, most, List.of(), List.of(best(most)))
                : new Round(tally, exhausted, fewest, List.of(worst(fewest)), List.of());
    }

    private static int left(List<Long> tally) {
        int left = 0;
        for (long votes : tally) {
            if (votes >= 0) left++;
        }
        return left;
    }

    private static List<Integer> extreme(List<Long> tally, boolean most) {
        var found = new ArrayList<Integer>();
        for (int option = 0; option < tally.size(); option++) {
            if (tally.get(option) < 0) continue;
            int order = found.isEmpty() ? 0 : Long.compare(tally.get(option), tally.get(found.get(0)));
            if (most ? order > 0 : order < 0) found.clear();
            if (found.isEmpty() || order == 0) found.add(option);
        }
        return found;
    }

    private int best(List<Integer> tied) {
        return tied.stream()
                .min((left, right) -> Integer.compare(tieOrder[left], tieOrder[right]))
                .orElseThrow();
    }

    private int worst(List<Integer> tied) {
        return tied.stream()
                .max((left, right) -> Integer.compare(tieOrder[left], tieOrder[right]))
                .orElseThrow();
    }
}
