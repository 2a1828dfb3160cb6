package io.github.mitform.formats.builder;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Media;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What can be said more about the question that came last, and about the words that came last. */
abstract class QuestionDetails<B extends QuestionDetails<B>> {
    private List<Words> said = List.of();
    private @Nullable QuestionDraft last;

    // Every subclass names itself as B.
    @SuppressWarnings("unchecked")
    final B self() {
        return (B) this;
    }

    /** Lets {@link #in} translate these words. */
    protected final B saying(Words... words) {
        said = List.of(words);
        return self();
    }

    /** Returns new words, and lets {@link #in} translate them. */
    protected final Words say(String words) {
        var newWords = new Words(words);
        said = List.of(newWords);
        return newWords;
    }

    final void lastQuestion(@Nullable QuestionDraft question) {
        last = question;
    }

    private QuestionDraft question() {
        if (last == null) {
            throw new IllegalStateException("a question has to come before more is said about it");
        }
        return last;
    }

    /** Replaces the words of the last question, and lets {@link #in} translate them. */
    protected final B asking(Words words) {
        question().ask = words;
        return saying(words);
    }

    private TypeDraft type(TypeDraft.Detail detail) {
        return question().type.allowing(detail);
    }

    /**
     * Says the words that came last in another language: {@code .askText("wish", "Was fehlt?").in(ENGLISH, "What is missing?")}.
     *
     * @param words as many as came last, in the same order; the words of options and scales are translated where they are said
     * @throws IllegalArgumentException if there are more or fewer, or they were already said in this language
     */
    public B in(Locale language, String... words) {
        Translation.say(said, language, words);
        return self();
    }

    /** Says a sentence more about the last question. */
    public B help(String words) {
        question().help = say(words);
        return self();
    }

    /** Lets people leave the last question unanswered. */
    public B optional() {
        question().required = false;
        return self();
    }

    /**
     * Shows the last question only while a condition holds.
     *
     * @param condition such as {@code satisfaction <= 2}; whether it can be read is for the check to say
     */
    public B shownWhen(String condition) {
        question().when = Condition.of(condition);
        return self();
    }

    /**
     * Fills in an answer to the last question, which counts as long as nobody gives another one. What is filled in is often left as it is.
     *
     * @param answer as {@link Value#from} takes it: an id for a choice, a list of ids for several
     */
    public B filledIn(Object answer) {
        question().preset = Value.from(answer);
        return self();
    }

    /**
     * Lets the answer to the last question keep to something more, together with earlier answers.
     *
     * @param condition such as {@code children <= people}
     * @param message what people read whose answer does not keep to it
     */
    public B valid(String id, String condition, String message) {
        var words = say(message);
        question().demands.add(language -> new Demand(Id.of(id), Condition.of(condition), words.in(language)));
        return self();
    }

    /** Says how much the answer to the last question tells about a person; nothing, unless this is said. */
    public B personal(Personal personal) {
        question().personal = personal;
        return self();
    }

    /**
     * Shows a picture with the last question.
     *
     * @param source where it is, as a URI reference
     * @param alternative what it shows, for those who do not see it
     */
    public B picture(String id, String source, String alternative) {
        var words = say(alternative);
        question().media.add(language -> new Media(Id.of(id), source, words.in(language)));
        return self();
    }

    /**
     * Lets people write an answer of their own instead of choosing, or beside their choices.
     *
     * @throws IllegalStateException if the last question was said with neither {@code askOne} nor {@code askMany}
     */
    public B orOther() {
        type(TypeDraft.Detail.orOther).other = true;
        return self();
    }

    /**
     * Sets how many options have to be chosen or ranked at least, or how many characters a text has at least.
     *
     * @throws IllegalStateException if the last question was said with neither {@code askMany} nor {@code askRanking} nor {@code
     *     askText}
     */
    public B atLeast(int least) {
        type(TypeDraft.Detail.atLeast).least = OptionalInt.of(least);
        return self();
    }

    /**
     * Sets how many options may be chosen or ranked at most, or how many points one option may get at most.
     *
     * @throws IllegalStateException if the last question was said with neither {@code askMany} nor {@code askRanking} nor {@code
     *     askPoints}
     */
    public B atMost(int most) {
        type(TypeDraft.Detail.atMost).most = OptionalInt.of(most);
        return self();
    }

    /**
     * Lets several options share a rank.
     *
     * @throws IllegalStateException if the last question was not said with {@code askRanking}
     */
    public B withTies() {
        type(TypeDraft.Detail.withTies).ties = true;
        return self();
    }

    /**
     * Says what is counted or given out, such as "years" or "euros".
     *
     * @throws IllegalStateException if the last question was said with neither {@code askNumber} nor {@code askPoints}
     */
    public B unit(String words) {
        type(TypeDraft.Detail.unit).unit = say(words);
        return self();
    }

    /**
     * Sets the distance between two numbers; 1 unless this is said.
     *
     * @param step above 0, such as 0.01 for euros and cents
     * @throws IllegalStateException if the last question was not said with {@code askNumber}
     */
    public B step(BigDecimal step) {
        type(TypeDraft.Detail.step).step = step;
        return self();
    }

    /**
     * Sets how many lines the field for a text offers.
     *
     * @param lines 1 to 50
     * @throws IllegalStateException if the last question was not said with {@code askText}
     */
    public B lines(int lines) {
        type(TypeDraft.Detail.lines).lines = lines;
        return self();
    }

    /**
     * Sets the pattern that a whole text has to match.
     *
     * @param pattern a regular expression without back-references and look-around
     * @throws IllegalStateException if the last question was not said with {@code askText}
     */
    public B matching(String pattern) {
        type(TypeDraft.Detail.matching).pattern = pattern;
        return self();
    }

    /**
     * Makes people give out every point.
     *
     * @throws IllegalStateException if the last question was not said with {@code askPoints}
     */
    public B spendAll() {
        type(TypeDraft.Detail.spendAll).spendAll = true;
        return self();
    }

    /**
     * Lets people leave out rows, as long as they answer one.
     *
     * @throws IllegalStateException if the last question was not said with {@code askGrid}
     */
    public B someRows() {
        type(TypeDraft.Detail.someRows).everyRow = false;
        return self();
    }

    /** Counts the answers to the last question by this method instead of the usual one of its kind, even if they name people. */
    public B countedBy(Counting counting) {
        question().counting = counting;
        return self();
    }

    /** Leaves the answers to the last question uncounted. */
    public B notCounted() {
        question().counted = false;
        return self();
    }

    /** Says when the public sees the count of the last question; after the end of the phase, unless this is said. */
    public B released(Release release) {
        question().release = release;
        return self();
    }
}
