package io.github.mitform.disclosure;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import java.util.List;
import java.util.Optional;

/**
 * What may be published of one result.
 *
 * @param turnout how many answered, and how many did not
 * @param withheld how many cells are withheld in all figures together
 * @param keepsBack whether how many people gave some answer is withheld, or put together with others of few, so that what follows from all answers, such as
 *     a mean, would tell: another result of the same answers is to be published {@linkplain Disclosure#beside beside} this one
 * @param remark says that numbers are withheld, and why; empty if none are
 */
public record Published(
        Figure turnout,
        List<Figure> figures,
        List<Note> notes,
        int withheld,
        boolean keepsBack,
        Optional<Sentence> remark) {
    public Published {
        requireNonNull(turnout, "turnout");
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        requireNonNull(remark, "remark");
    }
}
