package io.github.mitform.formats.prototype.instrument;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one person filled in: a grid with a row for each item, or one scale for each; behind them, where an instrument needs it, the
 * comparison of all pairs of its items.
 */
final class SheetReader {
    private final Instrument instrument;
    private final List<Subject> subjects;
    private final Range range;
    private final List<Option> rows;
    private final Map<String, Integer> weighed = new HashMap<>();

    /**
     * @param subjects with their options known
     * @throws IllegalArgumentException if they do not fit the instrument
     */
    SheetReader(Instrument instrument, List<Subject> subjects) {
        this.instrument = instrument;
        this.subjects = List.copyOf(subjects);
        this.range = range(instrument, subjects)
                .filter(known -> fits(instrument, subjects))
                .orElseThrow(() -> new IllegalArgumentException("these questions are not those of " + instrument.id()));
        this.rows =
                subjects.get(0).type() instanceof GridType grid ? grid.rows().listed() : List.of();
        if (instrument.hasWeights()) {
            var options = ((ComparisonType) subjects.get(subjects.size() - 1).type())
                    .choices()
                    .listed();
            for (int i = 0; i < options.size(); i++) {
                weighed.put(options.get(i).id().value(), i);
            }
        }
    }

    /** Returns how many items the questions have; empty as long as the rows of a grid are not known. */
    static Optional<Integer> items(Instrument instrument, List<Subject> subjects) {
        var sheet = sheet(instrument, subjects);
        if (sheet.size() == 1 && sheet.get(0).type() instanceof GridType grid) {
            return grid.rows().isListed() ? Optional.of(grid.rows().listed().size()) : Optional.empty();
        }
        return Optional.of(sheet.size());
    }

    private static boolean fits(Instrument instrument, List<Subject> subjects) {
        return items(instrument, subjects).equals(Optional.of(instrument.items()))
                && (!instrument.hasWeights() || comparesAllPairs(instrument, subjects));
    }

    private static List<Subject> sheet(Instrument instrument, List<Subject> subjects) {
        return instrument.hasWeights() ? subjects.subList(0, subjects.size() - 1) : subjects;
    }

    /** Returns whether the last question compares every pair of the items. */
    static boolean comparesAllPairs(Instrument instrument, List<Subject> subjects) {
        if (!(subjects.get(subjects.size() - 1).type() instanceof ComparisonType comparison)) return false;
        int items = instrument.items();
        return comparison.kind() == ComparisonType.Kind.PAIR
                && comparison.everySet()
                && (!comparison.choices().isListed()
                        || comparison.choices().listed().size() == items)
                && comparison.shown(items) == 2
                && comparison.count(items) == items * (items - 1) / 2;
    }

    /** Returns the steps of the items, which have to be the same for all; empty if they are not, or not those of the instrument. */
    static Optional<Range> range(Instrument instrument, List<Subject> subjects) {
        var ranges = sheet(instrument, subjects).stream()
                .map(subject -> range(subject.type()))
                .distinct()
                .toList();
        return ranges.size() == 1 ? ranges.get(0).filter(instrument.ranges()::contains) : Optional.empty();
    }

    private static Optional<Range> range(AnswerType type) {
        if (type instanceof GridType grid && grid.cell() instanceof ScaleType scale) return range(scale);
        return type instanceof ScaleType scale ? Optional.of(new Range(scale.from(), scale.to())) : Optional.empty();
    }

    Range range() {
        return range;
    }

    /** Returns what an item is called. */
    Text label(int item) {
        return rows.isEmpty() ? subjects.get(item).title() : rows.get(item).label();
    }

    /** Returns whether anything was answered. */
    boolean isAnswered(Row row) {
        return IntStream.range(0, subjects.size()).anyMatch(i -> row.answer(i) != null);
    }

    /** Returns the sheet; null if an item was left out, or not each pair was compared once. */
    @Nullable
    Sheet read(Row row) {
        var points = new int[instrument.items()];
        for (int item = 0; item < points.length; item++) {
            if (!(answer(row, item) instanceof ScaleAnswer scale)) return null;
            points[item] = instrument.points(item, scale.step(), range);
        }
        if (!instrument.hasWeights()) return Sheet.of(points);
        var weights = row.answer(subjects.size() - 1) instanceof ComparisonAnswer compared ? weights(compared) : null;
        return weights == null ? null : new Sheet(points, weights);
    }

    private @Nullable Object answer(Row row, int item) {
        if (rows.isEmpty()) return row.answer(item);
        return row.answer(0) instanceof GridAnswer grid
                ? grid.rows().get(rows.get(item).id().value())
                : null;
    }

    /** Returns how often each item was chosen; null unless each pair was compared once: only then do weights add up to what they divide by. */
    private int @Nullable [] weights(ComparisonAnswer compared) {
        var weights = new int[instrument.items()];
        var pairs = new HashSet<Set<String>>();
        for (ComparisonAnswer.Choice choice : compared.sets()) {
            if (!weighed.keySet().containsAll(choice.shown()) || !choice.shown().contains(choice.best())) {
                throw new IllegalArgumentException("an answer chooses what is not compared");
            }
            pairs.add(new HashSet<>(choice.shown()));
            weights[requireNonNull(weighed.get(choice.best()))]++;
        }
        boolean eachPairOnce = compared.sets().size() == Scale.PAIRS
                && pairs.size() == Scale.PAIRS
                && pairs.stream().allMatch(pair -> pair.size() == 2);
        return eachPairOnce ? weights : null;
    }
}
