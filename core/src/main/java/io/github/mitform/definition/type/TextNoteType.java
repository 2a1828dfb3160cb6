package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/**
 * Notes on passages of a text.
 *
 * @param text what is read and marked, up to 20,000 characters in each language
 * @param marks what a passage can be marked as, such as "unclear"; none where notes are only written
 * @param most greatest number of notes, 1 to 200
 * @param longest greatest length of a note in characters (Unicode code points), 1 to 2,000
 * @param overlap whether passages may overlap
 */
public record TextNoteType(
        Text text,
        @Default("[]") List<@Valid Option> marks,

        @Default("20")
        @Min(value = 1, message = "notes.most-out-of-range")
        @Max(value = 200, message = "notes.most-out-of-range")
        int most,

        @Default("500")
        @Min(value = 1, message = "notes.longest-out-of-range")
        @Max(value = 2_000, message = "notes.longest-out-of-range")
        int longest,

        @Default("true") boolean overlap)
        implements AnswerType {
    public TextNoteType {
        requireNonNull(text, "text");
        marks = List.copyOf(marks);
    }

    /** Returns notes on a text, with these marks. */
    public static TextNoteType on(Text text, Option... marks) {
        return new TextNoteType(text, List.of(marks), 20, 500, true);
    }
}
