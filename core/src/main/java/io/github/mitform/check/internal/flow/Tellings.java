package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Texts.Told;
import io.github.mitform.check.internal.flow.Draft.Loop;
import io.github.mitform.check.internal.flow.Draft.Page;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What people answered before, put into texts: that there is such an answer, that it can stand in a text, and that it is there when the text
 * is read. Where it may not be, a fallback says what stands there instead.
 */
public final class Tellings {
    private final Draft draft;
    private final IdentityHashMap<Object, List<Told>> told;
    private final Certainty certainty;
    private final Findings findings;

    private Tellings(Draft draft, IdentityHashMap<Object, List<Told>> told, Findings findings) {
        this.draft = draft;
        this.told = told;
        this.certainty = new Certainty(draft, findings);
        this.findings = findings;
    }

    /** @param told placeholders that are no parameters, by the step or question in whose texts they stand */
    public static void check(Draft draft, IdentityHashMap<Object, List<Told>> told, Findings findings) {
        if (!told.isEmpty()) {
            new Tellings(draft, told, findings).pieces(draft.flow);
        }
    }

    private void pieces(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Page page) {
                page(page);
            } else if (piece instanceof Loop loop) {
                for (Told one : told.getOrDefault(loop.repeat().definition, List.of())) {
                    look(one, loop.body(), loop.repeat().way, loop.parts(), loop.repeat().first, loop.repeat().first);
                }
            }
            piece.inside().forEach(this::pieces); // the texts of an included format were looked at by itself
        }
    }

    private void page(Page page) {
        for (Told one : told.getOrDefault(page.step(), List.of())) {
            look(one, page.scope(), page.way(), page.parts(), page.before(), page.before());
        }
        for (DraftInput input : page.inputs()) {
            var texts = input.written == null ? List.<Told>of() : told.getOrDefault(input.written, List.of());
            for (Told one : texts) {
                look(one, input.scope, Reasoning.askedOn(input), input.parts, page.before(), input.slot);
            }
            if (!texts.isEmpty()) {
                result(input, texts);
            }
        }
    }

    /**
     * @param page the first slot of the page on which the text stands
     * @param before the first slot behind it
     */
    private void look(Told one, Area scope, Way way, Parts parts, int page, int before) {
        String name = one.placeholder().name();
        String resolved = scope.resolved(name);
        if (draft.isItem(resolved)) {
            return;
        }
        var input = draft.byName.get(resolved);
        if (input == null) {
            unknown(one, scope, before);
        } else if (input.isBroken()) {
            return;
        } else if (input.slot >= before) {
            findings.add(Findings.of(Problem.LATER, one.place(), "name", name).withRelated(input.place.pointer()));
        } else if (!input.rule().canBeTold() || !scope.isInsideAllOf(input.scope)) {
            findings.add(
                    Findings.of(Problem.NOT_TOLD, one.place(), "name", name).withRelated(input.place.pointer()));
        } else if (one.placeholder().fallback().isEmpty() && way.isUsable()) {
            var gap = certainty.gap(resolved, way, parts);
            if (gap != null) {
                missing(one, input, Certainty.path(gap, scope));
            } else if (input.slot >= page) {
                missing(one, input, Problem.SAME_PAGE.with("name", name));
            }
        }
    }

    private void unknown(Told one, Area scope, int before) {
        String name = one.placeholder().name();
        if (draft.isGap(name)) {
            return;
        }
        var known = new ArrayList<String>();
        draft.scope.parameters().keySet().forEach(id -> known.add(id.value()));
        draft.inputs.stream()
                .filter(input -> input.slot < before && input.rule().canBeTold() && scope.isInsideAllOf(input.scope))
                .forEach(input -> known.add(scope.local(input.name)));
        scope.repeat().ifPresent(repeat -> known.add(DraftRepeat.ITEM));
        var finding = Findings.of(
                Problem.UNKNOWN, one.place(), "name", name, "suggestion", Suggestion.didYouMean(name, known));
        findings.add(Suggestion.certain(name, known)
                .map(meant -> finding.withFix(rewritten(one, one.placeholder().renamed(meant))))
                .orElse(finding));
    }

    private void missing(Told one, DraftInput input, Sentence path) {
        String written = one.placeholder().written() + "|…";
        findings.add(Findings.of(Problem.MAYBE_MISSING, one.place(), "path", path, "written", "{" + written + "}")
                .withRelated(input.place.pointer())
                .withFix(rewritten(one, written)));
    }

    private static Fix rewritten(Told one, String written) {
        return Fix.writeText(one.place().pointer(), one.placeholder().replacedIn(one.words(), written));
    }

    /** Reports a question that is counted, but reads differently for everybody. */
    private void result(DraftInput input, List<Told> texts) {
        boolean isPublic = draft.results.stream()
                .anyMatch(result -> result.definition.release() != Release.NEVER && result.subjects.contains(input));
        Set<String> seen = new HashSet<>();
        for (Told one : texts) {
            String name = one.placeholder().name();
            if (isPublic && draft.byName.containsKey(input.scope.resolved(name)) && seen.add(name)) {
                findings.add(
                        Problem.IN_RESULT,
                        one.place(),
                        "name",
                        name,
                        "instead",
                        one.placeholder().fallback().orElse("…"));
            }
        }
    }

    public enum Problem implements CheckCode {
        UNKNOWN(error(
                "text.unknown-name",
                "Neither a parameter nor an earlier answer is called \"{name}\".{suggestion} To show a brace itself, write it twice.",
                "Weder ein Parameter noch eine frühere Antwort heißt „{name}“.{suggestion} Eine Klammer, die als solche gemeint"
                        + " ist, bitte doppelt schreiben.")),
        LATER(error(
                "text.later-answer",
                "\"{name}\" is answered only later, so that it cannot stand in this text; use an earlier answer.",
                "„{name}“ wird erst später beantwortet und kann darum nicht in diesem Text stehen; bitte eine frühere Antwort"
                        + " verwenden.")),
        NOT_TOLD(error(
                "text.answer-not-told",
                "The answer to \"{name}\" cannot stand in a text; words, numbers, days, options and steps of a scale can.",
                "Die Antwort auf „{name}“ kann nicht in einem Text stehen; möglich sind Texte, Zahlen, Tage, Antwortmöglichkeiten"
                        + " und Stufen einer Skala.")),
        MAYBE_MISSING(error(
                "text.maybe-missing",
                "{path} nothing stands in this text. Write what stands there instead: {written}",
                "{path} steht in diesem Text nichts. Bitte schreiben, was stattdessen dort steht: {written}")),
        IN_RESULT(
                warning(
                        "text.answer-in-result",
                        "This question is counted, but everybody reads another text; in the report \"{instead}\" stands for \"{name}\".",
                        "Diese Frage wird gezählt, aber alle lesen einen anderen Text; im Bericht steht „{instead}“ für „{name}“."));

        static final Sentence SAME_PAGE = new Sentence(
                "As long as \"{name}\", on the same page, is not answered,",
                "Solange „{name}“ auf derselben Seite nicht beantwortet ist,");

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
