package io.github.mitform.formats.prototype.problem;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.prototype.tester.Testers;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which problems there are, and how many of all. */
final class ProblemResult {
    private static final int MOST_TESTERS = 60;
    /** Of fewer testers it depends on chance whether two of them share a problem, and that is all an estimate stands on. */
    private static final int FEWEST_TESTERS = 4;

    private final List<Option> problems;
    /** The task in which a problem showed, by the id of the problem. */
    private final Map<String, Subject> tasks;

    private final boolean rated;
    private final int goal;
    private final ProblemCounts counts;
    private final CountContext context;
    private final long testers;
    /** The places of the problems that somebody had, the most frequent first, among them the most severe. */
    private final List<Integer> found;

    ProblemResult(
            List<Option> problems,
            Map<String, Subject> tasks,
            boolean rated,
            int goal,
            ProblemCounts counts,
            CountContext context) {
        this.problems = problems;
        this.tasks = tasks;
        this.rated = rated;
        this.goal = goal;
        this.counts = counts;
        this.context = context;
        this.testers = counts.turnout.answered()
                + (rated ? counts.turnout.turnout().missing().getOrDefault(Missing.LEFT_EMPTY, 0L) : 0);
        this.found = IntStream.range(0, problems.size())
                .filter(i -> counts.people(i) > 0)
                .boxed()
                .sorted(Comparator.<Integer, Long>comparing(counts::people)
                        .thenComparing(counts::severities)
                        .reversed())
                .toList();
    }

    KeptResult result() {
        var figures = new ArrayList<Figure>();
        figures.add(list());
        if (!found.isEmpty() && counts.knowsPatterns() && testers <= MOST_TESTERS) figures.add(matrix());
        return new KeptResult(
                ProblemMethod.ID,
                CheckedMethod.VERSION,
                counts.turnout.turnout(),
                figures,
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private Figure list() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("problem", new Sentence("Problem", "Problem"), Role.LABEL));
        if (!tasks.isEmpty()) columns.add(new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL));
        columns.add(new Column("people", new Sentence("People", "Personen"), Role.MEASURE));
        columns.add(Column.from("share", new Sentence("Share", "Anteil"), "people"));
        if (rated) columns.add(Column.from("severity", new Sentence("Mean severity", "Mittlere Schwere"), "people"));
        var lines = new ArrayList<List<Cell>>();
        for (int problem : found) {
            long people = counts.people(problem);
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(problems.get(problem)));
            if (!tasks.isEmpty()) {
                line.add(task(problem)
                        .<Cell>map(task -> Cell.Words.of(task.title()))
                        .orElseGet(Cell.Empty::new));
            }
            line.add(new Cell.People(people));
            line.add(new Cell.Share(people, testers));
            if (rated) line.add(new Cell.Number(severity(problem).toDecimal(10), 1, people));
            lines.add(line);
        }
        return new Figure(
                "problems",
                new Sentence("Who had which problem", "Wie viele welches Problem hatten"),
                columns,
                lines,
                Drawing.BARS);
    }

    private Optional<Subject> task(int problem) {
        return Optional.ofNullable(tasks.get(problems.get(problem).id().value()));
    }

    private Fraction severity(int problem) {
        return Fraction.of(counts.severities(problem), counts.people(problem));
    }

    /** Returns a line for each problem and a column for each tester, those with the most problems first. */
    private Figure matrix() {
        var people = new ArrayList<List<Integer>>();
        counts.patterns().forEach((pattern, times) -> {
            for (long i = 0; i < times; i++) {
                people.add(pattern);
            }
        });
        var columns = new ArrayList<Column>();
        columns.add(new Column("problem", new Sentence("Problem", "Problem"), Role.LABEL));
        for (int i = 1; i <= people.size(); i++) {
            columns.add(new Column("t" + i, new Sentence(String.valueOf(i), String.valueOf(i)), Role.MEASURE));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int problem : found) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(problems.get(problem)));
            for (List<Integer> pattern : people) {
                // A 0 is of one person as well: were it left out, what is withheld could be counted.
                line.add(new Cell.Number(BigDecimal.valueOf(pattern.get(problem)), 0, 1));
            }
            lines.add(line);
        }
        return new Figure(
                "matrix",
                rated
                        ? new Sentence(
                                "Which tester had which problem, and how severe it was",
                                "Welche Testperson welches Problem hatte, und wie schwer es war")
                        : new Sentence("Which tester had which problem", "Welche Testperson welches Problem hatte"),
                columns,
                lines,
                Drawing.MATRIX);
    }

    // --- sentences ---

    private Discovery discovery() {
        return new Discovery(
                Math.toIntExact(testers),
                found.stream()
                        .map(problem -> Math.toIntExact(counts.people(problem)))
                        .toList());
    }

    /** Returns how fast problems are found; empty where that cannot be estimated. */
    private Optional<DiscoveryCurve> curve() {
        return testers < FEWEST_TESTERS ? Optional.empty() : discovery().curve();
    }

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (testers == 0) return notes;
        var discovery = discovery();
        notes.add(had());
        if (discovery.seenOnce() > 0) notes.add(new Note(Kind.OUTCOME, once(discovery.seenOnce()), 1));
        curve().ifPresent(curve -> {
            notes.add(new Note(Kind.OUTCOME, soFar(discovery, curve), fewest()));
            notes.add(new Note(
                    Kind.EXPLANATION,
                    new Sentence(
                                    "One person has one of the problems with a probability of about {rate} (plain mean {naive}, corrected after"
                                            + " Lewis 2001 because problems that nobody had are missing from it).",
                                    "Eine Person hat eines der Probleme mit einer Wahrscheinlichkeit von etwa {rate} (einfaches Mittel {naive},"
                                            + " nach Lewis 2001 berichtigt, weil darin Probleme fehlen, die niemand hatte).")
                            .with(
                                    "rate",
                                    percent(curve.rate()),
                                    "naive",
                                    percent(discovery.naive().orElseThrow())),
                    fewest()));
        });
        if (!found.isEmpty() && testers < FEWEST_TESTERS) {
            notes.add(Note.caution(new Sentence(
                            "How many problems there are that nobody had yet cannot be told from fewer than {people} people.",
                            "Wie viele Probleme es gibt, die noch niemand hatte, lässt sich mit weniger als {people} Personen nicht sagen.")
                    .with("people", FEWEST_TESTERS)));
        } else if (!found.isEmpty()) {
            notes.add(Note.caution(new Sentence(
                    "This estimate holds for people like these, with these tasks and this version. Other people and other tasks find other"
                            + " problems.",
                    "Diese Schätzung gilt für Menschen wie diese, mit diesen Aufgaben und diesem Stand. Andere Menschen und andere Aufgaben"
                            + " finden andere Probleme.")));
        }
        if (!found.isEmpty() && testers > MOST_TESTERS) {
            notes.add(new Note(
                    Kind.EXPLANATION,
                    new Sentence(
                                    "Which tester had which problem is shown of up to {most} people; of more, the responses tell it.",
                                    "Welche Testperson welches Problem hatte, steht hier bis {most} Personen; bei mehr sagen es die"
                                            + " Antworten selbst.")
                            .with("most", MOST_TESTERS),
                    Note.NOBODY));
        }
        notes.addAll(Testers.standFor(context));
        return notes;
    }

    /** Returns the fewest who had a problem or did not: an estimate and the other lines together would give them away. */
    private long fewest() {
        return found.stream()
                .map(counts::people)
                .flatMap(people -> Stream.of(people, testers - people))
                .filter(people -> people > 0)
                .min(Comparator.naturalOrder())
                .orElse(testers);
    }

    private Note had() {
        if (found.isEmpty()) {
            var none = new Sentence("{people} had none of these problems.", "{people} hatten keines dieser Probleme.");
            return new Note(Kind.OUTCOME, none.with("people", Wording.people(testers)), testers);
        }
        var showed = new Sentence("Among {people}, {problems}.", "Bei {people} {problems}.")
                .with(
                        "people",
                        Wording.people(testers),
                        "problems",
                        found.size() == 1
                                ? new Sentence("1 problem showed", "zeigte sich 1 Problem")
                                : new Sentence(
                                                "{count} different problems showed",
                                                "zeigten sich {count} verschiedene Probleme")
                                        .with("count", found.size()));
        if (!counts.knowsPatterns()) return new Note(Kind.OUTCOME, showed, testers);
        long having = counts.withProblems();
        var sentence = new Sentence("{having} of {people} had {problems}.", "{having} von {people} {had} {problems}.")
                .with(
                        "having",
                        Wording.count(having),
                        "people",
                        Wording.people(testers),
                        "had",
                        having == 1 ? "hatte" : "hatten",
                        "problems",
                        which(having));
        return new Note(Kind.OUTCOME, sentence, fewest(having)).or(showed);
    }

    private Sentence which(long having) {
        if (found.size() == 1) {
            return having == 1
                    ? new Sentence("a problem", "ein Problem")
                    : new Sentence("a problem, all the same one", "ein Problem, alle dasselbe");
        }
        return (having == 1
                        ? new Sentence("{count} different problems", "{count} verschiedene Probleme")
                        : new Sentence("a problem; {count} different ones", "ein Problem; {count} verschiedene"))
                .with("count", found.size());
    }

    /** Returns the fewest who had a problem or did not, or had others than one of them, where it is told how many had any. */
    private long fewest(long having) {
        return Stream.concat(
                        Stream.of(fewest(), testers - having),
                        found.stream().map(problem -> having - counts.people(problem)))
                .filter(people -> people > 0)
                .min(Comparator.naturalOrder())
                .orElse(testers);
    }

    private static Sentence once(int problems) {
        return problems == 1
                ? new Sentence("1 of the problems only one person had.", "1 der Probleme hatte nur eine Person.")
                : new Sentence(
                                "{problems} of the problems only one person had each.",
                                "{problems} der Probleme hatte jeweils nur eine Person.")
                        .with("problems", problems);
    }

    private Sentence soFar(Discovery discovery, DiscoveryCurve curve) {
        var needed = curve.needed(goal / 100.0);
        var all = whole(discovery.estimatedProblems().orElseThrow());
        boolean nothingBeyondTheList = all.compareTo(BigDecimal.valueOf(problems.size())) <= 0;
        var start = new Sentence(
                        "{found} of about {all} {are} found so far ({share}){if}.",
                        "{found} von etwa {all} {are} bisher gefunden ({share}){if}.")
                .with(
                        "found",
                        found.size(),
                        "all",
                        Wording.number(all),
                        "are",
                        new Sentence("{problems} {are}", "{problems} {are}")
                                .with(
                                        "problems",
                                        all.compareTo(BigDecimal.ONE) == 0
                                                ? new Sentence("problem", "Problem")
                                                : new Sentence("problems", "Problemen"),
                                        "are",
                                        found.size() == 1 ? new Sentence("is", "ist") : new Sentence("are", "sind")),
                        "share",
                        share(discovery.found().orElseThrow()),
                        "if",
                        nothingBeyondTheList
                                ? new Sentence(
                                        ", if the list names every problem there is",
                                        ", wenn die Liste jedes Problem nennt, das es gibt")
                                : new Sentence("", ""));
        if (needed.isEmpty()) return start;
        long more = needed.getAsInt() - testers;
        return more <= 0
                ? new Sentence(
                                "{start} By this estimate that is {goal}% or more, and nobody else is needed for that.",
                                "{start} Nach dieser Schätzung sind das {goal} % oder mehr, und dafür braucht es niemanden mehr.")
                        .with("start", start, "goal", goal)
                : new Sentence(
                                "{start} For {goal}% it takes {needed} people in all: {more} more.",
                                "{start} Für {goal} % braucht es insgesamt {needed} Personen: {more} mehr.")
                        .with(
                                "start",
                                start,
                                "goal",
                                goal,
                                "needed",
                                Wording.count(needed.getAsInt()),
                                "more",
                                Wording.count(more));
    }

    private static BigDecimal whole(double number) {
        return BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP);
    }

    /** An estimate is never sure of all. */
    private static Sentence share(double found) {
        return whole(100 * found).intValue() < 100
                ? percent(found)
                : new Sentence("more than 99%", "mehr als 99\u00a0%");
    }

    private static Sentence percent(double share) {
        var number = whole(100 * share);
        return new Sentence(number + "%", number + "\u00a0%");
    }

    // --- numbers ---

    private Value data() {
        var byProblem = new LinkedHashMap<String, Value>();
        for (int problem : found) {
            var data = Value.object().with("people", Value.of(counts.people(problem)));
            if (task(problem).isPresent()) {
                data = data.with("task", Value.of(task(problem).get().name()));
            }
            byProblem.put(
                    problems.get(problem).id().value(),
                    rated ? data.with("severity", Value.of(severity(problem).toString())) : data);
        }
        ObjectValue data = Value.object().with("testers", Value.of(testers)).with("problems", Value.object(byProblem));
        var curve = curve();
        if (curve.isEmpty()) return data;
        data = data.with("rate", Value.from(curve.get().rate()))
                .with("found", Value.from(discovery().found().orElseThrow()))
                .with("estimated", Value.from(discovery().estimatedProblems().orElseThrow()));
        var needed = curve.get().needed(goal / 100.0);
        return needed.isEmpty() ? data : data.with("needed", Value.of(needed.getAsInt()));
    }
}
