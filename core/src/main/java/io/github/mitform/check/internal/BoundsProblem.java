package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.problem.Sentence;

/** What {@link Bounds} finds. */
public enum BoundsProblem implements CheckCode {
    TOO_FEW_OPTIONS(error(
            "options.too-few",
            "At least 2 options are needed but {found}.",
            "Es sind mindestens 2 Antwortmöglichkeiten nötig, {found}.")),
    NO_OPTIONS(error(
            "options.none",
            "At least 1 option is needed beside the answer in own words, but {found}.",
            "Neben der Antwort in eigenen Worten ist mindestens 1 weitere nötig, {found}.")),
    TOO_MANY_OPTIONS(error(
            "options.too-many",
            "At most {max} options are possible but there are {found}.",
            "Es sind höchstens {max} Antwortmöglichkeiten erlaubt, hier sind es {found}.")),
    NO_ROWS(error("rows.none", "At least 1 row is needed but {found}.", "Es ist mindestens 1 Zeile nötig, {found}.")),
    TOO_MANY_ROWS(error(
            "rows.too-many",
            "At most {max} rows are possible but there are {found}.",
            "Es sind höchstens {max} Zeilen möglich, hier sind es {found}.")),
    EXCLUSIVE_WITHOUT_EFFECT(warning(
            "option.exclusive-without-effect",
            "Only where people choose several options can one of them stand alone; remove \"exclusive\" here.",
            "Nur wo Mehreres angekreuzt werden kann, steht eine Antwortmöglichkeit für sich allein; bitte \"exclusive\" hier"
                    + " entfernen.")),
    FIXED_WITHOUT_EFFECT(warning(
            "option.fixed-without-effect",
            "Every option keeps its place here; remove \"fixed\", or let the order be drawn with \"order\": \"random\".",
            "Hier behalten alle Antwortmöglichkeiten ihren Platz; bitte \"fixed\" entfernen oder die Reihenfolge mit \"order\":"
                    + " \"random\" auslosen lassen.")),
    NOTHING_TO_DRAW(warning(
            "options.nothing-to-draw",
            "Fewer than 2 options may change places, so that there is no order to draw; remove \"order\", or some \"fixed\".",
            "Weniger als 2 Antwortmöglichkeiten dürfen den Platz wechseln, sodass nichts auszulosen ist; bitte \"order\" oder"
                    + " einige \"fixed\" entfernen.")),
    CONDITION_IN_PARAMETER(error(
            "option.condition-in-parameter",
            "The options of a parameter are the same wherever they are used, and know no answers; remove \"when\", or list the"
                    + " options at the question.",
            "Die Antwortmöglichkeiten eines Parameters sind überall dieselben und kennen keine Antworten; bitte \"when\" entfernen"
                    + " oder sie bei der Frage auflisten.")),
    CONDITION_INSIDE(error(
            "option.condition-inside",
            "Only the options of a whole question, or the rows of a grid, may depend on answers; remove \"when\" here, or ask"
                    + " separate questions.",
            "Nur die Antwortmöglichkeiten einer ganzen Frage oder die Zeilen einer Tabelle dürfen von Antworten abhängen; bitte"
                    + " \"when\" hier entfernen oder einzeln fragen.")),
    REVERSED(error(
            "bounds.reversed",
            "No answer is possible: at least {min} is asked for, but at most {max} is allowed.",
            "Keine Antwort ist möglich: Verlangt wird mindestens {min}, erlaubt ist aber höchstens {max}.")),
    STEP_TOO_LARGE(error(
            "number.step-too-large",
            "Only {min} can be answered: a step of {step} leads beyond {max}.",
            "Nur {min} kann geantwortet werden: Ein Schritt von {step} führt über {max} hinaus.")),
    MAX_BELOW_ONE(error(
            "bounds.max-below-one",
            "At least 1 option must be allowed, but \"max\" is {found}.",
            "Mindestens 1 Antwortmöglichkeit muss erlaubt sein, \"max\" ist aber {found}.")),
    MIN_ABOVE_OPTIONS(error(
            "bounds.min-above-options",
            "At least {min} options are asked for, but there are only {found}.",
            "Verlangt werden mindestens {min} Antwortmöglichkeiten, es gibt aber nur {found}.")),
    MAX_ABOVE_OPTIONS(
            warning(
                    "bounds.max-above-options",
                    "Up to {max} options are allowed, but there are only {found}; leave \"max\" out to allow all.",
                    "Erlaubt sind bis zu {max} Antwortmöglichkeiten, es gibt aber nur {found}; ohne \"max\" sind alle erlaubt.")),
    MOST_BELOW_ONE(error(
            "allocation.most-below-one",
            "At least 1 point must be allowed for an option, but \"most\" is {found}.",
            "Mindestens 1 Punkt muss für eine Antwortmöglichkeit erlaubt sein, \"most\" ist aber {found}.")),
    MOST_ABOVE_TOTAL(warning(
            "allocation.most-above-total",
            "Up to {most} points are allowed for one option, but there are only {total} in all; leave \"most\" out.",
            "Erlaubt sind bis zu {most} Punkte für eine Antwortmöglichkeit, insgesamt gibt es aber nur {total}; bitte \"most\""
                    + " weglassen.")),
    TOTAL_NOT_REACHED(error(
            "allocation.total-not-reached",
            "All {total} points have to be given, but {options} options with at most {most} each take only {found}.",
            "Alle {total} Punkte müssen vergeben werden, {options} Antwortmöglichkeiten mit je höchstens {most} nehmen aber nur {found}"
                    + " auf.")),
    SCALE_REVERSED(error(
            "scale.reversed",
            "The high end of a scale lies above its low end, but it runs from {from} to {to}.",
            "Das obere Ende einer Skala liegt über dem unteren, diese reicht aber von {from} bis {to}.")),
    SCALE_TOO_WIDE(error(
            "scale.too-wide",
            "A scale has at most {max} steps between its ends, but this one has {found}; ask for a number instead.",
            "Eine Skala hat höchstens {max} Schritte zwischen ihren Enden, diese hat {found}; bitte stattdessen nach einer"
                    + " Zahl fragen.")),
    LABEL_OUTSIDE(error(
            "scale.label-outside",
            "There is no step {found} on a scale from {from} to {to}; remove this label or move an end.",
            "Auf einer Skala von {from} bis {to} gibt es keinen Schritt {found}; bitte die Beschriftung entfernen oder ein"
                    + " Ende verschieben.")),
    CELL_NOT_POSSIBLE(error(
            "grid.cell-not-possible",
            "A row of a grid can only be answered by something small, such as a step of a scale or a choice; ask separate questions.",
            "Eine Zeile einer Tabelle kann nur mit etwas Kleinem beantwortet werden, zum Beispiel einer Stufe einer Skala oder einer"
                    + " Auswahl; bitte einzeln fragen.")),
    TOP_BELOW_ONE(error(
            "select.top-below-one",
            "At least the best 1 has to go on, but {found} is written.",
            "Mindestens die beste 1 muss weiterkommen, hier steht aber {found}.")),
    SHARE_OUT_OF_RANGE(error(
            "select.share-out-of-range",
            "A share lies between 0 and 1, but {found} is written; a quarter is 0.25.",
            "Ein Anteil liegt zwischen 0 und 1, hier steht aber {found}; ein Viertel ist 0.25."));

    public static final Sentence ONE = new Sentence("there is 1", "es gibt aber nur 1");
    public static final Sentence NONE = new Sentence("there is none", "es gibt aber keine");

    private final Kind kind;

    BoundsProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
