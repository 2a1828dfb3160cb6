package io.github.mitform.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From everyday Java objects to the neutral tree. */
final class Conversion {
    private Conversion() {}

    static Value from(@Nullable Object object) {
        if (object == null) return Value.nothing();
        if (object instanceof Value value) return value;
        if (object instanceof Optional<?> optional) return from(optional.orElse(null));
        if (object instanceof CharSequence text) return Value.of(text.toString());
        if (object instanceof Boolean truth) return Value.of(truth.booleanValue());
        if (object instanceof Number number) return Value.of(decimal(number));
        if (object instanceof Enum<?> constant) return Value.of(constant.name().toLowerCase(Locale.ROOT));
        if (object instanceof Temporal || object instanceof TemporalAmount) return Value.of(object.toString());
        if (object instanceof Map<?, ?> map) return fields(map);
        if (object instanceof Collection<?> items)
            return Value.list(items.stream().map(Conversion::from).toList());
        throw new IllegalArgumentException("text, numbers, booleans, dates, lists and maps can be an answer, but not a "
                + object.getClass().getName());
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) return decimal;
        if (number instanceof BigInteger integer) return new BigDecimal(integer);
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("a number has to be finite");
            }
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static Value fields(Map<?, ?> map) {
        var fields = new LinkedHashMap<String, Value>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), from(value)));
        return Value.object(fields);
    }
}
