package io.github.mitform.formats.publish;

import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.session.Round;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts people by the answers to one question, or to two or three side by side, for a table that everybody may see. People who did not answer all of them
 * are left out.
 *
 * <p>A record's key follows from its content, and from how many there are with the same content; so the order of responses and the parts in which they are
 * counted make no difference. It keeps about 100 bytes for each different response. Belongs to one thread.
 */
public final class TableCount {
    /** The greatest number of cells, so that the attack comes to an end. */
    private static final int MOST_CELLS = 2_500;

    private static final int MOST_QUESTIONS = 3;

    private final Round round;
    private final Axis across;
    private final Optional<Axis> above;
    private final Map<Long, Alike> records = new HashMap<>();

    /** Responses of the same content, in a cell. */
    private record Alike(int row, int column, long times) {}

    private TableCount(Round round, List<Groups> groups) {
        this.round = round;
        int rows = Math.max(1, groups.size() - 1);
        across = new Axis(groups.subList(0, rows));
        above = rows < groups.size() ? Optional.of(new Axis(groups.subList(rows, groups.size()))) : Optional.empty();
    }

    /**
     * Starts a count.
     *
     * @param questions one to three different ones with yes or no, a choice of one, or a scale; the last of several makes the columns, the others together
     *     make the rows
     * @return empty if there is no such question, one of them names people or is specially protected, or the table would have more than 2,500 cells
     */
    public static Optional<TableCount> of(Round round, List<String> questions) {
        var groups = new ArrayList<Groups>();
        for (String name : questions) {
            round.plan()
                    .input(name)
                    .filter(PublicRecords::isOpen)
                    .flatMap(input -> Groups.of(
                            name,
                            Wording.label(input.question().ask()),
                            round.type(name).orElse(input.question().answer())))
                    .ifPresent(groups::add);
        }
        boolean possible = !questions.isEmpty()
                && questions.size() <= MOST_QUESTIONS
                && groups.size() == questions.size()
                && Set.copyOf(questions).size() == questions.size()
                && new Axis(groups).size() <= MOST_CELLS;
        return possible ? Optional.of(new TableCount(round, groups)) : Optional.empty();
    }

    /** Counts a response of the round that was checked. */
    public void add(Response response) {
        int row = across.of(response);
        int column = above.map(axis -> axis.of(response)).orElse(0);
        if (row < 0 || column < 0) return;
        long content =
                Long.parseUnsignedLong(Digest.of(ResponseCodec.write(response)).substring(0, 16), 16);
        add(content, new Alike(row, column, 1));
    }

    private void add(long content, Alike more) {
        records.merge(
                content, more, (one, other) -> new Alike(one.row, one.column, Math.addExact(one.times, other.times)));
    }

    /**
     * Counts everything that another one counted.
     *
     * @throws IllegalArgumentException if it is of another round or other questions
     */
    public void merge(TableCount other) {
        if (!round.digest().equals(other.round.digest())
                || !across.equals(other.across)
                || !above.equals(other.above)) {
            throw new IllegalArgumentException("this was counted for another table");
        }
        other.records.forEach(this::add);
    }

    /** Returns the table with small numbers withheld, and others with them, by the smallest cell of the format. */
    public WithheldTable withhold() {
        var counts = new long[(int) across.size()]
                [above.map(axis -> (int) axis.size()).orElse(1)];
        records.values().forEach(alike -> counts[alike.row][alike.column] += alike.times);
        return new WithheldTable(across, above, round.format().smallestCell(), counts);
    }

    /** Returns the table as everybody may see it, with all its numbers changed. */
    public PublishedTable publish(Protection protection) {
        int width = above.map(axis -> (int) axis.size()).orElse(1);
        var counts = new long[(int) across.size()][width];
        var keys = new long[counts.length][width];
        records.forEach((content, alike) -> {
            counts[alike.row][alike.column] += alike.times;
            for (long i = 0; i < alike.times; i++) {
                long key = protection.keys().ofRecord(content + i * 0x9E3779B97F4A7C15L);
                keys[alike.row][alike.column] = CellKeys.together(keys[alike.row][alike.column], key);
            }
        });
        return new PublishedTable(across, above, protection, round.format().smallestCell(), counts, keys);
    }
}
