package io.github.mitform.json;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a text before anybody asks what it means. */
public enum JsonCode implements Code {
    TOO_LARGE(
            "json.too-large",
            "This is larger than {limit} bytes, more than is read here.",
            "Das ist größer als {limit} Byte, mehr wird hier nicht gelesen."),
    TOO_DEEP(
            "json.too-deep",
            "Lists and objects stand more than {limit} levels deep inside each other here.",
            "Listen und Objekte stehen hier mehr als {limit} Ebenen tief ineinander."),
    TOO_MANY_VALUES(
            "json.too-many-values",
            "There are more than {limit} values, more than are read here.",
            "Es sind mehr als {limit} Werte, mehr werden hier nicht gelesen."),
    TEXT_TOO_LONG(
            "json.text-too-long",
            "This text is longer than {limit} characters.",
            "Dieser Text ist länger als {limit} Zeichen."),
    NUMBER_TOO_LONG(
            "json.number-too-long",
            "This number is longer than {limit} characters.",
            "Diese Zahl ist länger als {limit} Zeichen."),

    NOT_UTF_8(
            "json.not-utf-8",
            "There is a character here that is not written in UTF-8; save the file again with the encoding UTF-8.",
            "Hier steht ein Zeichen, das nicht in UTF-8 geschrieben ist; speichern Sie die Datei neu mit der Kodierung UTF-8."),
    OTHER_ENCODING(
            "json.other-encoding",
            "This file is written in {encoding}; save it again with the encoding UTF-8.",
            "Diese Datei ist in {encoding} geschrieben; speichern Sie sie neu mit der Kodierung UTF-8."),
    BYTE_ORDER_MARK(
            "json.byte-order-mark",
            Severity.WARNING,
            "The file starts with an invisible byte order mark; other programs may stumble over it, so save it as UTF-8"
                    + " without BOM.",
            "Die Datei beginnt mit einer unsichtbaren Byte-Reihenfolge-Markierung; andere Programme können darüber stolpern,"
                    + " speichern Sie sie als UTF-8 ohne BOM."),
    HALF_CHARACTER(
            "json.half-character",
            "This text holds half of a character, a surrogate without its partner.",
            "Dieser Text enthält ein halbes Zeichen, ein Surrogat ohne sein Gegenstück."),

    EMPTY("json.empty", "There is nothing here.", "Hier steht nichts."),
    TRUNCATED(
            "json.truncated",
            "The text ends too early: {closing} is missing, which closes {opening} of line {line}.",
            "Der Text endet zu früh: Es fehlt {closing}, das {opening} aus Zeile {line} schließt."),
    TRAILING(
            "json.trailing",
            "Something follows after the end of the value; one text holds one value.",
            "Nach dem Ende des Werts folgt noch etwas; ein Text enthält einen Wert."),
    DUPLICATE_FIELD(
            "json.duplicate-field",
            "The field {field} stands here a second time; keep one of them.",
            "Das Feld {field} steht hier ein zweites Mal; behalten Sie eines davon."),
    COMMENT(
            "json.comment",
            "Comments are not possible in JSON; take it out.",
            "Kommentare sind in JSON nicht möglich; nehmen Sie ihn heraus."),
    QUOTATION_MARKS(
            "json.quotation-marks",
            "Texts and names stand between straight double quotation marks \", not between other ones.",
            "Texte und Namen stehen zwischen geraden doppelten Anführungszeichen \", nicht zwischen anderen."),
    NAME_WITHOUT_QUOTATION_MARKS(
            "json.name-without-quotation-marks",
            "The name of a field stands between double quotation marks \".",
            "Der Name eines Feldes steht zwischen doppelten Anführungszeichen \"."),
    TEXT_NOT_CLOSED(
            "json.text-not-closed",
            "This text is not closed; it needs a quotation mark \" at its end, in the same line.",
            "Dieser Text ist nicht geschlossen; er braucht an seinem Ende ein Anführungszeichen \", in derselben Zeile."),
    COMMA_MISSING("json.comma-missing", "A comma is missing before this.", "Vor dieser Stelle fehlt ein Komma."),
    COMMA_EXTRA("json.comma-extra", "There is one comma too many here.", "Dieses Komma ist zu viel."),
    DECIMAL_COMMA(
            "json.decimal-comma",
            "Decimal places follow after a point, not after a comma: 1.5.",
            "Nachkommastellen folgen nach einem Punkt, nicht nach einem Komma: 1.5."),
    COLON_MISSING(
            "json.colon-missing",
            "A colon is needed between the name of a field and its value.",
            "Zwischen dem Namen eines Feldes und seinem Wert wird ein Doppelpunkt gebraucht."),
    VALUE_MISSING("json.value-missing", "A value is missing here.", "Hier fehlt ein Wert."),
    BRACKET_MISMATCH(
            "json.bracket-mismatch",
            "{closing} is needed here, to close {opening} of line {line}, but there is {found}.",
            "Hier wird {closing} gebraucht, das {opening} aus Zeile {line} schließt, da steht aber {found}."),
    WORD_UNKNOWN(
            "json.word-unknown",
            "A word without quotation marks can only be true, false or null, in lower case.",
            "Ein Wort ohne Anführungszeichen kann nur true, false oder null sein, klein geschrieben."),
    NUMBER_MALFORMED(
            "json.number-malformed",
            "A number is written like 12, -3, 0.5 or 1e6: without plus sign, leading zeros or unit.",
            "Eine Zahl wird wie 12, -3, 0.5 oder 1e6 geschrieben: ohne Pluszeichen, führende Nullen oder Einheit."),
    ESCAPE_UNKNOWN(
            "json.escape-unknown",
            "A backslash is written \\\\ here; alone it only starts \\\", \\/, \\b, \\f, \\n, \\r, \\t and \\u with four digits.",
            "Ein Rückstrich wird hier \\\\ geschrieben; allein beginnt er nur \\\", \\/, \\b, \\f, \\n, \\r, \\t und \\u mit vier"
                    + " Ziffern."),
    CONTROL_CHARACTER(
            "json.control-character",
            "There is an invisible control character inside a text here; write \\t for a tab, or take it out.",
            "Hier steht ein unsichtbares Steuerzeichen in einem Text; schreiben Sie \\t für einen Tabulator oder nehmen Sie es"
                    + " heraus."),
    UNEXPECTED("json.unexpected", "This cannot stand here.", "Das kann hier nicht stehen.");

    private final String code;
    private final Severity severity;
    private final Sentence sentence;

    JsonCode(String code, String english, String german) {
        this(code, Severity.ERROR, english, german);
    }

    JsonCode(String code, Severity severity, String english, String german) {
        this.code = code;
        this.severity = severity;
        this.sentence = new Sentence(english, german);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
