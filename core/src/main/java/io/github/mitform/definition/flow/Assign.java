package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Variants of which each person gets one, drawn when the session starts. What was drawn is delivered under this id, and conditions read it
 * like a choice of one: {@code ab == "b"}.
 *
 * @param title what reports call it; nobody who takes part reads it
 */
public record Assign(
        Id id,
        Optional<Text> title,
        @Size(min = 2, message = "assign.too-few-variants") List<@Valid Variant> variants) implements Flow {
    /** The greatest weight of a variant. */
    public static final int HEAVIEST = 1_000;

    public Assign {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        variants = List.copyOf(variants);
    }

    @Override
    public List<Flow> children() {
        return variants.stream().flatMap(variant -> variant.flow().stream()).toList();
    }

    /** Returns what was drawn as a question, which nobody is asked: a choice of one of the variants. */
    public Question input() {
        var options = variants.stream().map(Variant::option).toList();
        return Question.of(
                id.value(), title.orElseGet(() -> named(id)), new ChoiceType(new Options.Listed(options), false));
    }

    private static Text named(Id id) {
        return Text.of(Locale.ROOT, id.value());
    }

    /**
     * One of the variants.
     *
     * @param title what reports call it
     * @param weight how often it is drawn in comparison with the others, from 1 to {@value Assign#HEAVIEST}
     */
    public record Variant(
            Id id,
            Optional<Text> title,

            @Min(value = 1, message = "assign.weight-out-of-range")
            @Max(value = HEAVIEST, message = "assign.weight-out-of-range")
            @Default("1")
            int weight,

            List<@Valid Flow> flow) {
        public Variant {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            flow = List.copyOf(flow);
        }

        private Option option() {
            return new Option(id, title.orElseGet(() -> named(id)), Optional.empty(), false);
        }
    }
}
