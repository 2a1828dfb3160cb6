package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.check.internal.flow.Draft.Arm;
import io.github.mitform.check.internal.flow.Draft.Branch;
import io.github.mitform.check.internal.flow.Draft.Page;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.check.internal.flow.Draft.Sub;
import io.github.mitform.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** What nobody ever gets to: cases, questions and ways whose conditions cannot hold. Included formats were looked at by themselves. */
public final class Reach {
    private final Reasoning reasoning;
    private final Findings findings;

    private Reach(Draft draft, Findings findings) {
        this.reasoning = new Reasoning(new VisibleNames(draft));
        this.findings = findings;
    }

    public static void check(Draft draft, Findings findings) {
        new Reach(draft, findings).pieces(draft.flow, true);
    }

    /** Looks for conditions that always hold; only once it is known which may be unknown, for those do not. */
    public static void checkNeeded(Draft draft, Findings findings) {
        var reach = new Reach(draft, findings);
        draft.inputs.forEach(reach::needed);
    }

    /** @param reached whether the pieces can be reached as far as was seen; inside what cannot be, nothing more is told */
    private void pieces(List<Piece> pieces, boolean reached) {
        if (!reached) {
            return;
        }
        for (Piece piece : pieces) {
            if (piece instanceof Page page) {
                page.inputs().forEach(this::input);
            } else if (piece instanceof Branch branch) {
                branch(branch);
            } else if (!(piece instanceof Sub)) {
                piece.inside().forEach(flow -> pieces(flow, true));
            }
        }
    }

    private void input(DraftInput input) {
        when(input);
        for (int i = 0; i < input.demands.size(); i++) {
            demand(input, input.demands.get(i));
        }
        input.optionConditions.forEach((option, when) -> {
            if (!when.foreign
                    && when.isUsable()
                    && when.way.isUsable()
                    && reasoning.isImpossible(when.way, List.of(when.expression()))) {
                when.isHopeless = true;
                findings.add(Problem.OPTION_NEVER_SHOWN, when.place, "name", option);
            }
        });
    }

    private void demand(DraftInput input, DraftCondition condition) {
        if (condition.foreign || !condition.isUsable() || !condition.way.isUsable()) {
            return;
        }
        if (reasoning.isImpossible(condition.way, List.of(condition.expression()))) {
            condition.isHopeless = true;
            findings.add(Problem.NEVER_VALID, condition.place, "name", input.question.id());
        } else if (reasoning.isImpossible(condition.way, List.of(Expression.not(condition.expression())))) {
            findings.add(Problem.ALWAYS_VALID, condition.place);
        }
    }

    private void when(DraftInput input) {
        var when = input.when;
        if (when == null || !when.isUsable() || !when.way.isUsable()) {
            return;
        }
        if (reasoning.isImpossible(when.way, List.of(when.expression()))) {
            when.isHopeless = true;
            findings.add(Problem.NEVER_SHOWN, when.place, "name", input.question.id());
        }
    }

    private void needed(DraftInput input) {
        var when = input.when;
        if (when != null
                && !when.foreign
                && !when.mayBeUnknown
                && when.isUsable()
                && when.way.isUsable()
                && reasoning.isImpossible(when.way, List.of(Expression.not(when.expression())))) {
            findings.add(Mends.removed(Findings.of(Problem.ALWAYS_SHOWN, when.place, "name", input.question.id())));
        }
    }

    private void branch(Branch branch) {
        var passed = new ArrayList<Arm>();
        boolean usable = true;
        for (Arm arm : branch.arms()) {
            usable = usable && arm.when().isUsable() && arm.when().way.isUsable();
            boolean reached = !usable || arm(arm, passed);
            arm.when().isHopeless |= !reached;
            passed.add(arm);
            pieces(arm.flow(), reached);
        }
        boolean reached = !usable || branch.arms().isEmpty() || otherwise(branch, passed);
        pieces(branch.otherwise(), reached);
    }

    /** Returns whether a case may be taken. */
    private boolean arm(Arm arm, List<Arm> passed) {
        var condition = arm.when();
        var alone = List.of(condition.expression());
        if (!reasoning.isImpossible(condition.way, alone)) {
            return true;
        }
        if (reasoning.isImpossible(Way.START, alone)) {
            findings.add(Problem.NEVER_HOLDS, condition.place, "condition", condition.source);
            return false;
        }
        for (Arm before : passed) {
            var both =
                    List.of(condition.expression(), Expression.not(before.when().expression()));
            if (reasoning.isImpossible(Way.START, both)) {
                findings.add(Findings.of(
                                Problem.SHADOWED,
                                condition.place,
                                "condition",
                                condition.source,
                                "earlier",
                                before.choice().id())
                        .withRelated(before.when().place.pointer()));
                return false;
            }
        }
        findings.add(Problem.CONTRADICTS_WAY, condition.place, "condition", condition.source);
        return false;
    }

    /** Returns whether anything is left for the last way. */
    private boolean otherwise(Branch branch, List<Arm> arms) {
        var last = arms.get(arms.size() - 1).when();
        var failed = Expression.not(last.expression());
        if (!reasoning.isImpossible(last.way, List.of(failed))) {
            return true;
        }
        if (!branch.otherwise().isEmpty()) {
            findings.add(Problem.OTHERWISE_NEVER, branch.place().field("otherwise"));
        }
        return false;
    }

    public enum Problem implements CheckCode {
        NEVER_SHOWN(error(
                "question.never-shown",
                "\"{name}\" is never shown, because this condition can never hold here; correct it, or remove the question.",
                "„{name}“ wird nie gezeigt, weil diese Bedingung hier nie gelten kann; bitte berichtigen oder die Frage"
                        + " entfernen.")),
        NEVER_VALID(error(
                "valid.never-holds",
                "No answer to \"{name}\" can ever keep to this condition; correct or remove it.",
                "Keine Antwort auf „{name}“ kann diese Bedingung je erfüllen; bitte berichtigen oder entfernen.")),
        ALWAYS_VALID(warning(
                "valid.always-holds",
                "Every answer keeps to this condition; correct or remove it.",
                "Jede Antwort erfüllt diese Bedingung; bitte berichtigen oder entfernen.")),
        OPTION_NEVER_SHOWN(error(
                "option.never-shown",
                "The option \"{name}\" is never shown, because this condition can never hold here; correct it, or remove the option.",
                "Die Antwortmöglichkeit „{name}“ wird nie gezeigt, weil diese Bedingung hier nie gelten kann; bitte berichtigen"
                        + " oder sie entfernen.")),
        ALWAYS_SHOWN(warning(
                "question.always-shown",
                "\"{name}\" is shown to everybody who gets here, because this condition always holds; correct or remove it.",
                "„{name}“ wird allen gezeigt, die hierher kommen, weil diese Bedingung immer gilt; bitte berichtigen oder"
                        + " entfernen.")),
        NEVER_HOLDS(error(
                "case.never-holds",
                "\"{condition}\" can never hold; correct it, or remove the case.",
                "„{condition}“ kann nie gelten; bitte berichtigen oder den Fall entfernen.")),
        SHADOWED(error(
                "case.shadowed",
                "Whenever \"{condition}\" holds, the earlier case \"{earlier}\" is taken; put this case before it, or remove it.",
                "Immer wenn „{condition}“ gilt, wird schon der frühere Fall „{earlier}“ genommen; bitte diesen Fall davor"
                        + " stellen oder entfernen.")),
        CONTRADICTS_WAY(error(
                "case.contradicts-way",
                "\"{condition}\" can never hold on the way that leads here; correct it, or remove the case.",
                "„{condition}“ kann auf dem Weg, der hierher führt, nie gelten; bitte berichtigen oder den Fall"
                        + " entfernen.")),
        OTHERWISE_NEVER(warning(
                "otherwise.never-reached",
                "Nobody gets here, because one of the cases always holds; remove these steps.",
                "Hierher kommt niemand, weil immer einer der Fälle gilt; bitte diese Schritte entfernen."));

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
