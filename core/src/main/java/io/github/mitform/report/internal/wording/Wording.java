package io.github.mitform.report.internal.wording;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything of a report in the words and numerals of one language, fit to be shown. */
public final class Wording {
    private static final int BRIEF = 2;

    private final Locale language;
    private final Numerals numerals;

    public Wording(Locale language) {
        this.language = requireNonNull(language, "language");
        this.numerals = new Numerals(language);
    }

    /**
     * A cell as people read it.
     *
     * @param main what stands out
     * @param aside what belongs beside it, such as the percent of a share behind its people; may be empty
     */
    public record Shown(String main, String aside) {
        /** Returns both on one line: 4 of 5 (80%). */
        public String line() {
            return aside.isEmpty() ? main : main + " (" + aside + ")";
        }
    }

    public Locale language() {
        return language;
    }

    public String say(Sentence sentence) {
        return Readable.of(sentence.in(language));
    }

    public String say(Sentence sentence, Object... namesAndValues) {
        return say(sentence.with(namesAndValues));
    }

    public String say(Text text) {
        return Readable.of(text.in(language));
    }

    public String count(long number) {
        return numerals.count(number);
    }

    public String percent(long part, long whole) {
        return numerals.percent(part, whole);
    }

    /** Returns a number with so many decimal places. */
    public String decimal(BigDecimal number, int decimals) {
        return numerals.decimal(number, decimals);
    }

    public String date(LocalDate day) {
        return numerals.date(day);
    }

    /** Returns the language a text is shown in, if it is not the one that was asked for. */
    public Optional<Locale> foreign(Text text) {
        boolean known = text.languages().stream()
                .anyMatch(offered ->
                        offered.getLanguage().isEmpty() || offered.getLanguage().equals(language.getLanguage()));
        return known ? Optional.empty() : text.languages().stream().findFirst();
    }

    /** Returns what a picture says of a cell of a line: a percentage has its sign. */
    public Shown show(Figure figure, List<Cell> line, int column) {
        var shown = show(line.get(column));
        return figure.columns().get(column).percent() && line.get(column) instanceof Cell.Number
                ? new Shown(numerals.percentSign(shown.main()), shown.aside())
                : shown;
    }

    public Shown show(Cell cell) {
        if (cell instanceof Cell.Words words) return new Shown(say(words.text()), "");
        if (cell instanceof Cell.People people) return new Shown(count(people.count()), "");
        if (cell instanceof Cell.Share share)
            return new Shown(
                    say(Phrases.PART_OF_WHOLE, "part", count(share.part()), "whole", count(share.whole())),
                    percent(share.part(), share.whole()));
        if (cell instanceof Cell.Number number)
            return new Shown(numerals.decimal(number.number(), number.decimals()), "");
        if (cell instanceof Cell.Withheld) return new Shown(say(Phrases.WITHHELD), "");
        if (cell instanceof Cell.Empty) return new Shown("", "");
        throw new AssertionError("no words for " + cell.getClass().getSimpleName()); // Cell is sealed
    }

    /** Returns a number as a picture says it, where two decimal places are enough of whatever is not below 1; the table has them all. */
    public String brief(Cell cell) {
        if (!(cell instanceof Cell.Number number)) return show(cell).main();
        boolean small = number.number().abs().compareTo(BigDecimal.ONE) < 0;
        if (small && number.number().signum() != 0) return show(cell).main();
        var decimal = number.number().setScale(BRIEF, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(decimal, Math.max(0, decimal.scale()));
    }

    /** Returns what a line of a figure is called: its first label, and where others have the same, the labels that tell them apart. */
    public String name(Figure figure, List<Cell> line) {
        int first = Figures.label(figure).orElseThrow();
        if (figure.drawing() == Figure.Drawing.PAIRS) return pair(figure, line);
        boolean unique = figure.lines().stream()
                        .filter(other -> other.get(first).equals(line.get(first)))
                        .count()
                == 1;
        if (unique) return show(line.get(first)).main();
        return IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).role() == Figure.Role.LABEL)
                .filter(i -> i == first
                        || figure.lines().stream()
                                        .map(other -> other.get(i))
                                        .distinct()
                                        .count()
                                > 1)
                .mapToObj(i -> show(line.get(i)).main())
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String pair(Figure figure, List<Cell> line) {
        var names = IntStream.range(0, figure.columns().size())
                .filter(i -> figure.columns().get(i).role() == Figure.Role.LABEL)
                .limit(2)
                .mapToObj(i -> show(line.get(i)).main())
                .toList();
        return String.join(" – ", names);
    }

    /**
     * Returns who answered, and why others did not, in one or two sentences.
     *
     * @param answered empty where fewer than the smallest cell did
     */
    public String participation(OptionalLong answered, long people, Map<Missing, Long> missing, int smallestCell) {
        if (answered.isEmpty()) {
            return say(Phrases.ANSWERED_FEW, "size", count(smallestCell));
        }
        String reasons = missing.isEmpty()
                ? ""
                : missing.entrySet().stream()
                        .map(entry -> say(
                                Phrases.missing(entry.getKey(), entry.getValue() == 1),
                                "count",
                                count(entry.getValue())))
                        .collect(Collectors.joining(", ", " ", "."));
        return answered(answered.getAsLong(), people) + reasons;
    }

    private String answered(long answered, long people) {
        if (answered == 0) {
            return say(Phrases.ANSWERED_NOBODY);
        }
        if (answered < people) {
            return answered == 1
                    ? say(Phrases.ANSWERED_ONE_OF, "people", count(people))
                    : say(Phrases.ANSWERED_SOME, "answered", count(answered), "people", count(people));
        }
        return answered == 1 ? say(Phrases.ANSWERED_ONE) : say(Phrases.ANSWERED_ALL, "answered", count(answered));
    }

    /** Returns how many of the ballots that were handed in say something that counts. */
    public String ballots(long counted, long all) {
        if (counted == 0) return say(Phrases.NO_BALLOT);
        if (counted < all) return say(Phrases.SOME_BALLOTS, "counted", count(counted), "all", count(all));
        return all == 1 ? say(Phrases.ONE_BALLOT) : say(Phrases.ALL_BALLOTS, "all", count(all));
    }

    /** Returns the sentence that explains withheld cells. */
    public String withheld(int smallestCell) {
        return say(Phrases.WITHHELD_MEANS, "size", count(smallestCell));
    }
}
