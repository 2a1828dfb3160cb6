package io.github.mitform.value.codec;

import static io.github.mitform.value.codec.Written.findings;
import static io.github.mitform.value.codec.Written.json;
import static io.github.mitform.value.codec.Written.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.TextForm;
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

class CodecTest {
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
