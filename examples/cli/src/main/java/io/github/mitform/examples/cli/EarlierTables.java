package io.github.mitform.examples.cli;

import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that an earlier report left in a folder, of which a new one may have fewer. A file is one of them only if the report that lies there names it,
 * and if it begins as tables of reports do; whatever else there is stays.
 */
final class EarlierTables {
    private static final byte[] START = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private EarlierTables() {}

    /**
     * Returns the names of the tables of a report.
     *
     * @param json the file that holds it, which may not be there, or be anything else
     * @param field where it holds it; empty where the file is the report
     */
    static Set<String> named(Path json, Optional<String> field) {
        var names = new LinkedHashSet<String>();
        try {
            var found = Files.isRegularFile(json, LinkOption.NOFOLLOW_LINKS)
                    ? Json.document(json).value()
                    : Optional.<Value>empty();
            var report = field.map(name -> found.flatMap(value -> inside(value, name)))
                    .orElse(found);
            if (report.orElse(null) instanceof ObjectValue object
                    && object.text("mitformReport").isPresent()) {
                object.items("sections").forEach(section -> add(section, names));
            }
        } catch (IOException unreadable) {
            names.clear(); // nobody knows what is of a report then
        }
        return names;
    }

    private static Optional<Value> inside(Value value, String field) {
        return value instanceof ObjectValue object ? object.get(field) : Optional.empty();
    }

    private static void add(Value section, Set<String> names) {
        if (!(section instanceof ObjectValue object)) return;
        object.text("id")
                .ifPresent(id -> object.items("figures").forEach(figure -> {
                    if (figure instanceof ObjectValue each) {
                        each.text("id")
                                .ifPresent(table -> names.add(inFileName(id) + "-" + inFileName(table) + ".csv"));
                    }
                }));
    }

    private static String inFileName(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    }

    /** Removes what is no longer there. */
    static void remove(Path folder, Collection<String> earlier, Collection<String> written) throws IOException {
        for (var name : earlier) {
            var table = folder.resolve(name);
            if (!written.contains(name) && isTable(table)) Files.delete(table);
        }
    }

    private static boolean isTable(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return false;
        try (var input = Files.newInputStream(file)) {
            return Arrays.equals(input.readNBytes(START.length), START);
        }
    }
}
