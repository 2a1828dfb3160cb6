package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.Selection;
import java.util.List;

/**
 * How many options of a question are shown, where that depends on answers. A question is asked only where there are enough. Conservative:
 * what cannot be shown is taken to be possible.
 */
public final class Offers {
    private final Reasoning reasoning;

    public Offers(Reasoning reasoning) {
        this.reasoning = reasoning;
    }

    /** Reports questions that can never have enough options. */
    public static void check(Draft draft, Findings findings) {
        Offers offers = null;
        for (DraftInput input : draft.allWithOptions()) {
            if (!input.foreign && input.optionsVary() && isUsable(input)) {
                if (input.answer() instanceof ComparisonType) {
                    findings.add(
                            Problem.COMPARISON_VARIES,
                            input.place.field("answer").field("options"),
                            "name",
                            input.question.id());
                }
                offers = offers == null ? new Offers(new Reasoning(new VisibleNames(draft))) : offers;
                int most = offers.most(input);
                int needed = input.rule().fewestOptions();
                if (most < needed) {
                    findings.add(
                            Problem.NEVER_ENOUGH,
                            input.optionsPlace(),
                            "name",
                            input.question.id(),
                            "needed",
                            needed,
                            "most",
                            most);
                }
            }
        }
    }

    private static boolean isUsable(DraftInput input) {
        return input.carry == null
                ? !options(input).isEmpty()
                : input.carry.condition().isUsable();
    }

    /** Returns whether there are certainly enough options wherever a question would be asked. */
    public boolean areCertainlyEnough(DraftInput input) {
        return !input.optionsVary() || least(input) >= input.rule().fewestOptions();
    }

    /** Returns how many options are certainly shown. */
    private int least(DraftInput input) {
        var carry = input.carry;
        if (carry == null) {
            return unconditional(input, options(input));
        }
        var source = carry.source();
        if (source.slot >= input.slot) {
            return 0;
        }
        if (carry.select() instanceof Selection.All) {
            return least(source);
        }
        if (!isCertainlyAnswered(source, Reasoning.askedOn(input))) {
            return 0;
        }
        if (carry.select() instanceof Selection.Chosen) {
            return source.rule().fewestChosen(least(source));
        }
        var candidates =
                options(source).stream().filter(option -> !option.exclusive()).toList();
        return Math.max(0, unconditional(source, candidates) - source.rule().mostChosen());
    }

    private static int unconditional(DraftInput input, List<Option> options) {
        return input.carry != null
                ? 0
                : (int) options.stream()
                        .filter(option ->
                                !input.optionConditions.containsKey(option.id().value()))
                        .count();
    }

    private boolean isCertainlyAnswered(DraftInput input, Way way) {
        return input.question.required()
                && !input.offersDontKnow()
                && areCertainlyEnough(input)
                && reasoning.isCertainlyAsked(input, way, List.of());
    }

    /** Returns how many options can be shown. */
    private int most(DraftInput input) {
        int known =
                input.hasUnknownOptions() ? Integer.MAX_VALUE : options(input).size();
        var carry = input.carry;
        if (carry == null || carry.source().slot >= input.slot) {
            return known;
        }
        var rule = carry.source().rule();
        if (carry.select() instanceof Selection.All) return most(carry.source());
        return carry.select() instanceof Selection.Chosen
                ? Math.min(known, rule.mostChosen())
                : known - rule.fewestChosen(0);
    }

    private static List<Option> options(DraftInput input) {
        return input.answer().options().map(Options::listed).orElse(List.of());
    }

    public enum Problem implements CheckCode {
        COMPARISON_VARIES(error(
                "comparison.options-vary",
                "The sets of \"{name}\" are drawn from all its options, so that these cannot depend on answers; ask for a ranking"
                        + " instead.",
                "Die Gruppen von „{name}“ werden aus allen Möglichkeiten ausgelost, sodass diese nicht von Antworten abhängen können;"
                        + " bitte stattdessen nach einer Rangfolge fragen.")),
        NEVER_ENOUGH(error(
                "options.never-enough",
                "\"{name}\" is never asked: it needs at least {needed} options, but never more than {most} can be left; take"
                        + " more, or another kind of answer.",
                "„{name}“ wird nie gefragt: Nötig sind mindestens {needed} Antwortmöglichkeiten, mehr als {most} können aber nie"
                        + " übrig sein; bitte mehr davon nehmen oder eine andere Art von Antwort."));

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
