package io.github.mitform.formats.vote.method;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What came of a count by a rule.
 *
 * @param outcome empty where the rule could not come to one: a tie waits for people, or the ballots are none that it can count
 */
public record RuleResult(
        Rule<?> rule,
        Turnout turnout,
        Optional<Outcome> outcome,
        List<Standing> standings,
        List<Figure> figures,
        List<Note> notes,
        Value data)
        implements Result {
    public RuleResult {
        requireNonNull(rule, "rule");
        requireNonNull(turnout, "turnout");
        requireNonNull(outcome, "outcome");
        standings = List.copyOf(standings);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        requireNonNull(data, "data");
    }

    @Override
    public String method() {
        return rule.id();
    }

    @Override
    public String version() {
        return rule.version();
    }
}
