package io.github.mitform.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads files that have to be in UTF-8, and names the one that is not, with its first line that is wrong. */
final class Utf8 {
    private static final int BLOCK = 1 << 16;

    private Utf8() {}

    /** What is done with a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** @throws Unusable if the file is in another encoding */
    static <T> T of(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (CharacterCodingException other) {
            throw notUtf8(file);
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException ? notUtf8(file) : failure;
        }
    }

    private static Unusable notUtf8(Path file) throws IOException {
        // What is piped in can be read only once.
        if (!Files.isRegularFile(file)) return new Unusable(Words.say("not-utf8.piped", Map.of("file", file)));
        try (var in = Files.newInputStream(file)) {
            return new Unusable(Words.say("not-utf8", Map.of("file", file, "line", firstBadLine(in))));
        }
    }

    /** Reads the file once more: a reader hands on whole blocks, and its error does not tell how far it came. */
    private static long firstBadLine(InputStream in) throws IOException {
        var decoder = UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BLOCK);
        var text = CharBuffer.allocate(BLOCK);
        long line = 1;
        boolean isBad = false;
        boolean isAtEnd = false;
        while (!isBad && !isAtEnd) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            isAtEnd = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            isBad = decoder.decode(bytes, text, isAtEnd).isError();
            bytes.compact();
            line += text.flip().chars().filter(letter -> letter == '\n').count();
            text.clear();
        }
        return line;
    }
}
