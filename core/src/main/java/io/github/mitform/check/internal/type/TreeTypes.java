package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Trees of headings and the goals in them. */
public final class TreeTypes extends Inspection {
    private static final int MOST_HEADINGS = 1_000;
    private static final int DEEPEST = 10;

    private final Findings findings;

    public TreeTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (!(type instanceof TreePathType search)) {
            return;
        }
        var at = place.field("tree");
        if (search.tree().isEmpty()) {
            findings.add(Problem.EMPTY, at);
            return;
        }
        var levels = new HashMap<String, Integer>();
        var places = new HashMap<String, Pointer>();
        int headings = headings(search.tree(), 1, at, levels, places);
        if (headings > MOST_HEADINGS) {
            findings.add(Problem.TOO_MANY, at, "max", MOST_HEADINGS, "found", headings);
        }
        goals(search, levels, place.field("goals"));
    }

    private int headings(
            List<Heading> headings, int level, Place at, Map<String, Integer> levels, Map<String, Pointer> places) {
        int count = headings.size();
        var siblings = new HashSet<String>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            String id = heading.id().value();
            var place = at.item(i, id);
            // Two of one list are found where all lists are looked at.
            Pointer first = places.get(id);
            if (siblings.add(id) && first != null) {
                findings.add(Findings.of(Problem.ID_TWICE, place.field("id"), "id", id)
                        .withRelated(first));
            }
            levels.putIfAbsent(id, level);
            places.putIfAbsent(id, place.pointer());
            if (level == DEEPEST && !heading.children().isEmpty()) {
                findings.add(Problem.TOO_DEEP, place.field("children"), "max", DEEPEST);
            }
            count += headings(heading.children(), level + 1, place.field("children"), levels, places);
        }
        return count;
    }

    private void goals(TreePathType search, Map<String, Integer> levels, Place place) {
        if (search.goals().isEmpty()) {
            findings.add(Problem.NO_GOAL, place);
        }
        for (int i = 0; i < search.goals().size(); i++) {
            String goal = search.goals().get(i).value();
            Integer level = levels.get(goal);
            if (level == null) {
                findings.add(
                        Problem.UNKNOWN_GOAL,
                        place.item(i),
                        "goal",
                        goal,
                        "suggestion",
                        Suggestion.didYouMean(goal, levels.keySet()));
            } else if (search.mostSteps() >= 1 && level > search.mostSteps()) {
                findings.add(
                        Problem.OUT_OF_REACH, place.item(i), "goal", goal, "level", level, "max", search.mostSteps());
            }
        }
    }

    public enum Problem implements CheckCode {
        EMPTY(error(
                "tree.empty",
                "At least one heading is needed in which to look.",
                "Es fehlt mindestens eine Überschrift, unter der gesucht werden kann.")),
        TOO_MANY(error(
                "tree.too-many-headings",
                "A tree has at most {max} headings, but this one has {found}; leave out branches that do not matter for the goal.",
                "Ein Baum hat höchstens {max} Überschriften, dieser hat {found}; bitte Zweige weglassen, auf die es für das Ziel nicht"
                        + " ankommt.")),
        TOO_DEEP(error(
                "tree.too-deep",
                "A tree has at most {max} levels; this one goes deeper.",
                "Ein Baum hat höchstens {max} Ebenen; dieser geht tiefer.")),
        ID_TWICE(error(
                "tree.id-twice",
                "\"{id}\" is the id of another heading of this tree; give each one its own.",
                "„{id}“ heißt schon eine andere Überschrift dieses Baums; bitte jeder eine eigene Kennung geben.")),
        NO_GOAL(
                error(
                        "tree.no-goal",
                        "At least one goal is needed: the id of a heading where it is to be found. People never see it.",
                        "Es fehlt mindestens ein Ziel: die Kennung einer Überschrift, unter der es zu finden ist. Gezeigt wird sie niemandem.")),
        UNKNOWN_GOAL(error(
                "tree.unknown-goal",
                "There is no heading \"{goal}\" in this tree.{suggestion}",
                "In diesem Baum gibt es keine Überschrift „{goal}“.{suggestion}")),
        OUT_OF_REACH(error(
                "tree.goal-out-of-reach",
                "The goal \"{goal}\" lies {level} levels deep, but only {max} steps are allowed.",
                "Das Ziel „{goal}“ liegt {level} Ebenen tief, erlaubt sind aber nur {max} Schritte."));

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
