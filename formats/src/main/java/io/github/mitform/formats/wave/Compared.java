package io.github.mitform.formats.wave;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One result in the waves in which it is the same.
 *
 * @param waves 2 or more, the latest one at the end
 * @param measures for each wave
 * @param populations for each wave, out of how many people those who answered were drawn; empty where that is not said
 * @param drawn for each wave, whether its numbers say something of everybody, within an interval
 * @param smallestCell the greatest one of all waves
 */
record Compared(
        List<Wave> waves,
        List<Measures> measures,
        List<OptionalLong> populations,
        List<Boolean> drawn,
        int smallestCell) {
    static final double CONFIDENCE = 0.95;

    Compared {
        waves = List.copyOf(waves);
        measures = List.copyOf(measures);
        populations = List.copyOf(populations);
        drawn = List.copyOf(drawn);
    }

    List<String> names() {
        return waves.stream().map(Wave::name).toList();
    }

    Optional<Measure> measure(int wave, String key) {
        return measures.get(wave).all().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    Measure latest(String key) {
        return measure(waves.size() - 1, key).orElseThrow();
    }

    /** Returns what the latest wave and an earlier one have; a wording that nobody knows is nothing in common. */
    List<String> keys(Class<? extends Measure> kind) {
        return measures.get(waves.size() - 1).all().stream()
                .filter(kind::isInstance)
                .map(Measure::key)
                .filter(key -> !key.startsWith("unknown/"))
                .filter(key -> measures.subList(0, waves.size() - 1).stream()
                        .anyMatch(earlier -> earlier.all().stream()
                                .anyMatch(measure -> measure.key().equals(key))))
                .toList();
    }

    /** Returns whether numbers of one wave have an interval. */
    boolean hasInterval(int wave) {
        return drawn.get(wave) || ofTesters();
    }

    /** Returns out of how many people so many were drawn; empty where it is not said, or there cannot have been so many. */
    OptionalLong population(int wave, long people) {
        var known = drawn.get(wave) ? populations.get(wave) : OptionalLong.empty();
        return known.orElse(0) >= people ? known : OptionalLong.empty();
    }

    /** Returns whether shares are weighted: then those of each wave are, or they would not compare. */
    boolean isWeighted() {
        return measures.get(waves.size() - 1).all().stream()
                .anyMatch(measure -> measure instanceof Measure.Share share
                        && share.part().weighted().isPresent());
    }

    /** Returns whether means are those of {@code recommend}, which have an interval of their own. */
    boolean haveAdjustedIntervals() {
        return measures.get(waves.size() - 1).all().stream()
                .anyMatch(measure ->
                        measure instanceof Measure.Mean mean && mean.own().isPresent());
    }

    boolean ofTesters() {
        return measures.get(waves.size() - 1).ofTesters();
    }

    boolean differencesHaveIntervals() {
        return drawn.get(waves.size() - 1) && drawn.get(waves.size() - 2);
    }

    /**
     * Says whether chance alone may be behind a difference; nothing where that cannot be said.
     *
     * @param same whether there is no difference
     * @param among of how many differences this is the greatest one, as its interval allows for
     */
    Sentence verdict(boolean same, Optional<Interval> difference, int among) {
        if (same) return new Sentence(": no difference", ": kein Unterschied");
        if (!differencesHaveIntervals() || difference.isEmpty()) return new Sentence("", "");
        var more = among == 1
                ? new Sentence("", "")
                : new Sentence(", even of the greatest of {among}", ", selbst beim größten von {among}")
                        .with("among", among);
        return difference.get().low() > 0 || difference.get().high() < 0
                ? new Sentence(
                                ": a difference greater than chance alone would let expect{more}",
                                ": ein größerer Unterschied, als allein der Zufall erwarten ließe{more}")
                        .with("more", more)
                : new Sentence(
                        ": chance alone may be behind the difference",
                        ": hinter dem Unterschied kann allein der Zufall stehen");
    }

    /** Returns a label as a number comes after it: with a colon, unless it is a question. */
    static Sentence before(Cell.Words label) {
        var words = Wording.label(label.text());
        return new Sentence(before(words.english()), before(words.german()));
    }

    private static String before(String label) {
        return label.isEmpty() || ".?!:".indexOf(label.charAt(label.length() - 1)) >= 0 ? label : label + ":";
    }

    /** Returns whether numbers of any wave have an interval. */
    boolean haveIntervals() {
        return IntStream.range(0, waves.size()).anyMatch(this::hasInterval);
    }

    private static List<Column> ends() {
        return List.of(
                new Column(Figure.LOW, new Sentence("95% interval from", "95-%-Intervall von"), Role.MEASURE),
                new Column(Figure.HIGH, new Sentence("to", "bis"), Role.MEASURE));
    }

    private static List<Cell> ends(Optional<Interval> interval, int decimals, boolean withheld) {
        if (withheld) return List.of(new Cell.Withheld(), new Cell.Withheld());
        return interval.<List<Cell>>map(ends -> List.of(number(ends.low(), decimals), number(ends.high(), decimals)))
                .orElseGet(() -> List.of(new Cell.Empty(), new Cell.Empty()));
    }

    private static Cell number(double number, int decimals) {
        return new Cell.Number(BigDecimal.valueOf(number), decimals, Note.NOBODY);
    }

    /**
     * Returns a line of {@link #differences}.
     *
     * @param withheld whether the interval is
     */
    List<Cell> difference(Cell label, double difference, Optional<Interval> interval, int decimals, boolean withheld) {
        var line = new ArrayList<Cell>(List.of(label, number(difference, decimals)));
        if (differencesHaveIntervals()) line.addAll(ends(interval, decimals, withheld));
        return line;
    }

    /** Returns a line of {@link #differences} where there is none to tell: withheld, or empty. */
    List<Cell> noDifference(Cell label, Cell cell) {
        return differencesHaveIntervals() ? List.of(label, cell, cell, cell) : List.of(label, cell);
    }

    /** @param title with places for the names of both waves, {@code from} and {@code to} */
    Figure differences(String id, Sentence title, List<List<Cell>> lines) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("what", new Sentence("What", "Was"), Role.LABEL));
        columns.add(new Column("difference", new Sentence("Difference", "Unterschied"), Role.MEASURE));
        if (differencesHaveIntervals()) columns.addAll(ends());
        return new Figure(
                id,
                title.with("from", names().get(waves.size() - 2), "to", names().get(waves.size() - 1)),
                columns,
                lines,
                differencesHaveIntervals() ? Drawing.DOTS : Drawing.NONE);
    }

    /**
     * Returns a line of {@link #overTime}.
     *
     * @param alone whether there is nothing beside it, so that the name of the wave says enough
     * @param withheld whether the interval is
     */
    List<Cell> inTime(
            Cell.Words label,
            boolean alone,
            int wave,
            Cell value,
            Optional<Interval> interval,
            int decimals,
            boolean withheld) {
        var name = alone
                ? new Sentence("{wave}", "{wave}").with("wave", names().get(wave))
                : new Sentence("{label} {wave}", "{label} {wave}")
                        .with("label", before(label), "wave", names().get(wave));
        var line = new ArrayList<Cell>(List.of(Cell.Words.of(Wording.text(name)), value));
        if (haveIntervals()) line.addAll(ends(interval, decimals, withheld && hasInterval(wave)));
        return line;
    }

    Figure overTime(String id, Sentence title, Sentence value, List<List<Cell>> lines, Drawing drawing) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("wave", new Sentence("When or where", "Wann oder wo"), Role.LABEL));
        columns.add(new Column("value", value, Role.MEASURE));
        if (haveIntervals()) columns.addAll(ends());
        return new Figure(id, title, columns, lines, drawing);
    }
}
