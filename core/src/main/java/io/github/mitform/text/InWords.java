package io.github.mitform.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as a language writes them, to stand in a sentence. */
public final class InWords {
    /** What stands before the last item of a list, after the Common Locale Data Repository of Unicode. */
    private static final Map<String, String> AND = Map.ofEntries(
            Map.entry("bg", " и "),
            Map.entry("bs", " i "),
            Map.entry("cs", " a "),
            Map.entry("da", " og "),
            Map.entry("de", " und "),
            Map.entry("el", " και "),
            Map.entry("en", " and "),
            Map.entry("es", " y "),
            Map.entry("et", " ja "),
            Map.entry("fi", " ja "),
            Map.entry("fr", " et "),
            Map.entry("hr", " i "),
            Map.entry("hu", " és "),
            Map.entry("it", " e "),
            Map.entry("lt", " ir "),
            Map.entry("lv", " un "),
            Map.entry("nb", " og "),
            Map.entry("nl", " en "),
            Map.entry("pl", " i "),
            Map.entry("pt", " e "),
            Map.entry("ro", " și "),
            Map.entry("ru", " и "),
            Map.entry("sk", " a "),
            Map.entry("sl", " in "),
            Map.entry("sq", " dhe "),
            Map.entry("sr", " и "),
            Map.entry("sv", " och "),
            Map.entry("tr", " ve "),
            Map.entry("uk", " і "));

    private InWords() {}

    /** Returns a number with the signs of a language for thousands and decimals, and as many decimals as it has. */
    public static String number(BigDecimal number, Locale language) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        if (format instanceof DecimalFormat decimal) decimal.setDecimalFormatSymbols(signs(decimal, language));
        return format.format(number);
    }

    /** Returns a number with the signs of a language, and all decimals that it has, zeros at its end included: {@code 12,50}. */
    public static String decimal(BigDecimal number, Locale language) {
        var format = new DecimalFormat("#,##0");
        format.setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(language));
        format.setDecimalFormatSymbols(signs(format, language));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** As in the tables of reports: a minus that is none of the hyphens, and in German a space between thousands that is narrow and never broken. */
    private static DecimalFormatSymbols signs(DecimalFormat format, Locale language) {
        var symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign('\u2212');
        if (language.getLanguage().equals(Locale.GERMAN.getLanguage())) symbols.setGroupingSeparator('\u202f');
        return symbols;
    }

    /** Returns a day in full: {@code 31. Januar 2026}. */
    public static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** Returns a day with a time of day, to the minute: {@code 31. Januar 2026 um 18:30}. */
    public static String time(LocalDateTime time, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(time);
    }

    /**
     * Returns items as a list in a sentence: {@code a, b und c}. Where the word before the last one is not known here, a comma stands there;
     * empty text for no items.
     */
    public static String list(List<String> items, Locale language) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        var last = items.get(items.size() - 1);
        return String.join(", ", items.subList(0, items.size() - 1))
                + AND.getOrDefault(language.getLanguage(), ", ")
                + last;
    }
}
