package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which wording of an instrument each language has. Wording changes scores, so that people who answered different ones are never put
 * together.
 *
 * @param byLanguage the id of the wording
 * @param sources where a wording comes from, by its id, where that is said
 */
record Wordings(Map<Locale, String> byLanguage, Map<String, String> sources) {
    static final String SETTING = "wordings";
    /** Stands for the wording of those whose language is not known, or has none. */
    static final String UNKNOWN = "";

    Wordings {
        byLanguage = Map.copyOf(byLanguage);
        sources = Map.copyOf(sources);
    }

    /**
     * Reads the setting: for each language the id of its wording, or the id with its source. Returns nothing if it cannot be read.
     *
     * @param settings of the method
     */
    static Optional<Wordings> read(ObjectValue settings) {
        if (!(settings.get(SETTING).orElse(Value.object()) instanceof ObjectValue object)) return Optional.empty();
        var byLanguage = new LinkedHashMap<Locale, String>();
        var sources = new LinkedHashMap<String, String>();
        for (var entry : object.fields().entrySet()) {
            var language = Locale.forLanguageTag(entry.getKey());
            var id = id(entry.getValue());
            if (language.getLanguage().isEmpty() || id.isBlank()) return Optional.empty();
            byLanguage.put(language, id);
            if (entry.getValue() instanceof ObjectValue wording) {
                wording.text("source").ifPresent(source -> sources.put(id, source));
            }
        }
        return Optional.of(new Wordings(byLanguage, sources));
    }

    private static String id(Value written) {
        if (written instanceof TextValue id) return id.text();
        return written instanceof ObjectValue wording
                        && List.of("id", "source").containsAll(wording.fields().keySet())
                ? wording.text("id").orElse("")
                : "";
    }

    /** Returns all ids, in a fixed order, with {@link #UNKNOWN} at the end. */
    List<String> ids() {
        return Stream.concat(byLanguage.values().stream().sorted(), Stream.of(UNKNOWN))
                .distinct()
                .toList();
    }

    /** Returns the wording of somebody who answered in this language; without a language, the only one there is. */
    String of(@Nullable Locale language) {
        var ids = ids();
        if (language == null) return ids.size() == 2 ? ids.get(0) : UNKNOWN;
        var exact = byLanguage.get(language);
        return exact != null ? exact : byLanguage.getOrDefault(Locale.forLanguageTag(language.getLanguage()), UNKNOWN);
    }

    /** Returns how a sentence names a wording. */
    static Sentence named(String id) {
        return id.equals(UNKNOWN)
                ? new Sentence("wording not known", "Fassung unbekannt")
                : new Sentence("wording {id}", "Fassung {id}").with("id", id);
    }

    /** Returns how a table names a wording. */
    static Text inTable(String id) {
        return id.equals(UNKNOWN) ? Text.of("unbekannt", "not known") : Text.of(id, id);
    }
}
