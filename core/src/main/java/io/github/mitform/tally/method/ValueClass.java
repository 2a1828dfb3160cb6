package io.github.mitform.tally.method;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Values that are shown in one line: a single one, or all those in a class. */
record ValueClass(Text label, long people) {
    private static final int MOST_LINES = 25;
    private static final int MOST_CLASSES = 12;
    private static final int MOST_MONTHS = 36;

    /**
     * Returns a line for each number if there are at most 25, otherwise for each class of numbers: at most 12 of them, all of the same
     * width, which is 1, 2 or 5 times a power of ten, starting at a multiple of it. A class holds its lower end, not its upper one;
     * empty classes in between are listed.
     */
    static List<ValueClass> ofNumbers(SortedMap<BigDecimal, Long> values) {
        if (values.size() <= MOST_LINES) {
            return single(values, number -> Wording.text(Wording.number(plain(number))));
        }
        var width = width(values.firstKey(), values.lastKey());
        var lower = floor(values.firstKey(), width);
        var classes = new ArrayList<ValueClass>();
        for (; lower.compareTo(values.lastKey()) <= 0; lower = lower.add(width)) {
            var upper = lower.add(width);
            long people = values.subMap(lower, upper).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            var label = new Sentence("{lower} to under {upper}", "{lower} bis unter {upper}")
                    .with("lower", Wording.number(plain(lower)), "upper", Wording.number(plain(upper)));
            classes.add(new ValueClass(Wording.text(label), people));
        }
        return classes;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static BigDecimal floor(BigDecimal number, BigDecimal width) {
        return number.divide(width, 0, RoundingMode.FLOOR).multiply(width);
    }

    private static BigDecimal width(BigDecimal min, BigDecimal max) {
        var range = max.subtract(min);
        int power = range.precision() - range.scale() - 3;
        for (; ; power++) {
            for (int step : new int[] {1, 2, 5}) {
                var width = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
                var first = floor(min, width);
                if (max.subtract(first).compareTo(width.multiply(BigDecimal.valueOf(MOST_CLASSES))) < 0) {
                    return width;
                }
            }
        }
    }

    /** Returns a line for each day if there are at most 25, otherwise for each month from the first to the last if those are at most 36, otherwise for each year that occurs. */
    static List<ValueClass> ofDays(SortedMap<BigDecimal, Long> values) {
        if (values.size() <= MOST_LINES) {
            return single(values, ValueClass::day);
        }
        var first = YearMonth.from(date(values.firstKey()));
        if (first.plusMonths(MOST_MONTHS).isAfter(YearMonth.from(date(values.lastKey())))) {
            return grouped(values, date -> YearMonth.from(date).atDay(1), ValueClass::month);
        }
        return grouped(
                values, date -> date.withDayOfYear(1), year -> Text.of(Locale.ROOT, Integer.toString(year.getYear())));
    }

    private static List<ValueClass> grouped(
            SortedMap<BigDecimal, Long> values, Function<LocalDate, LocalDate> group, Function<LocalDate, Text> label) {
        Map<LocalDate, Long> groups = new LinkedHashMap<>();
        values.forEach((day, people) -> groups.merge(group.apply(date(day)), people, Math::addExact));
        return groups.entrySet().stream()
                .map(entry -> new ValueClass(label.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<ValueClass> single(SortedMap<BigDecimal, Long> values, Function<BigDecimal, Text> label) {
        return values.entrySet().stream()
                .map(entry -> new ValueClass(label.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static LocalDate date(BigDecimal day) {
        return LocalDate.ofEpochDay(day.longValueExact());
    }

    private static Text day(BigDecimal day) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return Text.of(
                format.withLocale(Locale.GERMAN).format(date(day)),
                format.withLocale(Locale.UK).format(date(day)));
    }

    private static Text month(LocalDate month) {
        return Text.of(
                DateTimeFormatter.ofPattern("LLLL uuuu", Locale.GERMAN).format(month),
                DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH).format(month));
    }
}
