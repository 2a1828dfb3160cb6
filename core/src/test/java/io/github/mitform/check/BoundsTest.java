package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {
    private static final String ANSWER = "/phases/0/flow/0/questions/0/answer";

    private static final Options THREE = options("a", "b", "c");

    private static AnswerType scale(int from, int to, Integer... labels) {
        var byStep = Stream.of(labels).collect(Collectors.toMap(label -> label, label -> text("Label " + label)));
        return new ScaleType(from, to, Optional.empty(), Optional.empty(), byStep, false);
    }

    private static AnswerType allocation(int total, int most, boolean spendAll) {
        return new AllocationType(THREE, total, OptionalInt.of(most), spendAll, Optional.empty());
    }

    private static AnswerType number(String min, String max, String step) {
        return new NumberType(
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(max)),
                new BigDecimal(step),
                Optional.empty());
    }

    private static Options many(int count) {
        return Options.of(IntStream.range(0, count)
                .mapToObj(i -> Option.of("o" + i, text("Option " + i)))
                .toArray(Option[]::new));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        new ChoiceType(options("a"), false),
                        "options.too-few",
                        "/options",
                        "At least 2 options are needed but there is 1."),
                arguments(
                        RankingType.of(options()),
                        "options.too-few",
                        "/options",
                        "At least 2 options are needed but there is none."),
                arguments(
                        new ChoiceType(options(), true),
                        "options.none",
                        "/options",
                        "At least 1 option is needed beside the answer in own words, but there is none."),
                arguments(
                        new ChoiceType(many(1_001), false),
                        "options.too-many",
                        "/options",
                        "At most 1000 options are possible but there are 1001."),
                arguments(
                        new GridType(options(), new YesNoType(), true),
                        "rows.none",
                        "/rows",
                        "At least 1 row is needed but there is none."),
                arguments(
                        new GridType(many(5_001), new YesNoType(), true),
                        "rows.too-many",
                        "/rows",
                        "At most 5000 rows are possible but there are 5001."),
                arguments(
                        new GridType(THREE, new TaskOutcomeType(false, false), true),
                        "grid.cell-not-possible",
                        "/cell",
                        "A row of a grid can only be answered by something small, such as a step of a scale or a choice;"
                                + " ask separate questions."),
                arguments(
                        new ChoiceType(
                                Options.of(
                                        Option.of("a", text("A")),
                                        new Option(Id.of("none"), text("None"), Optional.empty(), true)),
                                false),
                        "option.exclusive-without-effect",
                        "/options/1/exclusive",
                        "Only where people choose several options can one of them stand alone; remove \"exclusive\" here."),
                arguments(
                        new ChoiceType(
                                Options.of(option("a"), option("b"), option("c").withFixed(true)), false),
                        "option.fixed-without-effect",
                        "/options/2/fixed",
                        "Every option keeps its place here; remove \"fixed\", or let the order be drawn with \"order\":"
                                + " \"random\"."),
                arguments(
                        new ChoiceType(
                                Options.of(
                                        List.of(
                                                option("a"),
                                                option("b").withFixed(true),
                                                option("c").withFixed(true)),
                                        Options.Order.RANDOM),
                                false),
                        "options.nothing-to-draw",
                        "/options/order",
                        "Fewer than 2 options may change places, so that there is no order to draw; remove \"order\", or some"
                                + " \"fixed\"."),
                arguments(
                        new ChoiceType(
                                Options.of(
                                        List.of(
                                                option("a"),
                                                option("b"),
                                                new Option(Id.of("c"), text("C"), Optional.empty(), true)),
                                        Options.Order.RANDOM),
                                false),
                        "option.exclusive-without-effect",
                        "/options/items/2/exclusive",
                        "Only where people choose several options can one of them stand alone; remove \"exclusive\" here."),
                arguments(
                        number("20", "10", "1"),
                        "bounds.reversed",
                        "/max",
                        "No answer is possible: at least 20 is asked for, but at most 10 is allowed."),
                arguments(
                        number("10", "12", "5"),
                        "number.step-too-large",
                        "/step",
                        "Only 10 can be answered: a step of 5 leads beyond 12."),
                arguments(
                        new TextType(20, 10, 1, Optional.empty()),
                        "bounds.reversed",
                        "/max",
                        "No answer is possible: at least 20 is asked for, but at most 10 is allowed."),
                arguments(
                        new DateType(Optional.of(LocalDate.of(2026, 2, 1)), Optional.of(LocalDate.of(2026, 1, 31))),
                        "bounds.reversed",
                        "/max",
                        "No answer is possible: at least 2026-02-01 is asked for, but at most 2026-01-31 is allowed."),
                arguments(
                        new ChoicesType(THREE, 3, OptionalInt.of(2), false),
                        "bounds.reversed",
                        "/max",
                        "No answer is possible: at least 3 is asked for, but at most 2 is allowed."),
                arguments(
                        new ChoicesType(THREE, 4, OptionalInt.empty(), false),
                        "bounds.min-above-options",
                        "/min",
                        "At least 4 options are asked for, but there are only 3."),
                arguments(
                        new ChoicesType(THREE, 0, OptionalInt.of(0), false),
                        "bounds.max-below-one",
                        "/max",
                        "At least 1 option must be allowed, but \"max\" is 0."),
                arguments(
                        new RankingType(THREE, 1, OptionalInt.of(5), false),
                        "bounds.max-above-options",
                        "/max",
                        "Up to 5 options are allowed, but there are only 3; leave \"max\" out to allow all."),
                arguments(
                        allocation(10, 0, false),
                        "allocation.most-below-one",
                        "/most",
                        "At least 1 point must be allowed for an option, but \"most\" is 0."),
                arguments(
                        allocation(10, 11, false),
                        "allocation.most-above-total",
                        "/most",
                        "Up to 11 points are allowed for one option, but there are only 10 in all; leave \"most\" out."),
                arguments(
                        allocation(10, 3, true),
                        "allocation.total-not-reached",
                        "/total",
                        "All 10 points have to be given, but 3 options with at most 3 each take only 9."),
                arguments(
                        scale(5, 1),
                        "scale.reversed",
                        "/to",
                        "The high end of a scale lies above its low end, but it runs from 5 to 1."),
                arguments(
                        scale(0, 101),
                        "scale.too-wide",
                        "/to",
                        "A scale has at most 100 steps between its ends, but this one has 101; ask for a number instead."),
                arguments(
                        scale(1, 5, 3, 6),
                        "scale.label-outside",
                        "/labels/6",
                        "There is no step 6 on a scale from 1 to 5; remove this label or move an end."));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("faults")
    void isReportedAtItsPlaceAndNothingElse(AnswerType type, String code, String place, String sentence) {
        assertThat(Check.of(format(page("p", question("q", type))))).reportsOnly(code, ANSWER + place, sentence);
    }

    static Stream<AnswerType> sound() {
        return Stream.of(
                new ChoiceType(options("a"), true),
                new ChoicesType(THREE, 3, OptionalInt.of(3), false),
                new ChoicesType(THREE, 0, OptionalInt.of(4), true),
                new RankingType(THREE, 3, OptionalInt.empty(), true),
                allocation(9, 3, true),
                number("10", "10", "5"),
                number("0", "0.5", "0.01"),
                scale(-2, 2, -2, 0, 2),
                new TextType(10, 10, 1, Optional.of("[0-9]{10}")),
                new GridType(
                        options("a"), new ScaleType(0, 1, Optional.empty(), Optional.empty(), Map.of(), true), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void saysNothingAboutBoundsThatCanBeKept(AnswerType type) {
        assertThat(Check.of(format(page("p", question("q", type))))).hasNoFindings();
    }

    @Test
    void aPatternThatLooksAheadIsReported() {
        var type = new TextType(0, 100, 1, Optional.of("(?=a)b"));
        assertThat(Check.of(format(page("p", question("q", type))))).hasCodes("pattern.not-linear");
    }

    @Test
    void aPatternWithRepetitionsInsideRepetitionsIsFineBecauseItIsNeverTriedOut() {
        var type = new TextType(0, 100, 1, Optional.of("(a*)*b"));
        assertThat(Check.of(format(page("p", question("q", type))))).hasNoFindings();
    }

    @Test
    void aSelectionOfTheBestNeedsOne() {
        var type = RankingType.of(new Options.From("wishes.r", new Selection.Top(0)));
        assertThat(Check.of(format(page("p", question("q", type)))))
                .reports(
                        "select.top-below-one",
                        ANSWER + "/options/select/count",
                        "At least the best 1 has to go on, but 0 is written.");
    }

    @Test
    void aThresholdIsAShare() {
        var type = RankingType.of(new Options.From("wishes.r", new Selection.Threshold(BigDecimal.TEN)));
        assertThat(Check.of(format(page("p", question("q", type)))))
                .reports(
                        "select.share-out-of-range",
                        ANSWER + "/options/select/share",
                        "A share lies between 0 and 1, but 10 is written; a quarter is 0.25.");
    }
}
