package io.github.mitform.formats.prototype.structure;

import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of headings and how people walked through it. Immutable.
 *
 * <p>Terms as in tree testing tools: a way is direct if every step leads to a heading directly below the one before, so that nothing was taken
 * back; the first click is right if something that is sought lies there or below.
 */
public final class HeadingTree {
    private static final String NOWHERE = "";

    private final Map<String, String> above;
    private final String start;

    private HeadingTree(Map<String, String> above, String start) {
        this.above = above;
        this.start = start;
    }

    /** Returns the tree of a question; people start above its top headings. */
    public static HeadingTree of(TreePathType type) {
        var above = new HashMap<String, String>();
        type.tree().forEach(heading -> put(heading, NOWHERE, above));
        return new HeadingTree(above, NOWHERE);
    }

    /**
     * Returns a tree with a page to start from.
     *
     * @param above for every heading the one above it
     * @param start the page that all ways begin with
     * @throws IllegalArgumentException if headings lie below each other in a circle
     */
    public static HeadingTree from(Map<String, String> above, String start) {
        var copy = new HashMap<>(above);
        copy.put(start, NOWHERE);
        requireNoCircle(copy);
        return new HeadingTree(copy, start);
    }

    private static void requireNoCircle(Map<String, String> above) {
        var leadUp = new HashSet<String>();
        for (String heading : above.keySet()) {
            var way = new HashSet<String>();
            for (var at = heading; at != null && !at.equals(NOWHERE) && !leadUp.contains(at); at = above.get(at)) {
                if (!way.add(at)) throw new IllegalArgumentException("headings lie below each other in a circle");
            }
            leadUp.addAll(way);
        }
    }

    private static void put(Heading heading, String parent, Map<String, String> above) {
        above.putIfAbsent(heading.id().value(), parent);
        heading.children().forEach(child -> put(child, heading.id().value(), above));
    }

    /** How a search ended. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        SKIP
    }

    /**
     * What a way comes to.
     *
     * @param direct whether nothing was taken back; of a search that was given up, whether nothing was even opened
     * @param firstClick the first heading that was opened; empty if none was
     * @param firstIsRight whether something that is sought lies at the first click or below it
     */
    public record Walk(Outcome outcome, boolean direct, Optional<String> firstClick, boolean firstIsRight) {}

    /**
     * Judges a way.
     *
     * @param path the headings in the order in which they were opened, going back included; the last one is where the person would look
     * @param skipped whether the person gave up instead
     * @param goals where it is to be found
     * @throws IllegalArgumentException if a heading is not in the tree
     */
    public Walk walk(List<String> path, boolean skipped, Collection<String> goals) {
        for (String heading : path) {
            if (!above.containsKey(heading)) {
                throw new IllegalArgumentException("a way leads to a heading that is not in the tree");
            }
        }
        boolean atStart = !path.isEmpty() && path.get(0).equals(start);
        var opened = atStart ? path.subList(1, path.size()) : path;
        Optional<String> first = opened.isEmpty() ? Optional.empty() : Optional.of(opened.get(0));
        boolean right = first.filter(heading -> leads(heading, goals)).isPresent();
        if (skipped) return new Walk(Outcome.SKIP, opened.isEmpty(), first, right);
        boolean found = !path.isEmpty() && goals.contains(path.get(path.size() - 1));
        return new Walk(found ? Outcome.SUCCESS : Outcome.FAILURE, goesDown(opened), first, right);
    }

    private boolean goesDown(List<String> opened) {
        var before = start;
        for (String heading : opened) {
            if (!before.equals(above.get(heading))) return false;
            before = heading;
        }
        return true;
    }

    /** Returns whether something that is sought lies at a heading or below it. */
    boolean leads(String heading, Collection<String> goals) {
        return goals.stream().anyMatch(goal -> lies(goal, heading));
    }

    private boolean lies(String goal, String at) {
        for (var heading = goal; heading != null && !heading.equals(NOWHERE); heading = above.get(heading)) {
            if (heading.equals(at)) return true;
        }
        return false;
    }
}
