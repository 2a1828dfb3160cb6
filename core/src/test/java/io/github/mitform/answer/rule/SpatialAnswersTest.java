package io.github.mitform.answer.rule;

import static io.github.mitform.answer.rule.Problems.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.PlaceAnswer.Position;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.PlaceType.Kind;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpatialAnswersTest {
    private static Text text(String words) {
        return Text.of(words, words);
    }

    @Nested
    class APlace {
        private final PlaceType city = place(3, 10);

        private PlaceType place(int decimals, int mostPoints) {
            return new PlaceType(
                    Set.of(Kind.values()),
                    Optional.of(numbers("6.3", "51.1", "6.6", "51.3")),
                    Optional.empty(),
                    decimals,
                    mostPoints);
        }

        private List<BigDecimal> numbers(String... numbers) {
            return Arrays.stream(numbers).map(BigDecimal::new).toList();
        }

        private Object point(Object longitude, Object latitude) {
            return map("type", "Point", "coordinates", List.of(longitude, latitude));
        }

        private Object area(Object... positions) {
            return map("type", "Polygon", "coordinates", List.of(List.of(positions)));
        }

        private List<Double> at(double longitude, double latitude) {
            return List.of(longitude, latitude);
        }

        @Test
        void isCoarsenedBeforeAnythingElseSeesIt() {
            assertThat(Problems.read(city, point(6.44445, 51.19999)))
                    .isEqualTo(PlaceAnswer.point(new BigDecimal("6.444"), new BigDecimal("51.2")));
        }

        @Test
        void isRefusedWhenItCameInFinerByAnotherWay() {
            var fine = PlaceAnswer.point(new BigDecimal("6.4444"), new BigDecimal("51.2"));
            assertThat(Problems.check(city, fine)).containsExactly("too-fine /coordinates");
        }

        @Test
        void liesWithinTheBoundsAsFarAsRoundingTells() {
            assertThat(Problems.of(city, point(6.3, 51.3))).isEmpty();
            assertThat(Problems.of(city, point(6.2996, 51.2))).isEmpty();
            assertThat(Problems.of(city, point(6.299, 51.2))).containsExactly("outside /coordinates");
            assertThat(Problems.of(city, point(181, 51.2))).containsExactly("not-on-earth /coordinates");
        }

        @Test
        void liesWithinABoundaryThatMayHaveDents() {
            var ring = List.of(
                    numbers("0", "0"),
                    numbers("4", "0"),
                    numbers("4", "4"),
                    numbers("2", "1"),
                    numbers("0", "4"),
                    numbers("0", "0"));
            var valley = new PlaceType(Set.of(Kind.POINT), Optional.empty(), Optional.of(ring), 2, 10);
            assertThat(Problems.of(valley, point(1, 1))).isEmpty();
            assertThat(Problems.of(valley, point(2, 1))).isEmpty();
            assertThat(Problems.of(valley, point(2, 1.02))).containsExactly("outside /coordinates");
            assertThat(Problems.of(valley, point(2, 3))).containsExactly("outside /coordinates");
        }

        @Test
        void isWrittenAsGeoJson() {
            var line = map("type", "LineString", "coordinates", List.of(at(6.4, 51.2), at(6.5, 51.2)));
            assertThat(AnswerRules.write(Problems.read(city, line))).isEqualTo(Value.from(line));
            var area = area(at(6.4, 51.2), at(6.5, 51.2), at(6.5, 51.25), at(6.4, 51.2));
            assertThat(AnswerRules.write(Problems.read(city, area))).isEqualTo(Value.from(area));
        }

        @Test
        void losesPointsThatFallTogether() {
            var line =
                    map("type", "LineString", "coordinates", List.of(at(6.4, 51.2), at(6.4001, 51.2), at(6.5, 51.2)));
            assertThat(((PlaceAnswer) Problems.read(city, line)).positions()).hasSize(2);
            var dot = map("type", "LineString", "coordinates", List.of(at(6.4, 51.2), at(6.4001, 51.2)));
            assertThat(Problems.of(city, dot)).containsExactly("too-few-points /coordinates");
        }

        @Test
        void thatIsAnAreaGoesAroundIt() {
            assertThat(Problems.of(city, area(at(6.4, 51.2), at(6.5, 51.2), at(6.5, 51.25), at(6.4, 51.25))))
                    .containsExactly("not-closed /coordinates/0");
            assertThat(Problems.of(
                            city, area(at(6.4, 51.2), at(6.5, 51.25), at(6.5, 51.2), at(6.4, 51.25), at(6.4, 51.2))))
                    .containsExactly("crosses-itself /coordinates/0");
            assertThat(Problems.of(city, map("type", "Polygon", "coordinates", List.of(List.of(), List.of()))))
                    .containsExactly("holes /coordinates");
        }

        @Test
        void hasNotTooManyPoints() {
            var points = new ArrayList<>(Collections.nCopies(11, at(6.4, 51.2)));
            assertThat(Problems.of(city, map("type", "LineString", "coordinates", points)))
                    .containsExactly("too-many-points /coordinates");
            assertThat(Problems.check(
                            city,
                            new PlaceAnswer(
                                    Kind.LINE,
                                    Collections.nCopies(
                                            11, new Position(new BigDecimal("6.4"), new BigDecimal("51.2"))))))
                    .containsExactly("too-many-points /coordinates");
        }

        @Test
        void isOneOfTheKindsThatAreOffered() {
            var points = PlaceType.point();
            assertThat(Problems.of(points, map("type", "LineString", "coordinates", List.of(at(1, 1), at(2, 2)))))
                    .containsExactly("geometry-not-offered /type");
            assertThat(Problems.of(points, map("type", "point", "coordinates", at(1, 1))))
                    .containsExactly("unknown-geometry /type");
        }

        @Test
        void isNothingElse() {
            assertThat(Problems.of(city, map("type", "Point", "coordinates", List.of(6.4, 51.2, 38.0))))
                    .containsExactly("not-a-position /coordinates");
            assertThat(Problems.of(city, map("type", "Point", "coordinates", List.of("6.4", 51.2))))
                    .containsExactly("wrong-kind /coordinates/0");
            assertThat(Problems.of(city, point(new BigDecimal("1e1000000000"), 51.2)))
                    .containsExactly("number-too-long /coordinates/0");
        }

        @Test
        void isSeenByConditions() {
            var rule = AnswerRule.of(city);
            var point = Problems.read(city, point(6.4, 51.2));
            assertThat(rule.expressionValue(point)).isEqualTo("point");
            assertThat(rule.partValue("latitude", point)).isEqualTo(new BigDecimal("51.2"));
        }
    }

    @Nested
    class APathThroughATree {
        private final TreePathType tree = new TreePathType(
                List.of(
                        Heading.of(
                                "services",
                                text("Services"),
                                Heading.of("passport", text("Passport"), Heading.of("renew", text("Renew"))),
                                Heading.of("waste", text("Waste"))),
                        Heading.of("city", text("City"))),
                List.of(Id.of("renew")),
                6);

        private Object path(String... path) {
            return map("path", List.of(path), "chosen", path[path.length - 1]);
        }

        @Test
        void goesDownAndToWhateverWasInSight() {
            assertThat(Problems.of(tree, path("services", "passport", "renew"))).isEmpty();
            assertThat(Problems.of(tree, path("services", "waste", "passport", "renew")))
                    .isEmpty();
            assertThat(Problems.of(tree, path("services", "passport", "renew", "city")))
                    .isEmpty();
            assertThat(Problems.of(tree, path("services", "passport", "services", "waste")))
                    .isEmpty();
        }

        @Test
        void neverJumps() {
            assertThat(Problems.of(tree, path("passport"))).containsExactly("not-in-reach /path/0");
            assertThat(Problems.of(tree, path("city", "waste"))).containsExactly("not-in-reach /path/1");
            assertThat(Problems.of(tree, path("city", "city"))).containsExactly("not-in-reach /path/1");
            assertThat(Problems.of(tree, path("services", "wast"))).containsExactly("unknown-heading /path/1");
        }

        @Test
        void endsAtWhatWasChosen() {
            assertThat(Problems.of(tree, map("path", List.of("services", "waste"), "chosen", "services")))
                    .containsExactly("not-at-end /chosen");
            assertThat(Problems.of(tree, map("path", List.of(), "chosen", "services")))
                    .containsExactly("empty /path");
        }

        @Test
        void isNotEndless() {
            assertThat(Problems.of(tree, path("services", "city", "services", "city", "services", "city", "services")))
                    .containsExactly("too-many-steps /path");
        }

        @Test
        void isAsDirectAndAsSuccessfulAsItWas() {
            var rule = AnswerRule.of(tree);
            var straight = new TreePathAnswer(List.of("services", "passport", "renew"), "renew");
            assertThat(rule.partValue("success", straight)).isEqualTo(true);
            assertThat(rule.partValue("direct", straight)).isEqualTo(true);
            var lost = new TreePathAnswer(List.of("city", "services", "waste"), "waste");
            assertThat(rule.partValue("success", lost)).isEqualTo(false);
            assertThat(rule.partValue("direct", lost)).isEqualTo(false);
            assertThat(rule.partValue("steps", lost)).isEqualTo(3L);
            assertThat(rule.cells(lost, false))
                    .containsExactly(
                            Value.of("waste"),
                            Value.of(false),
                            Value.of(false),
                            Value.of(3),
                            Value.of("city services waste"));
        }
    }

    @Nested
    class AClick {
        private final ClickType page = new ClickType(
                new ClickType.Image("start.png", text("The start page")),
                List.of(
                        ClickType.Region.box("menu", text("Menu"), "0", "0", "1", "0.2"),
                        ClickType.Region.box("search", text("Search"), "0.5", "0.1", "1", "0.4")));

        private Optional<String> region(Object click) {
            return ((ClickAnswer) Problems.read(page, click)).region();
        }

        @Test
        void saysInWhichRegionItLies() {
            assertThat(region(map("x", 0.6, "y", 0.3))).hasValue("search");
            assertThat(region(map("x", 0.6, "y", 0.15))).hasValue("menu");
            assertThat(region(map("x", 0.6, "y", 0.9))).isEmpty();
        }

        @Test
        void canBeMadeWithoutAPointer() {
            assertThat(Problems.read(page, map("region", "menu")))
                    .isEqualTo(new ClickAnswer(Optional.empty(), Optional.of("menu")));
            assertThat(Problems.of(page, map("region", "men"))).containsExactly("unknown-region /region");
        }

        @Test
        void cannotClaimAnotherRegion() {
            assertThat(Problems.of(page, map("x", 0.6, "y", 0.3, "region", "menu")))
                    .containsExactly("other-region /region");
            assertThat(Problems.of(page, map("x", 0.6, "y", 0.3, "region", "search")))
                    .isEmpty();
        }

        @Test
        void liesOnThePicture() {
            assertThat(Problems.of(page, map("x", 1.01, "y", 0.3))).containsExactly("not-on-picture");
            assertThat(Problems.of(page, map("x", 1, "y", -0.1))).containsExactly("not-on-picture");
            assertThat(Problems.of(page, map("x", 1))).containsExactly("missing-field");
            assertThat(Problems.of(page, map())).containsExactly("missing-field");
        }

        @Test
        void isRoundedToATenThousandth() {
            assertThat(AnswerRules.write(Problems.read(page, map("x", 0.123456, "y", 0.9))))
                    .isEqualTo(Value.from(map("x", 0.1235, "y", 0.9)));
        }
    }

    @Nested
    class NotesOnAText {
        private final TextNoteType apart =
                new TextNoteType(text("A text."), List.of(Problems.option("unclear")), 3, 10, false);

        private Object note(int from, int to, Object... more) {
            var note = map("from", from, "to", to);
            note.putAll(map(more));
            return note;
        }

        @Test
        void areWordsAMarkOrBoth() {
            assertThat(Problems.of(
                            apart,
                            List.of(
                                    note(0, 1, "note", "why?"),
                                    note(2, 6, "mark", "unclear"),
                                    note(6, 7, "note", "!", "mark", "unclear"))))
                    .isEmpty();
            assertThat(Problems.of(apart, List.of(note(0, 1)))).containsExactly("missing-field /0");
            assertThat(Problems.of(apart, List.of(note(0, 1, "mark", "unklar"))))
                    .containsExactly("unknown-option /0/mark");
            assertThat(Problems.of(apart, List.of(note(0, 1, "note", "x".repeat(11)))))
                    .containsExactly("too-long /0/note");
        }

        @Test
        void standOnAPassage() {
            assertThat(Problems.of(apart, List.of(note(3, 3, "note", "x")))).containsExactly("no-passage /0");
            assertThat(Problems.of(apart, List.of(note(-1, 3, "note", "x")))).containsExactly("no-passage /0");
            assertThat(Problems.of(apart, List.of(note(0, Integer.MAX_VALUE, "note", "x"))))
                    .containsExactly("no-passage /0");
        }

        @Test
        void mayBeKeptApart() {
            var notes = List.of(note(4, 6, "note", "x"), note(0, 5, "note", "y"));
            assertThat(Problems.of(apart, notes)).containsExactly("passages-overlap /0");
            assertThat(Problems.of(TextNoteType.on(text("A text.")), notes)).isEmpty();
        }

        @Test
        void areNotTooMany() {
            assertThat(Problems.of(apart, Collections.nCopies(4, note(0, 1, "note", "x"))))
                    .containsExactly("too-many-notes");
        }
    }
}
