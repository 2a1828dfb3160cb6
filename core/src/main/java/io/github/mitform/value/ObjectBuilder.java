package io.github.mitform.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Arrays;
import java.util.Map;

/** Puts an object together, field by field, in their order. For one thread; may go on after an object was built. */
public final class ObjectBuilder {
    private static final int USUAL_SIZE = 12;

    /** Up to so many fields are looked through one by one. */
    private static final int FEW = 16;

    private String[] names = new String[USUAL_SIZE];
    private Value[] values = new Value[USUAL_SIZE];
    private int size;

    /** A bit for each kind of name that is there, so that most names need no look at the others. */
    private long kinds;

    private boolean hasTwins;

    /** Starts with no fields. */
    public ObjectBuilder() {}

    /** Adds a field. Whether there is one of this name already is looked at in the end. */
    public ObjectBuilder put(String name, Value value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        if (size < FEW) {
            long kind = kind(name);
            hasTwins |= (kinds & kind) != 0 && isThere(name);
            kinds |= kind;
        }
        names[size] = name;
        values[size++] = value;
        return this;
    }

    private static long kind(String name) {
        int length = name.length();
        int mixed = length == 0 ? 0 : name.charAt(0) + 5 * name.charAt(length - 1) + 11 * length;
        return 1L << (mixed & Long.SIZE - 1);
    }

    private boolean isThere(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalArgumentException if two fields have the same name
     */
    public ObjectValue build() {
        if (hasTwins) {
            throw new IllegalArgumentException("two fields have the same name");
        }
        return size > FEW ? new ObjectValue(many()) : new ObjectValue(few());
    }

    private Map<String, Value> few() {
        return new FieldMap(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }

    private Map<String, Value> many() {
        var fields = ImmutableMap.<String, Value>builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
            fields.put(names[i], values[i]);
        }
        return fields.buildOrThrow(); // it says by its own IllegalArgumentException which two are the same
    }
}
