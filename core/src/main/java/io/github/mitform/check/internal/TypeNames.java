package io.github.mitform.check.internal;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
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
        if (type instanceof DateTimeType) return new Sentence("a date with a time", "ein Datum mit Uhrzeit");
        if (type instanceof PlaceType) return new Sentence("a place on the map", "ein Ort auf der Karte");
        if (type instanceof FileType) return new Sentence("a file", "eine Datei");
        if (type instanceof ComparisonType) return new Sentence("a comparison", "ein Vergleich");
        if (type instanceof GroupType) return new Sentence("a group of fields", "eine Gruppe von Feldern");
        if (type instanceof ListType) return new Sentence("a list", "eine Liste");
        if (type instanceof GroupingType) return new Sentence("a card sort", "eine Kartensortierung");
        if (type instanceof TreePathType) return new Sentence("a search in a tree", "eine Suche in einem Baum");
        if (type instanceof ClickType) return new Sentence("a click on a picture", "ein Klick auf ein Bild");
        if (type instanceof TextNoteType) return new Sentence("notes on a text", "Anmerkungen zu einem Text");
        throw new AssertionError("no name for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }
}
