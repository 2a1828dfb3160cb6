package io.github.mitform.formats.builder;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.expression.Condition;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An option to choose, or a row of a grid, said in the language of the builder that takes it; {@link #in} adds other languages.
 *
 * <p>Belongs to one thread.
 */
public final class OptionBuilder {
    private final Id id;
    private final Words label;
    private @Nullable Words help;
    private Words said;
    private boolean exclusive;
    private boolean fixed;
    private @Nullable Condition when;
    private OptionalInt price = OptionalInt.empty();

    OptionBuilder(String id, String label) {
        this.id = Id.of(id);
        this.label = new Words(label);
        this.said = this.label;
    }

    /**
     * Says the words that came last, the label or the help, in another language.
     *
     * @throws IllegalArgumentException if they were already said in this language
     */
    public OptionBuilder in(Locale language, String words) {
        said.say(language, words);
        return this;
    }

    /** Says a sentence more about the option. */
    public OptionBuilder help(String words) {
        help = new Words(words);
        said = help;
        return this;
    }

    /** Lets the option stand alone among several choices, such as "none of these". */
    public OptionBuilder exclusive() {
        exclusive = true;
        return this;
    }

    /** Lets the option keep its place where the order of the others is drawn; see {@link Choices#inRandomOrder}. */
    public OptionBuilder fixed() {
        fixed = true;
        return this;
    }

    /**
     * Shows the option only while a condition holds.
     *
     * @param condition such as {@code age >= 18}; whether it can be read is for the check to say
     */
    public OptionBuilder shownWhen(String condition) {
        when = Condition.of(condition);
        return this;
    }

    /** Says what the option costs, where options are bought out of a budget: each once or not at all. */
    public OptionBuilder price(int amount) {
        price = OptionalInt.of(amount);
        return this;
    }

    /** Returns the label, which gathers more languages as they are said. */
    public Words label() {
        return label;
    }

    Option build(Locale language) {
        return new Option(
                id,
                label.in(language),
                Optional.ofNullable(help).map(words -> words.in(language)),
                exclusive,
                fixed,
                Optional.ofNullable(when),
                price);
    }
}
