package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.roadmap.Kano;
import io.github.mitform.problem.Pointer;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@link Kano} as a method of definitions: two grids with the same features as rows, the first asks how it would be to have a feature, the second how to do
 * without it. Each cell is a choice of five answers in the order of the method: I like it, it has to be so, I do not care, I can live with it, I dislike it
 * (N. Kano, N. Seraku, F. Takahashi and S. Tsuji, "Attractive Quality and Must-Be Quality", Journal of the Japanese Society for Quality Control 14, 1984).
 *
 * <p>A person has answered who answered both grids; a feature counts for whoever answered both of its questions. No settings. The options of the cells may
 * have any ids; their order says what they mean.
 */
final class KanoMethod extends CheckedMethod {
    private static final Kano RULE = new Kano();

    KanoMethod() {
        super(RULE.id(), RULE.version(), RULE.title(), Set.of(GridType.class));
    }

    @Override
    public int mostSubjects() {
        return 2;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        report(subjects, settings);
        return () -> new KanoTally(
                RULE, Poll.listed(subjects.get(0).type()), feelings(subjects.get(0)), feelings(subjects.get(1)));
    }

    private static void report(List<Subject> subjects, Settings settings) {
        if (subjects.size() != 2) {
            settings.report(MethodCode.KANO_QUESTIONS, Pointer.root());
            return;
        }
        var with = (GridType) subjects.get(0).type();
        var without = (GridType) subjects.get(1).type();
        if (!isCell(with.cell()) || !isCell(without.cell())) {
            settings.report(MethodCode.KANO_CELL, Pointer.root());
        }
        // Rows that come from an earlier phase are not known yet.
        boolean known =
                !with.rows().listed().isEmpty() && !without.rows().listed().isEmpty();
        if (known && !ids(with).equals(ids(without))) settings.report(MethodCode.KANO_ROWS, Pointer.root());
    }

    private static List<String> ids(GridType grid) {
        return Poll.listed(grid).stream()
                .map(option -> option.id().value())
                .sorted()
                .toList();
    }

    private static boolean isCell(AnswerType cell) {
        return cell instanceof ChoiceType choice
                && !choice.other()
                && choice.choices().listed().size() == Feeling.values().length;
    }

    /** Returns the ids of the five answers, in their order. */
    private static List<String> feelings(Subject subject) {
        var cell = (ChoiceType) ((GridType) subject.type()).cell();
        return cell.choices().listed().stream()
                .map(Option::id)
                .map(id -> id.value())
                .toList();
    }
}
