package io.github.mitform.value.codec;

import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import io.github.mitform.value.Value;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One component of a record as a field of an object. */
final class Component {
    /** What an absent field means. */
    enum Presence {
        /** It has to be there. */
        REQUIRED,
        /** Absent is an empty {@link Optional}. */
        OPTIONAL,
        /** Absent is an empty {@link OptionalInt}. */
        OPTIONAL_INT,
        /** Absent is the {@link Default}. */
        DEFAULT,
        /** It is no field, but takes those that nobody names. */
        REST
    }

    private static final Sentence LEAVE_OUT = new Sentence("Leave the field out", "Das Feld weglassen");
    private static final Sentence ADD = new Sentence("Add \"{field}\": {value}", "\"{field}\": {value} ergänzen");
    private static final Sentence NO_HINT = new Sentence("", "");

    private final String name;
    private final String component;
    private final Mapper<Object> mapper;
    private final Presence presence;
    private final Optional<Value> absent;
    private final Optional<String> meant;
    private final MethodHandle accessor;
    private volatile @Nullable Object absentObject;

    /**
     * @param meant what to write where it was forgotten, as JSON text
     * @param accessor takes the record and returns the component
     */
    Component(
            String name,
            String component,
            Mapper<Object> mapper,
            Presence presence,
            Optional<Value> absent,
            Optional<String> meant,
            MethodHandle accessor) {
        this.name = name;
        this.component = component;
        this.mapper = mapper;
        this.presence = presence;
        this.absent = absent;
        this.meant = meant;
        this.accessor = accessor;
    }

    String name() {
        return name;
    }

    Mapper<Object> mapper() {
        return mapper;
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    boolean isRest() {
        return presence == Presence.REST;
    }

    Shape.Field shape() {
        return new Shape.Field(name, component, mapper.shape(), presence == Presence.REQUIRED, absent);
    }

    /**
     * Returns the argument for the constructor, or null after reporting what is wrong.
     *
     * @param isMisspelt whether the field was reported already, under another name
     */
    @Nullable
    Object read(Value.ObjectValue object, Place place, boolean isMisspelt) {
        Value value = object.fields().get(name);
        if (value == null) {
            return absent(place, isMisspelt);
        }
        var field = place.field(name);
        if (value instanceof Value.NullValue && presence != Presence.REQUIRED && !mapper.takes(Mapper.Kind.NOTHING)) {
            field.reportMendable(at -> Fix.of(LEAVE_OUT, Fix.Kind.REMOVE, at, ""), ReadingCode.VALUE_NULL);
            return null;
        }
        Object read = mapper.read(value, field);
        if (read == null) {
            return null;
        }
        return switch (presence) {
            case OPTIONAL -> Optional.of(read);
            case OPTIONAL_INT -> OptionalInt.of((Integer) read);
            case REQUIRED, DEFAULT, REST -> read;
        };
    }

    private @Nullable Object absent(Place place, boolean isMisspelt) {
        return switch (presence) {
            case OPTIONAL -> Optional.empty();
            case OPTIONAL_INT -> OptionalInt.empty();
            case DEFAULT -> absentObject();
            case REQUIRED, REST -> {
                if (!isMisspelt) {
                    missing(place.field(name));
                }
                yield null;
            }
        };
    }

    private void missing(Place field) {
        Object[] gaps = {"field", Sentence.quote(name), "hint", NO_HINT};
        if (meant.isPresent()) {
            String json = meant.get();
            field.reportMendable(
                    at -> Fix.of(ADD.with("field", name, "value", json), Fix.Kind.SET, at, json),
                    ReadingCode.FIELD_MISSING,
                    gaps);
        } else {
            field.report(ReadingCode.FIELD_MISSING, gaps);
        }
    }

    private Object absentObject() {
        Object known = absentObject;
        if (known == null) {
            known = mapper.read(absent.orElseThrow());
            absentObject = known;
        }
        return known;
    }

    void write(Object object, Map<String, Value> fields) {
        Object held = get(object);
        if (isRest()) {
            fields.putAll(((Value.ObjectValue) held).fields());
            return;
        }
        if (held instanceof Optional<?> optional && presence == Presence.OPTIONAL) {
            optional.ifPresent(present -> fields.put(name, mapper.write(present)));
            return;
        }
        if (held instanceof OptionalInt optional) {
            optional.ifPresent(present -> fields.put(name, mapper.write(present)));
            return;
        }
        var value = mapper.write(held);
        if (!absent.filter(value::equals).isPresent()) {
            fields.put(name, value);
        }
    }

    Object get(Object object) {
        return RecordMapper.invoke(accessor, object);
    }
}
