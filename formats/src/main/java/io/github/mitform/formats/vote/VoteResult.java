package io.github.mitform.formats.vote;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.OptionalLong;

/**
 * What came of a vote.
 *
 * @param winners one; several where they are tied and the rule says to leave it at that; none where nobody voted
 * @param tied groups of options that were tied where it mattered, also where the tie was broken afterwards
 * @param ties how ties are broken
 * @param lotSeed the seed of the lot, where ties are broken by lot
 */
public record VoteResult(
        String method,
        String version,
        Turnout turnout,
        List<Option> winners,
        List<List<Option>> tied,
        Ties ties,
        OptionalLong lotSeed,
        List<Standing> standings,
        List<Figure> figures,
        List<Note> notes,
        Value data)
        implements Result {
    public VoteResult {
        requireNonNull(method, "method");
        requireNonNull(version, "version");
        requireNonNull(turnout, "turnout");
        winners = List.copyOf(winners);
        tied = tied.stream().map(List::copyOf).toList();
        requireNonNull(ties, "ties");
        requireNonNull(lotSeed, "lotSeed");
        standings = List.copyOf(standings);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        requireNonNull(data, "data");
    }

    static List<String> ids(List<Option> options) {
        return options.stream().map(option -> option.id().value()).toList();
    }
}
