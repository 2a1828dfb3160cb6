package io.github.mitform.formats.vote;

import io.github.mitform.definition.Counting;
import io.github.mitform.formats.builder.Choices;
import io.github.mitform.formats.builder.FormatBuilder;
import io.github.mitform.formats.builder.OptionBuilder;
import io.github.mitform.formats.builder.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A vote on features on its way.
 *
 * <pre>{@code
 * FeatureVote.titled(GERMAN, "Was soll die App zuerst können?")
 *     .option("parking", "Parkplatz finden").option("reports", "Mängel melden").option("events", "Veranstaltungen")
 *     .ranked()
 *     .build("de.moenchengladbach.app-vote", "1.0.0");
 * }</pre>
 *
 * <p>The title is the question, which stands where {@link #one}, {@link #approved}, {@link #ranked} or {@link #points} is said; its
 * answers and its result are called {@value #VOTE}. Rankings make a roadmap, the features in an order with reasons, choices are counted by plurality or
 * approval, and points are added up, unless {@code countedBy} says otherwise right after. Other questions may stand before and after it. Belongs to one thread.
 */
public final class FeatureVote extends FormatBuilder<FeatureVote> {
    /** The id of the phase, unless another one is said. */
    public static final String PHASE = "ballot";
    /** The id of the question that is voted on, and of its result. */
    public static final String VOTE = "vote";

    private final List<OptionBuilder> options = new ArrayList<>();
    private @Nullable Choices elsewhere;
    private boolean hasBallot;

    private FeatureVote(Locale language, String title) {
        super(language, title, PHASE);
    }

    /**
     * Starts a vote whose words are in this language.
     *
     * @param title what is voted on, as a question
     */
    public static FeatureVote titled(Locale language, String title) {
        return new FeatureVote(language, title);
    }

    /** Puts an option to the vote. */
    public FeatureVote option(String id, String label) {
        return option(Pieces.option(id, label));
    }

    /** Puts an option to the vote. */
    public FeatureVote option(OptionBuilder option) {
        options.add(option);
        return saying(option.label());
    }

    /** Puts to the vote what a parameter of the format holds, instead of options listed here. */
    public FeatureVote optionsFrom(String parameter) {
        elsewhere = Pieces.from(parameter);
        return this;
    }

    /** Lets people choose one option. */
    public FeatureVote one() {
        return ballot("plurality", choices -> askOne(VOTE, "", choices));
    }

    /** Lets people choose every option that they approve of, or none. */
    public FeatureVote approved() {
        return ballot("approval", choices -> askMany(VOTE, "", choices));
    }

    /** Lets people put any number of options in order, the best first. */
    public FeatureVote ranked() {
        return ballot("roadmap", choices -> askRanking(VOTE, "", choices));
    }

    /**
     * Lets people give out points over the options.
     *
     * @param total how many points each person has, 1 or more
     */
    public FeatureVote points(int total) {
        return ballot("dots", choices -> askPoints(VOTE, "", total, choices));
    }

    /** @param method how votes are counted unless something else is said */
    private FeatureVote ballot(String method, Function<Choices, FeatureVote> ask) {
        if (hasBallot) {
            throw new IllegalStateException("one(), approved(), ranked() and points(…) exclude each other");
        }
        hasBallot = true;
        return ask.apply(elsewhere == null ? Choices.of(options) : elsewhere)
                .asking(title())
                .countedBy(Counting.by(method));
    }

    @Override
    protected void complete() {
        if (options.isEmpty() && elsewhere == null) {
            throw missing("what is put to the vote", "option(…) or optionsFrom(…)");
        }
        if (!hasBallot) {
            throw missing("how people vote", "one(), approved(), ranked() or points(…)");
        }
    }
}
