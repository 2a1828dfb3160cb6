package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;
import java.util.List;

/**
 * Collects answers as ballots and counts them by a rule. People may have weights: a ballot weighs what its people weigh together. Equal ballots are
 * kept once; beyond two million different ones, or sets in them where ballots are comparisons, nothing but who took part is counted on, and the result
 * says so.
 */
final class RuleTally<B extends Ballot> implements Tally<Votes<B>, RuleResult> {
    /** Each takes a few hundred bytes at most, be it a ranking or one set of somebody's comparisons. */
    private static final int MOST_DIFFERENT = 2_000_000;

    private final Rule<B> rule;
    private final AnswerType type;
    private final List<Option> options;
    private final int mostDifferent;
    private final Candidates candidates;
    private final Paper<B> paper;
    private final Codec<Votes<B>> codec;

    RuleTally(Rule<B> rule, AnswerType type, List<Option> options) {
        this(rule, type, options, MOST_DIFFERENT);
    }

    /** @param mostDifferent ballots that are kept */
    RuleTally(Rule<B> rule, AnswerType type, List<Option> options, int mostDifferent) {
        this.mostDifferent = mostDifferent;
        this.rule = rule;
        this.type = type;
        this.options = options;
        this.candidates = Poll.names(options);
        this.paper = Paper.of(rule.ballots(), type, OptionIndex.of(options));
        this.codec = Votes.codec(new StateOf(rule.id(), rule.version()), rule.ballots(), candidates);
    }

    @Override
    public Votes<B> empty() {
        return Votes.none(rule.ballots(), candidates);
    }

    @Override
    public Votes<B> add(Votes<B> state, Row row) {
        var answer = row.answer(0);
        if (answer != null && !state.tooMany()) {
            state.profile().add(paper.ballot(answer), row.times(), weight(row.weight()));
        }
        state.turnout().add(row.missing(0), row.times());
        return state.within(mostDifferent);
    }

    /** Equal ballots are kept once, so that millions of people take little; millions of different ones would fill the memory. */
    private Sentence tooMany() {
        if (rule.ballots().equals(Comparisons.KIND)) return tooManySets();
        return new Sentence(
                        "More than {most} different ballots were cast; so many are not kept. Count them from a file with “mitform count”.",
                        "Es gibt mehr als {most} verschiedene Stimmzettel; so viele werden nicht gehalten. Zählen Sie sie aus einer Datei mit"
                                + " „mitform count“.")
                .with("most", Wording.count(mostDifferent));
    }

    private Sentence tooManySets() {
        return new Sentence(
                        "More than {most} sets were compared by people who do not all agree; so many are not kept apart by person. Show fewer sets"
                                + " to each, or count by “frequencies”, which keeps sums only.",
                        "Mehr als {most} Vergleiche kamen von Menschen, die nicht alle gleich geantwortet haben; so viele werden nicht nach Menschen"
                                + " getrennt gehalten. Zeigen Sie jedem weniger, oder zählen Sie nach „frequencies“, wovon nur Summen bleiben.")
                .with("most", Wording.count(mostDifferent));
    }

    private static Fraction weight(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0 ? Fraction.ONE : Fraction.of(weight);
    }

    @Override
    public Votes<B> merge(Votes<B> left, Votes<B> right) {
        return left.plus(right, mostDifferent);
    }

    @Override
    public RuleResult finish(Votes<B> state, CountContext context) {
        var poll = Poll.of(rule, type, options, state, context);
        var report = new RuleReport(poll);
        if (state.tooMany()) return report.without(tooMany());
        var facts = facts(context);
        try {
            return report.of(rule.count(poll.counted(), facts), facts);
        } catch (UnresolvedTieException e) {
            return report.without(e);
        } catch (UncountableException e) {
            return report.without(e.sentence());
        }
    }

    /** What was decided about ties, and the seed of lots if that does not say one. */
    private static TieFacts facts(CountContext context) {
        var facts = context.fact(TieFacts.class).orElse(TieFacts.none());
        return facts.seed().isPresent() ? facts : new TieFacts(context.lotSeed(), facts.published(), facts.decisions());
    }

    @Override
    public Codec<Votes<B>> codec() {
        return codec;
    }
}
