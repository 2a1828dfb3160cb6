package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.TypeNames;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;

/** Groups and lists: what may stand inside of them, and how deep. */
public final class NestedTypes extends Inspection {
    /** How many groups and lists may stand inside each other. */
    public static final int DEEPEST = 3;

    private static final int MOST_FIELDS = 50;

    private final Findings findings;

    public NestedTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (type instanceof GroupType group) {
            group(group, place);
        } else if (type instanceof ListType list) {
            list(list, place);
        }
    }

    private void group(GroupType group, Place place) {
        if (group.fields().size() > MOST_FIELDS) {
            findings.add(
                    Problem.TOO_MANY_FIELDS,
                    place.field("fields"),
                    "max",
                    MOST_FIELDS,
                    "found",
                    group.fields().size());
        }
        for (int i = 0; i < group.fields().size(); i++) {
            var field = group.fields().get(i);
            inner(
                    field.answer(),
                    place.field("fields").item(i, field.id().value()).field("answer"));
        }
        depth(group, place);
    }

    private void list(ListType list, Place place) {
        if (list.min() > list.max() && list.max() >= 1) {
            findings.add(Problem.REVERSED, place.field("max"), "min", list.min(), "max", list.max());
        }
        if (holdsList(list.of())) {
            findings.add(Problem.LIST_IN_LIST, place.field("of"));
        }
        inner(list.of(), place.field("of"));
        depth(list, place);
    }

    private void inner(AnswerType type, Place place) {
        if (type instanceof ComparisonType || type instanceof TextNoteType || type instanceof TaskOutcomeType) {
            findings.add(Problem.NOT_INSIDE, place, "type", TypeNames.of(type));
        }
        if (type.options().orElse(null) instanceof Options.From from) {
            findings.add(
                    Problem.OPTIONS_FROM_ELSEWHERE,
                    place.field(Walk.optionsField(type)).field("from"),
                    "name",
                    from.from());
        }
    }

    private static boolean holdsList(AnswerType type) {
        return type instanceof ListType
                || type instanceof GroupType group
                        && group.fields().stream().anyMatch(field -> holdsList(field.answer()));
    }

    /** Reports the innermost one below which too much stands, once. */
    private void depth(AnswerType type, Place place) {
        if (depthOf(type) == DEEPEST + 1) {
            findings.add(Problem.TOO_DEEP, place, "max", DEEPEST);
        }
    }

    private static int depthOf(AnswerType type) {
        if (type instanceof GroupType group) {
            return 1
                    + group.fields().stream()
                            .mapToInt(field -> depthOf(field.answer()))
                            .max()
                            .orElse(0);
        }
        return type instanceof ListType list ? 1 + depthOf(list.of()) : 0;
    }

    public enum Problem implements CheckCode {
        TOO_MANY_FIELDS(
                error(
                        "group.too-many-fields",
                        "A group has at most {max} fields, but here are {found}; ask several questions instead.",
                        "Eine Gruppe hat höchstens {max} Felder, hier sind es {found}; bitte stattdessen mehrere Fragen stellen.")),
        REVERSED(
                error(
                        "list.reversed",
                        "No list is possible: at least {min} items are asked for, but at most {max} are allowed.",
                        "Keine Liste ist möglich: Verlangt werden mindestens {min} Einträge, erlaubt sind aber höchstens {max}.")),
        LIST_IN_LIST(error(
                "list.in-list",
                "A list cannot hold another list, neither directly nor in a group; ask for the inner one by a question of its own.",
                "Eine Liste kann keine weitere Liste enthalten, auch nicht in einer Gruppe; bitte die innere mit einer eigenen Frage"
                        + " erfragen.")),
        NOT_INSIDE(
                error(
                        "nested.not-inside",
                        "A group or a list cannot hold {type}; ask for it by a question of its own.",
                        "Eine Gruppe oder Liste kann so etwas nicht enthalten: {type}; bitte mit einer eigenen Frage erfragen.")),
        OPTIONS_FROM_ELSEWHERE(
                error(
                        "nested.options-from-elsewhere",
                        "Inside of a group or a list the options have to be written down; they cannot come from \"{name}\".",
                        "In einer Gruppe oder Liste müssen die Möglichkeiten aufgeschrieben sein; sie können nicht aus „{name}“ kommen.")),
        TOO_DEEP(error(
                "nested.too-deep",
                "At most {max} groups and lists can stand inside each other; here it is one more.",
                "Höchstens {max} Gruppen und Listen können ineinander stehen; hier ist es eine mehr."));

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
