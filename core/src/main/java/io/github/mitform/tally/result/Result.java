package io.github.mitform.tally.result;

import io.github.mitform.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a count came to. Exact and complete: what the public may see of it is for {@code disclosure} to decide.
 *
 * <p>Results are immutable values.
 */
public interface Result {
    /** Returns the id of the counting method, such as {@code borda}. */
    String method();

    /** Returns the version of the counting method, so that a count can be repeated. */
    String version();

    /** Returns how many took part and why others are missing. */
    Turnout turnout();

    /** Returns the tables, the most important first, each with how to draw it. */
    List<Figure> figures();

    /** Returns what can be said in words, the most important first, with what may not be concluded. */
    List<Note> notes();

    /** Returns the options in order, the best first; empty for a result that does not order anything. */
    default List<Standing> standings() {
        return List.of();
    }

    /**
     * Returns what people may have to decide on before it goes further: texts, or options.
     *
     * @return the options of {@link #standings()} unless a method says otherwise
     */
    default List<Entry> entries() {
        return standings().stream().map(Entry::of).toList();
    }

    /**
     * Returns whether a program made up responses that were counted, or options that they are about. Whoever hands a result on hands this
     * on.
     */
    default boolean simulated() {
        return false;
    }

    /** Returns that this counts items, of which one person may have given several; empty where each person counts once. */
    default Optional<Items> items() {
        return Optional.empty();
    }

    /** Returns the method's own numbers, exact, for machines; figures, notes and standings need not be repeated in it. */
    Value data();
}
