package io.github.mitform.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901): the way from the top of a document to one value in it.
 *
 * <p>Immutable. Going one step down shares everything above, so a walk through a document costs one small object a step.
 */
public final class Pointer {
    private static final Pointer ROOT = new Pointer(null, "");

    /** Most lists are short, and every item that is read gets a pointer in case something is wrong with it. */
    private static final String[] FIRST =
            IntStream.range(0, 64).mapToObj(Integer::toString).toArray(String[]::new);

    private final @Nullable Pointer parent;
    private final String token;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    /** Returns the pointer to the whole document, written as the empty text. */
    public static Pointer root() {
        return ROOT;
    }

    /**
     * Reads a pointer as RFC 6901 writes it.
     *
     * @throws IllegalArgumentException if the text is neither empty nor starts with a slash
     */
    public static Pointer of(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer is empty or starts with '/'");
        }
        var pointer = ROOT;
        for (String token : text.substring(1).split("/", -1)) {
            pointer = pointer.field(token.replace("~1", "/").replace("~0", "~"));
        }
        return pointer;
    }

    /** Returns the pointer to a field of the object that this points to. */
    public Pointer field(String name) {
        return new Pointer(this, requireNonNull(name, "name"));
    }

    /** Returns the pointer to an item, counted from 0, of the list that this points to. */
    public Pointer item(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("an item is counted from 0, but was " + index);
        }
        return new Pointer(this, index < FIRST.length ? FIRST[index] : Integer.toString(index));
    }

    /** Returns the pointer to what {@code other}, read from here, points to. */
    public Pointer resolve(Pointer other) {
        var pointer = this;
        for (String next : other.tokens()) {
            pointer = pointer.field(next);
        }
        return pointer;
    }

    /** Returns the pointer to the enclosing object or list; empty at the root. */
    public Optional<Pointer> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the unescaped name or number of the last step; empty text at the root. */
    public String last() {
        return token;
    }

    /** Returns the unescaped names and numbers from the top down. */
    public List<String> tokens() {
        var tokens = new ArrayList<String>();
        for (Pointer at = this; at.parent != null; at = at.parent) {
            tokens.add(at.token);
        }
        Collections.reverse(tokens);
        return List.copyOf(tokens);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && tokens().equals(pointer.tokens());
    }

    @Override
    public int hashCode() {
        return tokens().hashCode();
    }

    /** Returns the pointer as RFC 6901 writes it. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (String step : tokens()) {
            text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
