package io.github.mitform.expression;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong in an expression, first in its spelling, then in what it says. */
public enum ExpressionProblem implements Code {
    EMPTY("empty", "An expression is needed here, but there is nothing.", "Hier fehlt ein Ausdruck."),
    TOO_LONG(
            "too-long",
            "An expression has at most {most} characters, but this one has {found}. Split it into computed values.",
            "Ein Ausdruck hat höchstens {most} Zeichen, dieser hat {found}. Bitte in berechnete Werte aufteilen."),
    TOO_DEEP(
            "too-deep",
            "Brackets, signs and branches may stand at most {most} deep inside each other.",
            "Klammern, Vorzeichen und Verzweigungen dürfen höchstens {most}-fach ineinander stehen."),
    TOO_LARGE(
            "too-large",
            "An expression has at most {most} values, names and operators. Split it into computed values.",
            "Ein Ausdruck hat höchstens {most} Werte, Namen und Operatoren. Bitte in berechnete Werte aufteilen."),
    UNKNOWN_CHARACTER(
            "unknown-character",
            "\"{found}\" has no meaning in an expression.",
            "„{found}“ hat in einem Ausdruck keine Bedeutung."),
    INVISIBLE_CHARACTER(
            "invisible-character",
            "There is an invisible character ({found}) here; write a plain blank or nothing.",
            "Hier steht ein unsichtbares Zeichen ({found}); bitte ein einfaches Leerzeichen oder nichts schreiben."),
    SINGLE_EQUALS(
            "single-equals",
            "A single \"=\" does not compare; write \"==\".",
            "Ein einzelnes „=“ vergleicht nicht; bitte „==“ schreiben."),
    TRIPLE_EQUALS(
            "triple-equals",
            "\"{found}\" has one \"=\" too many; write \"{right}\".",
            "„{found}“ hat ein „=“ zu viel; bitte „{right}“ schreiben."),
    WORD_OPERATOR(
            "word-operator",
            "The word \"{found}\" is not an operator; write \"{right}\".",
            "Das Wort „{found}“ ist kein Operator; bitte „{right}“ schreiben."),
    SINGLE_AMPERSAND(
            "single-ampersand",
            "\"And\" is written with two signs: \"&&\".",
            "„Und“ wird mit zwei Zeichen geschrieben: „&&“."),
    SINGLE_BAR(
            "single-bar",
            "\"Or\" is written with two signs: \"||\".",
            "„Oder“ wird mit zwei Zeichen geschrieben: „||“."),
    UNEQUAL_ANGLES(
            "unequal-angles",
            "\"Not equal\" is written \"!=\", not \"<>\".",
            "„Ungleich“ wird „!=“ geschrieben, nicht „<>“."),
    UNEQUAL_REVERSED(
            "unequal-reversed",
            "\"=!\" is the wrong way round; write \"!=\" for \"not equal\".",
            "„=!“ ist verkehrt herum; bitte „!=“ für „ungleich“ schreiben."),
    ARROW(
            "arrow",
            "\"{found}\" is the wrong way round; write \"{right}\".",
            "„{found}“ ist verkehrt herum; bitte „{right}“ schreiben."),
    MATHEMATICAL_SIGN(
            "mathematical-sign",
            "The sign \"{found}\" is written \"{right}\" here.",
            "Das Zeichen „{found}“ wird hier „{right}“ geschrieben."),
    TYPOGRAPHIC_QUOTES(
            "typographic-quotes",
            "Texts stand in straight quotes, not in typographic ones; write {right}.",
            "Texte stehen in geraden Anführungszeichen, nicht in typographischen; bitte {right} schreiben."),
    DECIMAL_COMMA(
            "decimal-comma",
            "Decimals are written with a point, not with a comma; write \"{right}\".",
            "Dezimalzahlen werden mit Punkt geschrieben, nicht mit Komma; bitte „{right}“ schreiben."),
    OPEN_TEXT(
            "open-text",
            "The text that starts here is not closed; {quote} is missing.",
            "Der Text, der hier beginnt, ist nicht geschlossen; es fehlt {quote}."),
    UNKNOWN_ESCAPE(
            "unknown-escape",
            "\"{found}\" is not an escape; write \"\\\\\" for a backslash itself.",
            "„{found}“ ist keine Escape-Folge; ein Backslash selbst wird „\\\\“ geschrieben."),
    MALFORMED_NUMBER(
            "malformed-number",
            "\"{found}\" is not a number; numbers are written like 18 or 0.5.",
            "„{found}“ ist keine Zahl; Zahlen werden wie 18 oder 0.5 geschrieben."),
    EXPONENT(
            "exponent",
            "\"{found}\" has an exponent; write the number out, like 1500 or 0.001.",
            "„{found}“ hat einen Exponenten; bitte die Zahl ausschreiben, wie 1500 oder 0.001."),
    WHOLE_NUMBER_TOO_LARGE(
            "whole-number-too-large",
            "A whole number lies between {least} and {most}.",
            "Eine ganze Zahl liegt zwischen {least} und {most}."),
    DECIMAL_TOO_LONG(
            "decimal-too-long",
            "A decimal has at most {most} digits, but this one has {found}.",
            "Eine Dezimalzahl hat höchstens {most} Ziffern, diese hat {found}."),
    OPEN_BRACKET(
            "open-bracket",
            "The \"{open}\" at character {at} is not closed: \"{close}\" is missing before {found}.",
            "Die „{open}“ an Zeichen {at} ist nicht geschlossen: vor {found} fehlt „{close}“."),
    WRONG_BRACKET(
            "wrong-bracket",
            "The \"{open}\" at character {at} is closed by \"{found}\"; write \"{close}\".",
            "Die „{open}“ an Zeichen {at} wird mit „{found}“ geschlossen; bitte „{close}“ schreiben."),
    UNOPENED_BRACKET(
            "unopened-bracket",
            "\"{found}\" closes a bracket that was never opened.",
            "„{found}“ schließt eine Klammer, die nie geöffnet wurde."),
    MISSING_VALUE(
            "missing-value",
            "A value or a name is needed before {found}.",
            "Vor {found} fehlt ein Wert oder ein Name."),
    MISSING_OPERATOR(
            "missing-operator",
            "An operator such as \"&&\" or \"==\" is needed before {found}.",
            "Vor {found} fehlt ein Operator wie „&&“ oder „==“."),
    MISSING_COLON(
            "missing-colon",
            "The \"?\" at character {at} needs a \":\" with a second value, before {found}.",
            "Zum „?“ an Zeichen {at} gehört ein „:“ mit einem zweiten Wert, vor {found}."),
    CHAINED_COMPARISON(
            "chained-comparison",
            "Comparisons cannot be chained; write \"a < b && b < c\", or put one into brackets.",
            "Vergleiche lassen sich nicht verketten; bitte „a < b && b < c“ schreiben oder einen einklammern."),
    RESERVED_WORD(
            "reserved-word",
            "\"{found}\" is a word of the language and cannot be a name.",
            "„{found}“ ist ein Wort der Sprache und kann kein Name sein."),
    NO_NULL(
            "no-null",
            "There is no \"null\"; ask \"answered(x)\" whether something has been answered.",
            "Es gibt kein „null“; „answered(x)“ fragt, ob etwas beantwortet wurde."),
    MALFORMED_NAME(
            "malformed-name",
            "\"{found}\" is not a name: names are lower case letters a to z, digits and \"_\", starting with a letter.",
            "„{found}“ ist kein Name: Namen bestehen aus Kleinbuchstaben a bis z, Ziffern und „_“ und beginnen mit"
                    + " einem Buchstaben."),
    UNKNOWN_FUNCTION(
            "unknown-function",
            "There is no function \"{found}\".{suggestion}",
            "Es gibt keine Funktion „{found}“.{suggestion}"),
    FUNCTION_FORM("function-form", "\"{found}\" is written \"{right}\".", "„{found}“ wird „{right}“ geschrieben."),
    ARGUMENT_COUNT(
            "argument-count",
            "\"{function}\" takes exactly one value in its brackets, but got {found}.",
            "„{function}“ hat genau einen Wert in den Klammern, hier sind es {found}."),
    ANSWERED_NEEDS_NAME(
            "answered-needs-name",
            "\"answered\" takes the name of a question, such as \"answered(age)\".",
            "„answered“ nimmt den Namen einer Frage, wie „answered(age)“."),
    MALFORMED_DATE(
            "malformed-date",
            "A date of the calendar is written like date(\"2026-01-31\").",
            "Ein Datum des Kalenders wird wie date(\"2026-01-31\") geschrieben."),
    MALFORMED_DURATION(
            "malformed-duration",
            "A duration is written like duration(\"P14D\"), duration(\"P1Y6M\") or duration(\"PT36H\"), and has at most 9999 years.",
            "Eine Dauer wird wie duration(\"P14D\"), duration(\"P1Y6M\") oder duration(\"PT36H\") geschrieben und hat höchstens 9999 Jahre."),

    UNKNOWN_NAME(
            "unknown-name",
            "Nothing is called \"{found}\" here.{suggestion}",
            "Hier heißt nichts „{found}“.{suggestion}"),
    UNKNOWN_OPTION(
            "unknown-option",
            "\"{found}\" is not one of the options.{suggestion}",
            "„{found}“ ist keine der Antwortmöglichkeiten.{suggestion}"),
    WRONG_OPERAND(
            "wrong-operand",
            "\"{operator}\" needs {needed} here, but this is: {found}.",
            "„{operator}“ braucht hier {needed}, dies ist aber: {found}."),
    NOT_COMPARABLE(
            "not-comparable",
            "\"{operator}\" compares things of one kind, but left is: {left}, and right: {right}.",
            "„{operator}“ vergleicht Dinge einer Art, links steht aber: {left}, und rechts: {right}."),
    NO_ORDER(
            "no-order",
            "\"{operator}\" needs something with an order, such as numbers or dates, but this is: {found}.",
            "„{operator}“ braucht etwas mit einer Reihenfolge, wie Zahlen oder Daten, dies ist aber: {found}."),
    NO_CALCULATION(
            "no-calculation",
            "\"{operator}\" cannot calculate with these; left is: {left}, and right: {right}.",
            "„{operator}“ kann damit nicht rechnen; links steht: {left}, und rechts: {right}."),
    MONTHS_DIFFER(
            "months-differ",
            "Months and years are not equally long, so they have no order; add them to a date and compare the dates.",
            "Monate und Jahre sind verschieden lang und haben keine Reihenfolge; bitte zu einem Datum addieren und die"
                    + " Daten vergleichen."),
    MIXED_KINDS(
            "mixed-kinds",
            "This must be of one kind with what stands before it, but that is: {first}, and this: {found}.",
            "Dies muss von derselben Art sein wie das davor; das ist aber: {first}, und dies: {found}."),
    DIVISION_BY_ZERO("division-by-zero", "This divides by zero.", "Hier wird durch null geteilt."),
    WRONG_RESULT(
            "wrong-result",
            "The expression must give: {needed}, but it gives: {found}.",
            "Der Ausdruck muss ergeben: {needed}, er ergibt aber: {found}.");

    private final String code;
    private final String english;
    private final String german;

    ExpressionProblem(String code, String english, String german) {
        this.code = "expression." + code;
        this.english = english;
        this.german = german;
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
        return new Sentence(english, german);
    }
}
