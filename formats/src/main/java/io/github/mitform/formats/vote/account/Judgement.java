package io.github.mitform.formats.vote.account;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Locale;

/**
 * What becomes of a ballot before anything is counted.
 *
 * @param why in the middle of a sentence; the name of the verdict where there is nothing more to say
 */
public record Judgement(Verdict verdict, Sentence why) implements Comparable<Judgement> {
    /** Everything on it counts. */
    public static final Judgement VALID = new Judgement(Verdict.VALID);

    /** Nothing is on it. */
    public static final Judgement BLANK = new Judgement(Verdict.BLANK);

    public Judgement {
        requireNonNull(verdict, "verdict");
        requireNonNull(why, "why");
    }

    private Judgement(Verdict verdict) {
        this(verdict, verdict.title);
    }

    /** Whether a ballot counts. */
    public enum Verdict {
        VALID(new Sentence("valid", "gültig")),
        /** It counts for somebody, but a part of it says nothing. */
        PARTLY_VALID(new Sentence("valid in part", "zum Teil gültig")),
        /** It was handed in without a mark: a voter, but a vote for nobody. */
        BLANK(new Sentence("blank", "leer")),
        /** There are more marks than there may be, so that nobody knows what was meant. */
        OVERVOTED(new Sentence("too many marks", "zu viele Kreuze")),
        /** It breaks another rule. */
        SPOILED(new Sentence("spoiled", "ungültig"));

        private final Sentence title;

        Verdict(Sentence title) {
            this.title = title;
        }

        /** Returns what people call it. */
        public Sentence title() {
            return title;
        }

        /** Returns whether such a ballot takes part in the count; a blank one does, as a voter. */
        public boolean counts() {
            return this == VALID || this == PARTLY_VALID || this == BLANK;
        }
    }

    /** Returns {@code {"verdict": "spoiled", "why": {"en": …, "de": …}, "people": 3}}. */
    public ObjectValue toValue(long people) {
        return Value.object()
                .with("verdict", Value.of(verdict.name().toLowerCase(Locale.ROOT)))
                .with("why", Value.object().with("en", Value.of(why.english())).with("de", Value.of(why.german())))
                .with("people", Value.of(people));
    }

    /** Verdicts in their order, reasons in alphabetical order. */
    @Override
    public int compareTo(Judgement other) {
        int order = verdict.compareTo(other.verdict);
        return order != 0 ? order : why.english().compareTo(other.why.english());
    }
}
