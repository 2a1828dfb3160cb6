package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.answer.Answer;
import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value.NullValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

/** What is filled in before anybody answered: that it is an answer at all, and that nobody is nudged by accident. */
public final class Presets {
    private Presets() {}

    public static void check(Draft draft, Findings findings) {
        for (DraftInput input : draft.inputs) {
            if (!input.foreign && input.question.preset().isPresent()) {
                answer(input, findings);
                nudge(input, draft, findings);
            }
        }
    }

    private static void answer(DraftInput input, Findings findings) {
        var place = input.place.field("default");
        if (input.hasUnknownOptions()) {
            if (input.carry == null || !input.carry.condition().isHopeless) {
                findings.add(Problem.OPTIONS_UNKNOWN, place, "name", input.question.id());
            }
            return;
        }
        if (input.question.answer() instanceof ComparisonType) {
            findings.add(Findings.of(Problem.SETS_DRAWN, place, "name", input.question.id())
                    .withFix(remove(input)));
            return;
        }
        var preset = input.question.preset().orElseThrow();
        var reading = input.rule().read(preset, place.pointer());
        if (preset instanceof NullValue || reading.answer().stream().anyMatch(answer -> !answer.isGiven())) {
            findings.add(Findings.of(Problem.NO_ANSWER, place, "name", input.question.id())
                    .withFix(remove(input)));
            return;
        }
        for (Finding finding : reading.findings()) {
            findings.add(finding, place);
        }
        reading.answer().ifPresent(answer -> demands(input, answer, findings));
    }

    /** Reports what the answer does not keep to, whatever else is answered. */
    private static void demands(DraftInput input, Answer answer, Findings findings) {
        var alone = new HashMap<String, Object>();
        alone.put(input.name, input.rule().expressionValue(answer));
        input.rule()
                .parts()
                .keySet()
                .forEach(part -> alone.put(input.name + "." + part, input.rule().partValue(part, answer)));
        for (DraftCondition demand : input.demands) {
            var checked = demand.checked;
            if (checked != null
                    && demand.isUsable()
                    && alone.keySet().containsAll(demand.references())
                    && !readsToday(checked.expression())
                    && Boolean.FALSE.equals(Compiled.evaluate(checked, alone, LocalDate.EPOCH))) {
                findings.add(Findings.of(Problem.NOT_VALID, input.place.field("default"), "condition", demand.source)
                        .withRelated(demand.place.pointer())
                        .withFix(remove(input)));
            }
        }
    }

    private static boolean readsToday(Expression expression) {
        return expression instanceof Expression.Today
                || expression.children().stream().anyMatch(Presets::readsToday);
    }

    private static Fix remove(DraftInput input) {
        var edit = new Fix.Edit(Fix.Kind.REMOVE, input.place.field("default").pointer(), "");
        return new Fix(Problem.REMOVE, List.of(edit));
    }

    /** Reports a vote that is filled in, if it is counted. */
    private static void nudge(DraftInput input, Draft draft, Findings findings) {
        if (!isVote(input.answer())) {
            return;
        }
        draft.results.stream()
                .filter(result -> result.subjects.contains(input))
                .findFirst()
                .ifPresent(result -> findings.add(
                        Findings.of(Problem.NUDGE, input.place.field("default"), "name", input.question.id())
                                .withRelated(result.place.pointer())
                                .withFix(remove(input))));
    }

    /** Returns whether an answer is picked among what is offered, so that what is picked already is picked more often. */
    private static boolean isVote(AnswerType type) {
        return type.options().isPresent() || type instanceof YesNoType || type instanceof ScaleType;
    }

    public enum Problem implements CheckCode {
        OPTIONS_UNKNOWN(error(
                "default.options-unknown",
                "Nothing can be filled in for \"{name}\", because its options are known only when the phase opens; remove"
                        + " \"default\".",
                "Für „{name}“ lässt sich nichts vorgeben, weil die Antwortmöglichkeiten erst bekannt sind, wenn die Phase beginnt;"
                        + " bitte \"default\" entfernen.")),
        SETS_DRAWN(error(
                "default.sets-drawn",
                "Nothing can be filled in for \"{name}\", because each person is shown sets of their own; remove \"default\".",
                "Für „{name}“ lässt sich nichts vorgeben, weil jede Person eigene Gruppen gezeigt bekommt; bitte \"default\""
                        + " entfernen.")),
        NO_ANSWER(
                error(
                        "default.no-answer",
                        "Only an answer can be filled in for \"{name}\", not that there is none; remove \"default\".",
                        "Für „{name}“ lässt sich nur eine Antwort vorgeben, nicht dass es keine gibt; bitte \"default\" entfernen.")),
        NOT_VALID(error(
                "default.not-valid",
                "What is filled in does not keep to \"{condition}\"; fill in something else, or nothing.",
                "Was vorgegeben ist, erfüllt „{condition}“ nicht; bitte etwas anderes vorgeben oder nichts.")),
        NUDGE(warning(
                "default.nudge",
                "\"{name}\" is counted, and what is filled in is often left as it is, so that it gains votes nobody gave on"
                        + " purpose; remove \"default\", unless that is intended.",
                "„{name}“ wird gezählt, und was vorgegeben ist, wird oft stehen gelassen und gewinnt so Stimmen, die niemand"
                        + " bewusst abgibt; bitte \"default\" entfernen, wenn das nicht beabsichtigt ist."));

        static final Sentence REMOVE = new Sentence("Fill nothing in", "Nichts vorgeben");

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
