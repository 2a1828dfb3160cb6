package io.github.mitform.examples.cli;

import io.github.mitform.json.Json;
import io.github.mitform.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a report into a folder: a page, a text, a document for machines, and a table for each figure. */
record ReportFiles(Path folder) {

    /** Returns the page. */
    Path write(Report report) throws IOException {
        Files.createDirectories(folder);
        var earlier = EarlierTables.named(folder.resolve("report.json"), Optional.empty());
        Path page = Files.writeString(folder.resolve("report.html"), report.html());
        Files.writeString(folder.resolve("report.md"), report.markdown());
        Files.writeString(folder.resolve("report.json"), Json.write(report.toValue()));
        for (var table : report.csv().entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
        EarlierTables.remove(folder, earlier, report.csv().keySet());
        return page;
    }
}
