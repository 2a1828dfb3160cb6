package io.github.mitform.value.codec;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the values of a {@link Codec} look like: enough to write a JSON Schema or a form from it. */
public sealed interface Shape {

    /**
     * A text.
     *
     * @param form what it stands for, such as {@code date}, {@code language} or the simple name of a class; {@code text} for any text
     * @param pattern what it matches
     */
    record TextShape(String form, Optional<String> pattern) implements Shape {
        public TextShape {
            requireNonNull(form, "form");
            requireNonNull(pattern, "pattern");
        }
    }

    /**
     * A number.
     *
     * @param whole whether it has no decimal places
     * @param min least one, itself included
     * @param max greatest one, itself included
     */
    record NumberShape(boolean whole, Optional<BigDecimal> min, Optional<BigDecimal> max) implements Shape {
        public NumberShape {
            requireNonNull(min, "min");
            requireNonNull(max, "max");
        }
    }

    /** True or false. */
    record BooleanShape() implements Shape {}

    /** Any value. */
    record AnyShape() implements Shape {}

    /** One of certain texts. */
    record ConstantsShape(Class<?> type, List<String> constants) implements Shape {
        public ConstantsShape {
            requireNonNull(type, "type");
            constants = List.copyOf(constants);
        }
    }

    /** A list. */
    record ListShape(Shape items) implements Shape {
        public ListShape {
            requireNonNull(items, "items");
        }
    }

    /** An object whose fields are named by what they are about. */
    record MapShape(Shape names, Shape values) implements Shape {
        public MapShape {
            requireNonNull(names, "names");
            requireNonNull(values, "values");
        }
    }

    /**
     * An object with certain fields.
     *
     * @param type the record it is read into
     * @param fields in the order in which they are written
     * @param open whether further fields may stand beside them
     */
    record ObjectShape(Class<?> type, List<Field> fields, boolean open) implements Shape {
        public ObjectShape {
            requireNonNull(type, "type");
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field of an object.
     *
     * @param component the name of the record component that holds it
     * @param required whether it has to be there
     * @param absent what it stands for if it is not there; empty if that is nothing at all
     */
    record Field(String name, String component, Shape shape, boolean required, Optional<Value> absent) {
        public Field {
            requireNonNull(name, "name");
            requireNonNull(component, "component");
            requireNonNull(shape, "shape");
            requireNonNull(absent, "absent");
        }
    }

    /**
     * One of several kinds of object.
     *
     * @param type the sealed interface
     * @param discriminator the field that names the kind; it stands beside the fields of the kind
     * @param kinds by that name, in alphabetical order
     */
    record KindsShape(Class<?> type, String discriminator, Map<String, Shape> kinds) implements Shape {
        public KindsShape {
            requireNonNull(type, "type");
            requireNonNull(discriminator, "discriminator");
            kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        }
    }

    /** One of several shapes, told apart by whether an object, a list, a text, a number or a truth stands there; objects by their fields. */
    record EitherShape(List<Shape> shapes) implements Shape {
        public EitherShape {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * The shape of a class that is told elsewhere, perhaps further up: shapes may hold themselves.
     *
     * @param type a record or a sealed interface
     */
    record Reference(Class<?> type, Supplier<Shape> target) implements Shape {
        public Reference {
            requireNonNull(type, "type");
            requireNonNull(target, "target");
        }
    }
}
