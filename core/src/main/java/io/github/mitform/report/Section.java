package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Figure;
import io.github.mitform.tally.Missing;
import io.github.mitform.tally.Note;
import io.github.mitform.tally.Result;
import io.github.mitform.tally.Turnout;
import io.github.mitform.text.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One result in a report.
 *
 * @param id the name of the result, such as {@code order} or {@code usability.sus}; unique in its report
 * @param title what the result is about
 * @param asked the words of the questions that were counted, left out where they are the title
 * @param counting how it was counted
 * @param participation how many answered
 * @param outcome what came out, the most important first
 * @param figures tables, and how to draw them
 * @param explanation how the outcome came about, step by step
 * @param cautions what may not be concluded
 */
public record Section(
        String id,
        Text title,
        List<Text> asked,
        Method counting,
        Participation participation,
        List<Sentence> outcome,
        List<Figure> figures,
        List<Sentence> explanation,
        List<Sentence> cautions) {
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
     * @param answered how many gave an answer
     * @param people everybody who delivered a response, with or without an answer
     * @param missing why the others are missing; empty where nobody is, and where a reason is shared by too few people to be named
     */
    public record Participation(long answered, long people, Map<Missing, Long> missing) {
        public Participation {
            missing = Collections.unmodifiableMap(new TreeMap<>(missing));
            if (answered < 0 || people < answered) {
                throw new IllegalArgumentException("0 to " + people + " people can have answered, but was " + answered);
            }
        }

        static Participation of(Turnout turnout) {
            return new Participation(turnout.answered(), turnout.people(), turnout.missing());
        }

        /** Returns a copy that names no reason, if one of them is shared by fewer people than may be shown. */
        Participation withoutReasonsBelow(int smallestCell) {
            return missing.values().stream().allMatch(count -> count >= smallestCell)
                    ? this
                    : new Participation(answered, people, Map.of());
        }
    }

    /**
     * Returns a section on a result that may be published as it is.
     *
     * @param asked the words of the questions; those that are the title are not said twice
     * @param method what people call the counting method
     */
    public static Section of(String id, Text title, List<Text> asked, Sentence method, Result publishable) {
        return new Section(
                id,
                title,
                asked.stream()
                        .filter(question -> !question.equals(title))
                        .distinct()
                        .toList(),
                new Method(publishable.method(), publishable.version(), method),
                Participation.of(publishable.turnout()),
                notes(publishable, Note.Kind.OUTCOME),
                publishable.figures(),
                notes(publishable, Note.Kind.EXPLANATION),
                notes(publishable, Note.Kind.CAUTION));
    }

    private static List<Sentence> notes(Result result, Note.Kind kind) {
        return result.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(Note::sentence)
                .toList();
    }

    /** Returns whether a figure holds cells that may not be shown. */
    boolean withholds() {
        return figures.stream().anyMatch(Figures::withholds);
    }

    Section withCautions(List<Sentence> newCautions) {
        return new Section(id, title, asked, counting, participation, outcome, figures, explanation, newCautions);
    }

    Section withParticipation(Participation newParticipation) {
        return new Section(id, title, asked, counting, newParticipation, outcome, figures, explanation, cautions);
    }
}
