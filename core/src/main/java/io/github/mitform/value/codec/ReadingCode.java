package io.github.mitform.value.codec;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;
import io.github.mitform.problem.UnfitException;

/** What can be wrong with values that are read into records. */
public enum ReadingCode implements Code {
    FIELD_MISSING("field.missing", "The field {field} is missing here.{hint}", "Hier fehlt das Feld {field}.{hint}"),
    FIELD_UNKNOWN(
            "field.unknown", "There is no field {field} here.{hint}", "Ein Feld {field} gibt es hier nicht.{hint}"),
    VALUE_WRONG_KIND(
            "value.wrong-kind",
            "{needed} is needed here, but there is {found}.{hint}",
            "Hier wird {needed} gebraucht, da steht aber {found}.{hint}"),
    VALUE_NULL(
            "value.null",
            "There is no value null; leave the field out or give it a value.",
            "Den Wert null gibt es nicht; lassen Sie das Feld weg oder geben Sie ihm einen Wert."),
    VALUE_UNKNOWN(
            "value.unknown",
            "{found} is not known here.{hint} Possible are {known}.",
            "{found} ist hier nicht bekannt.{hint} Möglich sind {known}."),
    VALUE_UNFIT("value.unfit", "These values do not fit together.", "Diese Werte passen nicht zusammen."),
    VALUE_REFUSED("value.refused", "This cannot be: {why}", "Das geht nicht: {why}"),
    TYPE_UNKNOWN(
            "type.unknown",
            "{found} is not known here.{hint} Possible are {known}.",
            "{found} ist hier nicht bekannt.{hint} Möglich sind {known}."),
    NAME_MALFORMED(
            "name.malformed", "A field cannot have this name: {reason}", "Ein Feld kann nicht so heißen: {reason}"),
    NAME_TWICE(
            "name.twice",
            "{found} means the same as a field before it; keep one of them.",
            "{found} bedeutet dasselbe wie ein Feld davor; behalten Sie eines von beiden."),
    NUMBER_NOT_WHOLE(
            "number.not-whole",
            "A whole number is needed here, without decimal places.",
            "Hier wird eine ganze Zahl gebraucht, ohne Nachkommastellen."),
    NUMBER_OUT_OF_RANGE(
            "number.out-of-range",
            "The number has to be between {min} and {max}.",
            "Die Zahl muss zwischen {min} und {max} liegen."),
    NUMBER_NOT_EXACT(
            "number.not-exact",
            "Other programs would change this number when they read it; give it with at most 15 digits, and smaller than 10 to"
                    + " the power of 300.",
            "Andere Programme würden diese Zahl beim Lesen verändern; geben Sie sie mit höchstens 15 Stellen an und kleiner als"
                    + " 10 hoch 300."),
    DATE_MALFORMED(
            "date.malformed",
            "{found} is not a day of the calendar; write it as year, month and day, such as 2026-12-31.",
            "{found} ist kein Tag im Kalender; schreiben Sie Jahr, Monat und Tag, zum Beispiel 2026-12-31."),
    DATE_TIME_MALFORMED(
            "date-time.malformed",
            "{found} is not a day of the calendar with a time; write it such as 2026-12-31T18:30.",
            "{found} ist kein Tag im Kalender mit Uhrzeit; schreiben Sie zum Beispiel 2026-12-31T18:30."),
    MONTH_MALFORMED(
            "month.malformed",
            "{found} is not a month of the calendar; write it as year and month, such as 2026-12.",
            "{found} ist kein Monat im Kalender; schreiben Sie Jahr und Monat, zum Beispiel 2026-12."),
    INSTANT_MALFORMED(
            "instant.malformed",
            "{found} is not a moment; write it in universal time, such as 2026-12-31T18:00:00Z.",
            "{found} ist kein Zeitpunkt; schreiben Sie ihn in Weltzeit, zum Beispiel 2026-12-31T18:00:00Z."),
    PERIOD_MALFORMED(
            "period.malformed",
            "{found} is not a length of time; write P14D for 14 days, P6M for 6 months, P1Y for a year.",
            "{found} ist keine Dauer; schreiben Sie P14D für 14 Tage, P6M für 6 Monate, P1Y für ein Jahr."),
    DURATION_MALFORMED(
            "duration.malformed",
            "{found} is not a length of time; write PT90S for 90 seconds, PT20M for 20 minutes.",
            "{found} ist keine Dauer; schreiben Sie PT90S für 90 Sekunden, PT20M für 20 Minuten."),
    LANGUAGE_MALFORMED(
            "language.malformed",
            "{found} is not the sign of a language; write de for German, en for English, de-x-leicht for plain German.",
            "{found} ist kein Sprachzeichen; schreiben Sie de für Deutsch, en für Englisch, de-x-leicht für Leichte Sprache."),
    FINDINGS_MORE(
            "findings.more",
            "There is more to mend than the {count} findings listed; mend these first.",
            "Es ist mehr zu beheben als die {count} genannten Stellen; beheben Sie zuerst diese.");

    private final String code;
    private final Sentence sentence;

    ReadingCode(String code, String english, String german) {
        this.code = code;
        this.sentence = new Sentence(english, german);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** Returns what is wrong where an object cannot be made of its values: the reason where whoever refused it gave one. */
    static Finding refusal(IllegalArgumentException refused, Pointer place) {
        return refused instanceof UnfitException unfit
                ? VALUE_REFUSED.at(place, "why", unfit.sentence())
                : VALUE_UNFIT.at(place);
    }
}
