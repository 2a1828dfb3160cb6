package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Renaming;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.reasoning.Knowledge;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That every condition is true or false whenever somebody gets to it, never unknown.
 *
 * <p>A name is certain where it is required, and asked on every way that leads there: it stands before, and whatever has to hold for it to
 * be asked holds there, too. Anything else has to be guarded in the condition itself.
 */
public final class Certainty {
    private final Draft draft;
    private final VisibleNames names;
    private final Reasoning reasoning;
    private final Offers offers;
    private final Findings findings;
    private final Computability computability;

    Certainty(Draft draft, Findings findings) {
        this.draft = draft;
        this.names = new VisibleNames(draft);
        this.reasoning = new Reasoning(names);
        this.offers = new Offers(reasoning);
        this.findings = findings;
        this.computability = new Computability(this, names);
    }

    public static void check(Draft draft, Findings findings) {
        var certainty = new Certainty(draft, findings);
        for (DraftCondition condition : draft.conditions) {
            if (condition.isCondition && !condition.foreign && condition.isUsable() && condition.way.isUsable()) {
                certainty.check(condition);
            }
        }
        for (DraftRepeat repeat : draft.repeats) {
            var times = repeat.times;
            if (times != null && !times.foreign && times.isUsable() && times.way.isUsable()) {
                certainty.check(times);
            }
        }
    }

    private void check(DraftCondition condition) {
        var expression = condition.expression();
        Set<String> known = new HashSet<>();
        var gaps = new ArrayList<Gap>();
        for (String name : expression.references()) {
            var gap = gap(name, condition.way, condition.parts, condition.given);
            if (gap == null) {
                known.add(name);
            } else {
                gaps.add(gap);
            }
        }
        if (!gaps.isEmpty()) {
            var unknown = unknown(expression, gaps, known, condition.way);
            if (!unknown.isEmpty()) {
                report(
                        condition,
                        gaps.stream()
                                .filter(gap -> unknown.contains(gap.name()))
                                .toList());
                return;
            }
        }
        var zero = Knowledge.mayBeZero(expression, names);
        if (!zero.isEmpty()) {
            findings.add(zero(condition, zero));
        }
    }

    /** Returns why a name may have no value on a way; null if it certainly has one there. */
    @Nullable
    Gap gap(String name, Way way, Parts parts) {
        return gap(name, way, parts, -1);
    }

    private @Nullable Gap gap(String name, Way way, Parts parts, int given) {
        if (draft.isAlwaysThere(name)) {
            return null;
        }
        var input = draft.inputOf(name);
        var part = draft.part(name);
        if (input.slot == given && part.isEmpty() || input.isBroken()) {
            return null;
        }
        if (!input.question.required() && input.slot != given) {
            return new Gap(name, input, Gap.Reason.LEFT_OUT, null);
        }
        if (input.offersDontKnow() && input.slot != given) {
            return new Gap(name, input, Gap.Reason.DONT_KNOW, null);
        }
        if (part.isPresent() && !input.isAlwaysWith(part.orElseThrow().part())) {
            return new Gap(name, input, Gap.Reason.PART, null);
        }
        if (!offers.areCertainlyEnough(input)) {
            return new Gap(name, input, Gap.Reason.TOO_FEW, null);
        }
        if (input.parts.areApart(parts)) {
            return new Gap(name, input, Gap.Reason.ANY_ORDER, null);
        }
        var failing = reasoning.failing(input, way, List.of());
        if (failing == null) {
            return input.isComputed() ? computability.gap(name, input, way, parts) : null;
        }
        return new Gap(name, input, isOnOtherWay(input, way) ? Gap.Reason.OTHER_WAY : Gap.Reason.NOT_ASKED, failing);
    }

    private boolean isOnOtherWay(DraftInput input, Way way) {
        var all = new ArrayList<Expression>();
        for (Way at = Reasoning.askedOn(input); !at.isStart(); at = at.before()) {
            all.add(Reasoning.outcome(at.condition(), at.holds));
        }
        return reasoning.isImpossible(way, all);
    }

    /**
     * Returns the names that may make an expression unknown on a way.
     *
     * @param gaps why some of its names may have no value there
     * @param known the others; those that are known on the way are added
     */
    Set<String> unknown(Expression expression, List<Gap> gaps, Set<String> known, Way way) {
        addKnownOnWay(way, known);
        var along = along(expression);
        along.forEach((whole, parts) -> {
            if (known.contains(whole)) {
                known.addAll(parts);
            }
        });
        return new Splitting(notAsked(gaps), along, way, reasoning).needed(expression, known);
    }

    /** Returns the parts of answers that an expression looks at and that are there whenever the answer is, by the name of the whole. */
    private Map<String, Set<String>> along(Expression expression) {
        var along = new LinkedHashMap<String, Set<String>>();
        for (String name : expression.references()) {
            draft.part(name)
                    .filter(part -> part.input().isAlwaysWith(part.part()))
                    .ifPresent(part -> along.computeIfAbsent(part.input().name, whole -> new LinkedHashSet<>())
                            .add(name));
        }
        return along;
    }

    /** Adds the names that must have a value for the conditions on the way to have come out as they did. */
    private static void addKnownOnWay(Way way, Collection<String> known) {
        for (Way at = way; !at.isStart(); at = at.before()) {
            var expression = at.condition().expression();
            known.addAll(at.holds ? Knowledge.whenTrue(expression) : Knowledge.whenFalse(expression));
        }
    }

    private static Map<String, DraftInput> notAsked(List<Gap> gaps) {
        var asked = new LinkedHashMap<String, DraftInput>();
        for (Gap gap : gaps) {
            if (gap.reason() == Gap.Reason.NOT_ASKED) {
                asked.put(gap.name(), gap.input());
            }
        }
        return asked;
    }

    /** Returns the gap with the shortest path: an answer that is left out needs nothing else to happen. */
    static Gap shortest(List<Gap> gaps) {
        return gaps.stream()
                .min((left, right) -> left.reason().compareTo(right.reason()))
                .orElseThrow();
    }

    private void report(DraftCondition condition, List<Gap> gaps) {
        condition.mayBeUnknown = true;
        var shortest = shortest(gaps);
        var related = shortest.input().place.pointer();
        if (shortest.reason() == Gap.Reason.OTHER_WAY) {
            String name = condition.scope.local(shortest.name());
            findings.add(Findings.of(Problem.OTHER_WAY, condition.place, "name", name)
                    .withOffset(condition.offset(shortest.name()))
                    .withRelated(related));
            return;
        }
        var unknown = new LinkedHashSet<String>();
        gaps.forEach(gap -> unknown.add(condition.scope.local(gap.name())));
        var mended = condition.isCondition ? mended(condition, unknown) : orZero(condition, unknown);
        var finding = Findings.of(
                        condition.isCondition ? Problem.UNKNOWN : Problem.TIMES_UNKNOWN,
                        condition.place,
                        "path",
                        path(shortest, condition.scope),
                        "advice",
                        mended.map(source -> Problem.WRITE.with("source", source))
                                .orElse((condition.isCondition ? Problem.GUARD : Problem.OR_VALUE)
                                        .with("name", condition.scope.local(shortest.name()))))
                .withOffset(condition.offset(shortest.name()))
                .withRelated(related);
        findings.add(
                mended.map(source -> finding.withFix(fix(condition, source))).orElse(finding));
    }

    /** Returns the shortest way on which there is no value, as the start of a sentence. */
    static Sentence path(Gap gap, Area scope) {
        String name = scope.local(gap.name());
        if (gap.reason() == Gap.Reason.LEFT_OUT) return Problem.LEFT_OUT.with("name", name);
        if (gap.reason() == Gap.Reason.DONT_KNOW) return Problem.DONT_KNOW.with("name", name);
        if (gap.reason() == Gap.Reason.PART) return Problem.PART.with("name", name);
        if (gap.reason() == Gap.Reason.TOO_FEW) {
            return Problem.TOO_FEW.with(
                    "name", name, "needed", gap.input().rule().fewestOptions());
        }
        if (gap.reason() == Gap.Reason.ANY_ORDER) return Problem.ANY_ORDER.with("name", name);
        if (gap.reason() == Gap.Reason.NOT_COMPUTED) {
            return gap.cause() == null
                    ? Problem.VALUE_BY_ZERO.with("name", name)
                    : Problem.NO_VALUE.with("path", path(gap.cause(), scope), "name", name);
        }
        if (gap.failing() == null) {
            throw new AssertionError("a question that is not asked has a reason");
        }
        var template = gap.failing().holds ? Problem.NOT_ASKED_UNLESS : Problem.NOT_ASKED_IF;
        return template.with("condition", gap.failing().condition().source.source(), "name", name);
    }

    /** Returns the condition with a guard before it, if that certainly helps. */
    private Optional<String> mended(DraftCondition condition, Set<String> unknown) {
        var guards = new StringBuilder();
        unknown.forEach(name -> guards.append("answered(").append(name).append(") && "));
        return withGuards(condition, guards.toString(), unknown);
    }

    private Optional<String> withGuards(DraftCondition condition, String guards, Set<String> unknown) {
        var parsed = Expression.parse(guards + "(" + condition.source.source() + ")");
        if (parsed.expression().isEmpty()) {
            return Optional.empty();
        }
        var expression = parsed.expression().orElseThrow();
        Set<String> known = new HashSet<>(expression.references());
        known.removeAll(unknown);
        return Knowledge.needed(expression, known).isEmpty() ? Optional.of(expression.print()) : Optional.empty();
    }

    /** Returns a number with 0 in place of what may be unknown. */
    private static Optional<String> orZero(DraftCondition number, Set<String> unknown) {
        return Expression.parse(number.source.source())
                .expression()
                .map(expression -> Renaming.of(
                                expression,
                                name -> unknown.contains(name.name())
                                        ? new Expression.Call(
                                                Function.OR_VALUE,
                                                List.of(name, new Expression.Literal(0L, Span.NOWHERE)),
                                                name.span())
                                        : name)
                        .print());
    }

    private static Fix fix(DraftCondition condition, String source) {
        return Fix.writeText(condition.place.pointer(), source);
    }

    private Finding zero(DraftCondition condition, List<Expression> unguarded) {
        var zero = unguarded.stream()
                .map(subject -> Renaming.of(
                        subject, name -> new Expression.Name(condition.scope.local(name.name()), name.span())))
                .toList();
        var guards = new StringBuilder();
        zero.forEach(subject -> guards.append("(").append(subject.print()).append(") != 0 && "));
        var mended = withGuards(condition, guards.toString(), Set.of())
                .filter(source -> condition.isCondition
                        && Knowledge.mayBeZero(Expression.parse(source).orThrow(), names)
                                .isEmpty());
        var finding = Findings.of(
                Problem.ZERO,
                condition.place,
                "subject",
                zero.get(0).print(),
                "advice",
                mended.map(source -> Problem.WRITE.with("source", source)).orElse(Problem.EXCLUDE));
        return mended.map(source -> finding.withFix(fix(condition, source))).orElse(finding);
    }

    public enum Problem implements CheckCode {
        UNKNOWN(error(
                "condition.maybe-unknown",
                "{path} this condition is neither true nor false. {advice}",
                "{path} ist diese Bedingung weder wahr noch falsch. {advice}")),
        TIMES_UNKNOWN(error(
                "repeat.times-maybe-unknown",
                "{path} it is not known how often this is repeated. {advice}",
                "{path} steht nicht fest, wie oft das wiederholt wird. {advice}")),
        OTHER_WAY(error(
                "condition.other-way",
                "\"{name}\" is asked only on another way, never of those who get here; use another question, or ask it"
                        + " before.",
                "„{name}“ wird nur auf einem anderen Weg gefragt, nie bei denen, die hierher kommen; bitte eine andere Frage"
                        + " verwenden oder sie vorher stellen.")),
        ZERO(error(
                "condition.maybe-zero",
                "{subject} may be 0, so that this condition cannot be calculated. {advice}",
                "{subject} kann 0 sein, sodass sich diese Bedingung nicht berechnen lässt. {advice}"));

        static final Sentence LEFT_OUT =
                new Sentence("If somebody leaves \"{name}\" empty,", "Wenn jemand „{name}“ nicht beantwortet,");
        static final Sentence DONT_KNOW = new Sentence(
                "If somebody answers \"don't know\" to \"{name}\",",
                "Wenn jemand auf „{name}“ mit „weiß nicht“ antwortet,");
        static final Sentence PART =
                new Sentence("If somebody leaves \"{name}\" out,", "Wenn jemand „{name}“ auslässt,");
        static final Sentence TOO_FEW = new Sentence(
                "Where fewer than {needed} options of \"{name}\" are left, nobody is asked it; then",
                "Wo weniger als {needed} Antwortmöglichkeiten von „{name}“ übrig sind, wird es nicht gefragt; dann");
        static final Sentence ANY_ORDER = new Sentence(
                "If somebody comes here before \"{name}\" is answered in another part,",
                "Wenn jemand hierher kommt, bevor „{name}“ in einem anderen Teil beantwortet ist,");
        static final Sentence NOT_ASKED_UNLESS = new Sentence(
                "Where \"{condition}\" does not hold, nobody is asked \"{name}\"; then",
                "Wo „{condition}“ nicht gilt, wird „{name}“ nie gefragt; dann");
        static final Sentence NOT_ASKED_IF = new Sentence(
                "Where \"{condition}\" holds, nobody is asked \"{name}\"; then",
                "Wo „{condition}“ gilt, wird „{name}“ nie gefragt; dann");
        static final Sentence NO_VALUE = new Sentence(
                "{path} there is no value \"{name}\"; then", "{path} gibt es den Wert „{name}“ nicht; dann");
        static final Sentence VALUE_BY_ZERO = new Sentence(
                "Where \"{name}\" would be divided by 0, it has no value; then",
                "Wo „{name}“ durch 0 geteilt würde, hat es keinen Wert; dann");
        static final Sentence WRITE = new Sentence("Write: {source}", "Bitte schreiben: {source}");
        static final Sentence GUARD = new Sentence(
                "Ask \"answered({name})\" first.", "Bitte zuerst mit „answered({name})“ prüfen, ob geantwortet wurde.");
        static final Sentence OR_VALUE = new Sentence(
                "Say what counts then: \"{name}.orValue(0)\".", "Bitte sagen, was dann gilt: „{name}.orValue(0)“.");
        static final Sentence EXCLUDE = new Sentence("Exclude that first.", "Bitte das zuerst ausschließen.");

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
