package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.answer.design.ComparisonDesign;
import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.Options;
import java.util.List;

/** Comparisons: how large the sets are, and how many. */
public final class ComparisonTypes extends Inspection {
    private final Findings findings;

    public ComparisonTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (type instanceof ComparisonType comparison) {
            size(comparison, place);
            count(comparison, place);
            ofKnownOptions(comparison, place);
        }
    }

    private void size(ComparisonType type, Place place) {
        if (type.show().isEmpty()) {
            return;
        }
        int show = type.show().getAsInt();
        var at = place.field("show");
        if (type.kind() == ComparisonType.Kind.PAIR && show != 2) {
            findings.add(Problem.PAIR_SHOWS_TWO, at, "found", show);
        } else if (type.kind() == ComparisonType.Kind.BEST_WORST && (show < 3 || show > ComparisonDesign.MOST_SHOWN)) {
            findings.add(Problem.SHOW_OUT_OF_RANGE, at, "max", ComparisonDesign.MOST_SHOWN, "found", show);
        }
    }

    private void count(ComparisonType type, Place place) {
        if (type.sets().isPresent()
                && (type.sets().getAsInt() < 1 || type.sets().getAsInt() > ComparisonDesign.MOST_SETS)) {
            findings.add(
                    Problem.SETS_OUT_OF_RANGE,
                    place.field("sets"),
                    "max",
                    ComparisonDesign.MOST_SETS,
                    "found",
                    type.sets().getAsInt());
        }
    }

    /** Looks at what depends on the number of options, as far as they are known. */
    public void ofKnownOptions(AnswerType type, Place place) {
        if (!(type instanceof ComparisonType comparison)) {
            return;
        }
        int options = comparison.options().map(Options::listed).stream()
                .mapToInt(List::size)
                .sum();
        if (options < 2) {
            return; // not known, or too few, which is said elsewhere
        }
        int least = comparison.kind() == ComparisonType.Kind.BEST_WORST ? 3 : 2;
        int show = Math.max(least, comparison.shown(options));
        if (show > options) {
            findings.add(
                    Problem.MORE_SHOWN_THAN_THERE,
                    comparison.show().isPresent() ? place.field("show") : place.field("kind"),
                    "show",
                    show,
                    "options",
                    options);
        } else if (comparison.kind() == ComparisonType.Kind.PAIR
                && comparison.count(options) > (long) options * (options - 1) / 2) {
            findings.add(
                    Problem.PAIRS_TWICE,
                    place.field("sets"),
                    "pairs",
                    (long) options * (options - 1) / 2,
                    "sets",
                    comparison.count(options));
        }
    }

    public enum Problem implements CheckCode {
        PAIR_SHOWS_TWO(error(
                "comparison.pair-shows-two",
                "A pair shows 2 options, but \"show\" is {found}; leave \"show\" out, or set \"kind\" to \"best_worst\".",
                "Ein Paar zeigt 2 Möglichkeiten, \"show\" ist aber {found}; bitte \"show\" weglassen oder \"kind\" auf"
                        + " \"best_worst\" setzen.")),
        SHOW_OUT_OF_RANGE(error(
                "comparison.show-out-of-range",
                "The best and the worst are chosen from 3 to {max} options, but \"show\" is {found}; 4 or 5 are usual, and for 2 there"
                        + " is \"pair\".",
                "Beste und schlechteste werden aus 3 bis {max} Möglichkeiten gewählt, \"show\" ist aber {found}; üblich sind 4 oder"
                        + " 5, und für 2 gibt es \"pair\".")),
        SETS_OUT_OF_RANGE(error(
                "comparison.sets-out-of-range",
                "One person sees 1 to {max} sets, but \"sets\" is {found}; more than 20 are tiring.",
                "Eine Person sieht 1 bis {max} Gruppen, \"sets\" ist aber {found}; mehr als 20 ermüden.")),
        MORE_SHOWN_THAN_THERE(error(
                "comparison.more-shown-than-there",
                "A set shows {show} options, but there are only {options}.",
                "Eine Gruppe zeigt {show} Möglichkeiten, es gibt aber nur {options}.")),
        PAIRS_TWICE(warning(
                "comparison.pairs-twice",
                "There are only {pairs} different pairs, so that with {sets} sets people see some of them twice.",
                "Es gibt nur {pairs} verschiedene Paare; bei {sets} Gruppen kommen manche doppelt vor."));

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
