package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that people do together on site, and what is recorded of it on one page.
 *
 * @param instructions what everybody is told
 * @param minutes how long it takes, from 1 to {@value #LONGEST}
 * @param roles who does what; empty where everybody does the same
 * @param material what has to be there
 * @param questions what is recorded; may be empty
 */
public record Activity(
        Id id,
        Optional<Text> title,
        Text instructions,

        @Min(value = 1, message = "activity.minutes-out-of-range")
        @Max(value = LONGEST, message = "activity.minutes-out-of-range")
        int minutes,

        @Default("[]") List<@Valid Role> roles,
        @Default("[]") List<@Valid Material> material,
        @Default("[]") List<@Valid Question> questions,
        @Default("[]") List<Channel> channels)
        implements Step {
    /** The greatest number of minutes: a day. */
    public static final int LONGEST = 1_440;

    public Activity {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(instructions, "instructions");
        roles = List.copyOf(roles);
        material = List.copyOf(material);
        questions = List.copyOf(questions);
        channels = List.copyOf(channels);
    }

    @Override
    public List<Question> inputs() {
        return questions;
    }

    /**
     * What somebody does in it.
     *
     * @param instructions what those in this role are told
     * @param people how many are needed; empty for any number
     */
    public record Role(
            Id id,
            Text label,
            Optional<Text> instructions,

            @Min(value = 1, message = "activity.people-below-one")
            OptionalInt people) {
        public Role {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(instructions, "instructions");
            requireNonNull(people, "people");
        }
    }

    /**
     * Something that has to be there.
     *
     * @param quantity how many; empty where one is enough or the number does not matter
     */
    public record Material(
            Id id,
            Text label,

            @Min(value = 1, message = "activity.quantity-below-one")
            OptionalInt quantity) {
        public Material {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(quantity, "quantity");
        }
    }
}
