package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value.ObjectValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came out, for people to read: a page for the council, a text, tables, and a document for machines, all with the same content.
 *
 * <p>Immutable and safe to share. Nothing is written to files: every output is a text, or texts by file name, the same for the same
 * report on every machine. Texts of the format are shown in {@link #language} or the nearest language it has; what the library itself
 * says is German for German reports and English for all others. Whatever a text holds, it can break out of no output: markup is
 * shown, never interpreted.
 *
 * <p>A report of simulated responses says so in the page's title, at its head, in every chart and table, in every line of the CSV
 * files and their names, and in the document for machines.
 *
 * @param language of the report and all its outputs
 * @param title of the format
 * @param summary what the format was for
 * @param about where the numbers come from
 * @param sections one for each result; may be empty
 * @param cautions what may not be concluded from any of the results
 */
public record Report(
        Locale language,
        Text title,
        Optional<Text> summary,
        About about,
        List<Section> sections,
        List<Sentence> cautions) {
    public Report {
        requireNonNull(language, "language");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(about, "about");
        sections = List.copyOf(sections);
        cautions = List.copyOf(cautions);
        var ids = new HashSet<String>();
        for (Section section : sections) {
            if (!ids.add(section.id())) {
                throw new IllegalArgumentException(
                        "a report has one section for each result, but \"" + section.id() + "\" has two");
            }
        }
    }

    /** Starts a report on a run of this format. */
    public static ReportBuilder on(Format format) {
        return new ReportBuilder(format);
    }

    /** Returns the same report in another language. */
    public Report in(Locale other) {
        return new Report(other, title, summary, about, sections, cautions);
    }

    /**
     * Returns one self-contained page: HTML that is also well-formed XML, with its style and its charts inside. It loads nothing, runs
     * nothing, follows the reader's light or dark theme, fits a phone, and prints on paper with every table unfolded.
     */
    public String html() {
        return new Page(this).html();
    }

    /** Returns the report as GitHub-flavoured Markdown, tables for figures. */
    public String markdown() {
        return new MarkdownText(this).text();
    }

    /**
     * Returns each figure as a table for spreadsheets, by file name: {@code RESULT-FIGURE.csv}.
     *
     * <p>RFC 4180: commas, CRLF, quotes doubled. Each text starts with a byte-order mark, because the spreadsheets of most offices
     * take it for another encoding otherwise. Numbers have a decimal point and no grouping in every language. A share has three
     * columns: its value from 0 to 1, and as {@code _part} and {@code _whole} what it was computed from. A withheld cell reads
     * {@code withheld}. Words that a spreadsheet would compute, because they start with {@code = + - @} or a control character,
     * stand behind an apostrophe; negative numbers stay numbers.
     */
    public Map<String, String> csv() {
        return new CsvTables(this).files();
    }

    /**
     * Returns the document for machines: what is in the report, with words in its language.
     *
     * <p>A cell is a text, a number of people, an object with {@code part} and {@code whole}, an object with {@code number}, an object
     * with {@code withheld: true}, or null where there is nothing to show.
     */
    public ObjectValue toValue() {
        return new Document(this).value();
    }

    /** Returns {@link #toValue} as JSON text. */
    public String json() {
        return PrettyJson.USUAL.write(toValue()) + "\n";
    }
}
