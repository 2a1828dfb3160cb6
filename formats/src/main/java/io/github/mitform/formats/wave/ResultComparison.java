package io.github.mitform.formats.wave;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import java.util.List;

/**
 * Whether one result of the latest wave compares with earlier ones.
 *
 * @param name as the phase names it, such as {@code usability.sus}
 * @param title what the report on the latest wave calls it
 * @param method what people call the way it was counted
 * @param counting the id of that way, such as {@code sus}
 * @param instrument whether it is a questionnaire whose scores depend on the wording, such as SUS
 * @param waves the places of the waves that compare, in order, the latest one at the end; only that one where none does
 * @param verdict why the others do not compare, or that all do
 * @param wordings the ids of the wordings that are compared; empty for what has none
 */
public record ResultComparison(
        String name,
        Text title,
        Sentence method,
        String counting,
        boolean instrument,
        List<Integer> waves,
        Verdict verdict,
        List<String> wordings) {
    public ResultComparison {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(method, "method");
        requireNonNull(counting, "counting");
        waves = List.copyOf(waves);
        requireNonNull(verdict, "verdict");
        wordings = List.copyOf(wordings);
    }

    /** Returns whether there is an earlier wave to compare with. */
    public boolean isComparable() {
        return waves.size() > 1;
    }

    boolean isOfProblems() {
        return counting.equals(Measures.PROBLEMS);
    }

    /** Says in words whether it compares: {@code comparable: same translation (brooke-1996)}. */
    public Sentence sentence() {
        if (verdict == Verdict.SAME && !wordings.isEmpty()) {
            return new Sentence(
                            "comparable: same translation ({wordings})",
                            "vergleichbar: gleiche Übersetzung ({wordings})")
                    .with("wordings", String.join(", ", wordings));
        }
        return isComparable() && verdict != Verdict.SAME
                ? new Sentence("comparable in part; elsewhere: {why}", "teilweise vergleichbar; sonst: {why}")
                        .with("why", verdict.words)
                : verdict == Verdict.SAME
                        ? new Sentence(
                                "comparable: asked and counted alike", "vergleichbar: gleich gefragt und gezählt")
                        : new Sentence("not comparable: {why}", "nicht vergleichbar: {why}").with("why", verdict.words);
    }

    /** Why something does not compare. */
    public enum Verdict {
        /** It does, in all waves. */
        SAME("the same", "das Gleiche"),
        /** People answered another wording of the instrument. */
        OTHER_WORDING("other wording", "anderer Wortlaut"),
        /** Nobody knows which wording they answered. */
        WORDING_NOT_KNOWN("wording not known", "Wortlaut unbekannt"),
        /** No version of a prototype that has a name was tried at both times. */
        OTHER_VERSION(
                "no version with a name was tried both times", "kein Stand mit einem Namen wurde beide Male getestet"),
        /** One of the questions that are counted changed. */
        OTHER_QUESTION("the question changed", "die Frage wurde geändert"),
        /** The value that is counted follows from the answers in another way. */
        OTHER_VALUE("the value was worked out otherwise", "der Wert wurde anders berechnet"),
        /** It was counted by another method, another version of it, or with other settings. */
        OTHER_COUNT("counted otherwise", "anders gezählt"),
        /** Its own definition keeps it from everybody. */
        NOT_RELEASED("not meant to be published", "nicht zur Veröffentlichung bestimmt"),
        /** It was not counted. */
        NOT_COUNTED("not counted", "nicht gezählt"),
        /** The result has no numbers that can be compared, such as people's own words. */
        NO_NUMBERS("no numbers to compare", "keine vergleichbaren Zahlen"),
        /** Nobody answered. */
        NOBODY("nobody answered", "niemand hat geantwortet");

        private final Sentence words;

        Verdict(String english, String german) {
            words = new Sentence(english, german);
        }

        Sentence words() {
            return words;
        }
    }
}
