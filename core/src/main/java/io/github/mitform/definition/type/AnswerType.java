package io.github.mitform.definition.type;

import java.util.Optional;

/** What an answer may be. The vocabulary is closed: formats combine types, they never add kinds. */
public sealed interface AnswerType
        permits YesNoType,
                NumberType,
                TextType,
                DateType,
                DateTimeType,
                ChoiceType,
                ChoicesType,
                ScaleType,
                RankingType,
                AllocationType,
                GridType,
                TaskOutcomeType,
                PlaceType,
                FileType,
                ComparisonType,
                GroupType,
                ListType,
                GroupingType,
                TreePathType,
                ClickType,
                TextNoteType {

    /** Returns the options people choose from; empty for a type without options. For a grid these are its rows, for a
     * card sort its cards. */
    default Optional<Options> options() {
        return Optional.empty();
    }

    /** Returns the same type with other options: what a round does once it knows them. A type without options stays as it is. */
    default AnswerType withOptions(Options options) {
        return this;
    }
}
