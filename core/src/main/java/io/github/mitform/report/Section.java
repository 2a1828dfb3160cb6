package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One result in a report.
 *
 * @param id the name of the result, such as {@code order} or {@code usability.sus}; unique in its report
 * @param title what the result is about
 * @param asked the words of the questions that were counted, left out where they are the title
 * @param counting how it was counted
 * @param participation how many answered
 * @param smallestCell groups of fewer people are withheld in this section; that of an included format may be greater than the report's
 * @param outcome what came out, the most important first
 * @param figures tables, and how to draw them
 * @param explanation how the outcome came about, step by step
 * @param cautions what may not be concluded
 * @param pictures drawings on the page alone, before the figures, which have the same numbers
 */
public record Section(
        String id,
        Text title,
        List<Text> asked,
        Method counting,
        Participation participation,
        int smallestCell,
        List<Sentence> outcome,
        List<Figure> figures,
        List<Sentence> explanation,
        List<Sentence> cautions,
        List<Picture> pictures) {
    public Section {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        asked = List.copyOf(asked);
        requireNonNull(counting, "counting");
        requireNonNull(participation, "participation");
        outcome = List.copyOf(outcome);
        figures = List.copyOf(figures);
        explanation = List.copyOf(explanation);
        cautions = List.copyOf(cautions);
        pictures = List.copyOf(pictures);
    }

    /**
     * A counting method.
     *
     * @param id such as {@code borda}
     * @param title what people call it
     */
    public record Method(String id, String version, Sentence title) {
        public Method {
            requireNonNull(id, "id");
            requireNonNull(version, "version");
            requireNonNull(title, "title");
        }
    }

    /**
     * How many people took part in what was counted.
     *
     * @param answered how many gave an answer; empty where they are too few to be counted in public
     * @param people everybody who delivered a response, with or without an answer
     * @param missing why the others are missing; empty where nobody is, and where a reason is shared by too few people to be named
     * @param counted what is said instead where no people were counted, such as texts; then the others are 0 and empty
     */
    public record Participation(
            OptionalLong answered, long people, Map<Missing, Long> missing, Optional<Sentence> counted) {
        public Participation {
            requireNonNull(counted, "counted");
            missing = Collections.unmodifiableMap(new TreeMap<>(missing));
            long known = answered.orElse(0);
            if (known < 0 || people < known) {
                throw new IllegalArgumentException("0 to " + people + " people can have answered, but was " + known);
            }
        }

        /** Creates the participation of people. */
        public Participation(OptionalLong answered, long people, Map<Missing, Long> missing) {
            this(answered, people, missing, Optional.empty());
        }

        /** Returns what is said where something else was counted than people. */
        static Participation of(Sentence counted) {
            return new Participation(OptionalLong.of(0), 0, Map.of(), Optional.of(counted));
        }

        /**
         * Returns what may be said of a turnout: nothing of fewer people than the smallest cell, and no reasons for missing answers if
         * one of them is that of so few.
         */
        static Participation of(Turnout turnout, int smallestCell) {
            boolean few = turnout.answered() > 0 && turnout.answered() < smallestCell;
            boolean reasons = !few && turnout.missing().values().stream().allMatch(people -> people >= smallestCell);
            return new Participation(
                    few ? OptionalLong.empty() : OptionalLong.of(turnout.answered()),
                    turnout.people(),
                    reasons ? turnout.missing() : Map.of());
        }

        String in(About.Kind kind, Wording wording, int smallestCell) {
            if (counted.isPresent()) return wording.say(counted.get());
            return kind == About.Kind.BALLOTS
                    ? wording.ballots(answered.orElse(0), people)
                    : wording.participation(answered, people, missing, smallestCell);
        }
    }

    private static List<Sentence> sentences(List<Note> notes, Note.Kind kind) {
        return notes.stream()
                .filter(note -> note.kind() == kind)
                .map(Note::sentence)
                .toList();
    }

    /** Returns a section on what may be published of a result; questions that are the title are not said twice. */
    static Section of(
            String id,
            Text title,
            List<Text> asked,
            Method counting,
            Participation participation,
            int smallestCell,
            List<Figure> figures,
            List<Note> notes) {
        return new Section(
                id,
                title,
                asked.stream()
                        .filter(question -> !question.equals(title))
                        .distinct()
                        .toList(),
                counting,
                participation,
                smallestCell,
                sentences(notes, Note.Kind.OUTCOME),
                figures,
                sentences(notes, Note.Kind.EXPLANATION),
                sentences(notes, Note.Kind.CAUTION),
                List.of());
    }

    Section withTitle(Text newTitle) {
        return with(newTitle, cautions);
    }

    Section withCautions(List<Sentence> newCautions) {
        return with(title, newCautions);
    }

    private Section with(Text newTitle, List<Sentence> newCautions) {
        return new Section(
                id,
                newTitle,
                asked,
                counting,
                participation,
                smallestCell,
                outcome,
                figures,
                explanation,
                newCautions,
                pictures);
    }
}
