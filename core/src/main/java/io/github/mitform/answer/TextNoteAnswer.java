package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Notes on passages of a text, in the order in which they were made. */
public record TextNoteAnswer(List<Note> notes) implements Answer {
    public TextNoteAnswer {
        notes = List.copyOf(notes);
    }

    /**
     * A note.
     *
     * @param from where the passage starts, counted in Unicode code points from 0, in the text as it was shown
     * @param to where it ends; this character is no longer part of it
     * @param words what was written
     * @param mark the id of what the passage was marked as
     */
    public record Note(int from, int to, Optional<String> words, Optional<String> mark) {
        public Note {
            requireNonNull(words, "words");
            requireNonNull(mark, "mark");
        }
    }
}
