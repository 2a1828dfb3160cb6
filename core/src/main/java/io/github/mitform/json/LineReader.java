package io.github.mitform.json;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads values line by line and never holds more than one line. */
final class LineReader extends Spliterators.AbstractSpliterator<Line> {
    private final Reader reader;
    private final char[] buffer = new char[8192];
    private final Limits limits;
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int filled;
    private int number;
    private boolean isTooLong;

    private LineReader(Reader reader, Limits limits) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.reader = reader;
        this.limits = limits;
    }

    static Stream<Line> stream(Reader reader, Limits limits) {
        return StreamSupport.stream(new LineReader(reader, limits), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
        try {
            while (readLine()) {
                if (isTooLong || !isBlank()) {
                    action.accept(line());
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isBlank() {
        return line.toString().isBlank();
    }

    /** Reads on to the end of a line, keeping only as much as the limit allows; returns false at the end of the stream. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        isTooLong = false;
        if (!fill()) {
            return false;
        }
        number++;
        boolean isEnd = false;
        while (!isEnd && fill()) {
            int start = next;
            while (next < filled && buffer[next] != '\n') {
                next++;
            }
            keep(start, next);
            isEnd = next < filled;
            next += isEnd ? 1 : 0;
        }
        return true;
    }

    /** Makes sure that there is something to read; returns false at the end of the stream. */
    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return filled > 0;
    }

    private void keep(int start, int end) {
        int room = limits.bytes() - line.length();
        isTooLong |= end - start > room;
        line.append(buffer, start, Math.min(end - start, room));
    }

    private Line line() {
        if (isTooLong) {
            return new Line(number, Optional.empty(), List.of(moved(tooLarge())));
        }
        var text = line.toString();
        var quick = QuickReader.read(text, limits);
        if (quick.isPresent()) {
            return new Line(number, quick, List.of());
        }
        var document = Document.read(text, limits);
        List<Finding> findings = document.findings().stream().map(this::moved).toList();
        Optional<Value> value = document.isSound() ? document.value() : Optional.empty();
        return new Line(number, value, findings);
    }

    private Finding tooLarge() {
        return JsonCode.TOO_LARGE.at(Pointer.root(), "limit", limits.bytes());
    }

    private Finding moved(Finding finding) {
        int column = finding.position().map(Position::column).orElse(1);
        return finding.withPosition(new Position(number, column));
    }
}
