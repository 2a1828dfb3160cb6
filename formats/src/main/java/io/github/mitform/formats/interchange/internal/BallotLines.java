package io.github.mitform.formats.interchange.internal;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.value.codec.Parsed;
import io.github.mitform.value.codec.ReadingCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines of a file of ballots, one at a time, and what is wrong with them. Belongs to one thread. */
public final class BallotLines {
    /** A ballot that ranks all of the most candidates is shorter. */
    public static final int LONGEST = 200_000;

    /** No name has more characters. */
    public static final int LONGEST_NAME = 1_000;
    /** So many things to mend are enough for one day, and a file may have millions of lines. */
    private static final int MOST_FINDINGS = 1_000;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private int next;
    private int end;
    private int number;
    private boolean broken;

    public BallotLines(Reader reader) {
        this.reader = reader;
    }

    /** Returns the next line without its end, or nothing at the end of the file or behind a line that is too long, which is reported. */
    @Nullable
    public String next() {
        if (broken || !fill()) return null;
        number++;
        line.setLength(0);
        do {
            int from = next;
            while (next < end && buffer[next] != '\n') next++;
            line.append(buffer, from, next - from);
            if (line.length() > LONGEST) {
                broken = true;
                report(BallotCode.LINE_TOO_LONG, "most", LONGEST);
                return null;
            }
            if (next < end) {
                next++;
                break;
            }
        } while (fill());
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') line.setLength(last);
        return number == 1 && line.length() > 0 && line.charAt(0) == '\ufeff' ? line.substring(1) : line.toString();
    }

    private boolean fill() {
        if (next < end) return true;
        try {
            end = reader.read(buffer);
            next = 0;
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of the line that was read last, from 1; 0 before the first. */
    public int number() {
        return number;
    }

    /** Reports something that is wrong with the line that was read last, or with the first. */
    public void report(Code code, Object... namesAndValues) {
        reportAt(Math.max(1, number), code, namesAndValues);
    }

    public void reportAt(int atLine, Code code, Object... namesAndValues) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(code.at(Pointer.root(), namesAndValues).withPosition(new Position(atLine, 1)));
        } else if (findings.size() == MOST_FINDINGS) {
            findings.add(ReadingCode.FINDINGS_MORE
                    .at(Pointer.root(), "count", MOST_FINDINGS)
                    .withPosition(new Position(atLine, 1)));
        }
    }

    /** Returns a whole number from 0 up that a long can hold; nothing for anything else. */
    public static OptionalLong whole(String text) {
        if (text.isEmpty() || text.length() > 19) return OptionalLong.empty();
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) return OptionalLong.empty();
            number = number * 10 + digit;
        }
        return OptionalLong.of(number);
    }

    /** Returns words that may stand in one line. */
    public static String oneLine(String words) {
        return words.replaceAll("\\R", " ").strip();
    }

    /** Returns whether nothing more is read, because a line was too long. */
    public boolean isBroken() {
        return broken;
    }

    /** Returns whether a name is one; reports it if not. */
    public boolean isName(String name) {
        return isNameAt(Math.max(1, number), name);
    }

    /** Returns the same for a name on an earlier line. */
    public boolean isNameAt(int line, String name) {
        if (!name.isBlank() && name.length() <= LONGEST_NAME) return true;
        reportAt(line, BallotCode.NAME, "most", LONGEST_NAME);
        return false;
    }

    public boolean isSound() {
        return findings.isEmpty();
    }

    /** Returns what was read if nothing is wrong, otherwise everything that is. */
    public <T> Parsed<T> parsed(Supplier<T> whole) {
        return parsed(whole, List.of());
    }

    /**
     * Returns the same, and something to say about what was read.
     *
     * @param remarks no errors
     */
    public <T> Parsed<T> parsed(Supplier<T> whole, List<Finding> remarks) {
        return findings.isEmpty()
                ? new Parsed<>(Optional.of(whole.get()), remarks)
                : new Parsed<>(Optional.empty(), findings);
    }
}
