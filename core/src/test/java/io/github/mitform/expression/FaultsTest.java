package io.github.mitform.expression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final Set<String> MODES = Set.of("bike", "bus");
    private static final Names NAMES = Names.of(Map.of(
            "age", Type.INT,
            "share", Type.DECIMAL,
            "name", Type.TEXT,
            "member", Type.BOOL,
            "mode", Type.oneOf(MODES),
            "modes", Type.someOf(MODES),
            "order", new Type.ListOf(Type.oneOf(MODES)),
            "born", Type.DATE));

    /**
     * One mistake and what is said about it.
     *
     * @param place the part of the source that the fault covers
     */
    record Mistake(String code, String source, String place, String english, String german) {
        @Override
        public String toString() {
            return code + ": " + (source.length() > 60 ? source.substring(0, 60) + "…" : source);
        }
    }

    static List<Mistake> mistakes() throws IOException {
        var mistakes = new ArrayList<Mistake>(
                List.of(
                        new Mistake(
                                "expression.too-long",
                                "a".repeat(4_001),
                                "a".repeat(4_001),
                                "An expression has at most 4000 characters, but this one has 4001. Split it into computed values.",
                                "Ein Ausdruck hat höchstens 4000 Zeichen, dieser hat 4001. Bitte in berechnete Werte aufteilen."),
                        new Mistake(
                                "expression.too-deep",
                                "(".repeat(64) + "member" + ")".repeat(64),
                                "member",
                                "Brackets, signs and branches may stand at most 64 deep inside each other.",
                                "Klammern, Vorzeichen und Verzweigungen dürfen höchstens 64-fach ineinander stehen."),
                        new Mistake(
                                "expression.too-large",
                                "a" + "||a".repeat(500),
                                "a" + "||a".repeat(500),
                                "An expression has at most 1000 values, names and operators. Split it into computed values.",
                                "Ein Ausdruck hat höchstens 1000 Werte, Namen und Operatoren. Bitte in berechnete Werte aufteilen.")));
        try (var file = FaultsTest.class.getResourceAsStream("mistakes.tsv")) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Mistake(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .forEach(mistakes::add);
        }
        return mistakes;
    }

    private static List<Fault> faults(String source) {
        var parsed = Expression.parse(source);
        return parsed.expression()
                .map(expression -> TypeCheck.condition(expression, NAMES).faults())
                .orElse(parsed.faults());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isToldWordForWord(Mistake mistake) {
        var faults = faults(mistake.source());
        assertThat(faults).hasSize(1);
        Finding finding = faults.get(0).finding(Pointer.of("/when"));
        assertThat(finding.code()).isEqualTo(mistake.code());
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo(mistake.english());
        assertThat(finding.message(Locale.GERMAN)).isEqualTo(mistake.german());
        assertThat(finding.at()).isEqualTo(Pointer.of("/when"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isToldWhereItStands(Mistake mistake) {
        var fault = faults(mistake.source()).get(0);
        assertThat(mistake.source().substring(fault.start(), fault.end())).isEqualTo(mistake.place());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void whatIsMendedIsNoMistakeAnyMore(Mistake mistake) {
        var fault = faults(mistake.source()).get(0);
        fault.replacement().ifPresent(right -> {
            String mended = mistake.source().substring(0, fault.start())
                    + right
                    + mistake.source().substring(fault.end());
            assertThat(faults(mended)).extracting(Fault::root).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"age = 3", "agee == 3", "mode == 'bkie'", "sise(name) > 3", "member and true", "share < 2,5"})
    void whatWasProbablyMeantIsOfferedAsAFix(String source) {
        assertThat(faults(source))
                .singleElement()
                .satisfies(fault -> assertThat(fault.replacement()).isPresent());
    }

    @Test
    void aFixWritesTheWholeSourceAnew() {
        String source = "mode == 'bkie' || name == \"\"";
        var finding = faults(source).get(0).finding(Pointer.of("/when"), source);
        assertThat(finding.fix()).hasValueSatisfying(fix -> {
            assertThat(fix.label().english()).isEqualTo("Write mode == \"bike\" || name == \"\"");
            assertThat(fix.label().german()).isEqualTo("mode == \"bike\" || name == \"\" schreiben");
            assertThat(fix.edits())
                    .containsExactly(new Fix.Edit(
                            Fix.Kind.SET, Pointer.of("/when"), "\"mode == \\\"bike\\\" || name == \\\"\\\"\""));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"„%s“ == name", "%s > 3", "mode == \"%s\"", "%s(age)", "age %s", "name == \"\\q%s\"", "1%s"})
    void aSentenceDoesNotRepeatALongSource(String source) {
        String written = source.formatted("x".repeat(3_000));
        assertThat(faults(written)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.root().message(Locale.ENGLISH)).hasSizeLessThan(400);
            assertThat(fault.end()).isLessThanOrEqualTo(written.length());
        });
    }

    @Test
    void everyProblemIsProvoked() throws IOException {
        var provoked = mistakes().stream().map(Mistake::code).distinct();
        var all = Arrays.stream(ExpressionProblem.values()).map(ExpressionProblem::code);
        assertThat(provoked).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    @Test
    void codesAreUnique() {
        var codes = new HashSet<String>();
        Arrays.stream(ExpressionProblem.values())
                .forEach(problem -> assertThat(codes.add(problem.code())).isTrue());
    }

    @Nested
    class AnExpressionWithSeveralMistakes {
        @Test
        void isToldAllOfThemInTheirOrder() {
            assertThat(faults("age = 18 and share < 2,5 or mode <> „bus“"))
                    .extracting(fault -> fault.root().code())
                    .containsExactly(
                            "expression.single-equals",
                            "expression.word-operator",
                            "expression.decimal-comma",
                            "expression.word-operator",
                            "expression.unequal-angles",
                            "expression.typographic-quotes");
        }

        @Test
        void isToldAllThatDoNotGoTogether() {
            assertThat(faults("agee > 1 && mode == \"bsu\" && name < 3 && member + 1 == 2"))
                    .extracting(fault -> fault.root().code())
                    .containsExactly(
                            "expression.unknown-name",
                            "expression.unknown-option",
                            "expression.no-order",
                            "expression.no-calculation");
        }

        @Test
        void throwsAllOfThemAtOnce() {
            assertThatThrownBy(() -> Expression.parse("age = 18 & member").orThrow())
                    .isInstanceOf(InvalidFormatException.class)
                    .hasMessage("""
                            the expression has 2 errors:
                            ERROR  [expression.single-equals] A single "=" does not compare; write "==".
                            ERROR  [expression.single-ampersand] "And" is written with two signs: "&&".""");
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsWrittenIsAnExpressionOrHasFaultsInsideIt(long seed) throws IOException {
        var random = new Random(seed);
        var sources = mistakes().stream().map(Mistake::source).toList();
        for (int i = 0; i < 100; i++) {
            String source = mutilated(sources.get(random.nextInt(sources.size())), sources, random);
            faults(source).forEach(fault -> assertThat(fault.end()).as(source).isLessThanOrEqualTo(source.length()));
        }
    }

    /** Puts a piece of one text into another, a few times. */
    private static String mutilated(String source, List<String> sources, Random random) {
        String text = source;
        for (int i = random.nextInt(4); i >= 0; i--) {
            String other = sources.get(random.nextInt(sources.size()));
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(4));
            int start = random.nextInt(other.length());
            int end = Math.min(other.length(), start + random.nextInt(12));
            text = text.substring(0, from) + other.substring(start, end) + text.substring(to);
        }
        return text;
    }

    @Nested
    class AnExpressionBeyondAllBounds {
        @Test
        void isAFindingAndNoStackOverflow() {
            for (String piece : List.of("(", "[", "!", "-", "size(", "a ? b : ", "a.orValue(", "1 + (", "not ")) {
                assertThat(faults(piece.repeat(1_000))).as(piece).isNotEmpty();
                assertThat(faults(piece.repeat(1_000_000))).as(piece).isNotEmpty();
            }
        }

        @Test
        void mayHaveAsManyBlanksAsItLikes() {
            assertThat(faults("age" + " ".repeat(100_000) + "> 3")).isEmpty();
        }

        @Test
        void isReadUpToTheBound() {
            String longest = IntStream.range(0, 400).mapToObj(i -> "age > 0").collect(Collectors.joining(" || "));
            assertThat(faults(longest)).extracting(fault -> fault.root().code()).containsOnly("expression.too-large");
            String fits = IntStream.range(0, 250).mapToObj(i -> "age > 0").collect(Collectors.joining(" || "));
            assertThat(faults(fits)).isEmpty();
            assertThat(faults("(".repeat(63) + "age > 0" + ")".repeat(63))).isEmpty();
        }
    }
}
