package io.github.mitform.expression.type;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What an expression may mention at the place where it stands. */
public interface Names {
    /** Returns what kind of value a name gives; empty if nothing is called so. */
    Optional<Type> type(String name);

    /** Returns every name that may be mentioned, to guess what a misspelled one means. */
    Collection<String> all();

    /** Returns how small and how large the value of a name can be; {@link Range#ANY} if that is not known. */
    default Range range(String name) {
        return Range.ANY;
    }

    /** Returns the names of a map. */
    static Names of(Map<String, Type> types) {
        var copy = Map.copyOf(types);
        return new Names() {
            @Override
            public Optional<Type> type(String name) {
                return Optional.ofNullable(copy.get(name));
            }

            @Override
            public Collection<String> all() {
                return copy.keySet();
            }
        };
    }

    /**
     * The values between two ends, both included.
     *
     * @param least a {@link Long}, a {@link java.math.BigDecimal} or a {@link java.time.LocalDate}; empty if there is no lower end
     * @param most likewise
     */
    record Range(Optional<Object> least, Optional<Object> most) {
        public static final Range ANY = new Range(Optional.empty(), Optional.empty());

        public static Range of(Object least, Object most) {
            return new Range(Optional.of(least), Optional.of(most));
        }
    }
}
