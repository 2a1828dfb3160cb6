package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/**
 * Cards sorted into groups, known as card sorting.
 *
 * @param choices the cards, 2 or more
 * @param kind who names the groups
 * @param groups those that are given; none in an open sort
 * @param mostGroups greatest number of groups of one's own, 1 to 100
 * @param complete whether every card has to be sorted
 */
public record GroupingType(
        @Named("cards") @Valid Options choices,
        @Default("\"open\"") Kind kind,
        @Default("[]") List<@Valid Option> groups,

        @Default("20")
        @Min(value = 1, message = "grouping.most-groups-out-of-range")
        @Max(value = 100, message = "grouping.most-groups-out-of-range")
        int mostGroups,

        @Default("true") boolean complete)
        implements AnswerType {
    public GroupingType {
        requireNonNull(choices, "cards");
        requireNonNull(kind, "kind");
        groups = List.copyOf(groups);
    }

    /** Returns a sort into groups of people's own. */
    public static GroupingType open(Options cards) {
        return new GroupingType(cards, Kind.OPEN, List.of(), 20, true);
    }

    /** Returns a sort into these groups. */
    public static GroupingType closed(Options cards, Option... groups) {
        return new GroupingType(cards, Kind.CLOSED, List.of(groups), 20, true);
    }

    /** Who names the groups. */
    public enum Kind {
        /** Everybody makes and names groups of their own. */
        OPEN,
        /** The groups are given. */
        CLOSED,
        /** Groups are given, and people may add their own. */
        HYBRID
    }

    /** Returns whether people may make groups of their own. */
    public boolean hasOwnGroups() {
        return kind != Kind.CLOSED;
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new GroupingType(options, kind, groups, mostGroups, complete);
    }
}
