package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AllocationType.Cost;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ClickType.Region;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupType.Field;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.PlaceType.Kind;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.definition.type.YesNoType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeChecksTest {
    private static final String ANSWER = "/phases/0/flow/0/questions/0/answer";
    private static final Options THREE = options("a", "b", "c");

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    private static AnswerType place(List<BigDecimal> bounds) {
        return new PlaceType(Set.of(Kind.POINT), Optional.of(bounds), Optional.empty(), 3, 100);
    }

    private static AnswerType within(String... corners) {
        var ring =
                Arrays.stream(corners).map(corner -> numbers(corner.split(" "))).toList();
        return new PlaceType(Set.of(Kind.POINT), Optional.empty(), Optional.of(ring), 3, 100);
    }

    private static AnswerType comparison(ComparisonType.Kind kind, Integer show, Integer sets) {
        return new ComparisonType(
                THREE,
                show == null ? OptionalInt.empty() : OptionalInt.of(show),
                sets == null ? OptionalInt.empty() : OptionalInt.of(sets),
                kind,
                true);
    }

    private static AnswerType tree(List<Heading> headings, String... goals) {
        return new TreePathType(headings, Arrays.stream(goals).map(Id::of).toList(), 20);
    }

    private static Heading heading(String id, Heading... children) {
        return Heading.of(id, text(id), children);
    }

    private static Heading deep(int levels) {
        return levels == 1 ? heading("h1") : heading("h" + levels, deep(levels - 1));
    }

    private static AnswerType click(Region... regions) {
        return new ClickType(new ClickType.Image("start.png", text("Start")), List.of(regions));
    }

    private static Region box(String left, String top, String right, String bottom) {
        return Region.box("menu", text("Menu"), left, top, right, bottom);
    }

    private static Region outline(String... corners) {
        var outline =
                Arrays.stream(corners).map(corner -> numbers(corner.split(" "))).toList();
        return new Region(Id.of("shop"), Optional.of(text("Shop")), Optional.empty(), Optional.of(outline));
    }

    private static AnswerType priced(Cost cost, OptionalInt most, boolean spendAll, Option... options) {
        return new AllocationType(Options.of(options), 100, most, spendAll, Optional.empty(), cost);
    }

    private static Option price(String id, int price) {
        return Option.priced(id, text(id), price);
    }

    private static AnswerType group(AnswerType... fields) {
        var all = new ArrayList<Field>();
        for (int i = 0; i < fields.length; i++) {
            all.add(Field.of("f" + i, text("Field"), fields[i]));
        }
        return new GroupType(all);
    }

    private static AnswerType sort(GroupingType.Kind kind, Option... groups) {
        return new GroupingType(THREE, kind, List.of(groups), 5, true);
    }

    private static Options many(int count) {
        return new Options.Listed(
                IntStream.range(0, count).mapToObj(i -> option("o" + i)).toList());
    }

    private static Options elsewhere() {
        return new Options.From("wishes", new Selection.All());
    }

    static Stream<Arguments> faults() {
        var nine = LocalDateTime.of(2026, 1, 1, 9, 10);
        return Stream.of(
                arguments(
                        new DateTimeType(
                                Optional.of(nine), Optional.of(nine.plusMinutes(40)), DateTimeType.Precision.HOUR),
                        "bounds.reversed",
                        "/max"),
                arguments(
                        new PlaceType(Set.of(), Optional.empty(), Optional.empty(), 3, 100), "place.no-kind", "/kinds"),
                arguments(place(numbers("6.5", "51.1", "6.3", "51.3")), "place.bounds", "/bounds"),
                arguments(place(numbers("6.3", "51.1", "6.5")), "place.bounds", "/bounds"),
                arguments(place(numbers("6.3", "51.1", "6.5", "91")), "place.bounds", "/bounds"),
                arguments(place(numbers("6.3000001", "51.1", "6.5", "51.3")), "place.bounds", "/bounds"),
                arguments(place(numbers("1e-1000000", "51.1", "6.5", "51.3")), "place.bounds", "/bounds"),
                arguments(within("0 0", "1 0", "1 1"), "place.not-closed", "/within"),
                arguments(within("0 0", "1 1", "1 0", "0 1", "0 0"), "place.crosses-itself", "/within"),
                arguments(within("0 0", "1 0", "1 100", "0 0"), "place.not-a-position", "/within/2"),
                arguments(
                        new PlaceType(Set.of(Kind.POINT), Optional.empty(), Optional.empty(), 7, 100),
                        "place.decimals-out-of-range",
                        "/decimals"),
                arguments(
                        new PlaceType(Set.of(Kind.POINT), Optional.empty(), Optional.empty(), 3, 3),
                        "place.most-points-out-of-range",
                        "/mostPoints"),
                arguments(new FileType(List.of(), 1), "file.no-media-type", "/mediaTypes"),
                arguments(new FileType(List.of("image/*", "pdf"), 1), "file.not-a-media-type", "/mediaTypes/1"),
                arguments(new FileType(List.of("image/*"), 0), "file.most-bytes-not-positive", "/mostBytes"),
                arguments(comparison(ComparisonType.Kind.PAIR, 3, null), "comparison.pair-shows-two", "/show"),
                arguments(comparison(ComparisonType.Kind.BEST_WORST, 2, null), "comparison.show-out-of-range", "/show"),
                arguments(
                        comparison(ComparisonType.Kind.BEST_WORST, 4, null),
                        "comparison.more-shown-than-there",
                        "/show"),
                arguments(
                        comparison(ComparisonType.Kind.BEST_WORST, null, 101), "comparison.sets-out-of-range", "/sets"),
                arguments(comparison(ComparisonType.Kind.PAIR, null, 4), "comparison.pairs-twice", "/sets"),
                arguments(new GroupType(List.of()), "group.no-field", "/fields"),
                arguments(
                        new GroupType(IntStream.range(0, 51)
                                .mapToObj(i -> Field.of("f" + i, text("F"), new YesNoType()))
                                .toList()),
                        "group.too-many-fields",
                        "/fields"),
                arguments(group(ComparisonType.pairs(THREE)), "nested.not-inside", "/fields/0/answer"),
                arguments(group(new TaskOutcomeType(false, false)), "nested.not-inside", "/fields/0/answer"),
                arguments(group(group(group(group(new YesNoType())))), "nested.too-deep", ""),
                arguments(group(group(group(group(group(new YesNoType()))))), "nested.too-deep", "/fields/0/answer"),
                arguments(new ListType(TextType.upTo(9), Optional.empty(), 3, 2), "list.reversed", "/max"),
                arguments(new ListType(TextType.upTo(9), Optional.empty(), -1, 2), "list.min-negative", "/min"),
                arguments(new ListType(TextType.upTo(9), Optional.empty(), 0, 101), "list.max-out-of-range", "/max"),
                arguments(ListType.upTo(3, group(ListType.upTo(3, new YesNoType()))), "list.in-list", "/of"),
                arguments(sort(GroupingType.Kind.OPEN, option("g")), "grouping.groups-in-open-sort", "/groups"),
                arguments(sort(GroupingType.Kind.HYBRID), "grouping.no-groups", "/groups"),
                arguments(GroupingType.open(many(201)), "grouping.too-many-cards", "/cards"),
                arguments(tree(List.of(), "a"), "tree.empty", "/tree"),
                arguments(tree(List.of(heading("a"))), "tree.no-goal", "/goals"),
                arguments(tree(List.of(heading("office")), "ofice"), "tree.unknown-goal", "/goals/0"),
                arguments(
                        tree(List.of(heading("a", heading("c")), heading("b", heading("c"))), "a"),
                        "tree.id-twice",
                        "/tree/1/children/0/id"),
                arguments(
                        tree(List.of(deep(11)), "h1"),
                        "tree.too-deep",
                        "/tree/0" + "/children/0".repeat(9) + "/children"),
                arguments(
                        new TreePathType(List.of(deep(3)), List.of(Id.of("h1")), 2),
                        "tree.goal-out-of-reach",
                        "/goals/0"),
                arguments(click(), "click.no-keyboard-path", "/regions"),
                arguments(
                        click(new Region(
                                Id.of("menu"),
                                Optional.empty(),
                                Optional.of(numbers("0", "0", "1", "1")),
                                Optional.empty())),
                        "click.no-keyboard-path",
                        "/regions/0/label"),
                arguments(click(box("0.5", "0", "0.2", "1")), "click.box", "/regions/0/box"),
                arguments(click(box("0", "0", "1.5", "1")), "click.box", "/regions/0/box"),
                arguments(click(outline("0 0", "1 1", "1 0", "0 1")), "click.outline", "/regions/0/outline"),
                arguments(
                        click(new Region(Id.of("menu"), Optional.of(text("Menu")), Optional.empty(), Optional.empty())),
                        "click.box-or-outline",
                        "/regions/0"),
                arguments(TextNoteType.on(text("x".repeat(20_001))), "notes.text-too-long", "/text/en"),
                arguments(new TextNoteType(text("x"), List.of(), 0, 10, true), "notes.most-out-of-range", "/most"),
                arguments(
                        priced(Cost.LINEAR, OptionalInt.empty(), false, price("a", 10), option("b")),
                        "price.missing",
                        "/options/1"),
                arguments(
                        priced(Cost.LINEAR, OptionalInt.empty(), false, price("a", 10), price("b", 101)),
                        "price.above-total",
                        "/options/1/price"),
                arguments(
                        priced(Cost.LINEAR, OptionalInt.empty(), false, price("a", 10), price("b", 0)),
                        "price.below-one",
                        "/options/1/price"),
                arguments(
                        priced(Cost.QUADRATIC, OptionalInt.empty(), false, price("a", 10), price("b", 10)),
                        "price.with-quadratic",
                        "/cost"),
                arguments(
                        priced(Cost.LINEAR, OptionalInt.of(1), false, price("a", 10), price("b", 10)),
                        "price.with-most",
                        "/most"),
                arguments(
                        priced(Cost.LINEAR, OptionalInt.empty(), true, price("a", 10), price("b", 10)),
                        "price.with-spend-all",
                        "/spendAll"),
                arguments(
                        priced(Cost.QUADRATIC, OptionalInt.empty(), true, option("a"), option("b")),
                        "allocation.quadratic-spends-not-all",
                        "/spendAll"),
                arguments(
                        priced(Cost.QUADRATIC, OptionalInt.of(11), false, option("a"), option("b")),
                        "allocation.more-votes-than-credits",
                        "/most"),
                arguments(
                        new ChoiceType(Options.of(option("a"), price("b", 10)), false),
                        "price.without-effect",
                        "/options/1/price"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("faults")
    void isReportedAtItsPlaceAndNothingElse(AnswerType type, String code, String place) {
        assertThat(Check.of(format(page("ask", question("q", type)))))
                .hasCodes(code)
                .reports(code, ANSWER + place);
    }

    @Test
    void optionsInsideOfAGroupAreWrittenThere() {
        var parameter = new OptionsParameter(Id.of("wishes"), Optional.empty(), THREE.listed());
        assertThat(Check.of(Samples.format(
                        "org.example.sample",
                        List.of(parameter),
                        Samples.phase("only", page("ask", question("q", group(new ChoiceType(elsewhere(), false))))))))
                .reports("nested.options-from-elsewhere", ANSWER + "/fields/0/answer/options/from");
    }

    @Test
    void whatDependsOnTheNumberOfOptionsIsSeenForAParameterToo() {
        var parameter = new OptionsParameter(Id.of("wishes"), Optional.empty(), List.of(price("a", 500), option("b")));
        assertThat(Check.of(Samples.format(
                        "org.example.sample",
                        List.of(parameter),
                        Samples.phase(
                                "only",
                                page(
                                        "ask",
                                        question("best", ComparisonType.bestAndWorst(3, elsewhere())),
                                        question("buy", AllocationType.of(100, elsewhere())))))))
                .reports("comparison.more-shown-than-there", ANSWER + "/show")
                .reports("price.missing", "/phases/0/flow/0/questions/1/answer/options/from")
                .reports("price.above-total", "/phases/0/flow/0/questions/1/answer/options/from/price");
    }

    @Test
    void aFineMarkThatIsCalledNotPersonalIsAWarning() {
        var fine = new PlaceType(Set.of(Kind.POINT), Optional.empty(), Optional.empty(), 5, 100);
        assertThat(Check.of(format(page("ask", question("spot", fine)))))
                .reports("place.fine-but-not-personal", ANSWER + "/decimals");
        assertThat(Check.of(Samples.withPrivacy(
                        format(page("ask", question("spot", fine).withPersonal(Personal.INDIRECT))),
                        Samples.privacy(LegalBasis.PUBLIC_TASK))))
                .hasNoFindings();
        assertThat(Check.of(format(page("ask", question("spot", PlaceType.point())))))
                .hasNoFindings();
    }

    @Test
    void everyTextOfATypeIsTranslated() {
        var german = Samples.withLanguages(
                format(page(
                        "ask",
                        question("tree", tree(List.of(heading("a", heading("b"))), "b")),
                        question("group", group(new YesNoType())))),
                Locale.ENGLISH,
                Locale.GERMAN);
        assertThat(Check.of(german))
                .reports("text.missing-translation", ANSWER + "/tree/0/children/0/label")
                .reports("text.missing-translation", "/phases/0/flow/0/questions/1/answer/fields/0/label");
    }
}
