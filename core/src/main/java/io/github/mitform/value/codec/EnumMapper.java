package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Named;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The constants of an enum, in lower case. */
final class EnumMapper<T> extends Mapper<T> {
    private final Class<T> type;
    private final Map<String, T> constants = new LinkedHashMap<>();

    EnumMapper(Class<T> type) {
        this.type = type;
        for (T constant : type.getEnumConstants()) {
            constants.put(name((Enum<?>) constant), constant);
        }
    }

    /** Returns the name of a constant in the file. */
    static String name(Enum<?> constant) {
        try {
            var named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Named.class);
            return named != null ? named.value() : constant.name().toLowerCase(Locale.ROOT);
        } catch (NoSuchFieldException e) {
            throw new AssertionError("every constant is a field", e);
        }
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return value instanceof Value.TextValue text ? read(text.text(), place) : wrongKind(value, place);
    }

    private @Nullable T read(String text, Place place) {
        T constant = constants.get(text);
        if (constant == null) {
            Choice.reportUnknown(text, constants.keySet(), place, ReadingCode.VALUE_UNKNOWN);
        }
        return constant;
    }

    /** Reads the name of a field. */
    @Nullable
    T readName(String name, Set<String> taken, Place place) {
        T constant = constants.get(name);
        if (constant == null) {
            List<String> free = constants.keySet().stream()
                    .filter(known -> !taken.contains(known))
                    .toList();
            Choice.reportUnknownField(name, free, place);
        }
        return constant;
    }

    String text(T constant) {
        return name((Enum<?>) constant);
    }

    @Override
    public Value write(T constant) {
        return Value.of(text(constant));
    }

    @Override
    public Shape shape() {
        return new Shape.ConstantsShape(type, List.copyOf(constants.keySet()));
    }

    @Override
    Sentence needed() {
        var known = String.join(", ", constants.keySet());
        return new Sentence("one of the texts " + known, "einer der Texte " + known);
    }

    @Override
    boolean takes(Kind kind) {
        return kind == Kind.TEXT;
    }
}
