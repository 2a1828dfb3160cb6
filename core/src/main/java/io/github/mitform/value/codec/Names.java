package io.github.mitform.value.codec;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What fields of an object can be named by: texts, things with a text form, constants, whole numbers. */
final class Names {
    private static final String WHOLE = "0|-?[1-9][0-9]{0,8}";

    private Names() {}

    static Optional<MapMapper.Names<?>> of(Mapper<?> mapper) {
        if (mapper instanceof TextMapper<?> text) return Optional.of(ofText(text));
        if (mapper instanceof EnumMapper<?> constants) return Optional.of(ofConstants(constants));
        if (mapper.shape() instanceof Shape.TextShape) return Optional.of(new Words());
        if (mapper.shape() instanceof Shape.NumberShape shape && shape.whole()) return Optional.of(wholeNumbers());
        return Optional.empty();
    }

    private static MapMapper.Names<?> wholeNumbers() {
        return ofText(new TextMapper<>(
                "whole", Optional.of(WHOLE), ReadingCode.NUMBER_NOT_WHOLE, Names::whole, (Function<Integer, String>)
                        String::valueOf));
    }

    private static Integer whole(String text) {
        if (!text.matches(WHOLE)) {
            throw new NumberFormatException("no whole number");
        }
        return Integer.valueOf(text);
    }

    private static <K> MapMapper.Names<K> ofText(TextMapper<K> mapper) {
        return new MapMapper.Names<>() {
            @Override
            public @Nullable K read(String name, Set<String> taken, Place place) {
                return mapper.readName(name, place);
            }

            @Override
            public String write(K name) {
                return mapper.text(name);
            }

            @Override
            public Shape shape() {
                return mapper.shape();
            }
        };
    }

    private static <K> MapMapper.Names<K> ofConstants(EnumMapper<K> mapper) {
        return new MapMapper.Names<>() {
            @Override
            public @Nullable K read(String name, Set<String> taken, Place place) {
                return mapper.readName(name, taken, place);
            }

            @Override
            public String write(K name) {
                return mapper.text(name);
            }

            @Override
            public Shape shape() {
                return mapper.shape();
            }
        };
    }

    private static final class Words implements MapMapper.Names<String> {
        @Override
        public String read(String name, Set<String> taken, Place place) {
            return name;
        }

        @Override
        public String write(String name) {
            return name;
        }

        @Override
        public Shape shape() {
            return PlainMapper.text().shape();
        }
    }
}
