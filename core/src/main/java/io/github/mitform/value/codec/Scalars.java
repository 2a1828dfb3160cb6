package io.github.mitform.value.codec;

import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The classes of the JDK that have a written form. */
final class Scalars {
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = DAY + "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";
    private static final String MONTH = "[0-9]{4}-[0-9]{2}";
    private static final String PERIOD = "P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,6}D)?";
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    /** Nothing that is read here is longer. */
    private static final int LONGEST = 200;
    /** No count of anything needs more digits, and greater ones could be written down only to do harm. */
    private static final BigDecimal GREATEST = BigDecimal.ONE.scaleByPowerOfTen(1000);

    private static final Map<Class<?>, Mapper<?>> BY_CLASS = new HashMap<>();

    static {
        put(String.class, PlainMapper.text());
        put(Boolean.class, PlainMapper.truth());
        BY_CLASS.put(boolean.class, PlainMapper.truth());
        put(Value.class, PlainMapper.any());
        put(Value.ObjectValue.class, PlainMapper.object());

        var integers = NumberMapper.<Integer>whole(
                BigDecimal.valueOf(Integer.MIN_VALUE),
                BigDecimal.valueOf(Integer.MAX_VALUE),
                BigDecimal::intValueExact,
                BigDecimal::valueOf);
        put(Integer.class, integers);
        BY_CLASS.put(int.class, integers);
        var longs = NumberMapper.<Long>whole(
                BigDecimal.valueOf(Long.MIN_VALUE),
                BigDecimal.valueOf(Long.MAX_VALUE),
                BigDecimal::longValueExact,
                BigDecimal::valueOf);
        put(Long.class, longs);
        BY_CLASS.put(long.class, longs);
        put(
                BigInteger.class,
                NumberMapper.whole(GREATEST.negate(), GREATEST, BigDecimal::toBigIntegerExact, BigDecimal::new));
        put(BigDecimal.class, NumberMapper.decimal());

        put(LocalDate.class, text("date", DAY, ReadingCode.DATE_MALFORMED, LocalDate::parse));
        put(LocalDateTime.class, text("date_time", TIME, ReadingCode.DATE_TIME_MALFORMED, LocalDateTime::parse));
        put(YearMonth.class, text("month", MONTH, ReadingCode.MONTH_MALFORMED, YearMonth::parse));
        put(Period.class, text("period", PERIOD, ReadingCode.PERIOD_MALFORMED, Period::parse));
        put(Instant.class, text("instant", ".{1,40}", ReadingCode.INSTANT_MALFORMED, Instant::parse));
        put(Duration.class, text("duration", "PT.{1,40}", ReadingCode.DURATION_MALFORMED, Duration::parse));
        put(
                Locale.class,
                new TextMapper<Locale>(
                        "language",
                        Optional.of(LANGUAGE),
                        ReadingCode.LANGUAGE_MALFORMED,
                        matching(
                                LANGUAGE,
                                tag -> new Locale.Builder().setLanguageTag(tag).build()),
                        Locale::toLanguageTag));
    }

    private Scalars() {}

    static Optional<Mapper<?>> of(Class<?> type) {
        return Optional.ofNullable(BY_CLASS.get(type));
    }

    private static <T> void put(Class<T> type, Mapper<? extends T> mapper) {
        BY_CLASS.put(type, mapper);
    }

    private static <T> Mapper<T> text(String form, String pattern, ReadingCode malformed, Function<String, T> reader) {
        return new TextMapper<>(form, Optional.of(pattern), malformed, matching(pattern, reader), Object::toString);
    }

    /** The JDK reads more than is written, such as {@code p-1d}, and tries a pattern with a call inside a call for each repetition. */
    private static <T> Function<String, T> matching(String pattern, Function<String, T> reader) {
        var compiled = Pattern.compile(pattern);
        return text -> {
            if (text.length() > LONGEST || !compiled.matcher(text).matches()) {
                throw new DateTimeException("another form");
            }
            return reader.apply(text);
        };
    }
}
