package io.github.mitform.json.schema;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema says about each record, field and constant, in one language. They stand in resources, keyed by the name of the record and
 * of the field or constant: {@code Phase}, {@code Phase.lasts}, {@code Level.consult}; {@code any.id} stands for the field {@code id}
 * of every record that has no words of its own for it. For one use.
 */
final class Descriptions {
    private final Locale language;
    private final Properties words;
    private final Set<String> asked = new TreeSet<>();

    private Descriptions(Locale language, Properties words) {
        this.language = language;
        this.words = words;
    }

    static Descriptions in(Locale language) {
        boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        var words = new Properties();
        String file = german ? "descriptions_de.properties" : "descriptions.properties";
        try (var stream = Objects.requireNonNull(Descriptions.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("our own jar cannot be read", e);
        }
        return new Descriptions(german ? Locale.GERMAN : Locale.ENGLISH, words);
    }

    Locale language() {
        return language;
    }

    /** Returns the words for a key; the key itself where they are missing, which a test forbids. */
    String of(String key) {
        asked.add(key);
        return words.getProperty(key, key);
    }

    /** Returns the words for a field of a record, or for every field of this name. */
    String of(String owner, String field) {
        String own = owner + "." + field;
        return of(words.containsKey(own) || !words.containsKey("any." + field) ? own : "any." + field);
    }

    /** Returns the keys that were asked for. */
    Set<String> asked() {
        return asked;
    }

    /** Returns the keys that there are words for. */
    Set<String> known() {
        return words.stringPropertyNames();
    }
}
