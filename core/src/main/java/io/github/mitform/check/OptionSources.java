package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.check.internal.Phases;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.DraftInput;
import io.github.mitform.check.internal.flow.DraftResult;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where options come from that are not written down: parameters, and results of phases that are certainly closed by then. */
final class OptionSources {
    private final Format format;
    private final Phases phases;
    private final Findings findings;
    private final Map<String, Draft> byPhase = new LinkedHashMap<>();
    private final Map<String, DraftResult> results = new LinkedHashMap<>();

    private OptionSources(Format format, List<Draft> drafts, Phases phases, Findings findings) {
        this.format = format;
        this.phases = phases;
        this.findings = findings;
        for (Draft draft : drafts) {
            String phase = draft.phase.id().value();
            byPhase.putIfAbsent(phase, draft);
            draft.results.forEach(result -> results.putIfAbsent(phase + "." + result.name, result));
        }
    }

    static void check(Format format, List<Draft> drafts, Phases phases, Findings findings) {
        OptionSources sources = null;
        for (Draft draft : drafts) {
            for (DraftInput input : draft.allWithOptions()) {
                if (!input.foreign
                        && input.answer() instanceof GridType grid
                        && grid.cell().options().orElse(null) instanceof Options.From from) {
                    var cell = input.place.field("answer").field("cell").field(Walk.optionsField(grid.cell()));
                    findings.add(ResultProblem.IN_CELL, cell.field("from"), "name", from.from());
                }
                if (!input.foreign
                        && input.carry == null
                        && input.question.answer().options().orElse(null) instanceof Options.From from) {
                    sources = sources == null ? new OptionSources(format, drafts, phases, findings) : sources;
                    sources.check(from, draft, input);
                }
            }
        }
    }

    private void check(Options.From from, Draft draft, DraftInput input) {
        var place = input.optionsPlace();
        String name = from.from();
        var source = draft.byName.get(input.scope.resolved(name));
        if (source != null && !input.scope.isInsideAllOf(source.scope)) {
            findings.add(Findings.of(ResultProblem.REPEATED_SOURCE, place.field("from"), "name", name)
                    .withRelated(source.place.pointer()));
            return;
        }
        if (from.select() instanceof Selection.Chosen || from.select() instanceof Selection.NotChosen) {
            findings.add(
                    ResultProblem.NOBODY_CHOSE,
                    place.field("from"),
                    "name",
                    name,
                    "suggestion",
                    suggestion(name, draft));
            return;
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            parameter(name, draft, place.field("from"));
            return;
        }
        var result = results.get(name);
        var phase = byPhase.get(name.substring(0, dot));
        if (phase == null || result == null) {
            if (phase == null || !phase.isGap(name.substring(dot + 1))) {
                unknown(name, draft, place.field("from"));
            }
        } else if (phase == draft) {
            findings.add(Findings.of(ResultProblem.OWN_PHASE, place.field("from"), "name", name)
                    .withRelated(result.place.pointer()));
        } else {
            if (!phases.isClosedBefore(phase.phase.id(), draft.phase.id())) {
                findings.add(notClosed(name, phase, draft, place.field("from")));
            }
            selection(from.select(), name, result, place);
        }
    }

    private void parameter(String name, Draft draft, Place place) {
        var parameter = format.parameters().stream()
                .filter(each -> each.id().value().equals(name))
                .findFirst();
        if (parameter.isPresent()) {
            findings.add(ResultProblem.NOT_OPTIONS, place, "name", name);
        } else if (draft.byName.containsKey(name)) {
            findings.add(ResultProblem.QUESTION_WITHOUT_OPTIONS, place, "name", name);
        } else {
            unknown(name, draft, place);
        }
    }

    private void unknown(String name, Draft draft, Place place) {
        var known = new ArrayList<>(results.keySet());
        known.addAll(questions(draft));
        for (Parameter parameter : format.parameters()) {
            if (parameter instanceof OptionsParameter) {
                known.add(parameter.id().value());
            }
        }
        var suggestion = Suggestion.didYouMean(name, known);
        findings.add(Mends.meant(
                Findings.of(ResultProblem.UNKNOWN_SOURCE, place, "name", name, "suggestion", suggestion), name, known));
    }

    private static Sentence suggestion(String name, Draft draft) {
        return Suggestion.didYouMean(name, questions(draft));
    }

    /** Returns the questions that have options. */
    private static List<String> questions(Draft draft) {
        return draft.inputs.stream()
                .filter(input -> !input.isComputed() && input.answer().options().isPresent())
                .map(input -> input.name)
                .toList();
    }

    private Finding notClosed(String name, Draft source, Draft draft, Place place) {
        Id phase = source.phase.id();
        var finding = Findings.of(ResultProblem.NOT_CLOSED, place, "name", name, "phase", phase)
                .withRelated(source.place.pointer());
        if (draft.phase.after().isPresent() || phases.isClosedBefore(draft.phase.id(), phase)) {
            return finding; // where it should stand then is for the author to say
        }
        var edit = new Fix.Edit(Fix.Kind.SET, draft.place.field("after").pointer(), "\"" + phase + "\"");
        return finding.withFix(new Fix(ResultProblem.COME_AFTER.with("phase", phase), List.of(edit)));
    }

    private void selection(Selection selection, String name, DraftResult result, Place place) {
        if (result.isBroken()) {
            return;
        }
        var method = requireNonNull(result.method);
        var subjects = Results.asSubjects(result.subjects);
        boolean fits = result.subjects.stream()
                .allMatch(each -> method.accepts().contains(each.answer().getClass()));
        if (!fits || subjects.size() > method.mostSubjects()) {
            return;
        }
        boolean decided = result.definition.decide().isPresent();
        boolean ranks = method.ranksOptions(subjects);
        if (selection instanceof Selection.Accepted ? decided && method.hasEntries(subjects) : ranks) {
            return;
        }
        var at = selection instanceof Selection.Accepted ? place.field("from") : place.field("select");
        if (!method.hasEntries(subjects)) {
            findings.add(Findings.of(ResultProblem.NO_ORDER, at, "name", name, "method", method.title())
                    .withRelated(result.place.pointer()));
        } else {
            findings.add(undecided(selection, name, result, at, place));
        }
    }

    private static Finding undecided(Selection selection, String name, DraftResult result, Place at, Place options) {
        var problem =
                selection instanceof Selection.Accepted ? ResultProblem.NOTHING_ACCEPTED : ResultProblem.FREE_TEXTS;
        var finding = Findings.of(problem, at, "name", name).withRelated(result.place.pointer());
        if (result.foreign) {
            return finding;
        }
        var edits = new ArrayList<Fix.Edit>();
        var decide = result.place.field("decide").pointer();
        edits.add(new Fix.Edit(Fix.Kind.SET, decide, "\"accept_or_merge\""));
        edits.add(new Fix.Edit(Fix.Kind.SET, options.field("select").pointer(), "{\"method\": \"accepted\"}"));
        return finding.withFix(new Fix(ResultProblem.DECIDE.with("name", name), edits));
    }
}
