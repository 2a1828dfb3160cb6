package io.github.mitform.value.codec;

import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import io.github.mitform.value.TextForm;
import io.github.mitform.value.Value;
import java.lang.invoke.MethodHandles;
import java.util.function.Function;

/**
 * Turns objects of one class into neutral values and back.
 *
 * <p>Codecs of records are derived from their components. A field has the name of its component, or the one {@link Named} gives it. It
 * may be absent if it is an {@link java.util.Optional} or has a {@link Default}; every other one has to be there, and no other field may.
 * The kinds of a sealed interface are told apart by the field {@code type}: the simple name in {@code snake_case}, without the word the
 * interface ends with ({@code YesNoType} of {@code AnswerType} is {@code yes_no}). Constants of an enum are written in lower case.
 *
 * <p>Codecs are immutable and safe to share; deriving one costs some milliseconds, so keep it.
 */
public interface Codec<T> {
    /** Returns the value in canonical form: fields in the order of their components, those that equal their default left out. */
    Value write(T object);

    /**
     * Reads a value that a program wrote. Numbers may be as exact as they like, and messages never quote a text.
     *
     * @throws InvalidFormatException listing everything that is wrong
     */
    T read(Value value);

    /**
     * Reads a value that an author wrote. Findings quote what was written; a number that another program would change when it reads it,
     * because a double cannot carry it, is an error.
     */
    Parsed<T> parse(Value value);

    /** Returns what values of this codec look like, as data. */
    Shape shape();

    /**
     * Returns a codec of another class that is converted to and from this one, such as a mutable state and a record of it.
     *
     * @param to throws an {@link IllegalArgumentException} for what can never be right
     */
    default <R> Codec<R> map(Function<? super T, ? extends R> to, Function<? super R, ? extends T> from) {
        return new MappedCodec<>(this, to, from);
    }

    /**
     * Returns the codec of a record, a sealed interface of records, an enum, or a class with a {@link TextForm}.
     *
     * @throws IllegalArgumentException if a component is of a class that has no written form, or the class is not accessible
     */
    static <T> Codec<T> of(Class<T> type) {
        return Derivation.codec(type);
    }

    /**
     * Returns the codec of a class that only {@code lookup} may see, such as a private record: {@code of(MethodHandles.lookup(),
     * State.class)}.
     *
     * @throws IllegalArgumentException as {@link #of(Class)}
     */
    static <T> Codec<T> of(MethodHandles.Lookup lookup, Class<T> type) {
        return new Derivation(lookup).derive(type);
    }
}
