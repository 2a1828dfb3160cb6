package io.github.mitform.disclosure;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Classes of equal width that what people gave is put into. A class has a place: whole numbers that rise with what is in it. */
sealed interface Grid {
    /** Returns the place of the class that holds this. */
    long place(BigDecimal value);

    /** Returns what one class or several beside each other are called. */
    Sentence between(long first, long last);

    /**
     * Returns what a class with all before it is called.
     *
     * @param least what there is nothing before, if that is known
     */
    Sentence upTo(long last, Optional<BigDecimal> least);

    /**
     * Returns what a class with all after it is called.
     *
     * @param greatest what there is nothing after, if that is known
     */
    Sentence from(long first, Optional<BigDecimal> greatest);

    /**
     * Numbers. A class holds its lower end, not its upper one.
     *
     * @param start the lower end of the class at place 0
     * @param alone whether each class holds one number that can be given, which it is called by
     */
    record Numbers(BigDecimal start, BigDecimal width, boolean alone) implements Grid {
        @Override
        public long place(BigDecimal value) {
            return value.subtract(start).divide(width, 0, RoundingMode.FLOOR).longValueExact();
        }

        private BigDecimal lower(long place) {
            return start.add(width.multiply(BigDecimal.valueOf(place)));
        }

        private static Sentence number(BigDecimal number) {
            var plain = number.stripTrailingZeros();
            return Wording.number(plain.scale() < 0 ? plain.setScale(0) : plain);
        }

        /** Returns what numbers from one to another are called, both included. */
        private static Sentence range(BigDecimal from, BigDecimal to) {
            return from.compareTo(to) == 0
                    ? number(from)
                    : new Sentence("{from} to {to}", "{from} bis {to}").with("from", number(from), "to", number(to));
        }

        @Override
        public Sentence between(long first, long last) {
            return alone
                    ? range(lower(first), lower(last))
                    : new Sentence("{from} to below {to}", "{from} bis unter {to}")
                            .with("from", number(lower(first)), "to", number(lower(last + 1)));
        }

        @Override
        public Sentence upTo(long last, Optional<BigDecimal> least) {
            if (!alone) return new Sentence("Below {to}", "Unter {to}").with("to", number(lower(last + 1)));
            return least.map(from -> range(from, lower(last)))
                    .orElseGet(() -> new Sentence("{to} or less", "{to} oder weniger").with("to", number(lower(last))));
        }

        @Override
        public Sentence from(long first, Optional<BigDecimal> greatest) {
            boolean onlyOne = alone
                    && greatest.filter(to -> to.compareTo(lower(first)) == 0).isPresent();
            return onlyOne
                    ? number(lower(first))
                    : new Sentence("{from} or more", "{from} oder mehr").with("from", number(lower(first)));
        }
    }

    /** Days, each by its distance from 1 January 1970. */
    enum Days implements Grid {
        DAY,
        /** From Monday to Sunday. */
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY;

        private static final int MONTHS = 12;
        /** From the Monday before 1 January 1970, a Thursday. */
        private static final int MONDAY = 3;

        private static final int WEEK_DAYS = 7;

        @Override
        public long place(BigDecimal value) {
            var day = LocalDate.ofEpochDay(value.longValueExact());
            return switch (this) {
                case DAY -> day.toEpochDay();
                case WEEK -> Math.floorDiv(day.toEpochDay() + MONDAY, (long) WEEK_DAYS);
                default -> Math.floorDiv(monthsSince0(day), months());
            };
        }

        private static long monthsSince0(LocalDate day) {
            return Math.addExact(Math.multiplyExact((long) day.getYear(), MONTHS), day.getMonthValue() - 1);
        }

        private long months() {
            return switch (this) {
                case DAY, WEEK, MONTH -> 1;
                case QUARTER -> 3;
                case YEAR -> MONTHS;
                case DECADE -> 10L * MONTHS;
                case CENTURY -> 100L * MONTHS;
            };
        }

        private LocalDate first(long place) {
            if (this == DAY) return LocalDate.ofEpochDay(place);
            if (this == WEEK) return LocalDate.ofEpochDay(place * WEEK_DAYS - MONDAY);
            long months = Math.multiplyExact(place, months());
            return LocalDate.of(
                    Math.toIntExact(Math.floorDiv(months, (long) MONTHS)),
                    (int) Math.floorMod(months, (long) MONTHS) + 1,
                    1);
        }

        private Sentence words(LocalDate day) {
            return switch (this) {
                case DAY, WEEK -> words(day, "d MMMM uuuu", "d. MMMM uuuu");
                case MONTH, QUARTER -> words(day, "LLLL uuuu", "LLLL uuuu");
                case YEAR, DECADE, CENTURY -> words(day, "uuuu", "uuuu");
            };
        }

        private static Sentence words(LocalDate day, String english, String german) {
            return new Sentence(
                    DateTimeFormatter.ofPattern(english, Locale.ENGLISH).format(day),
                    DateTimeFormatter.ofPattern(german, Locale.GERMAN).format(day));
        }

        @Override
        public Sentence between(long first, long last) {
            var from = words(first(first));
            var to = words(first(last + 1).minusDays(1));
            return from.equals(to)
                    ? from
                    : new Sentence("{from} to {to}", "{from} bis {to}").with("from", from, "to", to);
        }

        @Override
        public Sentence upTo(long last, Optional<BigDecimal> least) {
            return new Sentence("{to} or before", "Bis {to}")
                    .with("to", words(first(last + 1).minusDays(1)));
        }

        @Override
        public Sentence from(long first, Optional<BigDecimal> greatest) {
            return new Sentence("{from} or after", "Ab {from}").with("from", words(first(first)));
        }
    }
}
