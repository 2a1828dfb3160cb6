package io.github.mitform.formats.interchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.value.codec.ReadingCode;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, line by line, as it is consumed. Belongs to one thread. */
public final class Csv {
    /** No field has more characters, so that a quote left open does not swallow a whole file. */
    public static final int LONGEST_FIELD = 100_000;

    public static final int MOST_COLUMNS = 20_000;
    /** So many things to mend are enough for one day, and a file may have millions of lines. */
    private static final int MOST_FINDINGS = 1_000;

    private static final int LONGEST_LINE = 2_000_000;

    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int width;
    private int line = 1;
    private boolean broken;

    private Csv(Iterator<CsvRecord> records) {
        this.records = records;
    }

    /** Opens a file and reads its header; the reader stays open. */
    public static Csv open(Reader reader) {
        var limits = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS + 1)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_LINE)
                .build();
        // A field may be spread over several reads, hence twice its length.
        var csv = new Csv(CsvReader.builder()
                .maxBufferSize(2 * LONGEST_FIELD)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(limits, reader)
                .iterator());
        csv.readHeader();
        return csv;
    }

    private void readHeader() {
        var header = next();
        if (header == null) {
            if (!broken) report(CsvCode.CSV_EMPTY, 1);
            return;
        }
        width = header.getFieldCount();
        if (width > MOST_COLUMNS) {
            report(CsvCode.CSV_TOO_WIDE, 1, "most", MOST_COLUMNS, "found", width);
            broken = true;
            return;
        }
        for (int column = 0; column < width; column++) {
            var name = header.getField(column);
            if (column == 0 && name.startsWith("\ufeff")) name = name.substring(1);
            if (columns.putIfAbsent(name, column) != null) {
                report(CsvCode.CSV_COLUMN_TWICE, 1, "column", name);
            }
        }
    }

    /** Returns where the columns are, in their order. */
    public Map<String, Integer> columns() {
        return columns;
    }

    /** Returns where a column is; reports it if it is missing. */
    public int require(String column) {
        var place = columns.get(column);
        if (place != null) return place;
        if (!columns.isEmpty()) report(CsvCode.CSV_COLUMN_MISSING, 1, "column", column);
        return -1;
    }

    /** Returns whether the header is such that lines can be read. */
    public boolean isSound() {
        return findings.isEmpty();
    }

    /** Returns what was found since this was asked last. */
    public List<Finding> takeFindings() {
        var found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    public void report(Code code, int atLine, Object... namesAndValues) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(code.at(Pointer.root(), namesAndValues).withPosition(new Position(atLine, 1)));
        } else if (findings.size() == MOST_FINDINGS) {
            findings.add(ReadingCode.FINDINGS_MORE
                    .at(Pointer.root(), "count", MOST_FINDINGS)
                    .withPosition(new Position(atLine, 1)));
        }
    }

    /** Returns the next line, or nothing at the end and where the file is no CSV any more, which is reported. */
    @Nullable
    public CsvRecord next() {
        if (broken) return null;
        try {
            if (!records.hasNext()) return null;
            var next = records.next();
            line = Math.toIntExact(next.getStartingLineNumber());
            return next;
        } catch (CsvParseException e) {
            broken = true;
            report(CsvCode.CSV_BROKEN, line + (columns.isEmpty() ? 0 : 1), "most", LONGEST_FIELD);
            return null;
        }
    }

    /** Returns whether a line has as many fields as the header; reports it if not. */
    public boolean isComplete(CsvRecord next) {
        if (next.getFieldCount() == width) return true;
        report(CsvCode.CSV_WIDTH, line, "needed", width, "found", next.getFieldCount());
        return false;
    }

    /** Returns the number of the line that was read last, from 1. */
    public int line() {
        return line;
    }

    /** Returns a whole number from 0 up, or nothing for anything else. */
    public static Optional<Integer> natural(String text) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }
}
