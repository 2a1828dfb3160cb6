package io.github.mitform.formats.vote.internal.table;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.grade.GradesStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How often each grade was given, and the one in the middle.
 *
 * @param names what candidates are called
 * @param grades what a grade is called; empty where it has no name
 */
public record GradeTable(Outcome outcome, IntFunction<Cell.Words> names, IntFunction<Optional<Sentence>> grades) {
    /** More grades are no columns that anybody compares. */
    private static final int MOST = 12;

    /** Returns the table, with lines in an order; empty where the rule does not look for that, or the grades are too many for columns. */
    public Optional<Figure> figure(Collection<Integer> order) {
        Map<Integer, GradesStep> steps = outcome.steps().stream()
                .filter(GradesStep.class::isInstance)
                .map(GradesStep.class::cast)
                .collect(Collectors.toMap(GradesStep::place, Function.identity()));
        var given = new TreeSet<Integer>();
        steps.values().forEach(step -> given.addAll(step.grades().keySet()));
        if (given.isEmpty() || given.size() > MOST) return Optional.empty();
        var columns = new ArrayList<Column>();
        columns.add(new Column("candidate", new Sentence("Name", "Name"), Role.LABEL));
        for (int grade : given) columns.add(new Column("grade-" + grade, grade(grade), Role.PART));
        columns.add(new Column("middle", new Sentence("Middle grade", "Mittlere Note"), Role.LABEL));
        var lines = new ArrayList<List<Cell>>();
        for (int place : order) {
            var step = steps.get(place);
            if (step != null) lines.add(line(step, given));
        }
        return Optional.of(new Figure(
                "grades",
                new Sentence("How often each grade was given", "Wie oft es jede Note gab"),
                columns,
                lines,
                Drawing.RISING_BARS));
    }

    private List<Cell> line(GradesStep step, Collection<Integer> given) {
        var line = new ArrayList<Cell>();
        line.add(names.apply(step.place()));
        for (int grade : given) {
            var weight = step.grades().get(grade);
            line.add(new Cell.People(
                    weight == null
                            ? 0
                            : weight.toDecimal(0, RoundingMode.HALF_UP).longValueExact()));
        }
        line.add(Cell.Words.of(Wording.text(grade(step.middle()))));
        return line;
    }

    private Sentence grade(int grade) {
        return grades.apply(grade)
                .map(name -> new Sentence("{name} ({grade})", "{name} ({grade})").with("name", name, "grade", grade))
                .orElse(new Sentence("Grade " + grade, "Note " + grade));
    }
}
