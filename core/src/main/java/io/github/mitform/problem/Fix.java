package io.github.mitform.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A change to a document that a program may apply without asking what was meant.
 *
 * @param label what the change does, for the person who applies it
 * @param edits applied in order, each to what the one before left
 */
public record Fix(Sentence label, List<Edit> edits) {
    public Fix {
        requireNonNull(label, "label");
        edits = List.copyOf(edits);
    }

    Fix below(Pointer base) {
        return new Fix(
                label,
                edits.stream()
                        .map(edit -> new Edit(edit.kind(), base.resolve(edit.at()), edit.text()))
                        .toList());
    }

    /** What an edit does. */
    public enum Kind {
        /** Puts a value at the place: replaces what is there, or adds the field. */
        SET,
        /** Puts an item into a list, before the item that now has this index. */
        INSERT,
        /** Takes the field or item away. */
        REMOVE,
        /** Gives the field another name; the text is the new name. */
        RENAME
    }

    /**
     * One edit.
     *
     * @param text the new value as JSON text for {@code SET} and {@code INSERT}, the new name for {@code RENAME}, otherwise empty
     */
    public record Edit(Kind kind, Pointer at, String text) {
        public Edit {
            requireNonNull(kind, "kind");
            requireNonNull(at, "at");
            requireNonNull(text, "text");
        }
    }
}
