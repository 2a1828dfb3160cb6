package io.github.mitform.value.codec;

import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A codec of objects that are converted to and from those of another codec. */
record MappedCodec<T, R>(Codec<T> codec, Function<? super T, ? extends R> to, Function<? super R, ? extends T> from)
        implements Codec<R> {
    @Override
    public Value write(R object) {
        return codec.write(from.apply(object));
    }

    @Override
    public R read(Value value) {
        T object = codec.read(value);
        try {
            return to.apply(object);
        } catch (IllegalArgumentException e) {
            var wrapped = new InvalidFormatException("the value", List.of(ReadingCode.refusal(e, Pointer.root())));
            wrapped.initCause(e);
            throw wrapped;
        }
    }

    @Override
    public Parsed<R> parse(Value value) {
        var parsed = codec.parse(value);
        try {
            return new Parsed<>(parsed.object().map(to), parsed.findings());
        } catch (IllegalArgumentException e) {
            return new Parsed<>(Optional.empty(), List.of(ReadingCode.refusal(e, Pointer.root())));
        }
    }

    @Override
    public Shape shape() {
        return codec.shape();
    }
}
