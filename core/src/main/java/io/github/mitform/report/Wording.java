package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Section.Participation;
import io.github.mitform.tally.Cell;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything of a report in the words and numerals of one language, fit to be shown. */
final class Wording {
    private final Locale language;
    private final Numerals numerals;

    Wording(Locale language) {
        this.language = requireNonNull(language, "language");
        this.numerals = new Numerals(language);
    }

    /**
     * A cell as people read it.
     *
     * @param main what stands out
     * @param aside what belongs beside it, such as the people behind a share; may be empty
     */
    record Shown(String main, String aside) {
        /** Returns both on one line: 80% (4 of 5). */
        String line() {
            return aside.isEmpty() ? main : main + " (" + aside + ")";
        }
    }

    Locale language() {
        return language;
    }

    String say(Sentence sentence) {
        return Readable.of(sentence.in(language));
    }

    String say(Sentence sentence, Object... namesAndValues) {
        return say(sentence.with(namesAndValues));
    }

    String say(Text text) {
        return Readable.of(text.in(language));
    }

    String count(long number) {
        return numerals.count(number);
    }

    String date(LocalDate day) {
        return numerals.date(day);
    }

    /** Returns the language a text is shown in, if it is not the one that was asked for. */
    Optional<Locale> foreign(Text text) {
        boolean known = text.languages().stream()
                .anyMatch(offered ->
                        offered.getLanguage().isEmpty() || offered.getLanguage().equals(language.getLanguage()));
        return known ? Optional.empty() : text.languages().stream().findFirst();
    }

    Shown show(Cell cell) {
        if (cell instanceof Cell.Words words) return new Shown(say(words.text()), "");
        if (cell instanceof Cell.People people) return new Shown(count(people.count()), "");
        if (cell instanceof Cell.Share share)
            return new Shown(
                    numerals.percent(share.part(), share.whole()),
                    say(Phrases.PART_OF_WHOLE, "part", count(share.part()), "whole", count(share.whole())));
        if (cell instanceof Cell.Number number)
            return new Shown(numerals.decimal(number.number(), number.decimals()), "");
        if (cell instanceof Cell.Withheld) return new Shown(say(Phrases.WITHHELD), "");
        if (cell instanceof Cell.Empty) return new Shown("", "");
        throw new AssertionError("no words for " + cell.getClass().getSimpleName()); // Cell is sealed
    }

    /** Returns who answered, and why others did not, in one or two sentences. */
    String participation(Participation participation, int smallestCell) {
        if (participation.answered().isEmpty()) {
            return say(Phrases.ANSWERED_FEW, "size", count(smallestCell));
        }
        long answered = participation.answered().getAsLong();
        var who = new StringBuilder();
        if (answered == 0) {
            who.append(say(Phrases.ANSWERED_NOBODY));
        } else if (answered < participation.people()) {
            who.append(
                    say(Phrases.ANSWERED_SOME, "answered", count(answered), "people", count(participation.people())));
        } else if (answered == 1) {
            who.append(say(Phrases.ANSWERED_ONE));
        } else {
            who.append(say(Phrases.ANSWERED_ALL, "answered", count(answered)));
        }
        if (!participation.missing().isEmpty()) {
            who.append(participation.missing().entrySet().stream()
                    .map(entry -> say(
                            Phrases.missing(entry.getKey(), entry.getValue() == 1), "count", count(entry.getValue())))
                    .collect(Collectors.joining(", ", " ", ".")));
        }
        return who.toString();
    }

    /** Returns the sentence that explains withheld cells. */
    String withheld(int smallestCell) {
        return say(Phrases.WITHHELD_MEANS, "size", count(smallestCell));
    }
}
