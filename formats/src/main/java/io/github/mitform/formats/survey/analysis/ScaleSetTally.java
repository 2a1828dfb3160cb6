package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.statistics.Covariances;
import io.github.mitform.formats.statistics.CronbachAlpha;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts scales together. Counters: the steps of each question; then, of those who answered all, how many they are, their sums, and sums of
 * products by rows; or, pairwise, for each two questions how many answered both, the sum of the one, of the other, and of products.
 */
final class ScaleSetTally extends JointTally {
    /** How many counters there are for each two questions. */
    private static final int PAIR = 4;

    private final List<Subject> subjects;
    private final List<ScaleType> scales;
    private final Set<String> reversed;
    private final boolean pairwise;
    private final Drawn drawn;
    private final int joint;

    ScaleSetTally(List<Subject> subjects, Set<String> reversed, boolean pairwise, Drawn drawn) {
        super(
                ScaleSet.ID,
                ScaleSet.VERSION,
                subjects.size(),
                start(subjects, subjects.size()) + joint(subjects.size(), pairwise));
        this.subjects = subjects;
        this.scales =
                subjects.stream().map(subject -> (ScaleType) subject.type()).toList();
        this.reversed = reversed;
        this.pairwise = pairwise;
        this.drawn = drawn;
        this.joint = start(subjects, subjects.size());
    }

    private static int joint(int questions, boolean pairwise) {
        return pairwise ? PAIR * questions * questions : 1 + questions + questions * questions;
    }

    /** Where the steps of a question are counted. */
    private static int start(List<Subject> subjects, int question) {
        int start = 0;
        for (int i = 0; i < question; i++) {
            var scale = (ScaleType) subjects.get(i).type();
            start += scale.to() - scale.from() + 1;
        }
        return start;
    }

    @Override
    void count(Row row, boolean complete, Counts counts) {
        int questions = scales.size();
        for (int i = 0; i < questions; i++) {
            if (!(row.answer(i) instanceof ScaleAnswer answer)) continue;
            counts.add(start(subjects, i) + answer.step() - scales.get(i).from(), row.times());
            if (pairwise) {
                countPairs(row, i, turned(i, answer), counts);
                continue;
            }
            if (!complete) continue;
            long step = turned(i, answer);
            counts.add(joint + 1 + i, Math.multiplyExact(row.times(), step));
            for (int j = i; j < questions; j++) {
                if (row.answer(j) instanceof ScaleAnswer other) {
                    long product = step * turned(j, other);
                    counts.add(joint + 1 + questions + i * questions + j, Math.multiplyExact(row.times(), product));
                }
            }
        }
        if (complete && !pairwise) counts.add(joint, row.times());
    }

    private void countPairs(Row row, int question, long step, Counts counts) {
        for (int other = question; other < scales.size(); other++) {
            if (!(row.answer(other) instanceof ScaleAnswer answer)) continue;
            long otherStep = turned(other, answer);
            int pair = pair(question, other);
            counts.add(pair, row.times());
            counts.add(pair + 1, Math.multiplyExact(row.times(), step));
            counts.add(pair + 2, Math.multiplyExact(row.times(), otherStep));
            counts.add(pair + 3, Math.multiplyExact(row.times(), step * otherStep));
        }
    }

    private int pair(int one, int other) {
        return joint + PAIR * (one * scales.size() + other);
    }

    private long turned(int question, ScaleAnswer answer) {
        var scale = scales.get(question);
        return reversed.contains(subjects.get(question).name())
                ? (long) scale.from() + scale.to() - answer.step()
                : answer.step();
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var alpha = alpha(state);
        var labels = subjects.stream().map(this::label).toList();
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < scales.size(); i++) {
            samples.add(Means.sample(state, start(subjects, i), scales.get(i)));
        }
        var means = new Means(labels, samples, Means.bounds(scales.get(0)), drawn, false);
        var figures = new ArrayList<Figure>();
        steps(state).ifPresent(figures::add);
        figures.add(means.figure(context));
        var notes = new ArrayList<Note>();
        notes.add(sentence(alpha));
        if (!reversed.isEmpty()) {
            notes.add(new Note(
                    Note.Kind.EXPLANATION,
                    new Sentence(
                            "Where a question was asked the other way round, a high step means little. It is turned for Cronbach's alpha, and shown"
                                    + " as it was answered.",
                            "Wo umgekehrt gefragt wurde, bedeutet eine hohe Stufe wenig. Für Cronbachs Alpha ist die Frage umgedreht, gezeigt ist"
                                    + " sie so, wie geantwortet wurde."),
                    Note.NOBODY));
        }
        notes.addAll(drawn.notes(context, state.answered()));
        return new KeptResult(
                ScaleSet.ID,
                ScaleSet.VERSION,
                state.turnout(),
                figures,
                notes,
                List.of(),
                List.of(),
                data(alpha, means, context));
    }

    private Cell.Words label(Subject subject) {
        return reversed.contains(subject.name())
                ? Cell.Words.of(Wording.text(
                        new Sentence("{question} (asked the other way round)", "{question} (umgekehrt gefragt)")
                                .with("question", Wording.label(subject.title()))))
                : Cell.Words.of(subject.title());
    }

    private CronbachAlpha alpha(Counts state) {
        int questions = scales.size();
        if (pairwise) {
            var tables = new long[PAIR][questions][questions];
            for (int i = 0; i < questions; i++) {
                for (int j = i; j < questions; j++) {
                    for (int k = 0; k < PAIR; k++) tables[k][i][j] = state.get(pair(i, j) + k);
                }
            }
            return new CronbachAlpha(Covariances.ofPairs(tables[0], tables[1], tables[2], tables[3]));
        }
        var sums = new long[questions];
        var products = new long[questions][questions];
        for (int i = 0; i < questions; i++) {
            sums[i] = state.get(joint + 1 + i);
            for (int j = i; j < questions; j++) products[i][j] = state.get(joint + 1 + questions + i * questions + j);
        }
        return new CronbachAlpha(Covariances.ofSums(state.get(joint), sums, products));
    }

    /** Steps side by side, where all questions have the same ones. */
    private Optional<Figure> steps(Counts state) {
        var kinds = Kinds.of(scales.get(0));
        if (scales.stream().anyMatch(scale -> !Kinds.of(scale).ids().equals(kinds.ids()))) return Optional.empty();
        var columns = new ArrayList<Column>();
        columns.add(new Column("question", new Sentence("Question", "Frage"), Role.LABEL));
        for (int step = 0; step < kinds.size(); step++) {
            columns.add(new Column(
                    "step_" + kinds.ids().get(step),
                    Wording.label(kinds.labels().get(step).text()),
                    Role.PART));
        }
        columns.add(new Column("answered", new Sentence("Answered", "Geantwortet"), Role.TOTAL));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < scales.size(); i++) {
            var line = new ArrayList<Cell>();
            line.add(label(subjects.get(i)));
            long answered = 0;
            for (int step = 0; step < kinds.size(); step++) {
                long people = state.get(start(subjects, i) + step);
                line.add(new Cell.People(people));
                answered += people;
            }
            line.add(new Cell.People(answered));
            lines.add(line);
        }
        return Optional.of(new Figure(
                "steps",
                new Sentence("How many chose each step", "Wie viele jede Stufe wählten"),
                columns,
                lines,
                Drawing.DIVERGING_BARS));
    }

    private Note sentence(CronbachAlpha alpha) {
        long people = alpha.covariances().people();
        var value = alpha.value();
        if (value.isEmpty()) {
            return Note.caution(new Sentence(
                    "Whether the questions measure one thing cannot be said: fewer than 2 people answered all of them, or all answered"
                            + " alike.",
                    "Ob die Fragen dasselbe messen, lässt sich nicht sagen: Weniger als 2 Personen haben alle beantwortet, oder alle"
                            + " haben gleich geantwortet."));
        }
        // Judged as it is printed, so that nobody reads 0.80 and another word than for 0.80.
        var shown = BigDecimal.valueOf(value.getAsDouble()).setScale(2, RoundingMode.HALF_UP);
        return new Note(
                Note.Kind.OUTCOME,
                (pairwise
                                ? new Sentence(
                                        "The {count} questions {fit}: Cronbach's alpha is {alpha}, each two questions compared by everybody who"
                                                + " answered both, {people} at least.",
                                        "Die {count} Fragen {fit}: Cronbachs Alpha ist {alpha}; je zwei Fragen sind verglichen bei allen, die"
                                                + " beide beantwortet haben, mindestens {people}.")
                                : new Sentence(
                                        "The {count} questions {fit}: Cronbach's alpha is {alpha}, from {people} who answered all of them.",
                                        "Die {count} Fragen {fit}: Cronbachs Alpha ist {alpha}, aus {people} mit Antworten auf alle."))
                        .with(
                                "count",
                                Wording.count(alpha.covariances().measures()),
                                "fit",
                                fit(shown.doubleValue(), people),
                                "alpha",
                                Wording.number(shown),
                                "people",
                                Wording.people(people)),
                people);
    }

    private static Sentence fit(double alpha, long people) {
        if (people < ScaleSet.FEW) {
            return new Sentence(
                    "were answered by too few people to say whether they fit together",
                    "wurden von zu wenigen Menschen beantwortet, um zu sagen, ob sie zusammenpassen");
        }
        if (alpha >= 0.8) return new Sentence("fit together well", "passen gut zusammen");
        if (alpha >= 0.7) return new Sentence("fit together", "passen zusammen");
        return new Sentence(
                "do not fit together well enough for one score", "passen für einen gemeinsamen Wert zu wenig zusammen");
    }

    private Value data(CronbachAlpha alpha, Means means, CountContext context) {
        var questions = new LinkedHashMap<String, Value>();
        var without = alpha.withoutEach();
        for (int i = 0; i < subjects.size(); i++) {
            questions.put(subjects.get(i).name(), Means.with(means.data(i, context), "alpha_without", without.get(i)));
        }
        var data = Value.object()
                .with(
                        pairwise ? "least_pairs" : "complete",
                        Value.of(alpha.covariances().people()))
                .with("confidence", Value.of(drawn.confidence()));
        data = Means.with(data, "alpha", alpha.value());
        data = Means.with(data, "standardized_alpha", alpha.standardized());
        return data.with("questions", Value.object(questions));
    }
}
