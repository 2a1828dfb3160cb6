package io.github.mitform.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.problem.Sentence;
import io.github.mitform.random.RandomFormats;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.ReadingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {
    private static final String TEXT = """
            {
              "id": "park",
              "list": [1, {"a": true}, "x"],
              "a/b~c": null
            }
            """;

    private final Document document = Json.document(TEXT);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    static Stream<Charset> otherEncodings() {
        return Stream.of(UTF_16, UTF_16BE, UTF_16LE);
    }

    @Nested
    class ASoundText {
        @Test
        void isKeptAsItIs() {
            assertThat(document.text()).isEqualTo(TEXT);
            assertThat(document.findings()).isEmpty();
            assertThat(document.isSound()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "'', 1:1, ",
            "/id, 2:9, 2:3",
            "/list, 3:11, 3:3",
            "/list/0, 3:12, ",
            "/list/1, 3:15, ",
            "/list/1/a, 3:21, 3:16",
            "/list/2, 3:28, ",
            "/a~1b~0c, 4:12, 4:3",
            "/list/3, , ",
            "/list/x, , ",
            "/list/01, , ",
            "/nothing, , ",
            "/id/deeper, , "
        })
        void knowsWhereEverythingIs(String pointer, String position, String namePosition) {
            assertThat(document.position(Pointer.of(pointer))
                            .map(Position::toString)
                            .orElse(null))
                    .isEqualTo(position);
            assertThat(document.namePosition(Pointer.of(pointer))
                            .map(Position::toString)
                            .orElse(null))
                    .isEqualTo(namePosition);
        }

        @Test
        void hasAValue() {
            assertThat(document.value(Pointer.of("/list/1/a"))).contains(Value.of(true));
            assertThat(document.value(Pointer.of("/list/7"))).isEmpty();
            assertThat(CanonicalJson.write(document.value().orElseThrow()))
                    .isEqualTo("{\"a/b~c\":null,\"id\":\"park\",\"list\":[1,{\"a\":true},\"x\"]}");
        }

        @Test
        void mayBeAnyValueAlone() {
            assertThat(Json.parse(" 12 ")).isEqualTo(Value.of(12));
            assertThat(Json.parse("\"a\\u00e4\\n\\ud83d\\udeb2\"")).isEqualTo(Value.of("aä\n🚲"));
            assertThat(Json.parse("[]")).isEqualTo(Value.list());
        }
    }

    @Nested
    class Locating {
        @Test
        void takesTheNearestThingThatIsThere() {
            assertThat(document.locate(List.of(
                            ReadingCode.FIELD_MISSING.at(Pointer.of("/list/1/b/c"), "field", "b", "hint", ""),
                            ReadingCode.VALUE_NULL.at(Pointer.of("/a~1b~0c")),
                            ReadingCode.VALUE_UNFIT.at(Pointer.of("/nowhere")))))
                    .extracting(finding -> finding.position().orElseThrow() + " " + finding.at())
                    .containsExactly("1:1 /nowhere", "3:15 /list/1/b/c", "4:12 /a~1b~0c");
        }

        @Test
        void pointsAtTheNameWhereTheNameIsWrong() {
            var unknown = ReadingCode.FIELD_UNKNOWN.at(Pointer.of("/list/1/a"), "field", "a", "hint", "");
            assertThat(document.locate(List.of(unknown)).get(0).position()).contains(new Position(3, 16));
        }

        @Test
        void keepsAPositionThatIsKnown() {
            var known = ReadingCode.VALUE_NULL.at(Pointer.of("/id")).withPosition(new Position(9, 9));
            assertThat(document.locate(List.of(known))).containsExactly(known);
        }

        @Test
        void findsFieldsInVeryWideObjects() {
            var wide = new StringBuilder("{\n");
            for (int i = 0; i < 1000; i++) {
                wide.append("\"f").append(i).append("\": 0,\n");
            }
            var document = Json.document(wide.append("\"last\": 1}").toString());
            assertThat(document.position(Pointer.of("/f998"))).contains(new Position(1000, 9));
            assertThat(document.position(Pointer.of("/f1000"))).isEmpty();
        }
    }

    @Nested
    class ADuplicateField {
        private final Document twice = Json.document("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}");

        @Test
        void isReportedAtTheSecondAndRelatedToTheFirst() {
            var finding = twice.findings().get(0);
            assertThat(finding.position()).contains(new Position(3, 2));
            assertThat(finding.related()).containsExactly(Pointer.of("/a"));
            assertThat(twice.position(finding.related().get(0))).contains(new Position(1, 7));
        }

        @Test
        void leavesTheValueOfTheFirst() {
            assertThat(twice.value(Pointer.of("/a"))).contains(Value.of(1));
            assertThat(twice.isSound()).isFalse();
        }
    }

    @Nested
    class Bytes {
        @Test
        void haveToBeUtf8() {
            var finding = Document.read(new byte[] {'{', '\n', '"', (byte) 0xE4, '"'}, Limits.usual())
                    .findings()
                    .get(0);
            assertThat(finding.code()).isEqualTo("json.not-utf-8");
            assertThat(finding.position()).contains(new Position(2, 2));
        }

        @Test
        void ofACharacterThatIsCutAreNotUtf8() {
            var finding = Document.read(new byte[] {'"', (byte) 0xE2, (byte) 0x82}, Limits.usual())
                    .findings()
                    .get(0);
            assertThat(finding.code()).isEqualTo("json.not-utf-8");
        }

        @ParameterizedTest
        @MethodSource("io.github.mitform.json.DocumentTest#otherEncodings")
        void inUtf16AreNamed(Charset charset) {
            assertThat(Document.read(TEXT.getBytes(charset), Limits.usual()).findings())
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR  [json.other-encoding] This file is written in UTF-16; save it again with the"
                                    + " encoding UTF-8.");
        }

        @Test
        void mayStartWithAByteOrderMarkThatTakesNoColumn() {
            var marked = Document.read(("\uFEFF" + TEXT).getBytes(UTF_8), Limits.usual());
            assertThat(marked.findings()).extracting(Finding::code).containsExactly("json.byte-order-mark");
            assertThat(marked.isSound()).isTrue();
            assertThat(marked.text()).isEqualTo("\uFEFF" + TEXT);
            assertThat(marked.position(Pointer.root())).contains(new Position(1, 1));
            assertThat(marked.position(Pointer.of("/id"))).contains(new Position(2, 9));
        }

        @Test
        void comeFromFilesAndStreamsAlike(@TempDir Path folder) throws IOException {
            var file = Files.writeString(folder.resolve("a.json"), TEXT);
            assertThat(Json.document(file)).isEqualTo(document);
            assertThat(Json.document(new ByteArrayInputStream(TEXT.getBytes(UTF_8))))
                    .isEqualTo(document);
        }
    }

    @Nested
    class ATextThatIsNotJson {
        @Test
        void hasNoValueAndCannotBeEdited() {
            var broken = Json.document("{\"a\": ");
            assertThat(broken.value()).isEmpty();
            assertThat(broken.position(Pointer.root())).isEmpty();
            assertThatThrownBy(() -> broken.set(Pointer.of("/a"), Value.of(1)))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void isNotParsedButSaysWhyWithoutQuotingIt() {
            assertThatThrownBy(() -> Json.parse("{\"a\": my secret}"))
                    .isInstanceOf(InvalidFormatException.class)
                    .hasMessage(
                            "the text has 1 error:\nERROR  [json.word-unknown] A word without quotation marks can only be true,"
                                    + " false or null, in lower case.");
        }
    }

    @Nested
    class AFix {
        @Test
        void changesTheTextAtItsPlacesOnly() {
            var fix = new Fix(
                    new Sentence("", ""),
                    List.of(
                            new Fix.Edit(Fix.Kind.RENAME, Pointer.of("/id"), "name"),
                            new Fix.Edit(Fix.Kind.SET, Pointer.of("/list/1/b"), "{\"c\": 1.50}"),
                            new Fix.Edit(Fix.Kind.INSERT, Pointer.of("/list/0"), "0"),
                            new Fix.Edit(Fix.Kind.REMOVE, Pointer.of("/a~1b~0c"), "")));
            assertThat(document.apply(fix).text()).isEqualTo("""
                    {
                      "name": "park",
                      "list": [0, 1, {"a": true, "b": {"c": 1.5}}, "x"]
                    }
                    """);
        }

        @Test
        void ofAReadingMakesItsFindingGoAway() {
            var format = Json.write(RandomFormats.draw(new Random(3)));
            var broken = Json.document(format.replaceFirst("\"title\"", "\"titel\""));
            var reading = Json.read(broken);
            assertThat(reading.findings()).hasSize(1);
            assertThat(broken.apply(reading.findings().get(0).fix().orElseThrow())
                            .text())
                    .isEqualTo(format);
        }
    }

    @Nested
    class AFormat {
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.json.DocumentTest#seeds")
        void isReadAsItWasWritten(long seed) {
            var format = RandomFormats.draw(new Random(seed));
            var reading = Json.read(Json.document(Json.write(format)));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.orThrow()).isEqualTo(format);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.json.DocumentTest#seeds")
        void isReadAlikeFromEveryText(long seed) {
            var value = RandomFormats.drawValue(new Random(seed));
            assertThat(Json.parse(Json.write(value))).isEqualTo(value);
            assertThat(Json.parse(CanonicalJson.write(value))).isEqualTo(value);
            assertThat(Json.read(Json.document(Json.write(value))).orThrow())
                    .isEqualTo(
                            Json.read(Json.document(CanonicalJson.write(value))).orThrow());
        }

        @Test
        void isNotThereIfAnyFindingIsAnError() {
            var text = Json.write(RandomFormats.draw(new Random(1)));
            var reading = Json.read(Json.document(text.replaceFirst("\"mitform\": \"1\",", "$0 $0")));
            assertThat(reading.format()).isEmpty();
            assertThat(reading.findings()).extracting(Finding::code).containsExactly("json.duplicate-field");
            assertThatThrownBy(reading::orThrow).hasMessageStartingWith("the format has 1 error:");
        }
    }
}
