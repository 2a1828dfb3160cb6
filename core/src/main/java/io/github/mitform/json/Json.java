package io.github.mitform.json;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON in and out. */
public final class Json {
    private Json() {}

    /** Takes a text as a document; whatever is wrong with it is among the document's findings. */
    public static Document document(String text) {
        return Document.read(text, Limits.usual());
    }

    /**
     * Takes a file as a document.
     *
     * @throws IOException if the file cannot be read
     */
    public static Document document(Path file) throws IOException {
        return Document.read(file, Limits.usual());
    }

    /**
     * Finds the files that belong to another one: those beside it whose names start with its name without {@code .json} and a dot, and end
     * so.
     *
     * @param ending such as {@code .test.json}: with {@code park.json}, {@code park.test.json} and {@code park.paths.test.json} belong
     * @return in the order of their names; empty if there are none
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> beside(Path file, String ending) throws IOException {
        String own = String.valueOf(file.getFileName());
        String stem = own.endsWith(".json") ? own.substring(0, own.length() - ".json".length()) : own;
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.map(other -> file.resolveSibling(String.valueOf(other.getFileName())))
                    .filter(other -> isBeside(String.valueOf(other.getFileName()), stem, ending))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isBeside(String name, String stem, String ending) {
        return name.startsWith(stem + ".") && name.endsWith(ending) && name.length() >= stem.length() + ending.length();
    }

    /**
     * Takes a stream as a document, and leaves it open.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Document document(InputStream stream) throws IOException {
        return Document.read(stream, Limits.usual());
    }

    /** Reads the format in a document, with everything that is wrong at once. */
    public static Reading read(Document document) {
        var findings = new ArrayList<Finding>(document.findings());
        var parsed = document.value().map(FormatCodec::read);
        parsed.ifPresent(p -> findings.addAll(p.findings()));
        var located = document.locate(findings);
        var format = document.isSound() ? parsed.flatMap(p -> p.object()) : Optional.<Format>empty();
        return new Reading(document, format, located);
    }

    /** Returns a format as a text for people, in canonical form and with a line break at its end. */
    public static String write(Format format) {
        return PrettyJson.USUAL.write(FormatCodec.write(format)) + "\n";
    }

    /** Returns a value as one line, without a line break at its end. Numbers keep all their digits. */
    public static String write(Value value) {
        return PrettyJson.compact(value);
    }

    /**
     * Reads a value within the usual limits.
     *
     * @throws InvalidFormatException as {@link #parse(String, Limits)}
     */
    public static Value parse(String text) {
        return parse(text, Limits.usual());
    }

    /**
     * Reads a value, such as a state or a response.
     *
     * @throws InvalidFormatException if the text is not JSON, holds a field twice, or passes a limit; the message says where, and does
     *     not quote texts
     */
    public static Value parse(String text, Limits limits) {
        return QuickReader.read(text, limits).orElseGet(() -> closely(text, limits));
    }

    private static Value closely(String text, Limits limits) {
        var document = Document.read(text, limits);
        if (!document.isSound()) {
            throw new InvalidFormatException(
                    "the text",
                    document.findings().stream().filter(Finding::isError).toList());
        }
        return document.value().orElseThrow();
    }

    /**
     * Reads one value per line (JSON Lines), as the stream is consumed. Blank lines are passed over; a line that is wrong does not keep the
     * next ones from being read.
     *
     * <p>The reader is not closed. The stream throws an {@link java.io.UncheckedIOException} if it fails.
     *
     * @param limits for each line; no more than one line is ever held
     */
    public static Stream<Line> lines(Reader reader, Limits limits) {
        return LineReader.stream(reader, limits);
    }
}
