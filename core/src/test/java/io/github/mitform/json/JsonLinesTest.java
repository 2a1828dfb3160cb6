package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Position;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static List<Line> lines(String text) {
        return Json.lines(new StringReader(text), Limits.usual().withBytes(50)).toList();
    }

    @Test
    void eachLineIsAValue() {
        assertThat(lines("{\"a\": 1}\n[2]\r\n3"))
                .extracting(Line::orThrow)
                .containsExactly(Value.object().with("a", Value.of(1)), Value.list(Value.of(2)), Value.of(3));
    }

    @Test
    void blankLinesArePassedOverButCounted() {
        assertThat(lines("\n1\n  \n2\n")).extracting(Line::number).containsExactly(2, 4);
    }

    @Test
    void aWrongLineIsLocatedAndTheNextOnesAreRead() {
        var lines = lines("1\n{\"a\": }\n3\n");
        assertThat(lines).extracting(line -> line.value().isPresent()).containsExactly(true, false, true);
        assertThat(lines.get(1).findings().get(0).position()).contains(new Position(2, 7));
        assertThatThrownBy(lines.get(1)::orThrow)
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageStartingWith("line 2 has 1 error:");
    }

    @Test
    void aLineThatIsTooLongIsPassedOverWithoutBeingHeld() {
        var lines = lines("1\n\"" + "x".repeat(100_000) + "\"\n3");
        assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(lines.get(1).findings().get(0).code()).isEqualTo("json.too-large");
        assertThat(lines.get(1).findings().get(0).position()).contains(new Position(2, 1));
    }

    @Test
    void linesMayPassTheEndOfABuffer() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append('\n');
        }
        assertThat(lines(text.toString()))
                .hasSize(20_000)
                .last()
                .extracting(Line::orThrow)
                .isEqualTo(Value.of(19_999));
    }

    @Test
    void linesAreReadOnlyAsTheyAreAskedFor() {
        var endless = new Reader() {
            private int given;

            @Override
            public int read(char[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = given++ % 2 == 0 ? '7' : '\n';
                }
                return length;
            }

            @Override
            public void close() {}
        };
        var first = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> Json.lines(endless, Limits.usual()).limit(3).toList());
        assertThat(first).extracting(Line::orThrow).containsOnly(Value.of(7)).hasSize(3);
    }

    @Test
    void aReaderThatFailsIsAnUncheckedException() {
        var failing = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Json.lines(failing, Limits.usual()).toList()).isInstanceOf(UncheckedIOException.class);
    }
}
