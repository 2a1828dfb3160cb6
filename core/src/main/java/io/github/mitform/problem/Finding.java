package io.github.mitform.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing somebody should look at.
 *
 * @param code stable and machine-readable, e.g. {@code options.too-few}; sentences may be reworded, codes may not
 * @param at the place in the document, or in the answers, that the finding is about
 * @param path the same place told by ids, such as {@code wishes/about_you/age}, which survives reordering; empty where no ids lead
 * @param offset how many UTF-16 units of the text at the place come before what is wrong, such as a name inside a condition; empty
 *     where the whole value is meant
 * @param position line and column, where the document came from a text
 * @param sentence what is needed, what was found, and how to mend it if we know
 * @param related further places that belong to it, such as the other one of two equal ids
 * @param fix a change to the document that makes this finding go away, where one is certain
 */
public record Finding(
        Severity severity,
        String code,
        Pointer at,
        String path,
        OptionalInt offset,
        Optional<Position> position,
        Sentence sentence,
        List<Pointer> related,
        Optional<Fix> fix) {

    public Finding {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(at, "at");
        requireNonNull(path, "path");
        requireNonNull(offset, "offset");
        requireNonNull(position, "position");
        requireNonNull(sentence, "sentence");
        related = List.copyOf(related);
        requireNonNull(fix, "fix");
    }

    /** Returns the sentence in German for a German locale, otherwise in English. */
    public String message(Locale locale) {
        return sentence.in(locale);
    }

    /** Returns whether this finding keeps a format from running, or an answer from being taken. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Finding withPath(String newPath) {
        return new Finding(severity, code, at, newPath, offset, position, sentence, related, fix);
    }

    /** Returns a copy that points into the text at its place, behind this many UTF-16 units. */
    public Finding withOffset(int newOffset) {
        return new Finding(severity, code, at, path, OptionalInt.of(newOffset), position, sentence, related, fix);
    }

    public Finding withPosition(Position newPosition) {
        return new Finding(severity, code, at, path, offset, Optional.of(newPosition), sentence, related, fix);
    }

    public Finding withRelated(Pointer... places) {
        return new Finding(severity, code, at, path, offset, position, sentence, List.of(places), fix);
    }

    public Finding withFix(Fix newFix) {
        return new Finding(severity, code, at, path, offset, position, sentence, related, Optional.of(newFix));
    }

    /** Returns the same finding without a fix. */
    public Finding withoutFix() {
        return new Finding(severity, code, at, path, offset, position, sentence, related, Optional.empty());
    }

    /** Returns the same finding, moved below {@code base}: what was found in a part, seen from the whole. */
    public Finding below(Pointer base) {
        return new Finding(
                severity,
                code,
                base.resolve(at),
                path,
                offset,
                position,
                sentence,
                related.stream().map(base::resolve).toList(),
                fix.map(f -> f.below(base)));
    }

    /** Returns the finding as one line in English: {@code ERROR /phases/0/title [text.blank] sentence}. */
    @Override
    public String toString() {
        return toString(Locale.ENGLISH);
    }

    /** Returns the finding as one line: {@code ERROR /phases/0/title [text.blank] sentence}. */
    public String toString(Locale locale) {
        return severity + " " + at + " [" + code + "] " + message(locale);
    }
}
