package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Recruitment;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a count needs to know beside the answers; never a clock.
 *
 * @param lotSeed decides ties where the method is told to draw lots; published with the result
 * @param eligible how many people might have taken part, where that is known: of a vote all who are entitled to it, of a sample all out of whom people
 *     were drawn. Never how many were invited: with 300 answers of 500 invited people, drawn from 50,000, it is 50,000, and 500 would make intervals far
 *     too narrow
 * @param probabilitySample whether people were drawn by chance, so that a margin of error means something
 * @param equalChances whether everybody had the same chance to be drawn, as far as is known; otherwise, as where people are drawn within groups, only
 *     weights make shares those of everybody. False where people were not drawn by chance
 * @param facts what methods of some kind need to know besides, such as what people decided about ties: one of each type
 */
public record CountContext(
        OptionalLong lotSeed,
        OptionalLong eligible,
        boolean probabilitySample,
        boolean equalChances,
        Map<Class<?>, Object> facts) {
    private static final Note NO_MARGIN_OF_ERROR = Note.caution(
            new Sentence(
                    "These people were not drawn by chance. The numbers say what those who took part answered; they do not speak for everybody, and there is no margin of error for that.",
                    "Diese Menschen wurden nicht per Zufall ausgewählt. Die Zahlen sagen, was die Teilnehmenden geantwortet haben; sie stehen nicht für alle, und eine Fehlerspanne gibt es dafür nicht."));

    private static final Note FURTHER_PEOPLE = Note.caution(
            new Sentence(
                    "These people were not drawn by chance. The numbers say what those who took part did and answered; they do not speak for everybody. The intervals hold for further people like these, not for the whole city.",
                    "Diese Menschen wurden nicht per Zufall ausgewählt. Die Zahlen sagen, was die Teilnehmenden getan und geantwortet haben; sie stehen nicht für alle. Die Intervalle gelten für weitere Menschen wie diese, nicht für die ganze Stadt."));

    public CountContext {
        requireNonNull(lotSeed, "lotSeed");
        requireNonNull(eligible, "eligible");
        if (equalChances && !probabilitySample) {
            throw new IllegalArgumentException("people who were not drawn had no equal chances to be drawn");
        }
        facts = Map.copyOf(facts);
        facts.forEach((type, fact) -> {
            if (type != fact.getClass()) throw new IllegalArgumentException("a fact is kept by its own type");
        });
    }

    /** Makes the context of people who chose themselves, or of whom everybody had the same chance to be drawn. */
    public CountContext(OptionalLong lotSeed, OptionalLong eligible, boolean probabilitySample) {
        this(lotSeed, eligible, probabilitySample, probabilitySample, Map.of());
    }

    /** Returns a context for people who came to take part in this way, without lots. */
    public static CountContext of(Recruitment recruitment, OptionalLong eligible) {
        return new CountContext(
                OptionalLong.empty(),
                eligible,
                recruitment.isProbabilitySample(),
                recruitment.hasEqualChances(),
                Map.of());
    }

    /** Returns a context for people who chose themselves to take part, without lots. */
    public static CountContext selfSelected() {
        return new CountContext(OptionalLong.empty(), OptionalLong.empty(), false);
    }

    /** Returns the same context with a seed for lots. */
    public CountContext withLots(long seed) {
        return new CountContext(OptionalLong.of(seed), eligible, probabilitySample, equalChances, facts);
    }

    /** Returns the same context with what methods of some kind need to know, in place of another of the same type. */
    public CountContext with(Object fact) {
        var more = new HashMap<>(facts);
        more.put(fact.getClass(), fact);
        return new CountContext(lotSeed, eligible, probabilitySample, equalChances, more);
    }

    /** Returns what a method needs to know; empty if nobody said. */
    public <T> Optional<T> fact(Class<T> type) {
        return Optional.ofNullable(type.cast(facts.get(type)));
    }

    /**
     * Returns what every result has to say about how people came to take part: nothing where they were drawn by chance, otherwise that
     * there is no margin of error, and why.
     */
    public List<Note> sampling() {
        return probabilitySample ? List.of() : List.of(NO_MARGIN_OF_ERROR);
    }

    /**
     * Returns what a result says in place of {@link #sampling} whose intervals stand for further people like those who took part, as those of
     * a test do, however these came to it: nothing where they were drawn by chance.
     */
    public List<Note> furtherPeople() {
        return probabilitySample ? List.of() : List.of(FURTHER_PEOPLE);
    }
}
