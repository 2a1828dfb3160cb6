package io.github.mitform.check;

import io.github.mitform.check.internal.Artifacts;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.TypeNames;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.DraftInput;
import io.github.mitform.check.internal.flow.DraftResult;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.TallyMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is counted, and how. */
final class Results {
    private final Draft draft;
    private final Registry registry;
    private final Findings findings;

    private Results(Draft draft, Registry registry, Findings findings) {
        this.draft = draft;
        this.registry = registry;
        this.findings = findings;
    }

    /** Finds the questions and the method of each result of a phase, and reports what is wrong with its own. */
    static void check(Draft draft, Registry registry, Findings findings) {
        for (DraftResult result : draft.results) {
            var found = result.foreign ? new Findings() : findings;
            new Results(draft, registry, found).check(result);
        }
    }

    private void check(DraftResult result) {
        boolean complete = subjects(result);
        var method = method(result);
        if (method.isPresent() && complete) {
            fit(result, method.orElseThrow());
        }
        if (result.definition.release() != Release.NEVER) {
            release(result);
        }
    }

    /** Finds what is counted; returns whether everything was found. */
    private boolean subjects(DraftResult result) {
        var names = result.definition.of().names();
        var of = result.place.field("of");
        if (names.isEmpty()) {
            findings.add(ResultProblem.NO_QUESTION, of);
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var place = names.size() == 1 ? of : of.item(i);
            var input = draft.byName.get(result.scope.qualified(names.get(i)));
            if (!seen.add(names.get(i))) {
                findings.add(Mends.removed(Findings.of(ResultProblem.QUESTION_TWICE, place, "name", names.get(i))));
            } else if (input != null && input.ofDay) {
                findings.add(Findings.of(ResultProblem.OF_DAY, place, "name", names.get(i))
                        .withRelated(input.place.field("value").pointer()));
            } else if (input != null && !input.isBroken()) {
                result.subjects.add(input);
            } else if (input == null && !draft.isGap(result.scope.qualified(names.get(i)))) {
                findings.add(unknown(names.get(i), place));
            }
        }
        oneRepeat(result, of);
        return result.subjects.size() == names.size() && !names.isEmpty();
    }

    /** Reports questions of two repeats. */
    private void oneRepeat(DraftResult result, Place of) {
        DraftInput first = null;
        for (DraftInput subject : result.subjects) {
            var repeat = subject.scope.repeat();
            if (repeat.isPresent() && first == null) {
                first = subject;
            } else if (repeat.isPresent()
                    && first != null
                    && !first.scope.repeat().equals(repeat)) {
                findings.add(ResultProblem.SEVERAL_REPEATS, of, "name", subject.name, "other", first.name);
            }
        }
    }

    private Finding unknown(String name, Place place) {
        int dot = name.lastIndexOf('.');
        var whole = dot < 0 ? null : draft.byName.get(name.substring(0, dot));
        if (whole != null && whole.part(name.substring(dot + 1)).isPresent()) {
            return Findings.of(ResultProblem.PART, place, "name", name, "whole", whole.name)
                    .withFix(Fix.writeText(place.pointer(), whole.name));
        }
        var known = draft.byName.keySet();
        return Mends.meant(
                Findings.of(
                        ResultProblem.UNKNOWN_QUESTION,
                        place,
                        "name",
                        name,
                        "suggestion",
                        Suggestion.didYouMean(name, known)),
                name,
                known);
    }

    private Optional<TallyMethod> method(DraftResult result) {
        String name = result.definition.tally().method();
        var method = registry.method(name);
        result.method = method.orElse(null);
        if (method.isEmpty()) {
            var place = result.place.field("tally").field("method");
            var artifact = Artifacts.bringing(name);
            if (artifact.isPresent()) {
                findings.add(ResultProblem.METHOD_ELSEWHERE, place, "name", name, "artifact", artifact.orElseThrow());
            } else {
                var known = registry.methods().keySet();
                findings.add(Mends.meant(
                        Findings.of(
                                ResultProblem.UNKNOWN_METHOD,
                                place,
                                "name",
                                name,
                                "suggestion",
                                Suggestion.didYouMean(name, known)),
                        name,
                        known));
            }
        }
        return method;
    }

    private void fit(DraftResult result, TallyMethod method) {
        var tally = result.place.field("tally");
        int before = findings.count();
        if (result.subjects.size() > method.mostSubjects()) {
            findings.add(
                    ResultProblem.TOO_MANY_QUESTIONS,
                    result.place.field("of"),
                    "method",
                    method.title(),
                    "max",
                    method.mostSubjects(),
                    "found",
                    result.subjects.size());
        }
        for (DraftInput subject : result.subjects) {
            if (!method.accepts().contains(subject.answer().getClass())) {
                findings.add(Findings.of(
                                ResultProblem.DOES_NOT_FIT,
                                tally.field("method"),
                                "method",
                                method.title(),
                                "name",
                                subject.name,
                                "type",
                                TypeNames.of(subject.answer()),
                                "others",
                                methodsFor(subject.answer()))
                        .withRelated(subject.place
                                .field(subject.isComputed() ? "value" : "answer")
                                .pointer()));
            }
        }
        if (findings.count() > before) {
            return;
        }
        var subjects = asSubjects(result.subjects);
        for (Finding finding : method.check(subjects, result.definition.tally().settings())) {
            findings.add(finding.below(tally.pointer()), tally);
        }
        if (result.definition.decide().isPresent() && !method.hasEntries(subjects)) {
            findings.add(Mends.removed(Findings.of(
                    ResultProblem.NOTHING_TO_DECIDE, result.place.field("decide"), "method", method.title())));
        }
    }

    /** Returns the methods that can count a type, as a list to read. */
    private Sentence methodsFor(AnswerType type) {
        String names = registry.methods().values().stream()
                .filter(method -> method.accepts().contains(type.getClass()))
                .map(TallyMethod::id)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? ResultProblem.NO_METHOD : ResultProblem.METHODS.with("names", names);
    }

    private void release(DraftResult result) {
        for (DraftInput subject : result.subjects) {
            Personal personal = subject.question.personal();
            if (personal == Personal.DIRECT || personal == Personal.SPECIAL) {
                var at = result.place.field("release");
                var problem =
                        personal == Personal.DIRECT ? ResultProblem.DIRECT_IN_PUBLIC : ResultProblem.SPECIAL_IN_PUBLIC;
                var never = new Fix.Edit(Fix.Kind.SET, at.pointer(), "\"never\"");
                findings.add(Findings.of(problem, at, "name", subject.name)
                        .withRelated(subject.place
                                .field(subject.isComputed() ? "value" : "personal")
                                .pointer())
                        .withFix(new Fix(ResultProblem.KEEP_INSIDE, List.of(never))));
            }
        }
    }

    /** Returns inputs as counting methods know them. */
    static List<Subject> asSubjects(List<DraftInput> inputs) {
        var subjects = new ArrayList<Subject>();
        for (DraftInput input : inputs) {
            subjects.add(new Subject(input.name, input.question.ask(), input.answer()));
        }
        return subjects;
    }
}
