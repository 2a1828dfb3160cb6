package io.github.mitform.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;

/** Reads files that have to be in UTF-8, and names the one that is not. */
final class Utf8 {
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

    private static Unusable notUtf8(Path file) {
        return new Unusable(Words.say("not-utf8", Map.of("file", file)));
    }
}
