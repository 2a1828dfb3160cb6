package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts answers that are one, or some, of a few known ones. */
final class CategoryTally extends CountsTally<KeptResult> {
    private final Categories categories;
    private final AnswerType type;

    CategoryTally(Categories categories, AnswerType type) {
        super(Frequencies.ID, Frequencies.VERSION, categories.size());
        this.categories = categories;
        this.type = type;
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        categories.placing().count(answer, times, counts, 0);
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var standings = standings(state);
        var notes = new ArrayList<Note>();
        notes.addAll(mostFrequent(state, standings));
        notes.addAll(context.sampling());
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                List.of(figure(state)),
                notes,
                standings,
                List.of(),
                data(state));
    }

    private Figure figure(Counts state) {
        var role = categories.single() ? Role.GROUP : Role.MEASURE;
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < categories.size(); i++) {
            long people = state.get(i);
            lines.add(List.of(
                    categories.items().get(i).words(),
                    new Cell.People(people),
                    Columns.share(people, state.answered())));
        }
        return new Figure(
                "answers",
                new Sentence("How often each answer was given", "Wie oft jede Antwort gegeben wurde"),
                List.of(Columns.ANSWER, Columns.people(role), Columns.SHARE),
                lines,
                categories.rising() ? Drawing.HISTOGRAM : Drawing.BARS);
    }

    private List<Standing> standings(Counts state) {
        List<Option> options = type.options().map(o -> o.listed()).orElse(List.of());
        var scores = new ArrayList<BigDecimal>();
        for (int i = 0; i < options.size(); i++) {
            scores.add(BigDecimal.valueOf(state.get(i)));
        }
        return Standing.byScore(options, scores, BigDecimal.valueOf(state.answered()));
    }

    private List<Note> mostFrequent(Counts state, List<Standing> standings) {
        long most = standings.isEmpty() ? 0 : standings.get(0).score().longValueExact();
        if (most == 0) {
            return List.of();
        }
        var first = Standing.first(standings);
        var sentence = first.size() == 1
                ? new Sentence(
                        "{options} was chosen most often: by {part} of {whole} ({share}).",
                        "{options} wurde am häufigsten gewählt: von {part} von {whole} ({share}).")
                : new Sentence(
                        "{options} were chosen most often: each by {part} of {whole} ({share}).",
                        "{options} wurden am häufigsten gewählt: jeweils von {part} von {whole} ({share}).");
        long rest = state.answered() - most;
        return List.of(new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "options",
                        Wording.labels(first),
                        "part",
                        Wording.count(most),
                        "whole",
                        Wording.people(state.answered()),
                        "share",
                        Wording.percent(most, state.answered())),
                rest == 0 ? most : Math.min(most, rest),
                first.stream().map(Option::id).toList()));
    }

    private Value data(Counts state) {
        return Value.object().with("counts", categories.data(state, 0));
    }
}
