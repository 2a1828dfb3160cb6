package io.github.mitform.check.internal;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Sentence;

/** What people call the types of answers. */
public final class TypeNames {
    private TypeNames() {}

    public static Sentence of(AnswerType type) {
        if (type instanceof YesNoType) return new Sentence("yes or no", "Ja oder Nein");
        if (type instanceof NumberType) return new Sentence("a number", "eine Zahl");
        if (type instanceof TextType) return new Sentence("a text", "ein Text");
        if (type instanceof DateType) return new Sentence("a date", "ein Datum");
        if (type instanceof ChoiceType) return new Sentence("a choice of one", "eine Auswahl");
        if (type instanceof ChoicesType) return new Sentence("a choice of several", "eine Mehrfachauswahl");
        if (type instanceof ScaleType) return new Sentence("a step of a scale", "eine Stufe einer Skala");
        if (type instanceof RankingType) return new Sentence("a ranking", "eine Rangfolge");
        if (type instanceof AllocationType) return new Sentence("points given out", "eine Verteilung von Punkten");
        if (type instanceof GridType) return new Sentence("a grid", "eine Tabelle");
        if (type instanceof TaskOutcomeType) return new Sentence("the outcome of a task", "der Ausgang einer Aufgabe");
        throw new AssertionError("no name for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }
}
