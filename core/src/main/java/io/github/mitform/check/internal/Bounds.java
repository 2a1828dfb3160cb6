package io.github.mitform.check.internal;

import io.github.mitform.answer.pattern.LinearPattern;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Bounds that no answer, or not every one that they promise, can keep. */
public final class Bounds extends Inspection {
    /** Most options of one question. */
    public static final int MOST_OPTIONS = 1_000;
    /** Most rows of one grid. */
    public static final int MOST_ROWS = 5_000;
    /** Most steps of a scale from its low end to its high end. */
    public static final int WIDEST_SCALE = 100;

    private final Findings findings;
    /** The answer of the question that is looked at; other types stand inside it. */
    private @Nullable AnswerType whole;

    public Bounds(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void question(Question question, Place place) {
        whole = question.answer();
    }

    @Override
    public void parameter(Parameter parameter, Place place) {
        if (parameter instanceof OptionsParameter options) {
            flag(
                    options.value(),
                    Bounds::hasCondition,
                    "when",
                    BoundsProblem.CONDITION_IN_PARAMETER,
                    place.field("default"));
        }
    }

    private static boolean hasCondition(Option option) {
        return option.when().isPresent();
    }

    @Override
    public void type(AnswerType type, Place place) {
        type.options().ifPresent(options -> options(type, options, place));
        if (type != whole) {
            var options = type.options().map(Options::listed).orElse(List.of());
            flag(options, Bounds::hasCondition, "when", BoundsProblem.CONDITION_INSIDE, Walk.optionsPlace(type, place));
        }
        if (type instanceof NumberType number) number(number, place);
        else if (type instanceof TextType text) text(text, place);
        else if (type instanceof DateType date) date(date, place);
        else if (type instanceof DateTimeType time) dateTime(time, place);
        else if (type instanceof ChoicesType choices) choices(choices, place);
        else if (type instanceof RankingType ranking) ranking(ranking, place);
        else if (type instanceof AllocationType allocation) allocation(allocation, place);
        else if (type instanceof ScaleType scale) scale(scale, place);
        else if (type instanceof GridType grid) grid(grid, place);
    }

    private void options(AnswerType type, Options options, Place place) {
        if (options instanceof Options.From from) {
            selection(from.select(), place.field(Walk.optionsField(type)).field("select"));
        } else {
            count(type, options.listed().size(), place.field(Walk.optionsField(type)));
            var list = Walk.optionsPlace(type, place);
            if (!(type instanceof ChoicesType)) {
                flag(options.listed(), Option::exclusive, "exclusive", BoundsProblem.EXCLUSIVE_WITHOUT_EFFECT, list);
            }
            if (options.order() != Options.Order.RANDOM) {
                flag(options.listed(), Option::fixed, "fixed", BoundsProblem.FIXED_WITHOUT_EFFECT, list);
            } else if (options.listed().stream()
                            .filter(option -> !option.fixed())
                            .count()
                    < 2) {
                findings.add(
                        BoundsProblem.NOTHING_TO_DRAW,
                        place.field(Walk.optionsField(type)).field("order"));
            }
        }
    }

    /**
     * Looks at a type whose options came from a parameter.
     *
     * @param type with the options of the parameter
     * @param place of the type
     */
    public void ofParameter(AnswerType type, Place place) {
        int options = type.options().map(Options::listed).orElse(List.of()).size();
        count(type, options, place.field(Walk.optionsField(type)).field("from"));
        if (type instanceof ChoicesType choices) choices(choices, place);
        else if (type instanceof RankingType ranking) ranking(ranking, place);
        else if (type instanceof AllocationType allocation) allocation(allocation, place);
    }

    private void count(AnswerType type, int found, Place place) {
        boolean rows = type instanceof GridType;
        int least = rows || offersOther(type) ? 1 : 2;
        int most = rows ? MOST_ROWS : MOST_OPTIONS;
        if (found < least) {
            var problem = rows
                    ? BoundsProblem.NO_ROWS
                    : least == 1 ? BoundsProblem.NO_OPTIONS : BoundsProblem.TOO_FEW_OPTIONS;
            findings.add(problem, place, "found", found == 1 ? BoundsProblem.ONE : BoundsProblem.NONE);
        } else if (found > most) {
            findings.add(
                    rows ? BoundsProblem.TOO_MANY_ROWS : BoundsProblem.TOO_MANY_OPTIONS,
                    place,
                    "max",
                    most,
                    "found",
                    found);
        }
    }

    private static boolean offersOther(AnswerType type) {
        return type instanceof ChoiceType choice && choice.other()
                || type instanceof ChoicesType choices && choices.other();
    }

    /** Reports options of which something is said that has no effect here. */
    private void flag(
            List<Option> options, Predicate<Option> isSaid, String field, BoundsProblem problem, Place place) {
        for (int i = 0; i < options.size(); i++) {
            if (isSaid.test(options.get(i))) {
                findings.add(Mends.removed(Findings.of(
                        problem, place.item(i, options.get(i).id().value()).field(field))));
            }
        }
    }

    private void selection(Selection selection, Place place) {
        if (selection instanceof Selection.Top top && top.count() < 1) {
            findings.add(BoundsProblem.TOP_BELOW_ONE, place.field("count"), "found", top.count());
        }
        if (selection instanceof Selection.Threshold threshold
                && (threshold.share().signum() < 0 || threshold.share().compareTo(BigDecimal.ONE) > 0)) {
            findings.add(share(threshold.share(), place.field("share")));
        }
    }

    /** A whole number of more than 1 is a percentage. */
    private static Finding share(BigDecimal share, Place place) {
        var finding = Findings.of(BoundsProblem.SHARE_OUT_OF_RANGE, place, "found", share.toPlainString());
        boolean isPercentage = share.signum() > 0
                && share.compareTo(BigDecimal.ONE) > 0
                && share.compareTo(BigDecimal.valueOf(100)) <= 0
                && share.stripTrailingZeros().scale() <= 0;
        return isPercentage
                ? finding.withFix(
                        Fix.write(place.pointer(), share.movePointLeft(2).toPlainString()))
                : finding;
    }

    private void number(NumberType number, Place place) {
        if (number.min().isEmpty() || number.max().isEmpty()) {
            return;
        }
        var min = number.min().orElseThrow();
        var max = number.max().orElseThrow();
        if (min.compareTo(max) > 0) {
            findings.add(reversed(min.toPlainString(), max.toPlainString(), place));
        } else if (number.step().signum() > 0
                && number.step().compareTo(max.subtract(min)) > 0
                && min.compareTo(max) != 0) {
            findings.add(
                    BoundsProblem.STEP_TOO_LARGE,
                    place.field("step"),
                    "step",
                    number.step().toPlainString(),
                    "min",
                    min.toPlainString(),
                    "max",
                    max.toPlainString());
        }
    }

    private void text(TextType text, Place place) {
        text.pattern().ifPresent(pattern -> {
            var at = place.field("pattern");
            LinearPattern.check(pattern, at.pointer()).forEach(finding -> findings.add(finding, at));
        });
        if (text.min() > text.max() && text.max() >= 1) {
            findings.add(reversed(String.valueOf(text.min()), String.valueOf(text.max()), place));
        }
    }

    private void date(DateType date, Place place) {
        if (date.min().isPresent()
                && date.max().isPresent()
                && date.min().orElseThrow().isAfter(date.max().orElseThrow())) {
            var min = date.min().orElseThrow();
            var max = date.max().orElseThrow();
            findings.add(reversed(min.toString(), "\"" + min + "\"", max.toString(), "\"" + max + "\"", place));
        }
    }

    private void dateTime(DateTimeType time, Place place) {
        if (time.min().isEmpty() || time.max().isEmpty()) {
            return;
        }
        var min = time.min().orElseThrow();
        var max = time.max().orElseThrow();
        // The latest time that can be answered may lie before the earliest: no full hour is between 9:10 and 9:50.
        if (time.precision().floor(max).isBefore(min)) {
            var last = time.precision().floor(max);
            findings.add(reversed(min.toString(), "\"" + min + "\"", last.toString(), "\"" + last + "\"", place));
        }
    }

    private void choices(ChoicesType choices, Place place) {
        int options = choices.choices().listed().size() + (choices.other() ? 1 : 0);
        amounts(choices.min(), choices.max(), choices.choices().isListed(), options, place);
    }

    private void ranking(RankingType ranking, Place place) {
        int options = ranking.choices().listed().size();
        amounts(ranking.min(), ranking.max(), ranking.choices().isListed(), options, place);
    }

    private void amounts(int min, OptionalInt max, boolean known, int options, Place place) {
        if (max.isPresent() && max.getAsInt() < 1) {
            findings.add(BoundsProblem.MAX_BELOW_ONE, place.field("max"), "found", max.getAsInt());
        } else if (max.isPresent() && min > max.getAsInt()) {
            findings.add(reversed(String.valueOf(min), String.valueOf(max.getAsInt()), place));
        } else if (known && options > 0 && min > options) {
            findings.add(BoundsProblem.MIN_ABOVE_OPTIONS, place.field("min"), "min", min, "found", options);
        } else if (known && options > 0 && max.isPresent() && max.getAsInt() > options) {
            findings.add(Mends.removed(Findings.of(
                    BoundsProblem.MAX_ABOVE_OPTIONS, place.field("max"), "max", max.getAsInt(), "found", options)));
        }
    }

    private void allocation(AllocationType allocation, Place place) {
        if (allocation.most().isEmpty() || allocation.total() < 1) {
            return;
        }
        int most = allocation.most().getAsInt();
        int options = allocation.choices().listed().size();
        if (most < 1) {
            findings.add(BoundsProblem.MOST_BELOW_ONE, place.field("most"), "found", most);
        } else if (most > allocation.total()) {
            findings.add(Mends.removed(Findings.of(
                    BoundsProblem.MOST_ABOVE_TOTAL, place.field("most"), "most", most, "total", allocation.total())));
        } else if (allocation.spendAll() && options > 0 && (long) most * options < allocation.total()) {
            findings.add(
                    BoundsProblem.TOTAL_NOT_REACHED,
                    place.field("total"),
                    "total",
                    allocation.total(),
                    "options",
                    options,
                    "most",
                    most,
                    "found",
                    (long) most * options);
        }
    }

    private void scale(ScaleType scale, Place place) {
        if (scale.from() >= scale.to()) {
            var finding = Findings.of(
                    BoundsProblem.SCALE_REVERSED, place.field("to"), "from", scale.from(), "to", scale.to());
            findings.add(
                    scale.from() == scale.to()
                            ? finding
                            : Mends.swapped(
                                    finding,
                                    place.field("from"),
                                    String.valueOf(scale.from()),
                                    place.field("to"),
                                    String.valueOf(scale.to())));
            return;
        }
        if ((long) scale.to() - scale.from() > WIDEST_SCALE) {
            findings.add(
                    BoundsProblem.SCALE_TOO_WIDE,
                    place.field("to"),
                    "max",
                    WIDEST_SCALE,
                    "found",
                    (long) scale.to() - scale.from());
        }
        for (int label : scale.labels().keySet()) {
            if (label < scale.from() || label > scale.to()) {
                findings.add(
                        BoundsProblem.LABEL_OUTSIDE,
                        place.field("labels").field(String.valueOf(label)),
                        "found",
                        label,
                        "from",
                        scale.from(),
                        "to",
                        scale.to());
            }
        }
    }

    private void grid(GridType grid, Place place) {
        if (!isCell(grid.cell())) {
            findings.add(BoundsProblem.CELL_NOT_POSSIBLE, place.field("cell"));
        }
    }

    /** Returns whether a type fits into one row of a table. */
    private static boolean isCell(AnswerType type) {
        return type instanceof YesNoType
                || type instanceof NumberType
                || type instanceof TextType
                || type instanceof DateType
                || type instanceof DateTimeType
                || type instanceof ScaleType
                || type instanceof ChoiceType
                || type instanceof ChoicesType
                || type instanceof RankingType
                || type instanceof AllocationType
                || type instanceof FileType;
    }

    /** Reports two numbers, with the fix that swaps them. */
    static Finding reversed(String min, String max, Place place) {
        return reversed(min, min, max, max, place);
    }

    private static Finding reversed(String min, String minJson, String max, String maxJson, Place place) {
        var finding = Findings.of(BoundsProblem.REVERSED, place.field("max"), "min", min, "max", max);
        return Mends.swapped(finding, place.field("min"), minJson, place.field("max"), maxJson);
    }
}
