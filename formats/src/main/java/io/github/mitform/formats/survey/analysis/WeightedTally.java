package io.github.mitform.formats.survey.analysis;

import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.KeptResult;

/**
 * Counts answers by groups. Counters: for each group how many have an answer to all margins; how many of them also have one to the question;
 * and how many gave each answer.
 */
final class WeightedTally extends JointTally {
    static final int MOST_GROUPS = 5_000;
    private static final int BEFORE_KINDS = 2;

    private final Subject subject;
    private final Kinds kinds;
    private final Margins margins;
    private final int greatest;
    private final Drawn drawn;

    WeightedTally(Subject subject, Margins margins, int greatest, Drawn drawn) {
        this(subject, Kinds.of(subject.type()), margins, greatest, drawn);
    }

    private WeightedTally(Subject subject, Kinds kinds, Margins margins, int greatest, Drawn drawn) {
        super(
                WeightedEstimates.ID,
                WeightedEstimates.VERSION,
                1 + margins.questions().size(),
                Math.multiplyExact(margins.groups(), BEFORE_KINDS + kinds.size()));
        this.subject = subject;
        this.kinds = kinds;
        this.margins = margins;
        this.greatest = greatest;
        this.drawn = drawn;
    }

    @Override
    void count(Row row, boolean complete, Counts counts) {
        int group = margins.group(row);
        if (group < 0) return;
        int start = group * (BEFORE_KINDS + kinds.size());
        counts.add(start, row.times());
        var answer = row.answer(0);
        if (answer == null) return;
        counts.add(start + 1, row.times());
        kinds.finder().find(answer, kind -> counts.add(start + BEFORE_KINDS + kind, row.times()));
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        int groups = margins.groups();
        var people = new long[groups];
        var answered = new long[groups];
        var answers = new long[groups][kinds.size()];
        for (int group = 0; group < groups; group++) {
            int start = group * (BEFORE_KINDS + kinds.size());
            people[group] = state.get(start);
            answered[group] = state.get(start + 1);
            for (int kind = 0; kind < kinds.size(); kind++)
                answers[group][kind] = state.get(start + BEFORE_KINDS + kind);
        }
        return new WeightedResult(
                        subject, kinds, drawn, context, answered, answers, new Weighting(margins, people, greatest))
                .result(state.turnout());
    }
}
