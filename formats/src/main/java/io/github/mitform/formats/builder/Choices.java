package io.github.mitform.formats.builder;

import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.Options.Listed;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The options of a question, listed or from elsewhere. */
public final class Choices {
    private final Function<Locale, Options> options;

    Choices(Function<Locale, Options> options) {
        this.options = options;
    }

    static Choices of(OptionBuilder... options) {
        return of(List.of(options));
    }

    /** Returns the options that will be in this list when the format is built. */
    public static Choices of(List<OptionBuilder> options) {
        var view = Collections.unmodifiableList(options);
        return new Choices(language ->
                new Listed(view.stream().map(option -> option.build(language)).toList()));
    }

    /** Returns the same options, shown to each person in an order that is drawn; what is {@link OptionBuilder#fixed} keeps its place. */
    public Choices inRandomOrder() {
        return new Choices(language -> options.apply(language).withOrder(Options.Order.RANDOM));
    }

    Function<Locale, Options> in() {
        return options;
    }
}
