package io.github.mitform.examples.cli;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what a report says first. */
final class Highlights {
    private Highlights() {}

    /**
     * Prints each section's title, how many answered and its outcome, then what may not be concluded.
     *
     * @param most how many sentences of a section
     */
    static void print(PrintWriter out, Locale language, Report report, int most) {
        for (Section section : report.sections()) {
            out.println();
            out.println(section.title().in(language));
            section.participation()
                    .answered()
                    .ifPresent(answered -> out.println("  "
                            + Words.say(
                                    "demo.answered",
                                    Map.of(
                                            "answered",
                                            answered,
                                            "people",
                                            section.participation().people()))));
            print(out, language, section.outcome(), most);
        }
        if (!report.cautions().isEmpty()) {
            out.println();
            print(out, language, report.cautions(), most);
        }
    }

    private static void print(PrintWriter out, Locale language, List<Sentence> sentences, int most) {
        sentences.stream().limit(most).forEach(sentence -> out.println("  " + sentence.in(language)));
    }
}
