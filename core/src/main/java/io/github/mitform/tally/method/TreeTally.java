package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts who found the goal, straight away or after going back, and where people looked. Counters: four outcomes, then the headings in the
 * order of the tree.
 */
final class TreeTally extends CountsTally<KeptResult> {
    private static final List<Categories.Category> OUTCOMES = List.of(
            outcome("direct_success", Text.of("Gefunden, ohne Umweg", "Found, without going back")),
            outcome("indirect_success", Text.of("Gefunden, mit Umweg", "Found, after going back")),
            outcome("direct_failure", Text.of("Anderswo gesucht, ohne Umweg", "Looked elsewhere, without going back")),
            outcome("indirect_failure", Text.of("Anderswo gesucht, mit Umweg", "Looked elsewhere, after going back")));

    private final AnswerRule rule;
    private final Set<String> goals;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Text> labels = new ArrayList<>();

    TreeTally(TreePathType type) {
        super(Frequencies.ID, Frequencies.VERSION, OUTCOMES.size() + size(type.tree()));
        this.rule = AnswerRule.of(type);
        this.goals = type.goals().stream().map(Id::value).collect(Collectors.toUnmodifiableSet());
        add(type.tree(), Text.empty());
    }

    private static Categories.Category outcome(String id, Text words) {
        return new Categories.Category(id, Cell.Words.of(words));
    }

    private static int size(List<Heading> headings) {
        return headings.stream()
                .mapToInt(heading -> 1 + size(heading.children()))
                .sum();
    }

    private void add(List<Heading> headings, Text above) {
        for (Heading heading : headings) {
            var label = Text.empty();
            for (var language : heading.label().languages()) {
                String words = heading.label().in(language);
                label = label.and(language, above.languages().isEmpty() ? words : above.in(language) + " › " + words);
            }
            index.putIfAbsent(heading.id().value(), labels.size());
            labels.add(label);
            add(heading.children(), label);
        }
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var walked = (TreePathAnswer) answer;
        counts.add((is("success", walked) ? 0 : 2) + (is("direct", walked) ? 0 : 1), times);
        Integer chosen = index.get(walked.chosen());
        if (chosen == null) {
            throw new IllegalArgumentException("an answer chooses a heading that is not in the tree");
        }
        counts.add(OUTCOMES.size() + chosen, times);
    }

    private boolean is(String part, TreePathAnswer answer) {
        return Boolean.TRUE.equals(rule.partValue(part, answer));
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                List.of(outcomes(state), chosen(state)),
                context.sampling(),
                List.of(),
                List.of(),
                data(state));
    }

    private static Figure outcomes(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            lines.add(List.of(
                    OUTCOMES.get(i).words(),
                    new Cell.People(state.get(i)),
                    Columns.share(state.get(i), state.answered())));
        }
        // Where people would look tells how many found it.
        return new Figure(
                        "outcomes",
                        new Sentence("How many found it", "Wie viele es gefunden haben"),
                        List.of(
                                new Column("outcome", new Sentence("Outcome", "Ausgang"), Role.LABEL),
                                Columns.people(Role.GROUP),
                                Columns.SHARE),
                        lines,
                        Drawing.BARS)
                .withHalves("people", List.of(true, true, false, false));
    }

    /** Only headings that somebody chose: a tree has many. */
    private Figure chosen(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        var right = new ArrayList<Boolean>();
        index.forEach((id, i) -> {
            long people = state.get(OUTCOMES.size() + i);
            if (people > 0) {
                lines.add(List.of(
                        Cell.Words.of(labels.get(i)),
                        new Cell.People(people),
                        Columns.share(people, state.answered())));
                right.add(goals.contains(id));
            }
        });
        return new Figure(
                        "chosen",
                        new Sentence("Where people would look", "Wo gesucht würde"),
                        List.of(
                                new Column("heading", new Sentence("Heading", "Überschrift"), Role.GIVEN),
                                Columns.people(Role.GROUP),
                                Columns.SHARE),
                        lines,
                        Drawing.NONE)
                .withHalves("people", right);
    }

    private Value data(Counts state) {
        var outcomes = new LinkedHashMap<String, Value>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            outcomes.put(OUTCOMES.get(i).id(), Value.of(state.get(i)));
        }
        var chosen = new LinkedHashMap<String, Value>();
        index.forEach((id, i) -> {
            if (state.get(OUTCOMES.size() + i) > 0) {
                chosen.put(id, Value.of(state.get(OUTCOMES.size() + i)));
            }
        });
        return Value.object().with("outcomes", Value.object(outcomes)).with("chosen", Value.object(chosen));
    }
}
