package io.github.mitform.formats.survey;

import static java.util.Objects.requireNonNull;

import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people think of statements.
 *
 * @param opinions every statement, in the order of the definition, also those that are not listed
 * @param atLeast how many answers a statement needed to take part in the orders
 * @param standings listed statements by consensus, as a share rounded to 10 places; those with too few answers come last, with 0
 * @param unlisted ids of statements that are counted but not listed
 */
public record OpinionsResult(
        Turnout turnout,
        List<Opinion> opinions,
        long atLeast,
        Set<String> unlisted,
        List<Standing> standings,
        List<Figure> figures,
        List<Note> notes)
        implements Result {
    public OpinionsResult {
        requireNonNull(turnout, "turnout");
        opinions = List.copyOf(opinions);
        unlisted = Set.copyOf(unlisted);
        standings = List.copyOf(standings);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    @Override
    public String method() {
        return Opinions.ID;
    }

    @Override
    public String version() {
        return Opinions.VERSION;
    }

    @Override
    public Value data() {
        Map<String, Value> rows = new LinkedHashMap<>();
        for (Opinion opinion : opinions) {
            var row = Value.object()
                    .with("agree", Value.of(opinion.agree()))
                    .with("disagree", Value.of(opinion.disagree()))
                    .with("pass", Value.of(opinion.pass()));
            var division = opinion.division();
            rows.put(
                    opinion.statement().id().value(),
                    division.isPresent()
                            ? row.with("division", Value.of(division.get().toString()))
                            : row);
        }
        return Value.object()
                .with("at_least", Value.of(atLeast))
                .with("unlisted", Value.from(unlisted.stream().sorted().toList()))
                .with("rows", Value.object(rows));
    }
}
