package io.github.mitform.expression;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How names, dates and durations are written. */
final class Spelling {
    /** The reserved words of CEL, and {@code today}. */
    static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "today",
            "true",
            "var",
            "void",
            "while");

    private static final long MOST_MONTHS = 12 * 9_999;
    private static final long MOST_DAYS = 366 * 9_999;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern MADE_UP = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*\\*?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PART = Pattern.compile("[-+PTYMWDHS0-9.]{2,40}");

    private Spelling() {}

    static boolean isName(String name) {
        for (String id : name.split("\\.", -1)) {
            if (!isId(id)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a check made the name up, so that nobody can have written it: it ends with a star, or has the key of an item in it,
     * which may be a number or any word.
     */
    static boolean isMadeUp(String name) {
        return MADE_UP.matcher(name).matches();
    }

    private static boolean isId(String word) {
        return ID.matcher(word).matches() && !RESERVED.contains(word);
    }

    /** Reads {@code 2026-01-31}. */
    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /**
     * Reads {@code P1Y2M14D} as a {@link Period}, and what has a {@code T}, such as {@code PT36H}, as a {@link Duration}; of at most
     * 9999 years, so that no sum of dates and durations leaves the calendar.
     */
    static Optional<Object> duration(String text) {
        if (!PART.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            if (text.contains("T")) {
                var time = Duration.parse(text);
                return time.abs().toDays() <= MOST_DAYS ? Optional.of(time) : Optional.empty();
            }
            var period = Period.parse(text).normalized();
            boolean bounded = Math.abs(period.toTotalMonths()) <= MOST_MONTHS
                    && Math.abs(period.get(ChronoUnit.DAYS)) <= MOST_DAYS;
            return bounded ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException | ArithmeticException impossible) {
            return Optional.empty();
        }
    }
}
