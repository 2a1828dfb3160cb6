package io.github.mitform.formats.findings;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where in the life of a format findings of a kind arise, told by the package of their enum, or one around it. */
enum Stage {
    TEXT(
            List.of("json"),
            "The text of a file",
            "Whether a file is JSON at all. The first fault of this kind ends the reading.",
            "Der Text einer Datei",
            "Ob eine Datei überhaupt JSON ist. Der erste Fehler dieser Art beendet das Lesen."),
    READING(
            List.of("value.codec", "definition.id", "definition"),
            "The parts of a definition",
            "Whether every field is known, is there, and holds what it should.",
            "Die Teile einer Definition",
            "Ob jedes Feld bekannt und vorhanden ist und enthält, was hineingehört."),
    CHECK(
            List.of("check"),
            "The definition as a whole",
            "Whether the parts fit together, so that everybody gets through and everything can be counted.",
            "Die Definition als Ganzes",
            "Ob die Teile zusammenpassen, sodass alle hindurchkommen und sich alles zählen lässt."),
    EXPRESSION(
            List.of("expression"),
            "Conditions and computed values",
            "How they are written, and whether what they compare can be compared.",
            "Bedingungen und berechnete Werte",
            "Wie sie geschrieben sind und ob sich vergleichen lässt, was sie vergleichen."),
    PATTERN(
            List.of("answer.pattern"),
            "Patterns of texts",
            "Whether a pattern can be read, and takes no longer than the text is long.",
            "Muster für Texte",
            "Ob ein Muster lesbar ist und nicht länger braucht, als der Text lang ist."),
    SETTINGS(
            List.of("tally", "formats.vote", "formats.survey", "formats.prototype"),
            "Settings of counting",
            "Whether a counting method can do what a result asks of it.",
            "Einstellungen des Zählens",
            "Ob ein Zählverfahren kann, was ein Ergebnis von ihm verlangt."),
    ANSWER(
            List.of("answer"),
            "Answers",
            "Whether an answer is valid for its question. These go to a participant or to the program that sends answers.",
            "Antworten",
            "Ob eine Antwort zu ihrer Frage passt. Das lesen Teilnehmende oder das Programm, das Antworten schickt."),
    SESSION(
            List.of("session"),
            "One person's way, and what is delivered",
            "Why a step in a session is refused, a response is not counted, or a round cannot open.",
            "Der Weg einer Person und was abgegeben wird",
            "Warum ein Schritt einer Teilnahme abgelehnt wird, eine Rückmeldung nicht zählt oder eine Runde nicht öffnen kann."),
    PROCESS(
            List.of("participation", "tally.decision"),
            "Phases and decisions",
            "Why a phase cannot open or close, or a decision is not complete.",
            "Phasen und Entscheidungen",
            "Warum eine Phase nicht öffnen oder schließen kann oder eine Entscheidung unvollständig ist."),
    REHEARSAL(
            List.of("rehearsal"),
            "Tests of a definition",
            "What is not as a test suite beside a definition expects it.",
            "Tests einer Definition",
            "Was nicht so ist, wie eine Testsammlung neben einer Definition es erwartet."),
    INTERCHANGE(
            List.of("report", "formats.interchange", "formats.survey.coding"),
            "Tables and foreign files",
            "What is wrong with a table of responses, or with a file of another program.",
            "Tabellen und fremde Dateien",
            "Was mit einer Tabelle von Rückmeldungen oder der Datei eines anderen Programms nicht stimmt.");

    private final List<String> packages;
    final Sentence title;
    final Sentence about;

    Stage(List<String> packages, String title, String about, String germanTitle, String germanAbout) {
        this.packages = packages;
        this.title = new Sentence(title, germanTitle);
        this.about = new Sentence(about, germanAbout);
    }

    static Stage of(Code code) {
        String name = code.getClass().getPackageName().replaceFirst("^io\\.github\\.mitform\\.", "");
        return Arrays.stream(values())
                .max(Comparator.comparingInt(stage -> stage.closeness(name)))
                .filter(stage -> stage.closeness(name) > 0)
                .orElseThrow(() -> new AssertionError("which stage does the package " + name + " belong to?"));
    }

    /** Returns how much of a package's name leads to this stage; 0 if it does not. */
    private int closeness(String name) {
        return packages.stream()
                .filter(own -> (name + ".").startsWith(own + "."))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
