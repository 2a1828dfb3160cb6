package io.github.mitform.value.codec;

import io.github.mitform.problem.Finding;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.List;

/** What codecs make of JSON in one line, and back. */
final class Written {
    private Written() {}

    static Value value(String json) {
        return Literal.parse(json);
    }

    static List<Finding> findings(Class<?> type, String json) {
        return Codec.of(type).parse(value(json)).findings();
    }

    static String json(Object object) {
        @SuppressWarnings("unchecked")
        var codec = (Codec<Object>) Codec.of(object.getClass());
        return PrettyJson.compact(codec.write(object));
    }
}
