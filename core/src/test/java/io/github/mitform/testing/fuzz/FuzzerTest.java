package io.github.mitform.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.json.Json;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fuzzer finds what was planted for it. */
@Tag("hostile")
class FuzzerTest {
    private static final String EXAMPLE =
            "{\"type\": \"choices\", \"max\": 3, \"options\": [{\"id\": \"bike\"}, {\"id\": \"bus\"}]}";

    private record Planted(Function<String, String> reader) implements Target {
        private static final JsonMutations MUTATIONS = new JsonMutations(JsonMutations.words(List.of(EXAMPLE)));

        @Override
        public String name() {
            return "planted";
        }

        @Override
        public List<String> examples() {
            return List.of(EXAMPLE);
        }

        @Override
        public String mutated(String input, List<String> others, Random random) {
            return MUTATIONS.of(input, others, random);
        }

        @Override
        public String take(String input) {
            return reader.apply(input);
        }
    }

    private static void fuzz(int inputs, Function<String, String> reader) {
        var left = new AtomicInteger(inputs);
        BooleanSupplier goesOn = () -> left.getAndDecrement() > 0;
        try (var fuzzer = new Fuzzer(1, List.of(new Planted(reader)), Duration.ofMillis(500))) {
            fuzzer.run(goesOn);
        }
    }

    @Nested
    class AReaderWithAFault {
        /** Throws where two things come together that no example has. */
        private String read(String input) {
            ObjectValue object;
            try {
                object = (ObjectValue) Json.parse(input);
            } catch (RuntimeException refused) {
                return "refused";
            }
            var max = object.get("max").orElse(null);
            boolean isNegative =
                    max instanceof NumberValue number && number.number().signum() < 0;
            if (isNegative && object.items("options").isEmpty()) {
                throw new IndexOutOfBoundsException("no option");
            }
            return (isNegative ? "negative " : "") + object.fields().keySet();
        }

        @Test
        void isFoundAndShownWithAsLittleAsPossible() {
            assertThatThrownBy(() -> fuzz(10_000, this::read))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("planted with seed 1: java.lang.IndexOutOfBoundsException")
                    .hasMessageContaining("\\\"max\\\":-")
                    .satisfies(found -> assertThat(found.getMessage()).hasSizeLessThan(250));
        }
    }

    @Nested
    class AReaderThat {
        @Test
        void callsItselfTooOftenIsFound() {
            assertThatThrownBy(() -> fuzz(2_000, input -> deep(input.length())))
                    .hasMessageContaining("java.lang.StackOverflowError");
        }

        private String deep(int length) {
            return length > 5_000 ? deep(length + 1) + length : "short";
        }

        @Test
        void takesTooLongIsFound() {
            assertThatThrownBy(() -> fuzz(2_000, input -> input.contains("null") ? String.valueOf(busy()) : "known"))
                    .hasMessageContaining("too slow");
        }

        private long busy() {
            long sum = 0;
            for (long start = System.nanoTime(); System.nanoTime() - start < 10_000_000_000L; ) {
                sum += start;
            }
            return sum;
        }

        @Test
        void holdsTooMuchIsFound() {
            assertThatThrownBy(() -> fuzz(2_000, input -> input.contains("null") ? hoard() : "known"))
                    .hasMessageContaining("java.lang.OutOfMemoryError");
        }

        private String hoard() {
            var hoard = new ArrayList<byte[]>();
            for (int i = 0; i < 1_000_000; i++) {
                hoard.add(new byte[1 << 26]);
            }
            return hoard.toString();
        }

        @Test
        void doesNothingWrongIsNotSuspected() {
            fuzz(2_000, input -> "length " + input.length());
        }
    }

    @Test
    void theSameSeedSendsTheSameInput() {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        fuzz(500, input -> "length " + first.add(input));
        fuzz(500, input -> "length " + second.add(input));
        assertThat(first).isEqualTo(second).hasSizeGreaterThan(500);
    }

    @Test
    void jsonStaysJsonForTheMostPart() {
        var read = new AtomicInteger();
        fuzz(1_000, input -> {
            try {
                Json.parse(input);
                read.incrementAndGet();
            } catch (RuntimeException refused) {
                return "refused";
            }
            return "read";
        });
        assertThat(read.get()).isGreaterThan(500);
    }
}
