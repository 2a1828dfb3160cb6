package io.github.mitform.formats.findings;

import static java.util.stream.Collectors.groupingBy;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;
import io.github.mitform.testing.Golden.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the page that explains every kind of finding, from the codes themselves and the documents that show them. */
final class FindingsPage {
    private static final int WIDTH = 100;
    private static final Sentence TITLE = new Sentence("Findings", "Befunde");
    private static final Sentence INTRODUCTION = new Sentence("""
            Everything Mitform can find, by the stage that finds it. A code is stable, a sentence may be reworded. An **error** keeps a
            format from running or an answer from being taken, a **warning** will probably surprise somebody, a **note** is worth knowing.
            Where it says *mended by* `mitform check FILE --fix`, one change is certain to be right and can be applied without asking.
            `mitform explain CODE` prints a section of this page. German: [Befunde](findings.de.md).

            This page is generated: change a sentence where its code stands and an example in `src/test/resources/invalid`, then run
            `mvn -o -q -Dquick -pl formats -am test -Dtest='*InvalidDocumentsTest,FindingsPageTest' -Dmitform.golden=write`.
            """, """
            Alles, was Mitform finden kann, nach der Stelle, die es findet. Ein Code bleibt, wie er ist, ein Satz kann sich ändern. Ein
            **Fehler** hält ein Format auf oder verhindert, dass eine Antwort angenommen wird, eine **Warnung** überrascht wahrscheinlich
            jemanden, ein **Hinweis** ist gut zu wissen. Wo *behoben durch* `mitform check DATEI --fix` steht, ist eine Änderung sicher
            richtig und geht ohne Rückfrage. `mitform explain CODE` zeigt einen Abschnitt dieser Seite. Englisch: [Findings](findings.md).

            Diese Seite wird erzeugt: Sätze bei ihrem Code ändern, Beispiele in `src/test/resources/invalid`, dann
            `mvn -o -q -Dquick -pl formats -am test -Dtest='*InvalidDocumentsTest,FindingsPageTest' -Dmitform.golden=write` ausführen.
            """);
    private static final Map<Severity, Sentence> SEVERITIES = new EnumMap<>(Map.of(
            Severity.ERROR, new Sentence("Error", "Fehler"),
            Severity.WARNING, new Sentence("Warning", "Warnung"),
            Severity.NOTE, new Sentence("Note", "Hinweis")));
    private static final Sentence MENDED = new Sentence("mended by `--fix`: {label}", "behoben durch `--fix`: {label}");

    private final Locale language;
    private final Map<String, Shown> examples;
    private final StringBuilder page = new StringBuilder();

    private FindingsPage(List<Shown> shown, Locale language) {
        this.language = language;
        this.examples = best(shown);
    }

    static String of(List<Code> codes, List<Shown> shown, Locale language) throws IOException {
        var page = new FindingsPage(shown, language);
        page.write(codes);
        return page.page.toString();
    }

    /** Returns one example of each code: from the document that is called like it, otherwise from the one with the fewest findings. */
    private static Map<String, Shown> best(List<Shown> shown) {
        var findings = shown.stream().collect(groupingBy(Shown::golden));
        var better = Comparator.<Shown, Boolean>comparing(
                        one -> !one.golden().document().getFileName().toString().equals(one.code() + ".json"))
                .thenComparing(one -> findings.get(one.golden()).size());
        var best = new HashMap<String, Shown>();
        shown.forEach(one ->
                best.merge(one.code(), one, (left, right) -> better.compare(right, left) < 0 ? right : left));
        return best;
    }

    private void write(List<Code> codes) throws IOException {
        var stages = new EnumMap<Stage, Map<String, Code>>(Stage.class);
        for (Code code : codes) {
            stages.computeIfAbsent(Stage.of(code), stage -> new TreeMap<>()).put(code.code(), code);
        }
        line("# " + TITLE.in(language));
        line("");
        line(INTRODUCTION.in(language));
        for (var stage : stages.entrySet()) {
            String title = stage.getKey().title.in(language);
            line("- [" + title + "](#" + anchor(title) + "): "
                    + stage.getValue().size());
        }
        for (var stage : stages.entrySet()) {
            line("");
            line("## " + stage.getKey().title.in(language));
            line("");
            line(stage.getKey().about.in(language));
            for (Code code : stage.getValue().values()) {
                section(code);
            }
        }
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private void section(Code code) throws IOException {
        line("");
        line("### `" + code.code() + "`");
        line("");
        var example = examples.get(code.code());
        String sentence = code.sentence().in(language).replaceAll("\\{[A-Za-z]+}", "…");
        line("**" + SEVERITIES.get(code.severity()).in(language) + "**" + (example == null ? "" : mend(example)) + " · "
                + sentence);
        if (example != null) {
            line("");
            line("```text");
            excerpt(example, sentence);
            line("```");
        }
    }

    private String mend(Shown example) {
        return example.mend()
                .map(label -> " · "
                        + MENDED.with("label", new Sentence(label, example.germanMend()))
                                .in(language))
                .orElse("");
    }

    private void excerpt(Shown example, String sentence) throws IOException {
        var lines = new String(example.golden().bytes(), StandardCharsets.UTF_8).split("\r\n|\n|\r", -1);
        int number = example.position().line();
        String written = number <= lines.length ? lines[number - 1].replace('\t', ' ') : "";
        String all = written.replaceAll("[\\p{Cc}\\x{FEFF}]", "");
        int caret = Math.min(example.position().column() - 1, all.length());
        int indented = all.length() - all.stripLeading().length();
        int from = all.length() - indented <= WIDTH
                ? Math.min(indented, caret)
                : Math.max(Math.min(indented, caret), caret - WIDTH / 2);
        int to = Math.min(all.length(), from + WIDTH);
        String before = number + " | " + (from > indented ? "…" : "");
        line(before + all.substring(from, to) + (to < all.length() ? "…" : ""));
        line(" ".repeat(before.length() + caret - from) + "^");
        String told = new Sentence(example.english(), example.german()).in(language);
        if (!told.equals(sentence)) {
            line(told);
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
