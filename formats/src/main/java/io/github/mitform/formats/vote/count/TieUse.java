package io.github.mitform.formats.vote.count;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * A tie that came up in a count, and what was done about it.
 *
 * @param round in which it came up, from 1; 1 for rules without rounds
 * @param tied places of all who were tied, in order
 * @param chosen places of those who were taken; several where they share what is at stake, none where the tie stays open
 * @param by the way that broke it last; {@link TieBreak#ALL_TIED} if none did
 * @param detail what else is needed to check it, such as the seed of a lot
 */
public record TieUse(
        int round, Purpose purpose, List<Integer> tied, List<Integer> chosen, TieBreak by, Optional<String> detail) {
    /** What one of the tied was taken for. */
    public enum Purpose {
        /** To be elected, or to come first. */
        ELECT,
        /** To go into the final, between the last ones. */
        FINALIST,
        /** To be eliminated. */
        ELIMINATE,
        /** To be funded next. */
        FUND,
        /** To have the surplus passed on first. */
        TRANSFER
    }

    /** Returns {@link #detail} for people, in brackets behind a space; nothing where there is none. */
    public Sentence detailInBrackets() {
        return detail.map(text -> new Sentence(" (" + text + ")", " (" + text.replace("seed ", "Startwert ") + ")"))
                .orElseGet(() -> new Sentence("", ""));
    }

    public TieUse {
        requireNonNull(purpose, "purpose");
        tied = List.copyOf(tied);
        chosen = List.copyOf(chosen);
        requireNonNull(by, "by");
        requireNonNull(detail, "detail");
    }
}
