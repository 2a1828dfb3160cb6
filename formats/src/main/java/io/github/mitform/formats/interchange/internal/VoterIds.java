package io.github.mitform.formats.interchange.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import java.util.Optional;

/**
 * Finds out which ballots of a file have the id of a voter that a ballot before them has. No id is kept: a short whole number as itself, anything else as
 * 63 bits of its SHA-256. Takes about 20 bytes for each ballot. Belongs to one thread.
 */
public final class VoterIds {
    /** Of more ids than these the first ones are compared, so that a file of ten million ballots needs no more memory than one of four. */
    static final int MOST = 4_000_000;

    /** More lines are named nowhere; whoever has so many looks at the file. */
    private static final int MOST_NAMED = 20;

    private static final int MOST_STEPS = 1_000;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LONGEST_NUMBER = 18;
    private static final long NO_NUMBER = Long.MIN_VALUE;

    private final int most;
    private final StringBuilder english = new StringBuilder();
    private final StringBuilder german = new StringBuilder();
    private long[] ids = new long[1 << 10];
    /** The line of each id; 0 where there is none. */
    private int[] lines = new int[1 << 10];

    private int size;
    private long repeated;
    private int firstRepeated;
    private boolean full;

    public VoterIds() {
        this(MOST);
    }

    VoterIds(int most) {
        this.most = most;
    }

    /** Notes the id that stands in a line, from 1; a blank one says nothing. */
    public void add(String id, int line) {
        if (id.isBlank()) return;
        long key = key(id);
        int place = place(key);
        if (place < 0) {
            full = true;
        } else if (lines[place] != 0) {
            repeat(line, lines[place]);
        } else if (size == most) {
            full = true;
        } else {
            ids[place] = key;
            lines[place] = line;
            if (++size > ids.length / 10 * 7) grow();
        }
    }

    private void repeat(int line, int before) {
        if (repeated++ == 0) firstRepeated = line;
        if (repeated > MOST_NAMED) return;
        english.append(", line ").append(line).append(" as line ").append(before);
        german.append(", Zeile ").append(line).append(" wie Zeile ").append(before);
    }

    /** Returns what was found; empty where every ballot has an id of its own. */
    public Optional<Finding> finding() {
        if (repeated == 0 && !full) return Optional.empty();
        var named = repeated > MOST_NAMED
                ? new Sentence(english + " …", german + " …")
                : new Sentence(english.toString(), german.toString());
        var ballots = repeated == 1
                ? new Sentence("1 ballot", "1 Stimmzettel")
                : new Sentence("{count} ballots", "{count} Stimmzettel").with("count", Wording.count(repeated));
        var compared = full
                ? new Sentence(" Only {size} of the ids were compared.", " Verglichen wurden nur {size} der Kennungen.")
                        .with("size", Wording.count(size))
                : new Sentence("", "");
        return Optional.of(BallotCode.VOTER_TWICE
                .at(Pointer.root(), "ballots", ballots, "lines", named, "compared", compared)
                .withPosition(new Position(Math.max(1, firstRepeated), 1)));
    }

    private long key(String id) {
        if (id.length() <= LONGEST_NUMBER && id.charAt(0) != '0') {
            var number = BallotLines.whole(id);
            if (number.isPresent()) return number.getAsLong();
        }
        return Hashing.sha256().hashString(id, UTF_8).asLong() | NO_NUMBER;
    }

    /** Returns where an id is, or where there is room for it; -1 if that took too long, which takes ids made up for it. */
    private int place(long key) {
        int mask = ids.length - 1;
        int place = (int) (key * SPREAD >>> 32) & mask;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (lines[place] == 0 || ids[place] == key) return place;
            place = place + 1 & mask;
        }
        return -1;
    }

    private void grow() {
        var oldIds = ids;
        var oldLines = lines;
        ids = new long[2 * oldIds.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldLines[i] == 0) continue;
            int place = place(oldIds[i]);
            if (place < 0) {
                full = true;
                continue;
            }
            ids[place] = oldIds[i];
            lines[place] = oldLines[i];
        }
    }
}
