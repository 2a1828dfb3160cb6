package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.text.Placeholders;
import io.github.mitform.text.Placeholders.Placeholder;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Words in every language.
 *
 * <p>A declared language that is missing is an error: people would be asked in a language that they did not choose, and answers given
 * to a question that was not understood cannot be repaired. A register, such as plain German, or a regional variety falls back to
 * words of the same language, so its absence is a warning.
 */
public final class Texts extends Inspection {
    /** How many places of a language that is not declared are told with it. */
    private static final int MOST_RELATED = 20;

    private final Findings findings;
    private final List<Locale> languages;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Set<Id> used;
    private final Map<Locale, List<Place>> undeclared = new LinkedHashMap<>();
    private final Map<Set<Locale>, Boolean> complete = new HashMap<>();
    private final IdentityHashMap<Object, List<Told>> told = new IdentityHashMap<>();
    /** The step or question whose texts are looked at; null outside of all. */
    private @Nullable Object owner;

    private boolean isMessage;

    /** @param used is told which parameters stand in a text */
    public Texts(Format format, Set<Id> used, Findings findings) {
        this.findings = findings;
        this.used = used;
        languages = List.copyOf(new LinkedHashSet<>(format.languages()));
        format.parameters()
                .forEach(parameter -> parameters.putIfAbsent(parameter.id().value(), parameter));
    }

    @Override
    public void phase(Phase phase, Place place) {
        owner = null;
    }

    @Override
    public void result(PhaseResult result, Place place) {
        owner = null;
    }

    @Override
    public void flow(Flow flow, Place place) {
        owner = flow instanceof Step || flow instanceof Repeat ? flow : null;
    }

    @Override
    public void question(Question question, Place place) {
        owner = question;
    }

    @Override
    public void heading(Text text, Place place) {
        var before = owner;
        owner = null;
        text(text, place);
        owner = before;
    }

    @Override
    public void message(Text text, Place place) {
        isMessage = true;
        text(text, place);
        isMessage = false;
    }

    /** Returns the placeholders that are no parameters, by the step or question in whose texts they stand. */
    public IdentityHashMap<Object, List<Told>> told() {
        return told;
    }

    /** A placeholder in words of one language; {@code place} is that of these words. */
    public record Told(Placeholder placeholder, String words, Place place) {}

    @Override
    public void text(Text text, Place place) {
        // Nearly all texts of a format have the same languages, so that comparing them once is enough.
        if (!complete.computeIfAbsent(text.languages(), this::areExactlyTheDeclared)) {
            languages(text, place);
        }
        text.byLanguage().forEach((language, words) -> words(language, words, place));
    }

    private boolean areExactlyTheDeclared(Set<Locale> offered) {
        return offered.size() == languages.size() && offered.containsAll(languages);
    }

    private void languages(Text text, Place place) {
        if (languages.isEmpty()) {
            return; // no language at all is a finding already
        }
        for (Locale language : languages) {
            if (!text.languages().contains(language)) {
                missing(language, text, place);
            }
        }
        for (Locale language : text.languages()) {
            if (!languages.contains(language)) {
                undeclared.computeIfAbsent(language, key -> new ArrayList<>()).add(place);
            }
        }
    }

    private void missing(Locale language, Text text, Place place) {
        boolean variety = !language.equals(Locale.forLanguageTag(language.getLanguage()));
        var instead = text.languages().stream()
                .filter(other -> other.getLanguage().equals(language.getLanguage()))
                .findFirst();
        if (variety && instead.isPresent()) {
            findings.add(
                    Problem.MISSING_VARIETY, place, "language", name(language), "instead", name(instead.orElseThrow()));
        } else {
            findings.add(Problem.MISSING_TRANSLATION, place, "language", name(language));
        }
    }

    private void words(Locale language, String words, Place place) {
        if (words.isBlank()) {
            findings.add(Problem.BLANK, place.field(language.toLanguageTag()), "language", name(language));
            return;
        }
        if (words.indexOf('{') < 0) {
            return;
        }
        var placeholders = Placeholders.in(words);
        for (Placeholder placeholder : placeholders.found()) {
            placeholder(placeholder, words, place.field(language.toLanguageTag()));
        }
        if (placeholders.unclosed().isPresent()) {
            findings.add(
                    Problem.UNCLOSED,
                    place.field(language.toLanguageTag()),
                    "at",
                    placeholders.unclosed().getAsInt() + 1);
        }
    }

    private void placeholder(Placeholder placeholder, String words, Place place) {
        String name = placeholder.name();
        var parameter = parameters.get(name);
        if (parameter == null && isMessage) {
            findings.add(Problem.NOT_IN_MESSAGE, place, "name", name);
            return;
        }
        if (parameter == null && owner != null) {
            told.computeIfAbsent(owner, key -> new ArrayList<>()).add(new Told(placeholder, words, place));
            return;
        }
        if (parameter == null) {
            findings.add(unknown(placeholder, words, place));
            return;
        }
        used.add(parameter.id());
        if (parameter instanceof OptionsParameter) {
            findings.add(Problem.OPTIONS_IN_TEXT, place, "name", name);
        }
    }

    private Finding unknown(Placeholder placeholder, String words, Place place) {
        String name = placeholder.name();
        var known = new TreeSet<>(parameters.keySet());
        var finding = Findings.of(
                parameters.isEmpty() ? Problem.NO_PARAMETERS : Problem.UNKNOWN_PLACEHOLDER,
                place,
                "name",
                name,
                "suggestion",
                Suggestion.didYouMean(name, known));
        return Suggestion.certain(name, known)
                .map(meant -> finding.withFix(
                        Fix.writeText(place.pointer(), placeholder.replacedIn(words, placeholder.renamed(meant)))))
                .orElse(finding);
    }

    @Override
    public void end() {
        undeclared.forEach((language, places) -> findings.add(Findings.of(
                        Problem.UNDECLARED,
                        places.get(0).field(language.toLanguageTag()),
                        "language",
                        name(language),
                        "tag",
                        language.toLanguageTag())
                .withRelated(places.stream()
                        .skip(1)
                        .limit(MOST_RELATED)
                        .map(Place::pointer)
                        .toArray(Pointer[]::new))));
    }

    /** Returns a language as people call it, with its tag: {@code German (de-x-leicht)}. */
    public static Sentence name(Locale language) {
        String tag = language.toLanguageTag();
        return new Sentence(
                language.getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")",
                language.getDisplayLanguage(Locale.GERMAN) + " (" + tag + ")");
    }

    public enum Problem implements CheckCode {
        BLANK(error(
                "text.blank",
                "The words in {language} are blank; write them.",
                "Der Text auf {language} ist leer; bitte ausfüllen.")),
        MISSING_TRANSLATION(error(
                "text.missing-translation",
                "The words are missing in {language}; add them, or take the language out of \"languages\".",
                "Der Text fehlt auf {language}; bitte ergänzen oder die Sprache aus \"languages\" streichen.")),
        MISSING_VARIETY(warning(
                "text.missing-variety",
                "The words are missing in {language}; people will read {instead} instead.",
                "Der Text fehlt auf {language}; stattdessen wird {instead} gezeigt.")),
        UNDECLARED(warning(
                "text.undeclared-language",
                "There are words in {language}, which the format does not offer; add \"{tag}\" to \"languages\", or remove"
                        + " these words.",
                "Es gibt Text auf {language}, was das Format nicht anbietet; bitte „{tag}“ unter \"languages\" ergänzen oder"
                        + " diesen Text entfernen.")),
        UNKNOWN_PLACEHOLDER(error(
                "text.unknown-placeholder",
                "No parameter is called \"{name}\".{suggestion} To show a brace itself, write it twice.",
                "Kein Parameter heißt „{name}“.{suggestion} Eine Klammer, die als solche gemeint ist, bitte doppelt"
                        + " schreiben.")),
        NO_PARAMETERS(error(
                "text.no-parameters",
                "\"{name}\" in braces asks for a parameter, but this format has none.{suggestion} To show a brace itself, write"
                        + " it twice.",
                "„{name}“ in geschweiften Klammern verlangt einen Parameter, dieses Format hat aber keinen.{suggestion} Eine"
                        + " Klammer, die als solche gemeint ist, bitte doppelt schreiben.")),
        OPTIONS_IN_TEXT(error(
                "text.options-placeholder",
                "\"{name}\" is a list of options and cannot stand in a text; use a parameter of type text, number or date.",
                "„{name}“ ist eine Liste von Antworten und kann nicht in einem Text stehen; möglich sind Parameter der Art"
                        + " Text, Zahl oder Datum.")),
        NOT_IN_MESSAGE(error(
                "text.answer-in-message",
                "\"{name}\" is no parameter: what people answered has no place in the message of a refusal, which may end in a log.",
                "„{name}“ ist kein Parameter: Was Menschen geantwortet haben, gehört nicht in eine Meldung, die in einem Protokoll"
                        + " landen kann.")),
        UNCLOSED(error(
                "text.unclosed-brace",
                "The brace at character {at} is not closed; to show a brace itself, write it twice.",
                "Die geschweifte Klammer an Zeichen {at} ist nicht geschlossen; ist sie als solche gemeint, bitte doppelt"
                        + " schreiben."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
