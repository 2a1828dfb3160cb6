package io.github.mitform.examples.cli;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Position;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints findings as compilers do, so that editors can jump to them, with the line and a caret below. */
final class FindingPrinter {
    private static final int WIDEST = 160;

    private final PrintWriter out;

    FindingPrinter(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints {@code FILE:LINE:COL: ERROR [code] sentence} for each finding.
     *
     * @param text the text of the file, for the excerpts
     */
    void print(String file, String text, List<Finding> findings) {
        List<String> lines = findings.isEmpty() ? List.of() : text.lines().toList();
        for (Finding finding : findings) {
            out.println(file
                    + finding.position().map(position -> ":" + position).orElse("")
                    + ": "
                    + severity(finding)
                    + sentence(finding));
            finding.position().ifPresent(position -> excerpt(lines, position));
        }
    }

    /** Returns {@code ERROR /answers/age [code] sentence} in the user's language, for findings about something else than a file. */
    static String line(Finding finding) {
        String place = finding.at().toString();
        return severity(finding) + (place.isEmpty() ? "" : " " + place) + sentence(finding);
    }

    private static String severity(Finding finding) {
        return Words.say("finding." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    private static String sentence(Finding finding) {
        return " [" + finding.code() + "] " + finding.message(Locale.getDefault());
    }

    private void excerpt(List<String> lines, Position position) {
        if (position.line() > lines.size()) {
            return;
        }
        String line = lines.get(position.line() - 1).replace('\t', ' ').replace('\uFEFF', ' ');
        int caret = Math.min(position.column() - 1, line.length());
        int from = caret > WIDEST / 2 && line.length() > WIDEST ? caret - WIDEST / 2 : 0;
        int to = Math.min(line.length(), from + WIDEST);
        String number = String.valueOf(position.line());
        out.println("  " + number + " | " + (from > 0 ? "…" : "") + line.substring(from, to)
                + (to < line.length() ? "…" : ""));
        out.println("  " + " ".repeat(number.length()) + " | " + " ".repeat(caret - from + (from > 0 ? 1 : 0)) + "^");
    }
}
