package io.github.mitform.answer;

/** What somebody answered to one question, or why there is no answer. Values do not know their question. */
public sealed interface Answer
        permits YesNoAnswer,
                NumberAnswer,
                TextAnswer,
                DateAnswer,
                DateTimeAnswer,
                ChoiceAnswer,
                ChoicesAnswer,
                ScaleAnswer,
                RankingAnswer,
                AllocationAnswer,
                GridAnswer,
                TaskOutcomeAnswer,
                PlaceAnswer,
                FileAnswer,
                ComparisonAnswer,
                GroupAnswer,
                ListAnswer,
                GroupingAnswer,
                TreePathAnswer,
                ClickAnswer,
                TextNoteAnswer,
                NoAnswer {

    /** Returns whether this says something: everything but {@link NoAnswer}. */
    default boolean isGiven() {
        return true;
    }
}
