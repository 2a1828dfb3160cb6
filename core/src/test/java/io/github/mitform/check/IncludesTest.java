package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.from;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.with;
import static io.github.mitform.check.Samples.words;
import static java.util.Locale.GERMAN;

import io.github.mitform.definition.Catalogue;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncludesTest {
    private static final Format INSTRUMENT = Samples.format(
            "org.example.instrument",
            List.of(
                    new NumberParameter(
                            Id.of("limit"),
                            Optional.empty(),
                            BigDecimal.TEN,
                            Optional.of(BigDecimal.ONE),
                            Optional.of(BigDecimal.valueOf(20))),
                    new OptionsParameter(Id.of("places"), Optional.empty(), List.of(option("pond"), option("gate")))),
            with(
                    phase(
                            "instrument",
                            page(
                                    "p",
                                    number("age"),
                                    words("why").withWhen("age < limit"),
                                    question("place", new ChoiceType(from("places", new Selection.All()), false)))),
                    result("ages", "age", "summary")));

    private static CheckResult check(Format format, Format... installed) {
        return Check.of(format, Registry.installed().with(Catalogue.of(installed)));
    }

    private static Include include(String format, String version) {
        return Include.of("part", format, version);
    }

    private static Include instrument(Map<Id, Value> arguments) {
        return new Include(
                Id.of("part"), FormatId.of("org.example.instrument"), Version.of("1.0.0"), Optional.empty(), arguments);
    }

    @Nested
    class AnIncludedFormat {
        private final CheckResult result = check(
                format(with(
                        phase(
                                "only",
                                page("first", number("age")),
                                instrument(Map.of(Id.of("limit"), Value.of(12))),
                                page("last", words("more").withWhen("part.age > 3"))),
                        result("mine", "part.age", "summary"))),
                INSTRUMENT);

        @Test
        void isSoundAndInPlace() {
            assertThat(result).hasNoFindings();
            var plan = result.orThrow().plan(Id.of("only"));
            Assertions.assertThat(plan.inputs())
                    .extracting(Input::name)
                    .containsExactly("age", "part.age", "part.why", "part.place", "more");
            Assertions.assertThat(plan.inputs())
                    .extracting(Input::path)
                    .containsExactly("first/age", "part/p/age", "part/p/why", "part/p/place", "last/more");
        }

        @Test
        void hasItsArgumentsInPlaceOfTheDefaults() {
            var plan = result.orThrow().plan(Id.of("only"));
            Assertions.assertThat(plan.inputs().get(2).when().orElseThrow()).hasToString("part.age < 12");
            Assertions.assertThat(
                            plan.inputs().get(2).when().orElseThrow().reads().toArray())
                    .containsExactly(1);
        }

        @Test
        void bringsItsResults() {
            Assertions.assertThat(result.orThrow().plan(Id.of("only")).results())
                    .extracting(PlannedResult::name)
                    .containsExactly("mine", "part.ages");
        }

        @Test
        void isPartOfTheDigest() {
            var other = check(format(with(phase("only", instrument(Map.of()))))); // not installed
            Assertions.assertThat(other.isSound()).isFalse();
            Assertions.assertThat(result.orThrow().digest())
                    .hasSize(64)
                    .isNotEqualTo(FormatCodec.digest(result.format()));
        }

        @Test
        void cannotBeNamedAsAWhole() {
            assertThat(check(
                            format(instrument(Map.of()), page("p", words("more").withWhen("part"))), INSTRUMENT))
                    .reportsOnly(
                            "name.include-itself",
                            "/phases/0/flow/1/questions/0/when",
                            "\"part\" includes a whole format; name one of its questions, such as \"part.age\".");
        }
    }

    @Nested
    class AFormatThatIsNotThere {
        @Test
        void isGuessed() {
            assertThat(check(format(include("org.example.instrumnt", "1.0.0")), INSTRUMENT))
                    .reportsOnly(
                            "include.unknown-format",
                            "/phases/0/flow/0/format",
                            "No format \"org.example.instrumnt\" is installed. Did you mean \"org.example.instrument\"?");
        }

        @Test
        void mayBeThereInAnotherVersion() {
            var result = check(format(include("org.example.instrument", "2.0.0")), INSTRUMENT);
            assertThat(result)
                    .reportsOnly(
                            "include.unknown-version",
                            "/phases/0/flow/0/version",
                            "There is no version 2.0.0 of org.example.instrument; installed: 1.0.0.");
            FindingAssert.assertThat(assertThat(result).finding("include.unknown-version"))
                    .hasEdits("SET /phases/0/flow/0/version \"1.0.0\"");
        }

        @Test
        void causesNoFurtherFindings() {
            assertThat(check(format(with(
                            phase(
                                    "only",
                                    include("org.example.other", "1.0.0"),
                                    page("p", words("more").withWhen("part.age > 3"))),
                            result("r", "part.age", "summary")))))
                    .hasCodes("include.unknown-format");
        }
    }

    @Nested
    class ADigest {
        private Include pinned(String digest) {
            return new Include(Id.of("part"), INSTRUMENT.id(), INSTRUMENT.version(), Optional.of(digest), Map.of());
        }

        @Test
        void hasToBeThatOfTheFormat() {
            assertThat(check(format(pinned("0".repeat(64))), INSTRUMENT))
                    .reportsOnly(
                            "include.digest-differs",
                            "/phases/0/flow/0/digest",
                            "org.example.instrument 1.0.0 is not what was included here: its digest is now "
                                    + FormatCodec.digest(INSTRUMENT)
                                    + ". Check what has changed, then write the new digest.");
        }

        @Test
        void isFineIfItIs() {
            assertThat(check(format(pinned(FormatCodec.digest(INSTRUMENT))), INSTRUMENT))
                    .hasNoFindings();
        }
    }

    @Nested
    class AFormatThatIncludesItself {
        private Format including(String id, String other) {
            return Samples.format(id, List.of(), phase("only", include(other, "1.0.0")));
        }

        @Test
        void isReported() {
            var own = including("org.example.a", "org.example.a");
            assertThat(check(own, own))
                    .reportsOnly(
                            "include.circle",
                            "/phases/0/flow/0/format",
                            "A format cannot include itself: org.example.a 1.0.0 → org.example.a 1.0.0.");
        }

        @Test
        void isReportedThroughOthers() {
            var a = including("org.example.a", "org.example.b");
            var b = including("org.example.b", "org.example.a");
            assertThat(check(a, a, b))
                    .reportsOnly(
                            "include.circle",
                            "/phases/0/flow/0/format",
                            "A format cannot include itself: org.example.a 1.0.0 → org.example.b 1.0.0 → org.example.a"
                                    + " 1.0.0.");
        }

        @Test
        void isTooDeepWhereverItStands() {
            // c5 is fine by itself, but not at the end of the others
            var chain = IntStream.range(0, 12)
                    .mapToObj(i -> i < 11
                            ? including("org.example.c" + i, "org.example.c" + (i + 1))
                            : Samples.format("org.example.c11", List.of(), phase("only", page("p", number("x")))))
                    .toArray(Format[]::new);
            var root = Samples.format(
                    "org.example.root",
                    List.of(),
                    phase(
                            "only",
                            Include.of("first", "org.example.c5", "1.0.0"),
                            Include.of("second", "org.example.c0", "1.0.0")));
            Assertions.assertThat(check(root, chain).findings())
                    .singleElement()
                    .satisfies(finding ->
                            Assertions.assertThat(finding.at().toString()).startsWith("/phases/0/flow/1"));
        }

        @Test
        void isNeverFollowedFurtherThanTheBound() {
            var chain = IntStream.range(0, 12)
                    .mapToObj(i -> including("org.example.c" + i, "org.example.c" + (i + 1)))
                    .toArray(Format[]::new);
            Assertions.assertThat(check(chain[0], chain).findings())
                    .singleElement()
                    .satisfies(finding -> Assertions.assertThat(finding.toString())
                            .contains("Formats can be included in each other up to 8 deep"));
        }
    }

    @Nested
    class AnArgument {
        private CheckResult with(String parameter, Value value) {
            return check(format(instrument(Map.of(Id.of(parameter), value))), INSTRUMENT);
        }

        private static final String PLACE = "/phases/0/flow/0/arguments/";

        @Test
        void needsAParameter() {
            assertThat(with("limitt", Value.of(3)))
                    .reportsOnly(
                            "include.unknown-argument",
                            PLACE + "limitt",
                            "org.example.instrument has no parameter \"limitt\". Did you mean \"limit\"?");
        }

        @Test
        void isNeededWhereTheDefaultIsOnlyASample() {
            var sample = INSTRUMENT.withParameters(List.of(
                    INSTRUMENT.parameters().get(0),
                    new OptionsParameter(
                            Id.of("places"), Optional.empty(), List.of(option("pond"), option("gate")), true)));
            assertThat(check(format(instrument(Map.of())), sample))
                    .reportsOnly(
                            "include.sample",
                            "/phases/0/flow/0/format",
                            "People would read samples of texts here: set the parameter \"places\" of org.example.instrument under"
                                    + " \"arguments\" to texts of your own.");
            var own = Value.list(List.of(
                    Value.object().with("id", Value.of("lake")).with("label", Value.from(Map.of("en", "By the lake"))),
                    Value.object()
                            .with("id", Value.of("hill"))
                            .with("label", Value.from(Map.of("en", "On the hill")))));
            Assertions.assertThat(check(format(instrument(Map.of(Id.of("places"), own))), sample)
                            .findings())
                    .isEmpty();
        }

        @Test
        void isOfItsKind() {
            assertThat(with("limit", Value.of("many")))
                    .reportsOnly("include.wrong-argument", PLACE + "limit", "The parameter \"limit\" needs a number.");
        }

        @Test
        void keepsItsBounds() {
            assertThat(with("limit", Value.of(21)))
                    .reportsOnly(
                            "include.argument-outside",
                            PLACE + "limit",
                            "The parameter \"limit\" allows numbers from 1 to 20, but 21 is written.");
        }

        @Test
        void mayBeAListOfOptions() {
            var pond = Map.of("id", "pond", "label", Map.of("en", "By the pond"));
            var gate = Map.of("id", "gate", "label", Map.of("en", "At the gate"));
            assertThat(with("places", Value.from(List.of(pond, gate)))).hasNoFindings();
        }

        @Test
        void mayLeaveTooFewOptions() {
            var pond = Map.of("id", "pond", "label", Map.of("en", "By the pond"));
            assertThat(with("places", Value.from(List.of(pond))))
                    .reportsOnly(
                            "include.unsound",
                            "/phases/0/flow/0/format",
                            "org.example.instrument 1.0.0 has 1 error of its own, so that it cannot be included like this. First,"
                                    + " at /phases/0/flow/0/questions/2/answer/options/from: At least 2 options are needed but"
                                    + " there is 1.");
        }

        @Test
        void isReadLikeTheOptionsOfAFile() {
            Assertions.assertThat(with("places", Value.from(List.of(Map.of("id", "pond"))))
                            .findings())
                    .singleElement()
                    .satisfies(finding -> Assertions.assertThat(finding.at()).hasToString(PLACE + "places/0/label"));
        }
    }

    @Nested
    class TheLanguages {
        @Test
        void ofAnIncludedFormatShouldBeThere() {
            var german = Samples.withLanguages(format(new Flow[] {instrument(Map.of())}), GERMAN);
            assertThat(check(german, INSTRUMENT))
                    .reports(
                            "include.language-missing",
                            "/phases/0/flow/0/format",
                            "org.example.instrument has no words in German (de); people will read it in another language.");
        }
    }

    @Test
    void everythingTogetherHasABound() {
        var many = Samples.format(
                "org.example.many",
                List.of(),
                phase(
                        "only",
                        page(
                                "p",
                                IntStream.range(0, 900)
                                        .mapToObj(i -> number("q" + i))
                                        .toArray(Question[]::new))));
        var includes = IntStream.range(0, 30)
                .mapToObj(i -> Include.of("part" + i, "org.example.many", "1.0.0"))
                .toArray(Flow[]::new);
        assertThat(check(format(with(phase("only", includes), result("r", "part29.q3", "summary"))), many))
                .reportsOnly(
                        "format.too-large",
                        "/phases/0/flow",
                        "With everything included there are more than 20000 steps and questions; divide the format.");
    }

    @Test
    void onlyAFormatOfOnePhaseCanBeIncluded() {
        var two = Samples.format(
                "org.example.two",
                List.of(),
                phase("a", page("p", number("x"))),
                phase("b", page("p", choice("y", "c", "d"))));
        assertThat(check(format(include("org.example.two", "1.0.0")), two))
                .reportsOnly(
                        "include.several-phases",
                        "/phases/0/flow/0/format",
                        "Only a format with one phase can be included, but org.example.two has 2.");
    }
}
