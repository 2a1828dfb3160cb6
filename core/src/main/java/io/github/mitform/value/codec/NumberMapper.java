package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number. */
final class NumberMapper<T> extends Mapper<T> {
    private static final Sentence WHOLE = new Sentence("a whole number", "eine ganze Zahl");

    private final Shape.NumberShape shape;
    private final Function<BigDecimal, ? extends T> reader;
    private final Function<? super T, BigDecimal> writer;

    private NumberMapper(
            Shape.NumberShape shape, Function<BigDecimal, ? extends T> reader, Function<? super T, BigDecimal> writer) {
        this.shape = shape;
        this.reader = reader;
        this.writer = writer;
    }

    static <T> NumberMapper<T> whole(
            BigDecimal min,
            BigDecimal max,
            Function<BigDecimal, ? extends T> reader,
            Function<? super T, BigDecimal> writer) {
        return new NumberMapper<>(new Shape.NumberShape(true, Optional.of(min), Optional.of(max)), reader, writer);
    }

    /** Returns the mapper of exact numbers; 1.50 is read as 1.5, so that equal formats stay equal when they are written and read. */
    static NumberMapper<BigDecimal> decimal() {
        return new NumberMapper<>(
                new Shape.NumberShape(false, Optional.empty(), Optional.empty()),
                NumberMapper::plain,
                number -> number);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -400 ? stripped.setScale(0) : stripped;
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        if (!(value instanceof Value.NumberValue number)) {
            return wrongKind(value, place);
        }
        var exact = number.number();
        if (place.isAuthored() && !CanonicalJson.carries(exact)) {
            place.report(ReadingCode.NUMBER_NOT_EXACT);
            return null;
        }
        if (shape.whole() && exact.signum() != 0 && exact.stripTrailingZeros().scale() > 0) {
            place.report(ReadingCode.NUMBER_NOT_WHOLE);
            return null;
        }
        if (isOutOfRange(exact)) {
            place.report(
                    ReadingCode.NUMBER_OUT_OF_RANGE,
                    "min",
                    shape.min().orElseThrow(),
                    "max",
                    shape.max().orElseThrow());
            return null;
        }
        return reader.apply(exact);
    }

    private boolean isOutOfRange(BigDecimal exact) {
        return shape.min().filter(min -> exact.compareTo(min) < 0).isPresent()
                || shape.max().filter(max -> exact.compareTo(max) > 0).isPresent();
    }

    @Override
    public Value write(T object) {
        return Value.of(writer.apply(object));
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    Sentence needed() {
        return shape.whole() ? WHOLE : Kind.NUMBER.words();
    }

    @Override
    boolean takes(Kind kind) {
        return kind == Kind.NUMBER;
    }
}
