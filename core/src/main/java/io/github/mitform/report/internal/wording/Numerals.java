package io.github.mitform.report.internal.wording;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Numbers as people write them: 12,345.6 and 80% in English, 12 345,6 and 80 % with narrow spaces that never break in German. The
 * Java runtime's own tables are not asked, because they change from one version to the next, and a report should not.
 */
public final class Numerals {
    private static final char NARROW_SPACE = '\u202F';
    private static final char MINUS = '\u2212';
    private static final int LONGEST = 40;

    private static final List<String> MONTHS_GERMAN = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");
    private static final List<String> MONTHS_ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final boolean german;

    public Numerals(Locale language) {
        this.german = requireNonNull(language, "language").getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    public String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /** Returns the number with that many decimal places, rounded half up; huge ones are written with an exponent. */
    public String decimal(BigDecimal number, int decimals) {
        String plain = plain(number, decimals);
        if (plain.indexOf('E') >= 0) {
            return plain.replace('.', german ? ',' : '.').replace('-', MINUS);
        }
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        String whole = plain.substring(start, point < 0 ? plain.length() : point);
        var text = new StringBuilder(start == 1 ? String.valueOf(MINUS) : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(german ? NARROW_SPACE : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(german ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** Returns the number with that many decimal places, or as it is if it is too huge to be written out. Takes no time for either. */
    public static BigDecimal rounded(BigDecimal number, int decimals) {
        long wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > LONGEST) {
            return number;
        }
        return wholeDigits < -decimals
                ? BigDecimal.ZERO.setScale(decimals)
                : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns the number for machines: with a decimal point and without grouping. */
    public static String plain(BigDecimal number, int decimals) {
        var rounded = rounded(number, decimals);
        return (long) rounded.precision() - rounded.scale() > LONGEST ? rounded.toString() : rounded.toPlainString();
    }

    /** Returns a share for machines, from 0 to 1 with four decimal places. */
    public static String fraction(long part, long whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * Returns a share in whole percent. What is not nothing never reads as 0, and what is not everything never as 100: it is "<1%" or
     * ">99%". A share of nobody is a dash.
     */
    public String percent(long part, long whole) {
        if (whole == 0) {
            return "\u2013";
        }
        var exact =
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        long rounded = exact.longValue();
        if (rounded == 0 && part != 0) {
            return "<" + percentSign("1");
        }
        if (rounded == 100 && part != whole) {
            return (part < whole ? ">" + percentSign("99") : percentSign(">100"));
        }
        return percentSign(decimal(exact, 0));
    }

    /** Returns a day as people write it: 6 May 2026, 6. Mai 2026. */
    public String date(LocalDate day) {
        String month = (german ? MONTHS_GERMAN : MONTHS_ENGLISH).get(day.getMonthValue() - 1);
        return day.getDayOfMonth() + (german ? ".\u00A0" : "\u00A0") + month + " " + day.getYear();
    }

    /** Returns a written number with the sign of percentages. */
    String percentSign(String number) {
        return german ? number + NARROW_SPACE + "%" : number + "%";
    }
}
