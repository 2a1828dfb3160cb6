package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GroupingType;

/** Card sorts: whether the groups fit the kind. */
public final class GroupingTypes extends Inspection {
    /** Most cards of one sort. */
    public static final int MOST_CARDS = 200;

    private static final int MOST_GROUPS = 50;

    private final Findings findings;

    public GroupingTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (!(type instanceof GroupingType sort)) {
            return;
        }
        var groups = place.field("groups");
        if (sort.kind() == GroupingType.Kind.OPEN && !sort.groups().isEmpty()) {
            findings.add(Problem.GROUPS_IN_OPEN_SORT, groups);
        } else if (sort.kind() != GroupingType.Kind.OPEN && sort.groups().isEmpty()) {
            findings.add(Problem.NO_GROUPS, groups);
        } else if (sort.groups().size() > MOST_GROUPS) {
            findings.add(
                    Problem.TOO_MANY_GROUPS,
                    groups,
                    "max",
                    MOST_GROUPS,
                    "found",
                    sort.groups().size());
        }
        ofKnownCards(sort, place);
    }

    /** Looks at the cards, as far as they are known. */
    public void ofKnownCards(AnswerType type, Place place) {
        if (type instanceof GroupingType sort && sort.choices().listed().size() > MOST_CARDS) {
            findings.add(
                    Problem.TOO_MANY_CARDS,
                    place.field("cards"),
                    "max",
                    MOST_CARDS,
                    "found",
                    sort.choices().listed().size());
        }
    }

    public enum Problem implements CheckCode {
        GROUPS_IN_OPEN_SORT(error(
                "grouping.groups-in-open-sort",
                "In an open sort people make all groups themselves; remove \"groups\", or set \"kind\" to \"hybrid\" or \"closed\".",
                "In einer offenen Sortierung werden alle Gruppen selbst gebildet; bitte \"groups\" entfernen oder \"kind\" auf"
                        + " \"hybrid\" oder \"closed\" setzen.")),
        NO_GROUPS(error(
                "grouping.no-groups",
                "At least one group has to be given, unless \"kind\" is \"open\".",
                "Mindestens eine Gruppe muss vorgegeben sein, außer \"kind\" ist \"open\".")),
        TOO_MANY_GROUPS(error(
                "grouping.too-many-groups",
                "At most {max} groups can be given, but there are {found}.",
                "Höchstens {max} Gruppen können vorgegeben sein, hier sind es {found}.")),
        TOO_MANY_CARDS(error(
                "grouping.too-many-cards",
                "At most {max} cards can be sorted, but there are {found}; 30 to 60 are usual.",
                "Höchstens {max} Karten können sortiert werden, hier sind es {found}; üblich sind 30 bis 60."));

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
