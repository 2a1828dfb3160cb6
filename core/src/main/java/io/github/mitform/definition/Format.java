package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import io.github.mitform.value.Meant;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A participation format: a small program over people's answers, as one city writes it down and another adapts it.
 *
 * <p>Immutable. A format may be a draft with faults; only a checked program runs.
 *
 * @param language the version of the definition language, {@code "1"}; in the file {@code mitform}
 * @param summary what it is for, in a sentence or two
 * @param languages the languages and registers that every text has to offer
 * @param level how far people decide, in the terms of IAP2
 * @param recruitment how people come to take part, which decides what may be concluded
 * @param parameters what a city sets without changing anything else
 * @param privacy what people are told about their data; needed as soon as a question is personal
 * @param phases in the order they run
 */
public record Format(
        @Named("mitform") @Meant("\"1\"") String language,
        FormatId id,
        Version version,
        Text title,
        Optional<Text> summary,
        @NotEmpty(message = "format.no-language") List<Locale> languages,
        @Default("\"consult\"") Level level,
        @Default("\"open\"") Recruitment recruitment,
        Optional<@Valid Publisher> publisher,
        Optional<@Valid Licence> licence,
        @Default("[]") List<@Valid Parameter> parameters,
        Optional<@Valid Privacy> privacy,
        @NotEmpty(message = "format.no-phase") List<@Valid Phase> phases) {

    /** The version of the definition language that this library reads and writes. */
    public static final String LANGUAGE = "1";

    public Format {
        requireNonNull(language, "language");
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        languages = List.copyOf(languages);
        requireNonNull(level, "level");
        requireNonNull(recruitment, "recruitment");
        requireNonNull(publisher, "publisher");
        requireNonNull(licence, "licence");
        parameters = List.copyOf(parameters);
        requireNonNull(privacy, "privacy");
        phases = List.copyOf(phases);
    }

    public Optional<Phase> phase(Id phase) {
        return phases.stream().filter(p -> p.id().equals(phase)).findFirst();
    }

    public Optional<Parameter> parameter(Id parameter) {
        return parameters.stream().filter(p -> p.id().equals(parameter)).findFirst();
    }

    /** Returns the size below which a group of people is not shown: that of the privacy part, or 5 where there is none. */
    public int smallestCell() {
        return privacy.map(Privacy::smallestCell).orElse(Privacy.USUAL_SMALLEST_CELL);
    }

    public Format withParameters(List<Parameter> newParameters) {
        return new Format(
                language,
                id,
                version,
                title,
                summary,
                languages,
                level,
                recruitment,
                publisher,
                licence,
                newParameters,
                privacy,
                phases);
    }

    /** Returns a copy with other phases. */
    public Format withPhases(List<Phase> newPhases) {
        return new Format(
                language,
                id,
                version,
                title,
                summary,
                languages,
                level,
                recruitment,
                publisher,
                licence,
                parameters,
                privacy,
                newPhases);
    }
}
