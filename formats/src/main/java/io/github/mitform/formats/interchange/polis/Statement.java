package io.github.mitform.formats.interchange.polis;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.text.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody said for others to agree or disagree with.
 *
 * @param number as the tool counts it, 0 or more
 * @param words the person's own words, unchanged
 */
public record Statement(int number, String words, Moderation moderation) {
    public Statement {
        requireNonNull(words, "words");
        requireNonNull(moderation, "moderation");
        if (number < 0) {
            throw new IllegalArgumentException("statements are counted from 0, but was " + number);
        }
    }

    /** Returns the id as an option: {@code s} and the number, since ids begin with a letter. */
    public Id id() {
        return Id.of("s" + number);
    }

    /**
     * Returns the statement as an option, with the same words in every language: nobody translated them. Braces are doubled, which shows
     * them as they are.
     *
     * @param languages those of the format that it is for, at least one
     */
    public Option option(Collection<Locale> languages) {
        var label = Text.empty();
        var plain = words.replace("{", "{{").replace("}", "}}");
        for (Locale language : languages) {
            label = label.and(language, plain);
        }
        return new Option(id(), label, Optional.empty(), false);
    }

    /** What moderation said about a statement. */
    public enum Moderation {
        /** It was shown to everybody. */
        ACCEPTED,
        /** Nobody looked at it. */
        OPEN,
        /** It was taken out: offensive, off topic, or said before. It may have got votes until then. */
        REJECTED
    }
}
