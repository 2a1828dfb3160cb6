package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A way through a tree of headings.
 *
 * @param path ids of the headings in the order in which they were opened, going back included
 * @param chosen the one where somebody would look in the end, the last of the path
 */
public record TreePathAnswer(List<String> path, String chosen) implements Answer {
    public TreePathAnswer {
        path = List.copyOf(path);
        requireNonNull(chosen, "chosen");
    }
}
