package io.github.mitform.formats.vote.ballot;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be voted for, by name: people, options, projects. Ballots and rules name each by its place in this list, from 0.
 *
 * <p>Immutable and safe to share.
 */
public final class Candidates {
    /** More than any ballot paper has; bounds what hostile files can ask for. */
    public static final int MOST = 10_000;

    private final List<String> names;
    private final ImmutableMap<String, Integer> places;

    private Candidates(List<String> names) {
        this.names = List.copyOf(names);
        var byName = ImmutableMap.<String, Integer>builder();
        for (int place = 0; place < names.size(); place++) {
            byName.put(names.get(place), place);
        }
        this.places = byName.buildOrThrow();
    }

    /** @throws IllegalArgumentException if a name is given twice, or there are more than {@link #MOST} */
    public static Candidates of(List<String> names) {
        if (names.size() > MOST) {
            throw new IllegalArgumentException(
                    "at most " + MOST + " candidates are counted, but there are " + names.size());
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("each candidate needs a name of its own, but one is there twice");
            }
        }
        return new Candidates(names);
    }

    public static Candidates of(String... names) {
        return of(List.of(names));
    }

    public int size() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    /** @throws IndexOutOfBoundsException if there is no such place */
    public String name(int place) {
        return names.get(place);
    }

    /** Returns the place of a name, from 0; -1 if there is no such candidate. */
    public int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** @throws IllegalArgumentException if there is no such candidate */
    int required(String name) {
        int place = place(name);
        if (place < 0) {
            throw new IllegalArgumentException("a ballot names somebody who is not a candidate");
        }
        return place;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidates that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
