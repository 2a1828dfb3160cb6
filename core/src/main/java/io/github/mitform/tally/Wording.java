package io.github.mitform.tally;

import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of sentences about counts, in both languages. */
public final class Wording {
    /** A number with more places than this is told rounded. */
    private static final int PLACES = 9;

    private static final int ROUNDED = 4;
    private static final BigInteger ENDS = BigInteger.TEN.pow(PLACES);

    private Wording() {}

    /** Returns a count with thousands apart: 2,031, and in German with a narrow space that never breaks, as reports have it. */
    public static Sentence count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    /** Returns "1 person" or "2,031 people". */
    public static Sentence people(long count) {
        return new Sentence(
                count(count).english() + (count == 1 ? " person" : " people"),
                count(count).german() + (count == 1 ? " Person" : " Personen"));
    }

    /** Returns "1 vote" or "2,031 votes". */
    public static Sentence votes(long count) {
        return new Sentence(
                count(count).english() + (count == 1 ? " vote" : " votes"),
                count(count).german() + (count == 1 ? " Stimme" : " Stimmen"));
    }

    /** Returns a number with its own decimal places: 1,234.5 and 1 234,5. */
    public static Sentence number(BigDecimal number) {
        return new Sentence(InWords.decimal(number, Locale.ENGLISH), InWords.decimal(number, Locale.GERMAN));
    }

    /** Returns an exact number as people write it: 7, 2.25 (2,25), or about 12.0012 (rund 12,0012) where its decimals are more than nine or never end. */
    public static Sentence number(Fraction number) {
        boolean ends = ENDS.mod(number.denominator()).signum() == 0;
        var decimal = number.toDecimal(ends ? PLACES : ROUNDED);
        var plain = ends ? decimal.stripTrailingZeros() : decimal;
        var told = number(plain.scale() < 0 ? plain.setScale(0) : plain);
        return ends ? told : new Sentence("about " + told.english(), "rund " + told.german());
    }

    /**
     * Returns a share in percent with one decimal place: 43.1% and 43,1 %.
     *
     * @throws ArithmeticException if the whole is 0
     */
    public static Sentence percent(long part, long whole) {
        return percent(Fraction.of(part, whole), 1);
    }

    /**
     * Returns a part in percent, rounded: 43.1% and 43,1 %.
     *
     * @param part 1 for all
     * @param decimals how many decimal places it has
     */
    public static Sentence percent(Fraction part, int decimals) {
        var percent = number(part.times(Fraction.of(100)).toDecimal(decimals));
        return new Sentence(percent.english() + "%", percent.german() + "\u00a0%");
    }

    public static Sentence label(Text text) {
        return new Sentence(text.in(Locale.ENGLISH), text.in(Locale.GERMAN));
    }

    public static Sentence label(Option option) {
        return label(option.label());
    }

    /** Returns labels in a row: “A”, “B” and “C”. */
    public static Sentence labels(List<Option> options) {
        return new Sentence(
                row(options, Locale.ENGLISH, "“", "”", " and "), row(options, Locale.GERMAN, "„", "“", " und "));
    }

    private static String row(List<Option> options, Locale locale, String open, String close, String and) {
        var quoted = options.stream()
                .map(option -> open + option.label().in(locale) + close)
                .toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : quoted.subList(0, quoted.size() - 1).stream().collect(Collectors.joining(", "))
                        + and
                        + quoted.get(quoted.size() - 1);
    }

    /** Returns words that stand in a table. */
    public static Text text(Sentence sentence) {
        return Text.of(sentence.german(), sentence.english());
    }
}
