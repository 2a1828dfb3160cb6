package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.vote.allotment.AllotmentRule;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
import io.github.mitform.value.codec.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule as a method of definitions; the settings are the options of the rule. */
final class RuleMethod implements TallyMethod {
    private final Codec<? extends Rule<?>> codec;
    /** The rule with its usual options, for what does not depend on them. */
    private final Rule<?> usual;

    private RuleMethod(Codec<? extends Rule<?>> codec, Rule<?> usual) {
        this.codec = codec;
        this.usual = usual;
    }

    /** Returns the method for a rule; empty if no question asks for the ballots that it counts, or it needs more than seats, such as a budget. */
    static Optional<TallyMethod> of(String id) {
        var codec = Rules.book().codec(id).orElseThrow();
        return usual(codec).filter(rule -> !types(rule).isEmpty()).map(rule -> new RuleMethod(codec, rule));
    }

    private static Optional<Rule<?>> usual(Codec<? extends Rule<?>> codec) {
        return read(codec, Value.object())
                .object()
                .or(() -> read(codec, Value.object().with("seats", Value.of(1))).object())
                .or(() -> Funds.read(codec, Value.object().with(Funds.SETTING, Value.of(0)), List.of())
                        .object());
    }

    private static Set<Class<? extends AnswerType>> types(Rule<?> rule) {
        return rule instanceof BudgetRule ? Paper.supporting() : Paper.types(rule.ballots());
    }

    /** @param type with options that may not be known yet */
    private Parsed<Rule<?>> read(ObjectValue settings, AnswerType type) {
        return usual instanceof BudgetRule ? Funds.read(codec, settings, Poll.standing(type)) : read(codec, settings);
    }

    private static Parsed<Rule<?>> read(Codec<? extends Rule<?>> codec, ObjectValue settings) {
        var parsed = codec.parse(settings);
        return new Parsed<>(parsed.object().map(rule -> (Rule<?>) rule), parsed.findings());
    }

    @Override
    public String id() {
        return usual.id();
    }

    @Override
    public String version() {
        return usual.version();
    }

    @Override
    public Sentence title() {
        return usual.title();
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return types(usual);
    }

    @Override
    public boolean ranksOptions(List<Subject> subjects) {
        return true;
    }

    @Override
    public boolean readsPrices() {
        return usual instanceof BudgetRule;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var findings = new ArrayList<Finding>();
        for (Subject subject : subjects) {
            var parsed = read(settings, subject.type());
            findings.addAll(parsed.findings());
            if (subject.type() instanceof GridType grid && !(grid.cell() instanceof ScaleType)) {
                findings.add(MethodCode.NOT_A_SCALE.at(Pointer.root()));
            } else {
                parsed.object().flatMap(rule -> obstacle(rule, subject.type())).ifPresent(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    /** Returns why a rule does not take answers of this type, which it is asked with a few of them. */
    private static Optional<Finding> obstacle(Rule<?> rule, AnswerType type) {
        if (rule instanceof BudgetRule) return Optional.empty(); // takes whatever can be read as support
        if (rule instanceof BlockVote block && Paper.mostChoices(type) > block.most()) {
            return Optional.of(doesNotTake(new Sentence(
                            "A ballot counts with up to {most} marks; let people choose no more: \"max\": {most}.",
                            "Ein Stimmzettel zählt mit bis zu {most} Kreuzen; lassen Sie nicht mehr auswählen: \"max\": {most}.")
                    .with("most", block.most())));
        }
        try {
            var candidates = candidates(rule, type);
            for (Ballot ballot : Paper.extremes(rule.ballots(), type)) {
                var fault = fault(rule, ballot, candidates);
                if (fault.isPresent()) return Optional.of(doesNotTake(fault.get()));
                tryOut(rule, ballot, candidates);
            }
            return Optional.empty();
        } catch (UnresolvedTieException e) {
            return Optional.empty(); // a tie of two ballots that were made up says nothing
        } catch (UncountableException e) {
            return Optional.of(doesNotTake(e.sentence()));
        }
    }

    private static Finding doesNotTake(Sentence why) {
        return MethodCode.DOES_NOT_TAKE.at(Pointer.root(), "why", why);
    }

    /** Returns what stands to the vote; made up as long as it is not known. */
    private static Candidates candidates(Rule<?> rule, AnswerType type) {
        var known =
                Poll.standing(type).stream().map(option -> option.id().value()).toList();
        if (known.size() > 1) return Candidates.of(known);
        var passive = rule instanceof SystemicConsensing consensing ? consensing.passive() : Optional.<String>empty();
        return passive.filter(name -> !name.equals("b"))
                .map(name -> Candidates.of(name, "b"))
                .orElseGet(() -> Candidates.of("a", "b"));
    }

    private static Optional<Sentence> fault(Rule<?> rule, Ballot ballot, Candidates candidates) {
        return rule instanceof AllotmentRule allotment && ballot instanceof Points points
                ? allotment.judge(PointsSheet.of(points, candidates), candidates).faults().stream()
                        .findFirst()
                        .map(fault -> new Sentence(
                                        "Such ballots would be spoiled: {fault}.",
                                        "Solche Stimmzettel wären ungültig: {fault}.")
                                .with("fault", fault.sentence()))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the ballot was made for the types that this rule's kind of ballot is read from
    private static <B extends Ballot> void tryOut(Rule<B> rule, Ballot ballot, Candidates candidates) {
        rule.count(Profile.empty(rule.ballots(), candidates).add((B) ballot));
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var errors = check(subjects, settings).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidFormatException("the settings of " + id(), errors);
        }
        var type = subjects.get(0).type();
        return tally(read(settings, type).orThrow(), type);
    }

    private static <B extends Ballot> Tally<?, ?> tally(Rule<B> rule, AnswerType type) {
        return new RuleTally<>(rule, type, Poll.listed(type));
    }
}
