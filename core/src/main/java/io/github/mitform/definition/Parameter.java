package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a city sets without changing anything else. Its value may be used in texts as {@code {id}}, in conditions by its id, and,
 * if it is a list of options, as {@code {"from": "id"}}.
 */
public sealed interface Parameter {
    Id id();

    /** What it is for, as the person reads who sets it. */
    Optional<Text> label();

    /** Returns the value as it stands in a text, numbers and dates as the language writes them; empty for a list of options. */
    default Optional<String> shown(Locale language) {
        return Optional.empty();
    }

    /** A name or a phrase, the same in every language. */
    @Named("text")
    record TextParameter(
            Id id, Optional<Text> label, @Named("default") String value) implements Parameter {
        public TextParameter {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(value, "value");
        }

        @Override
        public Optional<String> shown(Locale language) {
            return Optional.of(value);
        }
    }

    /**
     * A number.
     *
     * @param min least value a city may set
     * @param max greatest value a city may set
     */
    @Named("number")
    record NumberParameter(
            Id id,
            Optional<Text> label,
            @Named("default") BigDecimal value,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max)
            implements Parameter {
        public NumberParameter {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(value, "value");
            requireNonNull(min, "min");
            requireNonNull(max, "max");
        }

        @Override
        public Optional<String> shown(Locale language) {
            return Optional.of(InWords.number(value, language));
        }
    }

    /** A day. */
    @Named("date")
    record DateParameter(
            Id id, Optional<Text> label, @Named("default") LocalDate value) implements Parameter {
        public DateParameter {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(value, "value");
        }

        @Override
        public Optional<String> shown(Locale language) {
            return Optional.of(InWords.date(value, language));
        }
    }

    /**
     * A list of options.
     *
     * @param sample whether the default only shows where others go, such as texts that may not be shipped; whoever includes the format sets them
     */
    @Named("options")
    record OptionsParameter(
            Id id,
            Optional<Text> label,
            @Named("default") List<@Valid Option> value,
            @Default("false") boolean sample) implements Parameter {
        /** Makes one whose default may stand. */
        public OptionsParameter(Id id, Optional<Text> label, List<Option> value) {
            this(id, label, value, false);
        }

        public OptionsParameter {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            value = List.copyOf(value);
        }
    }
}
