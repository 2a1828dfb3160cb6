package io.github.mitform.report;

import io.github.mitform.report.internal.csv.CsvField;
import io.github.mitform.report.internal.wording.Figures;
import io.github.mitform.report.internal.wording.Numerals;
import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a report as tables for spreadsheets; {@link Report#csv()} says how they are written. */
final class CsvTables {

    private final Report report;
    private final Wording wording;
    private final boolean simulated;

    CsvTables(Report report) {
        this.report = report;
        this.wording = new Wording(report.language());
        this.simulated = report.about().responses().simulated();
    }

    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        for (Section section : report.sections()) {
            for (Figure figure : section.figures()) {
                String name =
                        (simulated ? "simulated-" : "") + inFileName(section.id()) + "-" + inFileName(figure.id());
                String free = name;
                for (int again = 2; files.containsKey(free + ".csv"); again++) {
                    free = name + "-" + again;
                }
                files.put(free + ".csv", table(figure));
            }
        }
        return Collections.unmodifiableMap(files);
    }

    private static String inFileName(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
    }

    private String table(Figure figure) {
        var text = new StringBuilder(CsvField.BYTE_ORDER_MARK);
        var header = new ArrayList<String>();
        for (int i = 0; i < figure.columns().size(); i++) {
            String id = figure.columns().get(i).id();
            header.add(words(id));
            if (Figures.holdsShares(figure, i)) {
                header.add(words(id + "_part"));
                header.add(words(id + "_whole"));
            }
        }
        record(header, "simulated", text);
        for (List<Cell> line : figure.lines()) {
            var fields = new ArrayList<String>();
            for (int i = 0; i < line.size(); i++) {
                add(line.get(i), Figures.holdsShares(figure, i), fields);
            }
            record(fields, "true", text);
        }
        return text.toString();
    }

    private void record(List<String> fields, String mark, StringBuilder text) {
        text.append(String.join(",", fields));
        if (simulated) {
            text.append(',').append(mark);
        }
        text.append(CsvField.LINE_END);
    }

    private void add(Cell cell, boolean amongShares, List<String> fields) {
        if (cell instanceof Cell.Share share) {
            fields.add(share.whole() == 0 ? "" : Numerals.fraction(share.part(), share.whole()));
            fields.add(Long.toString(share.part()));
            fields.add(Long.toString(share.whole()));
            return;
        }
        fields.add(field(cell));
        if (amongShares) {
            String beside = cell instanceof Cell.Withheld ? "withheld" : "";
            fields.add(beside);
            fields.add(beside);
        }
    }

    private String field(Cell cell) {
        if (cell instanceof Cell.Words words) return words(wording.say(words.text()));
        if (cell instanceof Cell.People people) return Long.toString(people.count());
        if (cell instanceof Cell.Number number) return Numerals.plain(number.number(), number.decimals());
        if (cell instanceof Cell.Withheld) return "withheld";
        return "";
    }

    /** Returns words that no spreadsheet computes, in quotes where RFC 4180 asks for them. */
    private static String words(String raw) {
        return CsvField.quoted(CsvField.defused(raw));
    }
}
