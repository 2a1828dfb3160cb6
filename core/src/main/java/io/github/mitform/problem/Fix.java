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
    private static final Sentence WRITE = new Sentence("Write {text}", "{text} schreiben");
    private static final Sentence RENAME = new Sentence("Rename to {name}", "In {name} umbenennen");

    public Fix {
        requireNonNull(label, "label");
        edits = List.copyOf(edits);
    }

    /** Returns a fix of one edit. */
    public static Fix of(Sentence label, Kind kind, Pointer at, String text) {
        return new Fix(label, List.of(new Edit(kind, at, text)));
    }

    /** Returns the fix that writes a value, as JSON text, at a place. */
    public static Fix write(Pointer at, String json) {
        return of(WRITE.with("text", json), Kind.SET, at, json);
    }

    /** Returns the fix that writes a text at a place; the label shows it as it is, the document gets it in quotation marks. */
    public static Fix writeText(Pointer at, String words) {
        return of(WRITE.with("text", words), Kind.SET, at, quoted(words));
    }

    /** Returns the fix that gives a field another name. */
    public static Fix rename(Pointer at, String name) {
        return of(RENAME.with("name", name), Kind.RENAME, at, name);
    }

    /**
     * Returns the fix that replaces a piece of the text of a document that is not JSON yet.
     *
     * @param start UTF-16 units of the document before the piece
     * @param end UTF-16 units up to the end of the piece; equal to {@code start} to add something
     */
    public static Fix splice(Sentence label, int start, int end, String text) {
        return new Fix(label, List.of(new Edit(Kind.SPLICE, Pointer.root(), text, start, end)));
    }

    Fix below(Pointer base) {
        return new Fix(label, edits.stream().map(edit -> edit.below(base)).toList());
    }

    /** Returns the text as JSON writes it. */
    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
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
        RENAME,
        /** Puts the text in place of what the document has from one character to another; for documents that are not JSON yet. */
        SPLICE
    }

    /**
     * One edit.
     *
     * @param text the new value as JSON text for {@code SET} and {@code INSERT}, the new name for {@code RENAME}, the new characters for
     *     {@code SPLICE}, otherwise empty
     * @param start UTF-16 units of the document before what is replaced; 0 but for {@code SPLICE}
     * @param end UTF-16 units up to the end of what is replaced; 0 but for {@code SPLICE}
     */
    public record Edit(Kind kind, Pointer at, String text, int start, int end) {
        public Edit {
            requireNonNull(kind, "kind");
            requireNonNull(at, "at");
            requireNonNull(text, "text");
            if (start < 0 || end < start || end > 0 && kind != Kind.SPLICE) {
                throw new IllegalArgumentException(kind + " cannot go from " + start + " to " + end);
            }
        }

        /** An edit of a value. */
        public Edit(Kind kind, Pointer at, String text) {
            this(kind, at, text, 0, 0);
        }

        private Edit below(Pointer base) {
            return kind == Kind.SPLICE ? this : new Edit(kind, base.resolve(at), text);
        }
    }
}
