package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Unwrapped;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;

/** The options of a question: listed where they are used, or taken from elsewhere when a round opens. */
public sealed interface Options {

    /** In which order people see options. What is counted does not depend on it. */
    enum Order {
        /** As they are written. */
        AS_LISTED,
        /**
         * Drawn for each person by the seed of the session; what is {@link Option#fixed} keeps its place. So no option gains by standing
         * first.
         */
        RANDOM
    }

    /** Returns options listed in the definition, shown as they are listed. */
    static Options of(Option... options) {
        return new Listed(Arrays.asList(options));
    }

    /** Returns options listed in the definition. */
    static Options of(List<Option> options, Order order) {
        return order == Order.AS_LISTED ? new Listed(options) : new Arranged(options, order);
    }

    /** Returns the options that are known, in order; empty as long as they have to come from elsewhere. */
    default List<Option> listed() {
        return List.of();
    }

    /** Returns whether the options are written down here, so that {@link #listed} knows them. */
    default boolean isListed() {
        return true;
    }

    /** Returns in which order people see them. */
    default Order order() {
        return Order.AS_LISTED;
    }

    /** Returns the same options in another order. */
    Options withOrder(Order order);

    /** Options written down in the definition; in the file a plain list. */
    @Unwrapped
    record Listed(List<@Valid Option> items) implements Options {
        public Listed {
            items = List.copyOf(items);
        }

        @Override
        public List<Option> listed() {
            return items;
        }

        @Override
        public Options withOrder(Order order) {
            return of(items, order);
        }
    }

    /** Options written down in the definition with their order; in the file {@code {"items": […], "order": …}}. */
    record Arranged(
            List<@Valid Option> items,
            @Default("\"as_listed\"") Order order) implements Options {
        public Arranged {
            items = List.copyOf(items);
            requireNonNull(order, "order");
        }

        @Override
        public List<Option> listed() {
            return items;
        }

        @Override
        public Options withOrder(Order newOrder) {
            return of(items, newOrder);
        }
    }

    /**
     * Options from a parameter, the result of an earlier phase or an earlier question; in the file {@code {"from": …, "select": …,
     * "order": …}}.
     *
     * @param from the id of a parameter, {@code phase.result}, or the name of a question that stands before in the same phase
     * @param select which options of a result or a question are taken; all of them for a parameter
     * @param order in which order people see them
     */
    record From(
            String from,
            @Default("{\"method\": \"all\"}") Selection select,
            @Default("\"as_listed\"") Order order) implements Options {
        public From {
            requireNonNull(from, "from");
            requireNonNull(select, "select");
            requireNonNull(order, "order");
        }

        public From(String from, Selection select) {
            this(from, select, Order.AS_LISTED);
        }

        @Override
        public boolean isListed() {
            return false;
        }

        @Override
        public Options withOrder(Order newOrder) {
            return new From(from, select, newOrder);
        }
    }
}
