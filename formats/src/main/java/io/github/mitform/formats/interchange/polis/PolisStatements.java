package io.github.mitform.formats.interchange.polis;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mitform.formats.interchange.internal.Csv;
import io.github.mitform.formats.interchange.polis.Statement.Moderation;
import io.github.mitform.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads statements line by line. */
final class PolisStatements {
    private final Csv csv;
    private final int number;
    private final int moderated;
    private final int words;
    private final Map<Integer, Statement> statements = new LinkedHashMap<>();

    PolisStatements(Csv csv) {
        this.csv = csv;
        this.number = csv.require("comment-id");
        this.moderated = csv.require("moderated");
        this.words = csv.require("comment-body");
    }

    Statements read() {
        List<Finding> findings = new ArrayList<>();
        if (csv.isSound()) {
            for (var next = csv.next(); next != null; next = csv.next()) {
                if (csv.isComplete(next)) add(next);
            }
        }
        findings.addAll(csv.takeFindings());
        return new Statements(List.copyOf(statements.values()), findings);
    }

    private void add(CsvRecord next) {
        var read = Csv.natural(next.getField(number));
        var moderation = moderation(next.getField(moderated));
        if (read.isEmpty()) csv.report(PolisCode.POLIS_STATEMENT_NUMBER, csv.line());
        if (moderation.isEmpty()) csv.report(PolisCode.POLIS_MODERATED, csv.line());
        if (read.isEmpty() || moderation.isEmpty()) return;
        if (next.getField(words).isBlank()) {
            csv.report(PolisCode.POLIS_STATEMENT_BLANK, csv.line(), "number", read.get());
            return;
        }
        var statement = new Statement(read.get(), next.getField(words), moderation.get());
        if (statements.putIfAbsent(read.get(), statement) != null) {
            csv.report(PolisCode.POLIS_STATEMENT_TWICE, csv.line(), "number", read.get());
        }
    }

    private static Optional<Moderation> moderation(String text) {
        return switch (text) {
            case "1" -> Optional.of(Moderation.ACCEPTED);
            case "0" -> Optional.of(Moderation.OPEN);
            case "-1" -> Optional.of(Moderation.REJECTED);
            default -> Optional.empty();
        };
    }
}
