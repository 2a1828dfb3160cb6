package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The same again for each item. One of {@code times}, {@code each} and {@code until} says how often.
 *
 * <p>Items have stable keys: the ids of the options, or numbers from 1. An answer stands under {@code ID.KEY.QUESTION}, such as {@code
 * rate.parking.useful}. Inside, {@code item} is the key of the item, and a question is the one of the same item; outside, {@code
 * rate.useful} is the list of the answers given.
 *
 * @param title what people read above each item; {@code {item}} in it and in all words inside is the label of the option, or the number
 * @param times how often
 * @param each the items, as options
 * @param until looked at behind each item; no further one follows once it holds
 * @param most the greatest number of items that are counted, from 1 to {@value #MOST}; may be left out with {@code times} where that is a
 *     number, or the answer to a question that has a greatest number
 */
public record Repeat(
        Id id,
        Optional<Text> title,
        Optional<@Valid Times> times,
        Optional<@Valid Options> each,
        Optional<Condition> until,

        @Min(value = 1, message = "repeat.most-out-of-range") @Max(value = MOST, message = "repeat.most-out-of-range")
        OptionalInt most,

        @NotEmpty(message = "repeat.empty") List<@Valid Flow> flow)
        implements Flow {
    /** The greatest number of items that are counted. */
    public static final int MOST = 100;

    public Repeat {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(times, "times");
        requireNonNull(each, "each");
        requireNonNull(until, "until");
        requireNonNull(most, "most");
        flow = List.copyOf(flow);
    }

    /** Repeats something a number of times. */
    public static Repeat times(String id, Times times, OptionalInt most, Flow... flow) {
        return new Repeat(
                Id.of(id),
                Optional.empty(),
                Optional.of(times),
                Optional.empty(),
                Optional.empty(),
                most,
                List.of(flow));
    }

    /** Repeats something for each of several options. */
    public static Repeat each(String id, Options each, Flow... flow) {
        return new Repeat(
                Id.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.of(each),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(flow));
    }

    /** Repeats something until a condition holds behind an item, but no more often than {@code most}. */
    public static Repeat until(String id, String condition, int most, Flow... flow) {
        return new Repeat(
                Id.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Condition.of(condition)),
                OptionalInt.of(most),
                List.of(flow));
    }

    /** Returns the items as the options of a question, which nobody is asked. */
    public Question input(Options items) {
        return Question.of(id.value(), title.orElseGet(() -> Text.of(Locale.ROOT, id.value())), ChoicesType.of(items));
    }

    @Override
    public List<Flow> children() {
        return flow;
    }
}
