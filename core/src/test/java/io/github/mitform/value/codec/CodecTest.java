package io.github.mitform.value.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Default;
import io.github.mitform.value.Discriminator;
import io.github.mitform.value.Named;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Rest;
import io.github.mitform.value.TextForm;
import io.github.mitform.value.Unwrapped;
import io.github.mitform.value.Value;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecTest {
    private static Value value(String json) {
        return Literal.parse(json);
    }

    private static List<Finding> findings(Class<?> type, String json) {
        return Codec.of(type).parse(value(json)).findings();
    }

    private static String json(Object object) {
        @SuppressWarnings("unchecked")
        var codec = (Codec<Object>) Codec.of(object.getClass());
        return PrettyJson.compact(codec.write(object));
    }

    enum Colour {
        RED,
        DARK_GREEN,
        @Named("sky")
        BLUE
    }

    record Bench(
            String name,
            @Default("2") int seats,
            Optional<Colour> colour,
            OptionalInt age,
            @Named("material") @Default("[]") List<String> made) {}

    @Nested
    class ARecord {
        @Test
        void leavesOutWhatIsAbsentOrEqualsItsDefault() {
            assertThat(json(new Bench("Pond", 2, Optional.empty(), OptionalInt.empty(), List.of())))
                    .isEqualTo("{\"name\": \"Pond\"}");
        }

        @Test
        void writesItsFieldsInTheOrderOfItsComponentsUnderTheirNamesInTheFile() {
            assertThat(json(new Bench("Pond", 3, Optional.of(Colour.DARK_GREEN), OptionalInt.of(7), List.of("oak"))))
                    .isEqualTo(
                            "{\"name\": \"Pond\", \"seats\": 3, \"colour\": \"dark_green\", \"age\": 7, \"material\": [\"oak\"]}");
        }

        @Test
        void isReadAsItWasWritten() {
            var bench = new Bench("Pond", 3, Optional.of(Colour.BLUE), OptionalInt.of(7), List.of("oak"));
            var codec = Codec.of(Bench.class);
            assertThat(codec.read(codec.write(bench))).isEqualTo(bench);
        }

        @Test
        void reportsEverythingThatIsWrongAtOnce() {
            assertThat(findings(Bench.class, "{\"seats\": \"two\", \"colour\": \"blue\", \"age\": 1.5, \"wheels\": 4}"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /wheels [field.unknown] There is no field \"wheels\" here. Possible are name, material.",
                            "ERROR /name [field.missing] The field \"name\" is missing here.",
                            "ERROR /seats [value.wrong-kind] A whole number is needed here, but there is a text.",
                            "ERROR /colour [value.unknown] \"blue\" is not known here. Possible are red, dark_green, sky.",
                            "ERROR /age [number.not-whole] A whole number is needed here, without decimal places.");
        }

        @Test
        void offersToRenameAMisspeltFieldAndDoesNotReportItAsMissingToo() {
            assertThat(findings(Bench.class, "{\"nmae\": \"Pond\"}"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("field.unknown");
                        assertThat(finding.fix().orElseThrow().edits())
                                .containsExactly(new Fix.Edit(Fix.Kind.RENAME, Pointer.of("/nmae"), "name"));
                    });
        }

        @Test
        void offersToWriteANumberWithoutQuotationMarks() {
            assertThat(findings(Bench.class, "{\"name\": \"Pond\", \"seats\": \"3\"}"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.fix().orElseThrow().edits())
                            .containsExactly(new Fix.Edit(Fix.Kind.SET, Pointer.of("/seats"), "3")));
        }
    }

    @Nested
    class WhatAProgramWrote {
        @Test
        void isNotQuotedInMessages() {
            assertThatThrownBy(() -> Codec.of(Bench.class).read(value("{\"name\": \"Pond\", \"colour\": \"secret\"}")))
                    .isInstanceOf(InvalidFormatException.class)
                    .hasMessage(
                            "the value has 1 error:\nERROR /colour [value.unknown] This text is not known here. Possible are red,"
                                    + " dark_green, sky.");
        }

        @Test
        void mayHoldNumbersThatNoDoubleCarries() {
            record Weight(BigDecimal exact) {}
            var weight = new Weight(new BigDecimal("0.1234567890123456789"));
            var codec = Codec.of(MethodHandles.lookup(), Weight.class);
            assertThat(codec.read(codec.write(weight))).isEqualTo(weight);
            assertThat(codec.parse(codec.write(weight)).findings())
                    .extracting(Finding::code)
                    .containsExactly("number.not-exact");
        }
    }

    sealed interface Shelter permits Roof, TreeShelter, Weather {}

    record Roof(int area) implements Shelter {}

    record TreeShelter(String species) implements Shelter {}

    enum Weather implements Shelter {
        OPEN_SKY
    }

    record Place(Shelter shelter) {}

    @Nested
    class ASealedInterface {
        @Test
        void namesItsKindsByTheirOwnWordsInSnakeCase() {
            var codec = Codec.of(Shelter.class);
            assertThat(PrettyJson.compact(codec.write(new Roof(4)))).isEqualTo("{\"type\": \"roof\", \"area\": 4}");
            assertThat(PrettyJson.compact(codec.write(new TreeShelter("oak"))))
                    .isEqualTo("{\"type\": \"tree\", \"species\": \"oak\"}");
            assertThat(PrettyJson.compact(codec.write(Weather.OPEN_SKY))).isEqualTo("{\"type\": \"open_sky\"}");
        }

        @Test
        void isReadAsItWasWritten() {
            var codec = Codec.of(Shelter.class);
            for (Shelter shelter : List.of(new Roof(4), new TreeShelter("oak"), Weather.OPEN_SKY)) {
                assertThat(codec.read(codec.write(shelter))).isEqualTo(shelter);
            }
        }

        @Test
        void saysWhichKindsThereAre() {
            assertThat(findings(Place.class, "{\"shelter\": {\"type\": \"tre\"}}"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /shelter/type [type.unknown] \"tre\" is not known here. Did you mean \"tree\"?"
                                    + " Possible are open_sky, roof, tree.");
            assertThat(findings(Place.class, "{\"shelter\": {}}"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /shelter/type [field.missing] The field \"type\" is missing here. It says what this"
                                    + " is: open_sky, roof, tree.");
        }
    }

    @Discriminator("by")
    sealed interface Way {
        record Foot() implements Way {}

        record Bus(@Rest Value.ObjectValue settings) implements Way {}
    }

    sealed interface Stops {
        @Unwrapped
        record Listed(List<String> names) implements Stops {}

        record From(String line) implements Stops {}

        record Ordered(List<String> names, @Default("false") boolean reversed) implements Stops {}
    }

    @Unwrapped(single = true)
    record Names(List<String> names) {}

    record Trip(Way way, Stops stops, Names names) {}

    @Nested
    class Annotations {
        @Test
        void changeTheWrittenForm() {
            var trip = new Trip(
                    new Way.Bus(Value.object().with("speed", Value.of(30))),
                    new Stops.Listed(List.of("a", "b")),
                    new Names(List.of("one")));
            assertThat(json(trip))
                    .isEqualTo(
                            "{\"way\": {\"by\": \"bus\", \"speed\": 30}, \"stops\": [\"a\", \"b\"], \"names\": \"one\"}");
            var codec = Codec.of(Trip.class);
            assertThat(codec.read(codec.write(trip))).isEqualTo(trip);
        }

        @Test
        void allowWhatTheyAllowWhenReading() {
            var codec = Codec.of(Trip.class);
            assertThat(codec.read(value(
                            "{\"way\": {\"by\": \"foot\"}, \"stops\": {\"line\": \"7\"}, \"names\": [\"x\", \"y\"]}")))
                    .isEqualTo(new Trip(new Way.Foot(), new Stops.From("7"), new Names(List.of("x", "y"))));
            assertThat(codec.read(value("{\"way\": {\"by\": \"foot\"}, \"stops\": [], \"names\": [\"x\"]}"))
                            .names())
                    .isEqualTo(new Names(List.of("x")));
        }

        @Test
        void tellObjectsApartByTheirFields() {
            var ordered = new Trip(new Way.Foot(), new Stops.Ordered(List.of("a", "b"), true), new Names(List.of("x")));
            var codec = Codec.of(Trip.class);
            assertThat(codec.read(codec.write(ordered))).isEqualTo(ordered);
            assertThat(codec.read(value(
                                    "{\"way\": {\"by\": \"foot\"}, \"stops\": {\"names\": [\"a\"]}, \"names\": \"x\"}"))
                            .stops())
                    .isEqualTo(new Stops.Ordered(List.of("a"), false));
        }

        @ParameterizedTest
        @CsvSource({"lien, line", "name, names", "reverse, reversed"})
        void leadAMisspeltFieldToTheObjectThatHasIt(String written, String meant) {
            var parsed = Codec.of(Trip.class)
                    .parse(value(
                            "{\"way\": {\"by\": \"foot\"}, \"stops\": {\"" + written + "\": true}, \"names\": \"x\"}"));
            assertThat(parsed.findings().get(0).message(Locale.ENGLISH))
                    .isEqualTo("There is no field \"" + written + "\" here. Did you mean \"" + meant + "\"?");
        }
    }

    @TextForm(codes = PlateCode.class, code = "plate.malformed", pattern = "[A-Z]{1,3}-[0-9]+")
    record Plate(String city, int number) {
        static Plate of(String text) {
            var parts = text.split("-", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no plate");
            }
            return new Plate(parts[0], Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return city + "-" + number;
        }
    }

    enum PlateCode implements Code {
        MALFORMED;

        @Override
        public String code() {
            return "plate.malformed";
        }

        @Override
        public io.github.mitform.problem.Severity severity() {
            return io.github.mitform.problem.Severity.ERROR;
        }

        @Override
        public io.github.mitform.problem.Sentence sentence() {
            return new io.github.mitform.problem.Sentence("{found} is no plate.", "{found} ist kein Kennzeichen.");
        }
    }

    record Everything(
            Plate plate,
            boolean truth,
            long number,
            BigInteger big,
            BigDecimal decimal,
            Locale language,
            LocalDate day,
            YearMonth month,
            Instant instant,
            Period period,
            Duration duration,
            Set<Colour> colours,
            Map<Plate, Integer> byPlate,
            Map<Colour, Value> byColour,
            Map<Integer, List<String>> byNumber,
            ImmutableSortedMap<String, Boolean> sorted) {}

    @Nested
    class EveryClassWithAWrittenForm {
        private final Everything everything = new Everything(
                new Plate("WI", 7),
                true,
                Long.MIN_VALUE,
                new BigInteger("123456789012345678901234567890"),
                new BigDecimal("0.5"),
                Locale.forLanguageTag("de-x-leicht"),
                LocalDate.of(2026, 12, 31),
                YearMonth.of(2026, 2),
                Instant.parse("2026-12-31T18:00:00Z"),
                Period.ofWeeks(2),
                Duration.ofSeconds(90),
                Set.of(Colour.RED),
                Map.of(new Plate("MG", 1), 3),
                Map.of(Colour.BLUE, Value.nothing()),
                Map.of(-5, List.of("x")),
                ImmutableSortedMap.of("a", true, "b", false));

        @Test
        void isReadAsItWasWritten() {
            var codec = Codec.of(Everything.class);
            assertThat(codec.read(codec.write(everything))).isEqualTo(everything);
        }

        @Test
        void looksLikeWhatItIs() {
            assertThat(json(everything))
                    .isEqualTo("{\"plate\": \"WI-7\", \"truth\": true, \"number\": -9223372036854775808, \"big\":"
                            + " 1.2345678901234567890123456789e+29, \"decimal\": 0.5, \"language\": \"de-x-leicht\", \"day\":"
                            + " \"2026-12-31\", \"month\": \"2026-02\", \"instant\": \"2026-12-31T18:00:00Z\", \"period\": \"P14D\","
                            + " \"duration\": \"PT1M30S\", \"colours\": [\"red\"], \"byPlate\": {\"MG-1\": 3}, \"byColour\": {\"sky\":"
                            + " null}, \"byNumber\": {\"-5\": [\"x\"]}, \"sorted\": {\"a\": true, \"b\": false}}");
        }

        @Test
        void reportsMalformedNamesAtTheName() {
            assertThat(findings(
                            Names2.class,
                            "{\"byPlate\": {\"WI\": 1}, \"byNumber\": {\"1.5\": 1}, \"byColour\": {\"rad\": 1}}"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /byPlate/WI [name.malformed] A field cannot have this name: \"WI\" is no plate.",
                            "ERROR /byNumber/1.5 [name.malformed] A field cannot have this name: A whole number is needed here, without decimal places.",
                            "ERROR /byColour/rad [field.unknown] There is no field \"rad\" here. Did you mean \"red\"?");
        }
    }

    record Names2(Map<Plate, Integer> byPlate, Map<Integer, Integer> byNumber, Map<Colour, Integer> byColour) {}

    record Tree(String id, @Default("[]") List<Tree> branches) {}

    @Nested
    class AClassThatHoldsItself {
        @Test
        void isReadAsItWasWritten() {
            var tree = new Tree("a", List.of(new Tree("b", List.of(new Tree("c", List.of())))));
            var codec = Codec.of(Tree.class);
            assertThat(codec.read(codec.write(tree))).isEqualTo(tree);
        }

        @Test
        void tellsPlacesByTheIdsOnTheWay() {
            assertThat(
                            findings(
                                    Tree.class,
                                    "{\"id\": \"a\", \"branches\": [{\"id\": \"b\", \"branches\": [{\"id\": \"c\", \"leaf\": 1}, {}]}]}"))
                    .extracting(Finding::path)
                    .containsExactly("b/c", "b");
        }

        @Test
        void hasAShapeThatRefersToItself() {
            var shape = (Shape.ObjectShape) Codec.of(Tree.class).shape();
            var branches = shape.fields().get(1);
            assertThat(branches.required()).isFalse();
            assertThat(branches.absent()).contains(Value.list());
            var reference = (Shape.Reference) ((Shape.ListShape) branches.shape()).items();
            assertThat(reference.type()).isEqualTo(Tree.class);
            assertThat(((Shape.ObjectShape) reference.target().get()).type()).isEqualTo(Tree.class);
        }
    }

    sealed interface Plant permits Bush, Meadow {}

    record Bush() implements Plant {}

    record Meadow(@Default("[]") List<Plant> plants) implements Plant {}

    @Test
    void aKindThatHoldsItsInterfaceHasACodecOfItsOwn() {
        var meadow = new Meadow(List.of(new Meadow(List.of()), new Bush()));
        var codec = Codec.of(Meadow.class);
        assertThat(PrettyJson.compact(codec.write(meadow)))
                .isEqualTo("{\"plants\": [{\"type\": \"meadow\"}, {\"type\": \"bush\"}]}");
        assertThat(codec.read(codec.write(meadow))).isEqualTo(meadow);
    }

    record Share(BigDecimal of) {
        Share {
            if (of.signum() < 0) {
                throw new IllegalArgumentException("a share is 0 or more");
            }
        }
    }

    @Test
    void whatAConstructorRejectsIsAFinding() {
        assertThat(findings(Share.class, "{\"of\": -1}"))
                .extracting(Finding::toString)
                .containsExactly("ERROR  [value.unfit] These values do not fit together.");
    }

    @Test
    void aCodecCanBeConvertedToAnotherClass() {
        var codec = Codec.of(Share.class).map(Share::of, Share::new);
        assertThat(codec.read(codec.write(BigDecimal.ONE))).isEqualTo(BigDecimal.ONE);
        assertThatThrownBy(() -> codec.write(BigDecimal.ONE.negate())).isInstanceOf(IllegalArgumentException.class);
        assertThat(codec.shape()).isInstanceOf(Shape.ObjectShape.class);
    }

    @Test
    void thousandsOfFaultsAreCutShort() {
        var many = new StringBuilder("{\"id\": \"a\", \"branches\": [1");
        many.append(", 1".repeat(5000)).append("]}");
        assertThat(findings(Tree.class, many.toString()))
                .hasSize(1001)
                .last()
                .extracting(Finding::code)
                .isEqualTo("findings.more");
    }

    @Nested
    class AClassWithoutAWrittenForm {
        record Bad(Thread thread) {}

        record Twice(int a, @Named("a") int b) {}

        @Test
        void isRefusedWithTheComponentThatHasIt() {
            assertThatThrownBy(() -> Codec.of(Bad.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("java.lang.Thread has no written form, at " + Bad.class.getName() + ".thread");
        }

        @Test
        void isRefusedIfTwoFieldsHaveOneName() {
            assertThatThrownBy(() -> Codec.of(Twice.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("has two fields named a");
        }
    }
}
