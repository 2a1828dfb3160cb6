package io.github.mitform.hostile;

import io.github.mitform.json.Json;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.testing.fuzz.JsonMutations;
import io.github.mitform.testing.fuzz.Target;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** JSON that comes back from somewhere: answers, responses, states, events and counts, each for several questions or rounds. */
final class Kept implements Target {
    private final String name;
    private final List<Function<Value, String>> readers = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private JsonMutations mutations = new JsonMutations(List.of("type"));

    Kept(String name) {
        this.name = name;
    }

    /**
     * Adds a reader.
     *
     * @param values that it can read
     * @param reader returns what became of a value
     */
    void add(List<? extends Value> values, Function<Value, String> reader) {
        values.forEach(value -> examples.add(readers.size() + "|" + Json.write(value)));
        readers.add(reader);
        mutations = new JsonMutations(
                JsonMutations.words(examples.stream().map(Kept::json).toList()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> examples() {
        return examples;
    }

    @Override
    public String mutated(String input, List<String> others, Random random) {
        var donors = List.of(json(others.get(random.nextInt(others.size()))));
        return reader(input) + "|" + mutations.of(json(input), donors, random);
    }

    @Override
    public String take(String input) {
        Value value;
        try {
            value = Json.parse(json(input));
        } catch (InvalidFormatException noJson) {
            return "no JSON";
        }
        int reader = reader(input);
        return reader + " " + readers.get(reader).apply(value);
    }

    private int reader(String input) {
        int end = input.indexOf('|');
        boolean numbered = end > 0 && end < 4 && input.substring(0, end).chars().allMatch(Character::isDigit);
        return numbered ? Integer.parseInt(input.substring(0, end)) % readers.size() : 0;
    }

    private static String json(String input) {
        return input.substring(input.indexOf('|') + 1);
    }
}
