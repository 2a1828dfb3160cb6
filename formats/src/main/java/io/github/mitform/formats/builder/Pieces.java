package io.github.mitform.formats.builder;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Options.From;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import java.util.Map;
import java.util.Optional;

/** The pieces that questions are made of; import them statically. All words are in the language of the builder that takes them. */
public final class Pieces {
    private Pieces() {}

    /** Returns an option to choose. */
    public static OptionBuilder option(String id, String label) {
        return new OptionBuilder(id, label);
    }

    /** Returns a row of a grid. */
    public static OptionBuilder row(String id, String label) {
        return new OptionBuilder(id, label);
    }

    /** Returns the options that a parameter of the format holds, or those of an earlier question of the phase. */
    public static Choices from(String source) {
        return new Choices(language -> new From(source, new Selection.All()));
    }

    /** Returns the options that the same person chose in an earlier question of the phase. */
    public static Choices chosenIn(String question) {
        return new Choices(language -> new From(question, new Selection.Chosen()));
    }

    /** Returns the options that the same person did not choose in an earlier question of the phase. */
    public static Choices notChosenIn(String question) {
        return new Choices(language -> new From(question, new Selection.NotChosen()));
    }

    /** Returns options that each person sees in an order of their own; what is {@link OptionBuilder#fixed} keeps its place. */
    public static Choices inRandomOrder(OptionBuilder... options) {
        return Choices.of(options).inRandomOrder();
    }

    /**
     * Returns people for whom it ends at a screening, with a few kind words.
     *
     * @param condition such as {@code age < 14}
     * @param title what reports call them
     * @param thanks what they read
     */
    public static ScreenBuilder out(String id, String condition, String title, String thanks) {
        return new ScreenBuilder(id, condition, title, thanks, Optional.empty());
    }

    /**
     * Returns people for whom it ends at a screening because their group is full; how many each group has, the host says when a session starts.
     *
     * @param question an earlier one with a choice of one
     * @param title what reports call those who came too late
     * @param thanks what they read
     * @param most how many take part at most, by option
     */
    public static ScreenBuilder full(
            String id, String question, String title, String thanks, Map<String, Integer> most) {
        return new ScreenBuilder(id, question, title, thanks, Optional.of(most));
    }

    /**
     * Returns a scale of whole steps.
     *
     * @param from the low end
     * @param low what the low end stands for
     * @param to the high end, above the low one by at most 100
     * @param high what the high end stands for
     */
    public static ScaleBuilder scale(int from, String low, int to, String high) {
        return new ScaleBuilder(from, low, to, high);
    }

    /** Returns a cell of a grid in which one option is chosen. */
    public static Cell oneOf(OptionBuilder... options) {
        var choices = Choices.of(options);
        return new FixedCell(language -> new ChoiceType(choices.in().apply(language), false));
    }

    /** Returns a cell of a grid that is answered with yes or no. */
    public static Cell yesOrNo() {
        return new FixedCell(language -> new YesNoType());
    }

    /** Opens a page of this id, for {@link #when} and {@link #otherwise}. */
    public static Pages page(String id) {
        return new Pages().page(id);
    }

    /** Opens a page of this id and title, for {@link #when} and {@link #otherwise}. */
    public static Pages page(String id, String title) {
        return new Pages().page(id, title);
    }

    /**
     * Returns one way to go on, for {@link FlowBuilder#choose}.
     *
     * @param condition such as {@code "bike" in modes}
     * @param pages what comes then
     */
    public static CaseBuilder when(String id, String condition, Pages pages) {
        return new CaseBuilder(Id.of(id), Optional.of(Condition.of(condition)), pages);
    }

    /** Returns the way to go on when no condition holds, for {@link FlowBuilder#choose}. */
    public static CaseBuilder otherwise(Pages pages) {
        return new CaseBuilder(Id.of("otherwise"), Optional.empty(), pages);
    }
}
