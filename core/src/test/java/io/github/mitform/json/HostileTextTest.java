package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mitform.problem.Finding;
import io.github.mitform.random.RandomFormats;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.PrettyJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers may send must cost little time and memory, and end in a sentence. */
class HostileTextTest {
    /** Generous, because machines that build are busy; each of these takes a small part of it. */
    private static final Duration SOON = Duration.ofSeconds(5);

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                Arguments.of("nested lists", "[".repeat(100_000) + "]".repeat(100_000), "json.too-deep"),
                Arguments.of("nested objects", "{\"a\":".repeat(100_000), "json.too-deep"),
                Arguments.of("many values", "[1" + ",1".repeat(600_000) + "]", "json.too-many-values"),
                Arguments.of("many empty objects", "[{}" + ",{}".repeat(600_000) + "]", "json.too-many-values"),
                Arguments.of("a long text", "[\"" + "x".repeat(300_000) + "\"]", "json.text-too-long"),
                Arguments.of("a long name", "{\"" + "x".repeat(300_000) + "\": 1}", "json.text-too-long"),
                Arguments.of("many digits", "[" + "1".repeat(4_000_000) + "]", "json.number-too-long"),
                Arguments.of("many decimal places", "[0." + "1".repeat(4_000_000) + "]", "json.number-too-long"),
                Arguments.of("a great exponent", "[1e1000000000]", "number.not-exact"),
                Arguments.of("a small exponent", "[1e-1000000000]", "number.not-exact"),
                Arguments.of("an exponent beyond all", "[1e99999999999999999999]", "number.not-exact"),
                Arguments.of("an open text", "[\"" + "x".repeat(4_000_000), "json.text-not-closed"),
                Arguments.of("only quotation marks", "\"".repeat(4_000_000), "json.trailing"),
                Arguments.of("only backslashes", "\"" + "\\".repeat(4_000_001), "json.text-not-closed"),
                Arguments.of("spaces", " ".repeat(4_000_000), "json.empty"),
                Arguments.of("duplicates", "{\"a\":1" + ",\"a\":1".repeat(400_000) + "}", "findings.more"),
                Arguments.of("names that collide", "{" + collisions() + "\"a\":}", "json.value-missing"));
    }

    /** Names that all have the same hash code. */
    private static String collisions() {
        return IntStream.range(0, 1 << 14)
                .mapToObj(i ->
                        Integer.toBinaryString(1 << 14 | i).replace("0", "Aa").replace("1", "BB"))
                .collect(Collectors.joining("\":1,\"", "\"", "\":1,"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void endsSoonWithAFinding(String name, String text, String code) {
        var findings = assertTimeoutPreemptively(SOON, () -> Json.document(text).findings());
        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings).hasSizeLessThanOrEqualTo(1001);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.position()).isPresent();
            assertThat(finding.toString())
                    .doesNotContain("jackson")
                    .doesNotContain("Source")
                    .hasSizeLessThan(500);
        });
    }

    @Nested
    class AStreamWithoutEnd {
        private static final class Endless extends InputStream {
            private long given;

            @Override
            public int read() {
                given++;
                return '[';
            }
        }

        @Test
        void isReadNoFurtherThanTheLimit() throws IOException {
            var endless = new Endless();
            var document = assertTimeoutPreemptively(SOON, () -> Json.document(endless));
            assertThat(document.findings()).extracting(Finding::code).containsExactly("json.too-large");
            assertThat(endless.given).isEqualTo(Limits.usual().bytes() + 1);
            assertThat(document.text()).isEmpty();
        }
    }

    @Nested
    class AScalarWithoutEnd {
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "languages, de, -leicht, language.malformed",
            "version, 1.0.0-a, .a, version.malformed",
            "id, de.a, .a, format-id.malformed"
        })
        void isNotOfItsForm(String field, String start, String again, String code) {
            var scalar = "\"" + start + again.repeat(20_000) + "\"";
            var text = "{\"mitform\": \"1\", \"" + field + "\": " + (field.endsWith("s") ? "[" + scalar + "]" : scalar)
                    + "}";
            assertThat(Json.read(Json.document(text)).findings())
                    .extracting(Finding::code)
                    .contains(code);
        }
    }

    @Nested
    class AFormatWithThousandsOfFaults {
        @Test
        void isReadSoonAndListsAThousand() {
            var text = "{\"mitform\": \"1\", \"phases\": [1" + ", 1".repeat(200_000) + "]}";
            var reading = assertTimeoutPreemptively(SOON, () -> Json.read(Json.document(text)));
            assertThat(reading.findings()).hasSize(1001);
        }

        @Test
        void isReadSoonIfItsFieldsAreUnknown() {
            var fields = IntStream.range(0, 100_000)
                    .mapToObj(i -> "\"f" + i + "\": 1")
                    .collect(Collectors.joining(", "));
            var reading = assertTimeoutPreemptively(SOON, () -> Json.read(Json.document("{" + fields + "}")));
            assertThat(reading.findings()).hasSize(1001);
        }
    }

    @Nested
    class ATextWithRandomFaults {
        static LongStream seeds() {
            return LongStream.range(0, 50);
        }

        /** The parser and our own scan agree on what is JSON, so that there is always a sentence of ours. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isAlwaysExplained(long seed) {
            var random = new Random(seed);
            var text = PrettyJson.USUAL.write(RandomFormats.drawValue(random));
            for (int i = 0; i < 200; i++) {
                var broken = broken(text, random);
                var document = Json.document(broken);
                var fault = new Syntax(broken, new Lines(broken)).firstFault();
                boolean stopsHere =
                        document.findings().stream().anyMatch(f -> f.code().equals("json.too-deep"));
                assertThat(document.value().isPresent())
                        .as("seed %s, text %s: %s", seed, i, fault)
                        .isEqualTo(fault.isEmpty() && !stopsHere);
                fault.ifPresent(f -> assertThat(document.findings())
                        .extracting(Finding::code)
                        .contains(f.code().code()));
            }
        }

        private String broken(String text, Random random) {
            var characters = "{}[]:,\"\\'0123456789.-+eE truefalsn\n\t\u0000ä\uFEFF/*#u";
            var broken = new StringBuilder(text);
            for (int i = random.nextInt(3); i >= 0 && broken.length() > 0; i--) {
                int at = random.nextInt(broken.length());
                switch (random.nextInt(4)) {
                    case 0 -> broken.deleteCharAt(at);
                    case 1 -> broken.insert(at, characters.charAt(random.nextInt(characters.length())));
                    case 2 -> broken.setCharAt(at, characters.charAt(random.nextInt(characters.length())));
                    default -> broken.setLength(at);
                }
            }
            return broken.toString();
        }
    }

    @Test
    void limitsCanBeSet() {
        var limits = new Limits(1000, 3, 5, 4, 3);
        assertThat(List.of("[[[[]]]]", "[1,2,3,4,5]", "\"12345\"", "{\"12345\":1}", "1234", " ".repeat(1001)))
                .allSatisfy(text ->
                        assertThat(Document.read(text, limits).isSound()).isFalse());
        assertThat(List.of("[[[]]]", "[1,2,3,4]", "\"1234\"", "{\"1234\":1}", "123"))
                .allSatisfy(text ->
                        assertThat(Document.read(text, limits).isSound()).isTrue());
    }

    @Test
    void aNumberThatCanBeReadCanAlsoBeCalculatedWith() {
        var greatest = Json.parse("1e400");
        assertThat(CanonicalJson.carries(((io.github.mitform.value.Value.NumberValue) greatest).number()))
                .isFalse();
    }
}
