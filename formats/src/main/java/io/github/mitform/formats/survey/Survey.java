package io.github.mitform.formats.survey;

import io.github.mitform.formats.builder.FormatBuilder;
import java.util.Locale;

/**
 * A survey on its way.
 *
 * <pre>{@code
 * Survey.titled(ENGLISH, "Park")
 *     .askOne("bench", "Where?", option("pond", "By the pond"), option("gate", "At the gate"))
 *     .build("org.example.park", "1.0.0");
 * }</pre>
 *
 * <p>Options, scales and branches come from {@link io.github.mitform.formats.builder.Pieces}. Belongs to one thread.
 */
public final class Survey extends FormatBuilder<Survey> {
    /** The id of the phase, unless another one is said. */
    public static final String PHASE = "survey";

    private Survey(Locale language, String title) {
        super(language, title, PHASE);
    }

    /** Starts a survey whose words are in this language. */
    public static Survey titled(Locale language, String title) {
        return new Survey(language, title);
    }

    @Override
    protected void complete() {
        if (!asks()) {
            throw missing("a question", "askOne(…) or another method that begins with ask");
        }
    }
}
