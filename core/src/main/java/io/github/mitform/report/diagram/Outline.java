package io.github.mitform.report.diagram;

import java.util.List;
import java.util.Optional;

/**
 * What a picture shows, in words that are ready to be shown, whatever draws it.
 *
 * @param title of the format
 */
record Outline(String title, List<Lane> lanes) {
    Outline {
        lanes = List.copyOf(lanes);
    }

    /**
     * One phase.
     *
     * @param notes when it opens and how long it lasts
     */
    record Lane(String title, List<String> notes, List<Part> parts, List<Counted> results) {
        Lane {
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
            results = List.copyOf(results);
        }
    }

    /** A piece of the flow. */
    sealed interface Part permits Box, Fork, Frame, Loop {}

    /** What a page is for. */
    enum Kind {
        INFORM,
        CONSENT,
        ASK,
        TASK,
        ACTIVITY,
        /** No page, but a value that is computed. */
        COMPUTE
    }

    /**
     * One page, or one value.
     *
     * @param label what kind of page it is, and its id
     * @param count people who came past
     */
    record Box(Kind kind, String label, Optional<String> title, List<Row> rows, Optional<String> count)
            implements Part {
        Box {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One question.
     *
     * @param when the condition under which it is asked, as in the file
     * @param from the names of results that it takes its options from, such as {@code wishes.proposals}
     */
    record Row(String words, Optional<String> when, List<String> from) {
        Row {
            from = List.copyOf(from);
        }
    }

    /**
     * Ways beside each other that meet again behind.
     *
     * @param all whether all of them are gone along, one after the other, rather than one of them
     */
    record Fork(boolean all, List<Way> ways) implements Part {
        Fork {
            ways = List.copyOf(ways);
        }
    }

    /**
     * One way.
     *
     * @param head the condition as in the file, or words where there is none
     * @param isCode whether the head is a condition
     * @param count people who went along
     */
    record Way(String head, boolean isCode, Optional<String> count, List<Part> parts) {
        Way {
            parts = List.copyOf(parts);
        }
    }

    /** Pages that belong together, such as those of an included format. */
    record Frame(String title, List<Part> parts) implements Part {
        Frame {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Pages that come again for each of several items.
     *
     * @param title how often
     * @param from the names of results that the items come from
     */
    record Loop(String title, List<String> from, List<Part> parts) implements Part {
        Loop {
            from = List.copyOf(from);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A result.
     *
     * @param name with its phase, such as {@code wishes.proposals}
     * @param words what is counted and how
     */
    record Counted(String name, String words) {}
}
