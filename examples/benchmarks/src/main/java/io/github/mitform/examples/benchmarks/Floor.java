package io.github.mitform.examples.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The limit: the flow of {@link Workload} written by hand as a record and a switch. It checks no answer, knows no other flow, and cannot go
 * back.
 *
 * @param at the step to answer, or {@code end}
 */
record Floor(String at, Map<String, Object> answers) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Floor start() {
        return new Floor("s1", Map.of());
    }

    boolean ended() {
        return at.equals("end");
    }

    Floor answer(Object answer) {
        var with = new LinkedHashMap<>(answers);
        with.put(at, answer);
        return new Floor(next(with), Collections.unmodifiableMap(with));
    }

    private String next(Map<String, Object> given) {
        return switch (at) {
            case "s3" -> number(given, "s1") >= 18 ? "b1" : "s4";
            case "s6" -> given.get("s2") instanceof List<?> modes && modes.contains("bike") ? "b2" : "s7";
            case "s8" -> number(given, "s7") < 3 ? "b3" : "s9";
            case "b1" -> "s4";
            case "b2" -> "s7";
            case "b3" -> "s9";
            case "s10" -> "end";
            default -> "s" + (Integer.parseInt(at.substring(1)) + 1);
        };
    }

    private static long number(Map<String, Object> given, String step) {
        return given.get(step) instanceof Number number ? number.longValue() : 0;
    }

    String write() {
        return MAPPER.writeValueAsString(this);
    }

    static Floor read(String json) {
        return MAPPER.readValue(json, Floor.class);
    }
}
