package io.github.mitform.session.internal;

import org.jspecify.annotations.Nullable;

/**
 * A list of fixed length that never changes: a copy with one other item shares all but a few chunks of {@value #WIDTH} with it.
 *
 * <p>After Phil Bagwell, "Ideal Hash Trees" (2001), with indexes in place of hashes, as in the vectors of Clojure.
 */
public final class Chunks<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    private final int size;
    private final int height;
    private final @Nullable Object @Nullable [] top;

    private Chunks(int size, int height, @Nullable Object @Nullable [] top) {
        this.size = size;
        this.height = height;
        this.top = top;
    }

    /** Returns a list of nulls. */
    public static <T> Chunks<T> ofNulls(int size) {
        return new Chunks<>(size, heightOf(size), null);
    }

    public static <T> Chunks<T> of(@Nullable T[] items) {
        int height = heightOf(items.length);
        return new Chunks<>(items.length, height, copy(items, 0, height));
    }

    private static int heightOf(int size) {
        int height = 0;
        while (size > WIDTH << height) {
            height += BITS;
        }
        return height;
    }

    private static @Nullable Object[] copy(@Nullable Object[] items, int start, int height) {
        int step = 1 << height;
        var chunk = new Object[width(items.length, start, height)];
        for (int i = 0; i < chunk.length; i++) {
            chunk[i] = height == 0 ? items[start + i] : copy(items, start + i * step, height - BITS);
        }
        return chunk;
    }

    /** Returns how many parts a chunk has: the last one of a level ends where the list does. */
    private static int width(int size, int start, int height) {
        int step = 1 << height;
        return Math.min(WIDTH, (size - start + step - 1) / step);
    }

    @Nullable
    public T get(int index) {
        Object[] chunk = top;
        for (int level = height; level > 0 && chunk != null; level -= BITS) {
            chunk = (Object[]) chunk[index >> level & WIDTH - 1];
        }
        @SuppressWarnings("unchecked") // only T is ever put into the lowest chunks
        T item = chunk == null ? null : (T) chunk[index & WIDTH - 1];
        return item;
    }

    public Chunks<T> with(int index, @Nullable T item) {
        return new Chunks<>(size, height, with(top, 0, height, index, item));
    }

    private @Nullable Object[] with(
            @Nullable Object @Nullable [] chunk, int start, int level, int index, @Nullable T item) {
        var copy = chunk == null ? new Object[width(size, start, level)] : chunk.clone();
        int part = index >> level & WIDTH - 1;
        copy[part] =
                level == 0 ? item : with((Object[]) copy[part], start + (part << level), level - BITS, index, item);
        return copy;
    }
}
