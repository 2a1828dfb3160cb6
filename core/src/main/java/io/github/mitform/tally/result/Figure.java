package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table, and how to draw it.
 *
 * @param id unique in its result
 * @param title what it shows
 * @param lines each with one cell for every column
 * @param drawing how to draw it beside the table
 * @param sums what else adds up to something that is known, beside whole lines and columns
 * @param of whose people these are, where they are not all those who answered
 * @param spread what people gave of their own, where lines are named by that: lines as they stand are published only if all that was given
 *     was given by enough people. The columns then are what was given, how many people, and their share. No figure that is published has it
 */
public record Figure(
        String id,
        Sentence title,
        List<Column> columns,
        List<List<Cell>> lines,
        Drawing drawing,
        List<Sum> sums,
        Optional<People> of,
        Optional<Spread> spread) {
    /** The id of the column with the lower ends of intervals. */
    public static final String LOW = "low";

    /** The id of the column with the upper ends of intervals. */
    public static final String HIGH = "high";

    public Figure {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        columns = List.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
        requireNonNull(drawing, "drawing");
        requireNonNull(of, "of");
        requireNonNull(spread, "spread");
        var ids = new HashSet<String>();
        for (Column column : columns) {
            if (!ids.add(column.id())) throw new IllegalArgumentException("two columns have the id " + column.id());
        }
        for (List<Cell> line : lines) {
            if (line.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a line has a cell for each of " + columns.size() + " columns, but one has " + line.size());
            }
        }
        if (spread.isPresent()
                && !columns.stream().map(Column::role).toList().equals(List.of(Role.GIVEN, Role.GROUP, Role.MEASURE))) {
            throw new IllegalArgumentException(
                    "what people gave is spread over what they gave, people, and their share");
        }
        sums = List.copyOf(sums);
        for (Sum sum : sums) {
            for (int line : sum.lines()) {
                if (line < 0 || line >= lines.size()) {
                    throw new IllegalArgumentException(
                            "a sum is of some of " + lines.size() + " lines, but one names line " + line);
                }
            }
        }
    }

    /** Returns a figure of all those who answered, in which nothing adds up but whole lines and columns. */
    public Figure(String id, Sentence title, List<Column> columns, List<List<Cell>> lines, Drawing drawing) {
        this(id, title, columns, lines, drawing, List.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the same figure with other lines, and without {@link #sums} and {@link #spread}, which were of those it had. */
    public Figure withLines(List<List<Cell>> newLines) {
        return new Figure(id, title, columns, newLines, drawing, List.of(), of, Optional.empty());
    }

    /** Returns the same figure, whose lines are named by what people gave of their own. */
    public Figure withSpread(Spread given) {
        return new Figure(id, title, columns, lines, drawing, sums, of, Optional.of(given));
    }

    /** Returns the same figure with other columns. */
    public Figure withColumns(List<Column> newColumns) {
        return new Figure(id, title, newColumns, lines, drawing, sums, of, spread);
    }

    /** Returns the same figure, some lines of which add up to something that another figure or a sentence tells. */
    public Figure withSums(Sum... known) {
        return new Figure(id, title, columns, lines, drawing, List.of(known), of, spread);
    }

    /** Returns the same figure, of the people of a line of an earlier one. */
    public Figure of(String figure, int line) {
        return new Figure(id, title, columns, lines, drawing, sums, Optional.of(new People(figure, line)), spread);
    }

    /**
     * The people of one line of an earlier figure of the same result. What adds up to them would give their number back: where any cell of that
     * line is withheld, everything of the later figure is.
     *
     * @param line from 0
     */
    public record People(String figure, int line) {}

    /**
     * Returns the same figure, of which the sum of the lines for which something holds is known as well, and that of all others.
     *
     * @param column the id of a column of people
     * @param holds for each line
     */
    public Figure withHalves(String column, List<Boolean> holds) {
        var known = new ArrayList<>(sums);
        for (boolean half : new boolean[] {true, false}) {
            known.add(new Sum(
                    column,
                    IntStream.range(0, holds.size())
                            .filter(line -> holds.get(line) == half)
                            .boxed()
                            .toList()));
        }
        return new Figure(id, title, columns, lines, drawing, known, of, spread);
    }

    /**
     * Some cells whose people add up to something that is known from elsewhere, such as how many were right, where that is told as well: they
     * are withheld as if they were a {@link Role#GROUP} of their own. Unless it is of too few people, the sum itself counts as known.
     *
     * @param columns the ids of their columns
     * @param lines the places of their lines, from 0
     */
    public record Sum(List<String> columns, List<Integer> lines) {
        public Sum {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }

        /** Returns the sum of some lines of a column. */
        public Sum(String column, List<Integer> lines) {
            this(List.of(column), lines);
        }

        /** Returns the sum of some columns of a line. */
        public static Sum ofLine(int line, List<String> columns) {
            return new Sum(columns, List.of(line));
        }
    }

    /**
     * One column.
     *
     * @param id unique in its figure; the header in CSV
     * @param title the header people read
     * @param role what its cells are to each other, so that withheld ones cannot be worked out
     * @param from ids of the columns that its cells are worked out from, such as a share from the people it counts: a cell is withheld
     *     where one of those is, and adds nothing where all of them are shown; empty for cells that stand for themselves
     * @param side which side a part of a divided bar is on, said of all parts or of none; empty where its place among them says so
     * @param percent whether its numbers are percent of a whole, such as weighted shares, and drawn from 0 to 100
     */
    public record Column(
            String id,
            Sentence title,
            Role role,
            List<String> from,
            Optional<Side> side,
            @Default("false") boolean percent) {
        public Column {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(role, "role");
            from = List.copyOf(from);
            requireNonNull(side, "side");
        }

        /** Returns a column whose place says which side it is on. */
        public Column(String id, Sentence title, Role role, List<String> from) {
            this(id, title, role, from, Optional.empty(), false);
        }

        /** Returns a copy in another role. */
        public Column with(Role newRole) {
            return new Column(id, title, newRole, from, side, percent);
        }

        /** Returns a copy that is on a side. */
        public Column on(Side newSide) {
            return new Column(id, title, role, from, Optional.of(newSide), percent);
        }

        /** Returns a column whose cells stand for themselves. */
        public Column(String id, Sentence title, Role role) {
            this(id, title, role, List.of());
        }

        /** Returns a column of percentages that are worked out from other columns. */
        public static Column percentFrom(String id, Sentence title, String... columns) {
            return new Column(id, title, Role.MEASURE, List.of(columns), Optional.empty(), true);
        }

        /** Returns a column of shares or numbers that are worked out from other columns. */
        public static Column from(String id, Sentence title, String... columns) {
            return new Column(id, title, Role.MEASURE, List.of(columns));
        }
    }

    /** Which side a part of a divided bar is on. */
    public enum Side {
        /** It speaks for what the line is about, the first part most. */
        FOR,
        /** It speaks neither for nor against it. */
        NEITHER,
        /** It speaks against it, the last part most. */
        AGAINST
    }

    /** What the cells of a column are. */
    public enum Role {
        /** Names the line. */
        LABEL,
        /**
         * Names the line by what people gave, so that the name itself speaks of them: where a number of its line is withheld, so is all of the line, and
         * such lines are put together as the last one. What is left is published as a {@link #LABEL}.
         */
        GIVEN,
        /** People, and nobody is counted in two of these columns of one line: together they make up the column {@link #TOTAL}. */
        PART,
        /** People, all those of the parts of this line. */
        TOTAL,
        /** People, each counted in exactly one line of this column, whose sum is known; or numbers with a known sum. */
        GROUP,
        /**
         * A {@link #GROUP} of which everything is shown or nothing: beside it stands what follows from all of them, such as a mean, and would tell what is missing.
         * It is published as a group.
         */
        ALL_OR_NONE,
        /** Both a {@link #PART} of its line and a {@link #GROUP}: the inside of a cross table. */
        CROSS,
        /**
         * People, or shares of them: how many took part, came somewhere or were asked in some way. It says nothing of what any of them answered, and is shown
         * whatever it is; only where too few took part at all is it withheld with everything else.
         */
        TURNOUT,
        /** People or scores that nothing else adds up to. */
        MEASURE,
        /**
         * What follows from all answers, such as a mean: it is withheld where another result of the same report keeps back how many gave some of these
         * answers, since it would tell. Otherwise it is a {@link #MEASURE}, and published as one.
         */
        MEAN
    }

    /** How a figure is drawn. */
    public enum Drawing {
        /** As a table only. */
        NONE,
        /** A bar for each line, of its first {@code GROUP} or {@code MEASURE} column. */
        BARS,
        /**
         * A bar for each line, divided by its {@code PART} or {@code CROSS} columns; by those of percentages where there are several, which
         * together are 100.
         */
        STACKED_BARS,
        /** As {@link #STACKED_BARS}, and the same lines below as {@link #DOTS}, under the title of the column that dots are drawn of. */
        STACKED_BARS_AND_DOTS,
        /** As {@link #STACKED_BARS}, for parts that rise from low to high, such as the steps of a scale. */
        RISING_BARS,
        /**
         * As {@link #RISING_BARS}, with the middle of the parts of all lines below each other, so that one sees which side outweighs: for
         * the steps of a scale from no to yes.
         */
        DIVERGING_BARS,
        /** Columns side by side over ordered lines, such as the steps of a scale. */
        HISTOGRAM,
        /**
         * A dot for each line at its first share or number that counts no people, with a stroke between its columns {@value #LOW} and {@value
         * #HIGH}, which are in percent for shares and in the unit of the dot for numbers; the dot alone where those are empty, or not there. Lines that have
         * both ends and no dot are bands, such as grades, that the others lie in.
         */
        DOTS,
        /** A field for each number of the {@code MEASURE} columns, the darker the greater it is. */
        MATRIX,
        /**
         * Each against each: a line is a pair, named by its first two {@code LABEL} columns, and its first two {@code PART} columns say how many prefer the
         * first and how many the second. A field for each of these, coloured by who wins; as {@link #STACKED_BARS} where there are too many names.
         */
        PAIRS,
        /**
         * What is spent one after the other: a bar for each line as long as its {@code TOTAL}, which begins where the one before ends, divided by its {@code
         * PART} columns. The first column that is worked out {@linkplain Column#from from} the total alone says what is left behind it; the {@code MEASURE}
         * columns that stand for themselves are told beside the bar.
         */
        STAIRS,
        /**
         * A bar for each column of numbers that stand for themselves, such as the rounds of a count, divided by lines, with bands between that show how they
         * pass on. A column that is worked out {@linkplain Column#from from} two of these, one behind the other, says what passed on between them: the line
         * with a negative number gave it, those with positive ones got it. The line that is about no {@linkplain Cell.Words#option option} is pale: it
         * counts for none of the others.
         */
        FLOW,
        /** Lines joined into groups: the first number of each, 0 to 100, says how near it is to the group above it. */
        TREE
    }
}
