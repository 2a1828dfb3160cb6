package io.github.mitform.examples.cli;

import io.github.mitform.formats.interchange.ballot.Abif;
import io.github.mitform.formats.interchange.ballot.BallotFile;
import io.github.mitform.formats.interchange.ballot.Blt;
import io.github.mitform.formats.interchange.ballot.PrefLib;
import io.github.mitform.formats.interchange.pabulib.Pabulib;
import io.github.mitform.formats.interchange.pabulib.PabulibFile;
import io.github.mitform.formats.interchange.rctab.RcTab.Contest;
import io.github.mitform.formats.interchange.rctab.RcTabCsv;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.codec.Parsed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Ballots from a file, of whatever form its ending says.
 *
 * @param withdrawn names of those who do not stand any more
 * @param grades what grades are called, from 0 up, where the file says so
 * @param budget what a file of a budget says besides
 * @param remarks what was noticed in reading, and has to be borne in mind
 */
record BallotSource(
        Optional<String> title,
        OptionalInt seats,
        List<String> withdrawn,
        List<String> grades,
        Profile<?> profile,
        Optional<PabulibFile> budget,
        List<Sentence> remarks) {
    private static final List<String> ENDINGS = List.of("pb", "blt", "soc", "soi", "toc", "toi", "cat", "abif", "csv");

    /**
     * What is known of the ballots before they are read.
     *
     * @param kind the id of those that will be counted, for files that hold several kinds
     */
    record Expected(String kind, RcTabCsv.Layout layout, Optional<Contest> contest) {}

    /**
     * Reads a file; where it is malformed, prints every problem with its line and throws.
     *
     * @param expected what is known of them before
     */
    static BallotSource read(Path file, Expected expected, PrintWriter err) throws IOException {
        if (!Files.exists(file)) throw new Unusable(Words.say("file.missing", Map.of("file", file)));
        if (Files.isDirectory(file)) throw new Unusable(Words.say("file.folder", Map.of("file", file)));
        return Utf8.of(file, () -> opened(file, expected, err));
    }

    private static BallotSource opened(Path file, Expected expected, PrintWriter err) throws IOException {
        try (var input = Progress.over(Files.newInputStream(file), Files.size(file), Words.say("count.reading"), err);
                // Reports what is no UTF-8 instead of replacing it: no name is counted that nobody has.
                var reader = new BufferedReader(
                        new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            return read(file, reader, expected, err);
        }
    }

    private static BallotSource read(Path file, Reader reader, Expected expected, PrintWriter err) {
        return switch (ending(file)) {
            case "pb" -> sound(Pabulib.read(reader), BallotSource::of, file, err);
            case "blt" -> sound(Blt.read(reader), BallotSource::of, file, err);
            case "soc", "soi", "toc", "toi" -> sound(PrefLib.rankings(reader), BallotSource::of, file, err);
            case "cat" -> sound(PrefLib.grades(reader), BallotSource::of, file, err);
            case "abif" ->
                expected.kind().equals(Points.KIND.id())
                        ? sound(Abif.points(reader), BallotSource::of, file, err)
                        : sound(Abif.rankings(reader), BallotSource::of, file, err);
            case "csv" ->
                sound(
                        expected.contest()
                                .map(contest -> RcTabCsv.read(reader, expected.layout(), contest.candidates()))
                                .orElseGet(() -> RcTabCsv.read(reader, expected.layout())),
                        BallotSource::of,
                        file,
                        err);
            default ->
                throw new Unusable(
                        Words.say("count.ending", Map.of("file", file, "endings", String.join(" .", ENDINGS))));
        };
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static <T> BallotSource sound(
            Parsed<T> parsed, Function<T, BallotSource> made, Path file, PrintWriter err) {
        parsed.findings()
                .forEach(finding -> err.println(file
                        + finding.position().map(at -> ":" + at).orElse("") + ": " + FindingPrinter.line(finding)));
        if (parsed.object().isEmpty()) {
            throw new Malformed(Words.say(
                    "count.malformed",
                    Map.of("file", file, "count", parsed.findings().size())));
        }
        var source = made.apply(parsed.object().get());
        var remarks = parsed.findings().stream()
                .map(finding -> new Sentence(finding.message(Locale.ENGLISH), finding.message(Locale.GERMAN)))
                .toList();
        return new BallotSource(
                source.title, source.seats, source.withdrawn, source.grades, source.profile, source.budget, remarks);
    }

    /** Thrown where a file has something to mend, which was printed. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Malformed(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private static BallotSource of(PabulibFile file) {
        return new BallotSource(
                file.title(), OptionalInt.empty(), List.of(), List.of(), file.profile(), Optional.of(file), List.of());
    }

    private static BallotSource of(BallotFile<?> file) {
        var names = file.profile().candidates();
        return new BallotSource(
                file.title(),
                file.seats(),
                file.withdrawn().stream().map(names::name).toList(),
                file.grades(),
                file.profile(),
                Optional.empty(),
                List.of());
    }

    /** Returns the same ballots as if those who have withdrawn had never stood, for a rule that would elect them otherwise; says so. */
    @SuppressWarnings("unchecked") // rankings are the only ballots of files that can say who withdrew
    BallotSource standing(PrintWriter err) {
        if (withdrawn.isEmpty()) return this;
        var said = new Sentence(
                        "Withdrawn, and taken off every ballot before the count: {names}.",
                        "Zurückgezogen und vor der Zählung von jedem Stimmzettel genommen: {names}.")
                .with("names", String.join(", ", withdrawn));
        err.println(said.in(Locale.getDefault()));
        var all = new ArrayList<>(remarks);
        all.add(said);
        var places = withdrawn.stream().map(profile.candidates()::place).toList();
        var rest = Ranking.without((Profile<Ranking>) profile, places);
        return new BallotSource(title, seats, List.of(), grades, rest, budget, all);
    }

    /** Returns what a candidate is called, with the name on the ballots, by which decisions are written down. */
    String told(int place) {
        var name = profile.candidates().name(place);
        var label = label(place);
        return label.equals(name) || label.endsWith(" (" + name + ")") ? label : label + " (" + name + ")";
    }

    /** Returns what a candidate is called: in a budget by the name of the project, unless two have the same. */
    String label(int place) {
        if (budget.isEmpty()) return profile.candidates().name(place);
        var file = budget.get();
        var names = new HashSet<String>();
        for (int each = 0; each < profile.candidates().size(); each++) names.add(file.name(each));
        return names.size() == profile.candidates().size()
                ? file.name(place)
                : file.name(place) + " (" + profile.candidates().name(place) + ")";
    }
}
