package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which wording of an instrument each language has. Wording changes scores, so that people who answered different ones are never put
 * together.
 *
 * @param byLanguage the id of the wording
 * @param sources where a wording comes from, by its id, where that is said
 * @param unproven the ids of wordings of which it is said that no study has validated them
 */
record Wordings(Map<Locale, String> byLanguage, Map<String, String> sources, Set<String> unproven) {
    static final String SETTING = "wordings";

    private static final String VALIDATED = "validated";
    /** Stands for the wording of those whose language is not known, or has none. */
    static final String UNKNOWN = "";

    Wordings {
        byLanguage = Map.copyOf(byLanguage);
        sources = Map.copyOf(sources);
        unproven = Set.copyOf(unproven);
    }

    /** Makes wordings of which it is not said whether a study has validated them. */
    Wordings(Map<Locale, String> byLanguage, Map<String, String> sources) {
        this(byLanguage, sources, Set.of());
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
        var unproven = new HashSet<String>();
        for (var entry : object.fields().entrySet()) {
            var language = Locale.forLanguageTag(entry.getKey());
            var id = id(entry.getValue());
            if (language.getLanguage().isEmpty() || id.isBlank()) return Optional.empty();
            byLanguage.put(language, id);
            if (entry.getValue() instanceof ObjectValue wording) {
                wording.text("source").ifPresent(source -> sources.put(id, source));
                if (Value.of(false).equals(wording.fields().get(VALIDATED))) unproven.add(id);
            }
        }
        return Optional.of(new Wordings(byLanguage, sources, unproven));
    }

    /** Returns the other settings to read, with what is wrong with this one. */
    static Settings settings(ObjectValue settings) {
        var others = new LinkedHashMap<>(settings.fields());
        others.remove(SETTING);
        var reading = Settings.of(Value.object(others));
        if (read(settings).isEmpty()) {
            reading.report(InstrumentCode.WORDINGS, Pointer.root().field(SETTING));
        }
        return reading;
    }

    private static String id(Value written) {
        if (written instanceof TextValue id) return id.text();
        return written instanceof ObjectValue wording
                        && List.of("id", "source", VALIDATED)
                                .containsAll(wording.fields().keySet())
                        && wording.fields().getOrDefault(VALIDATED, Value.of(true)) instanceof BooleanValue
                ? wording.text("id").orElse("")
                : "";
    }

    /** Returns each language of a text as a wording of its own, named by the language. */
    static Wordings byLanguage(Text asked) {
        var byLanguage = new LinkedHashMap<Locale, String>();
        asked.byLanguage().keySet().forEach(language -> byLanguage.put(language, language.toLanguageTag()));
        return new Wordings(byLanguage, Map.of());
    }

    /** Returns whether a wording has no other name than its language. */
    boolean isLanguage(String id) {
        return byLanguage.keySet().stream()
                .anyMatch(language -> language.toLanguageTag().equals(id));
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

    /** Returns what a wording is called among the numbers of a result. */
    static String inData(String id) {
        return id.equals(UNKNOWN) ? "unknown" : id;
    }

    /** Says where the wordings that were answered come from. */
    List<Note> explained(Collection<String> answered) {
        var notes = new ArrayList<Note>();
        for (String wording : answered) {
            var source = sources.get(wording);
            if (source == null) continue;
            var sentence = new Sentence("Source of the {wording}: {source}.", "Quelle der {wording}: {source}.");
            notes.add(new Note(
                    Kind.EXPLANATION, sentence.with("wording", named(wording), "source", source), Note.NOBODY));
        }
        return List.copyOf(notes);
    }

    /** Says that several wordings stay apart, and what nobody knows of some. */
    List<Note> cautions(Collection<String> answered) {
        var cautions = new ArrayList<Note>();
        if (answered.size() > 1) {
            cautions.add(Note.caution(new Sentence(
                    "Different wordings were answered. Their scores are not put together, since wording changes scores.",
                    "Es wurden verschiedene Fassungen beantwortet. Ihre Werte werden nicht zusammengefasst, denn die Fassung verändert"
                            + " die Werte.")));
        }
        if (answered.contains(UNKNOWN)) {
            cautions.add(Note.caution(new Sentence(
                    "It is not known which wording some or all of these people answered; do not compare their score with others.",
                    "Bei einigen oder allen ist unbekannt, welche Fassung sie beantwortet haben; vergleichen Sie ihren Wert nicht mit"
                            + " anderen.")));
        }
        return cautions;
    }

    /** Returns how a table names a wording. */
    static Text inTable(String id) {
        return id.equals(UNKNOWN) ? Text.of("unbekannt", "not known") : Text.of(id, id);
    }
}
