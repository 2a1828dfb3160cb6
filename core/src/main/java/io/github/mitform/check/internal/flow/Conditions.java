package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Fault;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.type.TypeCheck;
import io.github.mitform.problem.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the conditions of a phase: spelling, names and types. */
public final class Conditions {
    /** The code of a name that nobody knows, in the expression's own words. */
    private static final String UNKNOWN_NAME = "expression.unknown-name";

    private final Format format;
    private final Draft draft;
    private final Set<Id> used;
    private final Findings findings;
    private final VisibleNames names;
    private final Values values;
    private final Set<DraftCondition> read = new HashSet<>();

    private Conditions(Format format, Draft draft, Set<Id> used, Findings findings) {
        this.format = format;
        this.draft = draft;
        this.used = used;
        this.findings = findings;
        this.names = new VisibleNames(draft);
        this.values = new Values(draft, this::read, findings);
    }

    /** @param used is told which parameters stand in conditions */
    public static void read(Format format, Draft draft, Set<Id> used, Findings findings) {
        var conditions = new Conditions(format, draft, used, findings);
        conditions.values.resolveAll();
        draft.conditions.forEach(conditions::read);
    }

    private void read(DraftCondition condition) {
        if (!read.add(condition)) {
            return;
        }
        var expression = condition.outcomes.isEmpty() ? written(condition) : outcome(condition);
        expression.ifPresent(known -> {
            values.resolve(known.references());
            var typed = condition.isCondition ? TypeCheck.condition(known, names) : TypeCheck.of(known, names);
            report(typed.faults(), condition);
            condition.checked = typed.checked().orElse(null);
        });
    }

    private Optional<Expression> written(DraftCondition condition) {
        var parsed = Expression.parse(condition.source.source());
        report(parsed.faults(), condition);
        return parsed.expression().map(new Rewriting(draft, condition.scope, used)::of);
    }

    /** Returns the value of a screening, of conditions that were read by themselves: whatever can be read there can be read here. */
    private Optional<Expression> outcome(DraftCondition condition) {
        Expression outcome = new Literal(Screen.PASSED);
        var last = new ArrayList<>(condition.outcomes.entrySet());
        Collections.reverse(last);
        for (var one : last) {
            read(one.getValue());
            if (one.getValue().checked == null) {
                return Optional.empty(); // why was reported
            }
            var when = one.getValue().expression();
            outcome = new Conditional(when, new Literal(one.getKey()), outcome, Span.NOWHERE);
        }
        return Optional.of(outcome);
    }

    private void report(List<Fault> faults, DraftCondition condition) {
        if (condition.foreign) {
            return;
        }
        for (Fault fault : faults) {
            finding(fault, condition)
                    .ifPresent(finding -> findings.add(finding.withOffset(fault.start()), condition.place));
        }
    }

    /** Returns the finding for a fault; empty if its cause was reported elsewhere. */
    private Optional<Finding> finding(Fault fault, DraftCondition condition) {
        var usual = fault.finding(condition.place.pointer(), condition.source.source());
        if (!usual.code().equals(UNKNOWN_NAME)) {
            return Optional.of(usual);
        }
        String name = condition.source.source().substring(fault.start(), fault.end());
        if (draft.isGap(name)) {
            return Optional.empty();
        }
        return Optional.of(repeated(name, condition)
                .or(() -> elsewhere(name, condition.place))
                .orElse(usual));
    }

    /** Explains a name that has to do with something repeated. */
    private Optional<Finding> repeated(String name, DraftCondition condition) {
        String resolved = condition.scope.resolved(name);
        for (DraftRepeat repeat : draft.repeats) {
            if (repeat.name.equals(resolved)) {
                String example = repeat.names.stream()
                        .filter(id -> !id.equals(DraftRepeat.ITEM))
                        .sorted()
                        .findFirst()
                        .orElse("…");
                return Optional.of(Findings.of(
                        Problem.REPEAT_ITSELF, condition.place, "name", name, "example", name + "." + example));
            }
        }
        var input = draft.find(resolved);
        if (input.isEmpty()) {
            return Optional.empty();
        }
        if (condition.scope.isInsideAllOf(input.orElseThrow().scope)) {
            return Optional.of(Findings.of(
                    Problem.OWN_LIST, condition.place, "name", name, "own", condition.scope.local(resolved)));
        }
        return Optional.of(Findings.of(Problem.NO_LIST, condition.place, "name", name)
                .withRelated(input.orElseThrow().place.pointer()));
    }

    /** Explains a name that exists, but cannot be seen in a condition of this phase. */
    private Optional<Finding> elsewhere(String name, Place place) {
        var id = Id.isValid(name) ? Optional.of(Id.of(name)) : Optional.<Id>empty();
        if (id.map(draft.scope.parameters()::get).orElse(null) instanceof OptionsParameter) {
            return Optional.of(Findings.of(Problem.OPTIONS_PARAMETER, place, "name", name));
        }
        String below = name + ".";
        if (draft.includePrefixes.contains(below)) {
            var example = draft.byName.keySet().stream()
                    .filter(other -> other.startsWith(below))
                    .findFirst();
            return Optional.of(
                    Findings.of(Problem.INCLUDE_ITSELF, place, "name", name, "example", example.orElse(below + "…")));
        }
        int dot = name.indexOf('.');
        for (int i = 0; i < format.phases().size(); i++) {
            Phase other = format.phases().get(i);
            var otherPlace = Place.root().field("phases").item(i, other.id().value());
            if (dot > 0 && name.substring(0, dot).equals(other.id().value())) {
                return Optional.of(Findings.of(Problem.RESULT, place, "name", name, "phase", other.id())
                        .withRelated(otherPlace.pointer()));
            }
            if (!other.id().equals(draft.phase.id()) && asks(other.flow(), name)) {
                return Optional.of(Findings.of(Problem.OTHER_PHASE, place, "name", name, "phase", other.id())
                        .withRelated(otherPlace.pointer()));
            }
        }
        return Optional.empty();
    }

    private static boolean asks(List<Flow> flows, String name) {
        for (Flow flow : flows) {
            if (flow instanceof Step step) {
                for (Question question : step.inputs()) {
                    if (question.id().value().equals(name)) {
                        return true;
                    }
                }
            } else if (asks(flow.children(), name)) {
                return true;
            }
        }
        return false;
    }

    public enum Problem implements CheckCode {
        OTHER_PHASE(error(
                "name.other-phase",
                "\"{name}\" is answered in the phase \"{phase}\"; what one person said there is not known here. Ask it again in"
                        + " this phase.",
                "„{name}“ wird in der Phase „{phase}“ beantwortet; was jemand dort gesagt hat, ist hier nicht bekannt. Bitte"
                        + " in dieser Phase noch einmal fragen.")),
        RESULT(error(
                "name.result-in-condition",
                "\"{name}\" is a result of the phase \"{phase}\"; results can become options, but conditions look only at what"
                        + " the same person answered.",
                "„{name}“ ist ein Ergebnis der Phase „{phase}“; Ergebnisse können zu Antwortmöglichkeiten werden,"
                        + " Bedingungen sehen aber nur, was dieselbe Person geantwortet hat.")),
        OPTIONS_PARAMETER(error(
                "name.options-parameter",
                "\"{name}\" is a list of options; a condition compares answers with single options, such as \"park\" in places.",
                "„{name}“ ist eine Liste von Antwortmöglichkeiten; eine Bedingung vergleicht Antworten mit einzelnen davon,"
                        + " etwa \"park\" in orte.")),
        REPEAT_ITSELF(error(
                "name.repeat-itself",
                "\"{name}\" repeats several questions; name one of them to look at the list of its answers, such as \"{example}\".",
                "„{name}“ wiederholt mehrere Fragen; bitte eine davon nennen, um die Liste ihrer Antworten zu sehen, etwa"
                        + " „{example}“.")),
        OWN_LIST(error(
                "name.own-list",
                "\"{name}\" would be the answers of all items, some of which come only later; \"{own}\" is the answer of this"
                        + " item.",
                "„{name}“ wären die Antworten aller Einträge, von denen manche erst später kommen; „{own}“ ist die Antwort dieses"
                        + " Eintrags.")),
        NO_LIST(error(
                "name.no-list",
                "\"{name}\" is answered once for each item, with several values at a time; conditions outside look only at questions"
                        + " that are answered with one.",
                "„{name}“ wird für jeden Eintrag beantwortet, mit mehreren Werten auf einmal; Bedingungen außerhalb sehen nur Fragen,"
                        + " die mit einem Wert beantwortet werden.")),
        INCLUDE_ITSELF(error(
                "name.include-itself",
                "\"{name}\" includes a whole format; name one of its questions, such as \"{example}\".",
                "„{name}“ bindet ein ganzes Format ein; bitte eine seiner Fragen nennen, etwa „{example}“."));

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
