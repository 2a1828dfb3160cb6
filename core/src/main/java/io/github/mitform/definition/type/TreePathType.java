package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/**
 * Something to be found in a tree of headings, known as tree testing: the way somebody took, and where they would look in the end.
 *
 * @param tree the headings at the top, with what lies below each; up to 1,000 in all and 10 levels deep
 * @param goals ids of the headings where it is to be found; participants never see them
 * @param mostSteps greatest number of headings on the way, going back included, 1 to 1,000
 */
public record TreePathType(
        List<@Valid Heading> tree,
        List<Id> goals,

        @Default("200")
        @Min(value = 1, message = "tree.most-steps-out-of-range")
        @Max(value = 1_000, message = "tree.most-steps-out-of-range")
        int mostSteps)
        implements AnswerType {
    public TreePathType {
        tree = List.copyOf(tree);
        goals = List.copyOf(goals);
    }

    /**
     * A heading.
     *
     * @param id unique in the whole tree
     * @param label what people read
     * @param children the headings directly below it
     */
    public record Heading(Id id, Text label, @Default("[]") List<@Valid Heading> children) {
        public Heading {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            children = List.copyOf(children);
        }

        /** Returns a heading with others below it. */
        public static Heading of(String id, Text label, Heading... children) {
            return new Heading(Id.of(id), label, List.of(children));
        }
    }
}
