package io.github.mitform.formats.vote.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.roadmap.Kano;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.Tally;
import io.github.mitform.value.codec.Codec;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the answers to two grids as what each person says of each feature. People may have weights. */
final class KanoTally implements Tally<Votes<KanoAnswers>, RuleResult> {
    private final Kano rule;
    private final List<Option> features;
    private final List<String> with;
    private final List<String> without;
    private final Candidates candidates;
    private final Codec<Votes<KanoAnswers>> codec;

    /**
     * Creates a tally.
     *
     * @param with ids of the five answers to having a feature, from like to dislike
     * @param without the same for doing without it
     */
    KanoTally(Kano rule, List<Option> features, List<String> with, List<String> without) {
        this.rule = rule;
        this.features = features;
        this.with = with;
        this.without = without;
        this.candidates = Poll.names(features);
        this.codec = Votes.codec(new StateOf(rule.id(), rule.version()), KanoAnswers.KIND, candidates);
    }

    @Override
    public Votes<KanoAnswers> empty() {
        return Votes.none(KanoAnswers.KIND, candidates);
    }

    @Override
    public Votes<KanoAnswers> add(Votes<KanoAnswers> state, Row row) {
        var having = row.answer(0);
        var missing = row.answer(1);
        if (having != null && missing != null) {
            state.profile().add(ballot(having, missing), row.times(), Fraction.of(row.weight()));
        }
        state.turnout().add(having == null ? row.missing(0) : row.missing(1), row.times());
        return state;
    }

    private KanoAnswers ballot(Answer having, Answer missing) {
        var given = new TreeMap<Integer, Pair>();
        for (int place = 0; place < features.size(); place++) {
            int each = place;
            var id = features.get(place).id().value();
            var one = feeling(having, id, with);
            var other = feeling(missing, id, without);
            one.ifPresent(first -> other.ifPresent(second -> given.put(each, new Pair(first, second))));
        }
        return KanoAnswers.of(given);
    }

    private static Optional<Feeling> feeling(Answer grid, String feature, List<String> ids) {
        if (!(((GridAnswer) grid).rows().get(feature) instanceof ChoiceAnswer choice)) return Optional.empty();
        int place = ids.indexOf(choice.option());
        return place < 0 ? Optional.empty() : Optional.of(Feeling.values()[place]);
    }

    @Override
    public Votes<KanoAnswers> merge(Votes<KanoAnswers> left, Votes<KanoAnswers> right) {
        return left.plus(right, Integer.MAX_VALUE);
    }

    @Override
    public RuleResult finish(Votes<KanoAnswers> state, CountContext context) {
        var outcome = rule.count(state.profile(), TieFacts.none());
        var report = new KanoReport(features, Kano.features(state.profile()), state.profile());
        return new RuleResult(
                rule,
                state.turnout().turnout(),
                Optional.of(outcome),
                List.of(),
                List.of(report.figure(outcome)),
                report.notes(context),
                OutcomeWriter.write(outcome));
    }

    @Override
    public Codec<Votes<KanoAnswers>> codec() {
        return codec;
    }
}
