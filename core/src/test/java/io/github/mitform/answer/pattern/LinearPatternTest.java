package io.github.mitform.answer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.problem.Pointer;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "{0} takes {1} but not {2}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "\\d{5} 41061 4106",
                "\\d{5} 41061 410611",
                "^\\d{5}$ 41061 x41061",
                "[A-ZÄÖÜ]\\p{L}+ Öffnung öffnung",
                "(?:mo|di|mi)-(?:auf|zu) di-zu di-",
                "a{2,3} aaa aaaa",
                "a{2,} aaaaaa a",
                "[^,;]+ a.b a;b",
                "\\+?[0-9/\\-]+ +02161/25-0 02161x25",
                ".? 🚲 🚲🚲",
                "\\p{Lu}\\P{L} A1 AB",
                "[\\w.]+@[\\w.]+ a.b@c.d a@b@c"
            })
    void theWholeTextHasToMatch(String pattern, String good, String bad) {
        assertThat(LinearPattern.of(pattern).matches(good)).as(good).isTrue();
        assertThat(LinearPattern.of(pattern).matches(bad)).as(bad).isFalse();
    }

    @Test
    void anEmptyPatternTakesOnlyTheEmptyText() {
        assertThat(LinearPattern.of("").matches("")).isTrue();
        assertThat(LinearPattern.of("").matches("a")).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itAgreesWithThePatternsOfJava(long seed) {
        var random = new Random(seed);
        String source = pattern(random, 3);
        var ours = LinearPattern.of(source);
        var theirs = Pattern.compile(source);
        for (int i = 0; i < 200; i++) {
            String text = text(random);
            assertThat(ours.matches(text))
                    .as("%s on %s", source, text)
                    .isEqualTo(theirs.matcher(text).matches());
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append("abc1 ".charAt(random.nextInt(5)));
        }
        return text.toString();
    }

    private static String pattern(Random random, int depth) {
        var parts = new String[] {"a", "b", "c", ".", "\\d", "\\w", "\\s", "[ab]", "[^a1]", "[a-c]", "\\p{L}", "\\S"};
        var pattern = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean group = depth > 0 && random.nextInt(3) == 0;
            pattern.append(group ? "(" + pattern(random, depth - 1) + ")" : parts[random.nextInt(parts.length)]);
            var repetitions = new String[] {"", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,1}", "{1,}"};
            pattern.append(repetitions[random.nextInt(repetitions.length)]);
            if (i > 0 && random.nextInt(5) == 0) {
                pattern.append('|');
            }
        }
        return pattern.toString();
    }

    /** Patterns and texts that are known to take backtracking engines forever, and what no pattern of this language is larger than. */
    @Nested
    class APatternThatTakesOtherEnginesForever {
        static Stream<Arguments> attacks() {
            return Stream.of(
                    Arguments.of("(a+)+", "a", "!"),
                    Arguments.of("([a-zA-Z]+)*", "a", "!"),
                    Arguments.of("(a|aa)+", "a", "!"),
                    Arguments.of("(a|a?)+", "a", "!"),
                    Arguments.of("(a*)*(a|aa)+b", "a", ""),
                    Arguments.of("(.*a){20}", "a", "!"),
                    Arguments.of("(x+x+)+y", "x", ""),
                    Arguments.of("(\\w+\\s?)*", "ab ", "!"),
                    Arguments.of("([\\p{L}\\d]|\\w)*\\d{3}", "a1", "-"),
                    Arguments.of("(a?){400}a{400}", "a", ""),
                    Arguments.of("([A-Za-z0-9]+([._\\-]?[A-Za-z0-9]+)*)@([A-Za-z0-9]+\\.)+[a-z]{2,4}", "a.", "@"),
                    Arguments.of("((((a*)*)*)*)*b", "a", ""),
                    Arguments.of(".*.*.*.*=.*", "x", "\n"),
                    Arguments.of("(.|[^x]|\\w|a){1,100}", "🚲", "x"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("attacks")
        void takesNoMoreStepsForEachCharacterOfALongText(String source, String again, String end) {
            var pattern = LinearPattern.of(source);
            double few = pattern.work(again.repeat(1_000) + end) / 1_000.0;
            double many = pattern.work(again.repeat(8_000) + end) / 8_000.0;
            assertThat(many).isLessThan(1.05 * few + 1);
            assertThat(many).isLessThan(again.codePointCount(0, again.length()) * LinearPattern.MOST_WORK + 1.0);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.answer.pattern.LinearPatternTest#seeds")
        void evenIfItIsRandom(long seed) {
            var random = new Random(seed);
            var pattern = LinearPattern.of(pattern(random, 4));
            var text = text(random).repeat(100);
            assertThat(pattern.work(text)).isLessThanOrEqualTo((text.length() + 1L) * LinearPattern.MOST_WORK);
            assertThat(pattern.work(text + text)).isLessThanOrEqualTo(2 * pattern.work(text) + LinearPattern.MOST_WORK);
        }
    }

    @Nested
    class NothingManyTimes {
        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "((((){1000}){1000}){1000}){1000}",
                    "((((a{0}){1000}){1000}){1000}){1000}",
                    "((((|){1000}){1000}){1000}){1000}",
                    "((((a{0}){0,1000}){0,1000}){0,1000}){0,1000}"
                })
        void isAsLargeAsSomethingManyTimes(String source) {
            assertThat(LinearPattern.check(source, Pointer.root()))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo("pattern.too-large"));
        }

        @Test
        void isStillNothing() {
            assertThat(LinearPattern.of("(a{0}){3}(){2}b").matches("b")).isTrue();
            assertThat(LinearPattern.of("(a{0}){3}(){2}b").matches("ab")).isFalse();
        }
    }

    @Nested
    class WhatIsNotAllowed {
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '\t',
                quoteCharacter = '~',
                value = {
                    "(?=a)b\tThe pattern uses look-around or a named group at character 3, which would make matching slow; leave it out.",
                    "(a)\\1\tThe pattern uses a back-reference at character 5, which would make matching slow; leave it out.",
                    "a+?\tThe pattern uses a lazy or possessive repetition at character 3, which would make matching slow; leave it out.",
                    "a**\tThe pattern cannot be read at character 3: a repetition cannot be repeated; put it into brackets.",
                    "(a\tThe pattern cannot be read at character 3: \")\" is missing.",
                    "a)\tThe pattern cannot be read at character 2: this bracket closes nothing.",
                    "[z-a]\tThe pattern cannot be read at character 5: a range goes from a lower to a higher character.",
                    "[]\tThe pattern cannot be read at character 3: a class needs at least one character.",
                    "a{2\tThe pattern cannot be read at character 4: \"}\" is missing.",
                    "a{3,2}\tThe pattern cannot be read at character 7: the second number is below the first one.",
                    "a{9999}\tThe pattern cannot be read at character 3: a number from 0 to 1000 is needed.",
                    "*a\tThe pattern cannot be read at character 1: write \"\\\" before this sign to mean the sign itself.",
                    "\\q\tThe pattern cannot be read at character 2: there is no such escape.",
                    "\\p{Greek}\tThe pattern cannot be read at character 4: only {L}, {Lu}, {Ll}, {N}, {Nd} and {P} are known here.",
                    "a$b\tThe pattern cannot be read at character 2: \"$\" may only stand at the end.",
                    "((a{100}){100}){100}\tThe pattern is too large: at most 500 characters and 2000 steps with all repetitions written out."
                })
        void isSaidWithItsPlace(String pattern, String sentence) {
            assertThat(LinearPattern.check(pattern, Pointer.root()))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.message(Locale.ENGLISH)).isEqualTo(sentence));
            assertThatThrownBy(() -> LinearPattern.of(pattern))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(sentence);
        }

        @Test
        void isSaidInGermanToo() {
            assertThat(LinearPattern.check("(?<n>a)", Pointer.of("/pattern"))
                            .get(0)
                            .toString(Locale.GERMAN))
                    .isEqualTo(
                            "ERROR /pattern [pattern.not-linear] Das Muster verwendet an Zeichen 3 Umschau oder eine benannte"
                                    + " Gruppe, womit der Vergleich langsam würde; bitte weglassen.");
        }

        @Test
        void aHundredThousandBracketsAreRefusedAtOnce() {
            assertThat(LinearPattern.check("(".repeat(100_000), Pointer.root())).hasSize(1);
            assertThat(LinearPattern.check("(".repeat(400), Pointer.root())).hasSize(1);
        }
    }
}
