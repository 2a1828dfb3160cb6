package io.github.mitform.report.internal.csv;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads records of comma-separated values (RFC 4180) one by one. Lines may end with a line feed, a carriage return or both; a byte order
 * mark at the start and blank lines are passed over. Holds one record; for one use by one thread.
 */
public final class CsvReader {
    private static final int END = -1;

    private final Readable source;
    private final CharBuffer buffer = CharBuffer.allocate(8192).limit(0);
    private final int mostCharacters;
    private final int mostFields;
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int start = 1;
    private int characters;

    /**
     * @param mostCharacters greatest number of UTF-16 units in a record
     * @param mostFields greatest number of fields in a record
     */
    public CsvReader(Readable source, int mostCharacters, int mostFields) throws IOException {
        this.source = source;
        this.mostCharacters = mostCharacters;
        this.mostFields = mostFields;
        if (peek() == CsvField.BYTE_ORDER_MARK.charAt(0)) {
            buffer.get();
        }
    }

    /** Returns the line on which the last record started, from 1. */
    public int line() {
        return start;
    }

    /**
     * Returns the next record; empty at the end.
     *
     * @throws Unreadable if quotes stand where they cannot, or the record is too large; reading cannot go on
     */
    public Optional<List<String>> next() throws IOException, Unreadable {
        while (isLineEnd(peek())) {
            endLine();
        }
        start = line;
        characters = 0;
        if (peek() == END) {
            return Optional.empty();
        }
        var fields = new ArrayList<String>();
        do {
            if (fields.size() == mostFields) {
                throw new Unreadable(true);
            }
            fields.add(field());
        } while (skip(','));
        if (isLineEnd(peek())) {
            endLine();
        } else if (peek() != END) {
            throw new Unreadable(false); // something after closing quotes
        }
        return Optional.of(fields);
    }

    private String field() throws IOException, Unreadable {
        field.setLength(0);
        if (skip('"')) {
            quoted();
        } else {
            while (peek() != ',' && !isLineEnd(peek()) && peek() != END) {
                if (peek() == '"') {
                    throw new Unreadable(false);
                }
                take();
            }
        }
        return field.toString();
    }

    private void quoted() throws IOException, Unreadable {
        while (true) {
            if (peek() == END) {
                throw new Unreadable(false);
            }
            if (skip('"')) {
                if (peek() != '"') {
                    return;
                }
            } else if (peek() == '\n') {
                line++;
            }
            take();
        }
    }

    private void take() throws IOException, Unreadable {
        if (++characters > mostCharacters) {
            throw new Unreadable(true);
        }
        peek();
        field.append(buffer.get());
    }

    private boolean skip(char wanted) throws IOException {
        if (peek() == wanted) {
            buffer.get();
            return true;
        }
        return false;
    }

    private void endLine() throws IOException {
        boolean carriage = skip('\r');
        if (!skip('\n') && !carriage) {
            throw new IllegalStateException("no line ends here");
        }
        line++;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    /** Returns the next character without taking it. */
    private int peek() throws IOException {
        while (!buffer.hasRemaining()) {
            buffer.clear();
            int read = source.read(buffer);
            buffer.flip();
            if (read < 0) {
                buffer.limit(0);
                return END;
            }
        }
        return buffer.get(buffer.position());
    }

    /** Says that a record cannot be read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean tooLarge;

        Unreadable(boolean tooLarge) {
            super(tooLarge ? "a record is too large" : "a quotation mark stands where it cannot");
            this.tooLarge = tooLarge;
        }

        /** Returns whether it is too large; otherwise its quotes are wrong. */
        public boolean isTooLarge() {
            return tooLarge;
        }
    }
}
