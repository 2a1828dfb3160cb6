package io.github.mitform.formats.survey.coding;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mitform.formats.statistics.agreement.Level;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.KeptResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts that several people put under codes, independently of each other, such as the answers to an open question, or gave numbers to,
 * such as how angry each of them is from 1 to 5. Immutable.
 *
 * @param coders names of those who coded, 2 to {@value #MOST_CODERS}, each once
 * @param texts for each text the code of each coder, in their order; the empty text where somebody did not code it
 * @param level what a difference between two codes means: names are alike or not; all other levels need numbers of up to 15 digits before
 *     and after the point or comma, {@link Level#RATIO} none below 0
 */
public record CodedTexts(List<String> coders, List<List<String>> texts, Level level) {
    /** Greatest number of coders. */
    public static final int MOST_CODERS = 20;

    /** Greatest number of texts: a sample of so many tells agreement as well as all would. */
    public static final int MOST_TEXTS = 100_000;

    /** Greatest number of different codes. */
    public static final int MOST_CODES = 200;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,15})?");

    public CodedTexts {
        requireNonNull(level, "level");
        coders = List.copyOf(coders);
        texts = texts.stream().map(List::copyOf).toList();
        if (!isCoders(coders))
            throw new IllegalArgumentException("there are 2 to " + MOST_CODERS + " different coders");
        int needed = coders.size();
        if (texts.stream().anyMatch(text -> text.size() != needed)) {
            throw new IllegalArgumentException("a text has a place for the code of each coder");
        }
        if (isTooMuch(texts)) throw new IllegalArgumentException("there are too many texts, or codes");
        for (List<String> text : texts) {
            if (!text.stream().allMatch(code -> fits(code, level))) {
                throw new IllegalArgumentException("codes are numbers where they are more than names");
            }
        }
    }

    /** Creates texts under codes that are names. */
    public CodedTexts(List<String> coders, List<List<String>> texts) {
        this(coders, texts, Level.NOMINAL);
    }

    private static boolean fits(String code, Level level) {
        if (code.isEmpty() || level == Level.NOMINAL) return true;
        return NUMBER.matcher(code).matches() && (level != Level.RATIO || number(code) >= 0);
    }

    /** Returns the number that a code is, where codes are numbers. */
    static double number(String code) {
        return Double.parseDouble(code.replace(',', '.')) + 0.0; // one 0 only
    }

    private static boolean isCoders(List<String> names) {
        return names.size() >= 2 && names.size() <= MOST_CODERS && new HashSet<>(names).size() == names.size();
    }

    private static boolean isTooMuch(List<List<String>> texts) {
        return texts.size() > MOST_TEXTS
                || texts.stream()
                                .flatMap(List::stream)
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .count()
                        > MOST_CODES;
    }

    /**
     * What was read.
     *
     * @param texts empty if a finding is an error
     * @param findings with line numbers
     */
    public record Reading(Optional<CodedTexts> texts, List<Finding> findings) {
        public Reading {
            requireNonNull(texts, "texts");
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a table as spreadsheets write it, with commas, semicolons or tabs between the fields: a line for each text, the first column
     * names the text and is not looked at, each further column is headed by a coder's name and holds this person's codes; a blank field
     * is a text that this person did not code.
     */
    public static Reading read(String csv) {
        return read(csv, Level.NOMINAL);
    }

    /** Reads the same, with codes that are more than names: numbers, whose order, distance or ratio counts. */
    public static Reading read(String csv, Level level) {
        var findings = new ArrayList<Finding>();
        var texts = new ArrayList<List<String>>();
        List<String> coders = List.of();
        int width = -1;
        long at = 1;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(csv))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)) {
            for (CsvRecord line : records) {
                at = line.getStartingLineNumber();
                if (width < 0) {
                    width = line.getFieldCount();
                    coders = codes(line);
                    if (!isCoders(coders)) {
                        report(
                                findings,
                                CodingCode.CODERS,
                                at,
                                "least",
                                2,
                                "most",
                                MOST_CODERS,
                                "found",
                                coders.size());
                        return new Reading(Optional.empty(), findings);
                    }
                } else if (line.getFieldCount() != width) {
                    report(findings, CodingCode.WIDTH, at, "needed", width, "found", line.getFieldCount());
                    return new Reading(Optional.empty(), findings);
                } else {
                    var codes = codes(line);
                    if (!codes.stream().allMatch(code -> fits(code, level))) {
                        report(findings, level == Level.RATIO ? CodingCode.AMOUNT : CodingCode.NUMBER, at);
                        return new Reading(Optional.empty(), findings);
                    }
                    texts.add(codes);
                }
            }
        } catch (CsvParseException | IOException e) {
            report(findings, CodingCode.BROKEN, width < 0 ? at : at + 1);
            return new Reading(Optional.empty(), findings);
        }
        if (width < 0) {
            report(findings, CodingCode.CODERS, at, "least", 2, "most", MOST_CODERS, "found", 0);
        } else if (isTooMuch(texts)) {
            report(findings, CodingCode.TOO_MANY, at, "texts", MOST_TEXTS, "codes", MOST_CODES);
        }
        return new Reading(
                findings.isEmpty() ? Optional.of(new CodedTexts(coders, texts, level)) : Optional.empty(), findings);
    }

    private static void report(List<Finding> findings, CodingCode code, long line, Object... namesAndValues) {
        findings.add(code.at(Pointer.root(), namesAndValues).withPosition(new Position(Math.toIntExact(line), 1)));
    }

    /** Returns what stands behind the first field. */
    private static List<String> codes(CsvRecord line) {
        return line.getFields().stream().skip(1).map(String::strip).toList();
    }

    private static char separator(String csv) {
        int end = csv.indexOf('\n');
        var header = end < 0 ? csv : csv.substring(0, end);
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** Says of how many texts agreement is told, for a report beside {@link #agreement}: these are texts, and not people. */
    public Sentence counted() {
        return new CodingAgreement(this).counted();
    }

    /**
     * Returns whether the coders agree, for a report: Krippendorff's alpha for the level of the codes, and of each two of them Cohen's kappa for
     * names, alpha for all other levels.
     */
    public KeptResult agreement() {
        return new CodingAgreement(this).result();
    }
}
