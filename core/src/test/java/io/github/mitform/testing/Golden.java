package io.github.mitform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Position;
import io.github.mitform.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document with faults that stands beside its exact findings: {@code NAME.json}, or for foreign files {@code NAME.csv} or {@code NAME.ballots}, beside {@code NAME.findings}, which has one line for each
 * finding in English, an empty line, and the same in German. Below a finding that can be mended stands how.
 *
 * <p>What has to be large to be wrong is written down once: {@code ⟦1001×{"id": "o#"}, ⟧} stands for 1001 copies, with their numbers from 1
 * in place of {@code #}.
 */
public record Golden(Path document) {
    private static final Pattern MANY = Pattern.compile("⟦([0-9]+)×([^⟧]*)⟧");
    private static final Pattern FINDING =
            Pattern.compile("(\\d+):(\\d+): (ERROR|WARNING|NOTE) \\[([a-z0-9.-]+)] (.+)");
    /** Of more findings than these, the first of each kind is written down, and their number. */
    private static final int MOST_LINES = 50;

    private static final String MEND = "    → ";

    /** Returns all documents below a folder, but for those in folders that only serve others. */
    public static List<Golden> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|csv|ballots)"))
                    .filter(file -> !file.getParent().endsWith("included"))
                    .sorted()
                    .map(Golden::new)
                    .toList();
        }
    }

    /** Returns the files below a folder that no document belongs to, or whose findings are missing. */
    public static List<Path> withoutPartner(Path folder) throws IOException {
        var all = below(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            var findings = files.filter(file -> file.toString().endsWith(".findings"))
                    .filter(file ->
                            all.stream().noneMatch(golden -> golden.findings().equals(file)))
                    .toList();
            return Stream.concat(
                            findings.stream(),
                            all.stream()
                                    .filter(golden -> !Files.exists(golden.findings()))
                                    .map(Golden::document))
                    .toList();
        }
    }

    /** Returns whether the findings are to be written anew rather than compared, to be reviewed then. */
    public static boolean isWriting() {
        return "write".equals(System.getProperty("mitform.golden"));
    }

    /** Returns the name of the folder it stands in, which says what kind of document it is. */
    public String kind() {
        return document.getParent().getFileName().toString();
    }

    public Path findings() {
        return Path.of(document.toString().replaceFirst("(json|csv|ballots)$", "findings"));
    }

    /** Returns the bytes of the document, with everything written out. */
    public byte[] bytes() throws IOException {
        var bytes = Files.readAllBytes(document);
        var text = new String(bytes, UTF_8);
        return text.indexOf('⟦') < 0
                ? bytes
                : MANY.matcher(text)
                        .replaceAll(many -> copies(Integer.parseInt(many.group(1)), many.group(2)))
                        .getBytes(UTF_8);
    }

    private static String copies(int count, String pattern) {
        var copies = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            copies.append(pattern.replace("#", Integer.toString(i)));
        }
        return Matcher.quoteReplacement(copies.toString());
    }

    /** Returns what the file with the findings says where exactly these are found. */
    public static String lines(List<Finding> findings) {
        if (findings.size() <= MOST_LINES) {
            return lines(findings, Locale.ENGLISH) + "\n" + lines(findings, Locale.GERMAN);
        }
        var first = new LinkedHashMap<String, Finding>();
        findings.forEach(finding -> first.putIfAbsent(finding.code(), finding));
        var few = List.copyOf(first.values());
        String count = "… and more, " + findings.size() + " in all\n";
        return lines(few, Locale.ENGLISH) + count + "\n" + lines(few, Locale.GERMAN) + count;
    }

    private static String lines(List<Finding> findings, Locale language) {
        var lines = new StringBuilder();
        for (Finding finding : findings) {
            lines.append(finding.position().orElseThrow())
                    .append(": ")
                    .append(finding.severity())
                    .append(" [")
                    .append(finding.code())
                    .append("] ")
                    .append(finding.message(language))
                    .append('\n');
            finding.fix()
                    .ifPresent(fix ->
                            lines.append(MEND).append(fix.label().in(language)).append('\n'));
        }
        return lines.toString();
    }

    /** Returns what is written beside the document about it, in its order. */
    public List<Shown> shown() throws IOException {
        var halves = Files.readString(findings()).split("\n\n", 2);
        var english = shown(halves[0]);
        var german = shown(halves.length < 2 ? "" : halves[1]);
        if (english.size() != german.size()) {
            throw new AssertionError(findings() + " has not the same findings in both languages");
        }
        var both = new ArrayList<Shown>();
        for (int i = 0; i < english.size(); i++) {
            both.add(english.get(i).and(german.get(i)));
        }
        return both;
    }

    private List<Shown> shown(String half) {
        var found = new ArrayList<Shown>();
        for (String line : half.split("\n")) {
            var matcher = FINDING.matcher(line);
            if (matcher.matches()) {
                var position = new Position(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                var severity = Severity.valueOf(matcher.group(3));
                found.add(new Shown(
                        this, position, severity, matcher.group(4), matcher.group(5), "", Optional.empty(), ""));
            } else if (line.startsWith(MEND)) {
                found.add(found.remove(found.size() - 1).mendedBy(line.substring(MEND.length())));
            }
        }
        return found;
    }

    /** A finding as it is written down. */
    public record Shown(
            Golden golden,
            Position position,
            Severity severity,
            String code,
            String english,
            String german,
            Optional<String> mend,
            String germanMend) {
        private Shown mendedBy(String label) {
            return new Shown(golden, position, severity, code, english, german, Optional.of(label), germanMend);
        }

        private Shown and(Shown other) {
            return new Shown(golden, position, severity, code, english, other.english, mend, other.mend.orElse(""));
        }
    }

    @Override
    public String toString() {
        return kind() + "/" + document.getFileName();
    }
}
