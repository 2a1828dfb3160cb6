package io.github.mitform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectBuilderTest {
    private static ObjectBuilder fields(int count) {
        var builder = new ObjectBuilder();
        for (int i = 0; i < count; i++) {
            builder.put("field" + i, Value.of(i));
        }
        return builder;
    }

    private static Map<String, Value> asMap(int count) {
        var map = new LinkedHashMap<String, Value>();
        for (int i = 0; i < count; i++) {
            map.put("field" + i, Value.of(i));
        }
        return map;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 16, 17, 100})
    void keepsEveryFieldInItsPlace(int count) {
        var object = fields(count).build();
        assertThat(object).isEqualTo(Value.object(asMap(count))).hasSameHashCodeAs(Value.object(asMap(count)));
        assertThat(Value.object(asMap(count))).isEqualTo(object);
        assertThat(object.fields().keySet())
                .containsExactlyElementsOf(asMap(count).keySet());
        assertThat(object.fields()).hasSize(count).doesNotContainKey("field" + count);
        assertThat(object.get("field" + count)).isEmpty();
        asMap(count).forEach((name, value) -> assertThat(object.get(name)).contains(value));
        var seen = new LinkedHashMap<String, Value>();
        object.fields().forEach(seen::put);
        assertThat(List.copyOf(seen.entrySet()))
                .isEqualTo(List.copyOf(asMap(count).entrySet()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17, 100})
    void refusesTwoFieldsOfOneName(int count) {
        assertThatThrownBy(fields(count).put("field0", Value.of(true))::build)
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(fields(count).put("field" + (count - 1), Value.of(true))::build)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsNamesApartThatLookAlike() {
        var object = new ObjectBuilder()
                .put("", Value.of(0))
                .put("aa", Value.of(1))
                .put("aba", Value.of(2))
                .put("aca", Value.of(3))
                .build();
        assertThat(object.fields().keySet()).containsExactly("", "aa", "aba", "aca");
        assertThat(object.get("aca")).contains(Value.of(3));
    }

    @Test
    void maySayMoreLater() {
        var builder = new ObjectBuilder().put("a", Value.of(1));
        var first = builder.build();
        builder.put("b", Value.of(2));
        assertThat(first.fields().keySet()).containsExactly("a");
        assertThat(builder.build().fields().keySet()).containsExactly("a", "b");
    }

    @Test
    void yieldsWhatNobodyCanChange() {
        var fields = new ObjectBuilder().put("a", Value.of(1)).build().fields();
        assertThatThrownBy(() -> fields.put("b", Value.of(2))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(fields::clear).isInstanceOf(UnsupportedOperationException.class);
        var entries = fields.entrySet().iterator();
        entries.next();
        assertThatThrownBy(entries::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }
}
