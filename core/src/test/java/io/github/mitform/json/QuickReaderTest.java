package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickReaderTest {
    private static final Limits LIMITS = new Limits(2_000, 6, 60, 20, 25);
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            " ",
            "\t",
            "\n",
            "\r",
            "\\",
            "\\n",
            "\\u0041",
            "\\ud83d",
            "\u0000",
            "\u001f",
            "é",
            "😀",
            "\ud83d",
            "\ude00",
            "\ufeff",
            "\u00a0",
            "0",
            "1",
            "-",
            ".",
            "e",
            "E",
            "+",
            "true",
            "false",
            "null",
            "nul",
            "a",
            "'",
            "00",
            "1.",
            ".5",
            "1.50",
            "1e5",
            "-0",
            "99999999999999999999",
            "//",
            "\"a\": 1,");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesNothingThatTheParserRefusesAndReadsTheSame(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var text = mutated(PrettyJson.compact(value(random, 0)), random);
            QuickReader.read(text, LIMITS).ifPresent(quick -> {
                var document = Document.read(text, LIMITS);
                assertThat(document.findings()).as(text).isEmpty();
                assertThat(quick).as(text).isEqualTo(document.value().orElseThrow());
                assertThat(PrettyJson.compact(quick))
                        .as("order of fields and digits")
                        .isEqualTo(PrettyJson.compact(document.value().orElseThrow()));
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesWhatIsWrittenHere(long seed) {
        var value = value(new Random(seed), 0);
        for (var written : List.of(PrettyJson.compact(value), PrettyJson.USUAL.write(value))) {
            assertThat(QuickReader.read(written, Limits.usual())).as(written).contains(value);
        }
    }

    private static Value value(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 8 : 6)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1 -> Value.nothing();
            case 2 -> Value.of(random.nextInt(2_000_000) - 1_000_000);
            case 3 -> Value.of(java.math.BigDecimal.valueOf(random.nextInt(100_000) - 50_000, 2));
            case 4, 5 -> Value.of(text(random));
            case 6 ->
                Value.list(IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(random, depth + 1))
                        .toList());
            default -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    fields.put(text(random), value(random, depth + 1));
                }
                yield Value.object(fields);
            }
        };
    }

    private static String text(Random random) {
        var pieces = List.of("a", "ß", "\"", "\\", "\n", "\t", "/", "😀", " ", "{", "€", "\r", "\b", "\f");
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            if (random.nextInt(3) == 0 && at < mutated.length()) {
                mutated.deleteCharAt(at);
            } else {
                mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return mutated.toString();
    }

    @Nested
    class LeavesToTheParser {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "{",
                    "[1,]",
                    "{\"a\": 1, \"a\": 1}",
                    "01",
                    "-",
                    "1.",
                    "\"\u0001\"",
                    "\"\\x\"",
                    "\"\ud83d\"",
                    "[1] 2",
                    "tru",
                    "{a: 1}",
                    "\"\\u0041\"",
                    "1e5",
                    "1234567890123456789",
                    "\ufeff1"
                })
        void whatIsWrongOrUnusual(String text) {
            assertThat(QuickReader.read(text, Limits.usual())).isEmpty();
        }

        @Test
        void whatPassesALimit() {
            assertThat(QuickReader.read("\"" + "x".repeat(20) + "\"", LIMITS)).isPresent();
            assertThat(QuickReader.read("\"" + "x".repeat(21) + "\"", LIMITS)).isEmpty();
            assertThat(QuickReader.read("[".repeat(6) + "]".repeat(6), LIMITS)).isPresent();
            assertThat(QuickReader.read("[".repeat(7) + "]".repeat(7), LIMITS)).isEmpty();
            assertThat(QuickReader.read("[1" + ",1".repeat(58) + "]", LIMITS)).isPresent();
            assertThat(QuickReader.read("[1" + ",1".repeat(59) + "]", LIMITS)).isEmpty();
            assertThat(QuickReader.read("0." + "1".repeat(23), LIMITS)).isPresent();
            assertThat(QuickReader.read("0." + "1".repeat(24), LIMITS)).isEmpty();
            assertThat(QuickReader.read(" ".repeat(1_999) + "1", LIMITS)).isPresent();
            assertThat(QuickReader.read(" ".repeat(2_000) + "1", LIMITS)).isEmpty();
        }
    }
}
