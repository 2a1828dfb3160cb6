package io.github.mitform.check;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.problem.Sentence;

/** What {@link Includes} and {@link Arguments} find. */
enum IncludeProblem implements CheckCode {
    UNKNOWN_FORMAT(error(
            "include.unknown-format",
            "No format \"{format}\" is installed.{suggestion}",
            "Kein Format „{format}“ ist installiert.{suggestion}")),
    UNKNOWN_VERSION(error(
            "include.unknown-version",
            "There is no version {version} of {format}; installed: {known}.",
            "Die Fassung {version} von {format} gibt es nicht; installiert: {known}.")),
    CIRCLE(error(
            "include.circle",
            "A format cannot include itself: {circle}.",
            "Ein Format kann sich nicht selbst einbinden: {circle}.")),
    TOO_DEEP(error(
            "include.too-deep",
            "Formats can be included in each other up to {max} deep, but this goes deeper: {chain}.",
            "Formate lassen sich bis zu {max} tief ineinander einbinden, hier geht es tiefer: {chain}.")),
    SEVERAL_PHASES(error(
            "include.several-phases",
            "Only a format with one phase can be included, but {format} has {found}.",
            "Nur ein Format mit einer Phase lässt sich einbinden, {format} hat aber {found}.")),
    DIGEST_DIFFERS(error(
            "include.digest-differs",
            "{format} {version} is not what was included here: its digest is now {found}. Check what has changed, then write the"
                    + " new digest.",
            "{format} {version} ist nicht mehr, was hier eingebunden wurde: Die Prüfsumme ist jetzt {found}. Bitte prüfen, was"
                    + " sich geändert hat, und dann die neue Prüfsumme eintragen.")),
    UNSOUND(
            error(
                    "include.unsound",
                    "{format} {version} has {count} of its own, so that it cannot be included like this. First, at {place}: {sentence}",
                    "{format} {version} enthält selbst {count} und lässt sich so nicht einbinden. Zuerst, bei {place}: {sentence}")),
    LANGUAGE_MISSING(warning(
            "include.language-missing",
            "{format} has no words in {language}; people will read it in another language.",
            "{format} hat keinen Text auf {language}; er wird in einer anderen Sprache gezeigt.")),
    SAMPLE(
            warning(
                    "include.sample",
                    "People would read samples of texts here: set the parameter \"{name}\" of {format} under \"arguments\" to texts of your own.",
                    "Hier wären Mustertexte zu lesen; bitte unter \"arguments\" den Parameter „{name}“ von {format} mit eigenen Texten setzen.")),
    UNKNOWN_ARGUMENT(error(
            "include.unknown-argument",
            "{format} has no parameter \"{name}\".{suggestion}",
            "{format} hat keinen Parameter „{name}“.{suggestion}")),
    WRONG_ARGUMENT(error(
            "include.wrong-argument",
            "The parameter \"{name}\" needs {needed}.",
            "Der Parameter „{name}“ braucht {needed}.")),
    ARGUMENT_OUTSIDE(error(
            "include.argument-outside",
            "The parameter \"{name}\" allows numbers {bounds}, but {found} is written.",
            "Der Parameter „{name}“ erlaubt Zahlen {bounds}, hier steht aber {found}."));

    static final Sentence ONE_ERROR = new Sentence("1 error", "1 Fehler");
    static final Sentence SEVERAL_ERRORS = new Sentence("{number} errors", "{number} Fehler");
    static final Sentence TAKE_VERSION = new Sentence("Take version {version}", "Fassung {version} nehmen");
    static final Sentence A_TEXT = new Sentence("a text", "einen Text");
    static final Sentence A_NUMBER = new Sentence("a number", "eine Zahl");
    static final Sentence A_DATE = new Sentence("a date such as \"2026-01-31\"", "ein Datum wie \"2026-01-31\"");
    static final Sentence OPTIONS = new Sentence(
            "a list of options, each with \"id\" and \"label\"",
            "eine Liste von Antwortmöglichkeiten, jede mit \"id\" und \"label\"");

    private final Kind kind;

    IncludeProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
