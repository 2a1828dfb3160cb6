package io.github.mitform.examples.cli;

import io.github.mitform.answer.Response;
import io.github.mitform.formats.publish.Protection;
import io.github.mitform.formats.publish.PublicRecords;
import io.github.mitform.formats.publish.PublicReport;
import io.github.mitform.formats.publish.PublicTable;
import io.github.mitform.formats.publish.PublishedTable;
import io.github.mitform.formats.publish.TableCount;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.formats.statistics.disclosure.Perturbation;
import io.github.mitform.formats.statistics.disclosure.Rounding;
import io.github.mitform.session.Round;
import io.github.mitform.tally.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform publish FILE --responses FILE.jsonl --table A,B --out DIR}. */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    /** Most cells that are named for each table. */
    private static final int MOST_RISKS = 50;

    /** How counts are changed, called as users write it. */
    enum Way {
        round,
        random_round,
        cell_key,
        withhold
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--responses", required = true, paramLabel = "FILE", descriptionKey = "tally.responses")
    private Path responses = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "publish.out")
    private Path folder = Path.of("");

    @Option(names = "--table", paramLabel = "ID[,ID[,ID]]", descriptionKey = "publish.table")
    private List<String> tables = List.of();

    @Option(names = "--protect", paramLabel = "WAY", descriptionKey = "publish.protect")
    private String protect = Way.round.name();

    @Option(names = "--base", paramLabel = "N", descriptionKey = "publish.base")
    private int base = 5;

    @Option(names = "--most", paramLabel = "N", descriptionKey = "publish.most")
    private int most = 4;

    @Option(names = "--variance", paramLabel = "V", descriptionKey = "publish.variance")
    private double variance = 3;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "publish.seed")
    private @Nullable Long seed;

    @Option(names = "--records", descriptionKey = "publish.records")
    private boolean records;

    @Option(names = "--known", split = ",", paramLabel = "ID", descriptionKey = "publish.known")
    private List<String> known = List.of();

    @Option(names = "--alike", paramLabel = "K", descriptionKey = "publish.alike")
    private int alike = 5;

    @Option(names = "--decimals", paramLabel = "N", descriptionKey = "publish.decimals")
    private int decimals = 2;

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "phase")
    private @Nullable String phase;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private @Nullable Path results;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    private final List<Response> accepted = new ArrayList<>();
    private long refused;
    private long counted;
    private boolean simulated;

    @Override
    public Integer call() throws IOException {
        if (tables.isEmpty() && !records) throw new Unusable(Words.say("publish.nothing"));
        if (records && !tables.isEmpty() && way() == Way.withhold) {
            throw new Unusable(Words.say("publish.records-beside-gaps"));
        }
        var err = spec.commandLine().getErr();
        var program = Definitions.program(file, err);
        var round = Rounds.open(program, Definitions.phase(program, phase), Rounds.earlier(results));
        var protection = way() == Way.withhold ? null : protection();
        var counts = tables.stream().map(table -> count(round, table)).toList();
        ResponseFile.read(responses, Words.say("tally.progress"), err, line -> {
            var reading = line.value().map(round::read);
            var response = reading.flatMap(read -> read.response());
            var findings = response.isEmpty()
                    ? reading.map(read -> read.findings()).orElse(line.findings())
                    : round.check(response.get());
            if (findings.isEmpty()) {
                counted++;
                simulated |= response.orElseThrow().simulated();
                counts.forEach(count -> count.add(response.orElseThrow()));
                if (records) accepted.add(response.orElseThrow());
            } else {
                refused++;
            }
            return findings;
        });
        Files.createDirectories(folder);
        boolean safe = tables.isEmpty() || writeTables(round, counts, protection);
        if (records) writeRecords(round);
        if (safe || records) spec.commandLine().getOut().println(Words.say("publish.beside"));
        return !safe ? Main.DISCLOSED : refused == 0 ? Main.SOUND : Main.FINDINGS;
    }

    private Way way() {
        return Arrays.stream(Way.values())
                .filter(way -> way.name().equalsIgnoreCase(protect))
                .findFirst()
                .orElseThrow(() -> new Unusable(Words.say("publish.no-way", Map.of("way", protect))));
    }

    private Protection protection() {
        var way = way();
        try {
            if (way == Way.round) return new Protection.ToNearest(new Rounding(base));
            if (seed == null) throw new Unusable(Words.say("publish.no-seed"));
            var keys = new CellKeys(seed);
            return way == Way.random_round
                    ? new Protection.AtRandom(new Rounding(base), keys)
                    : new Protection.Changed(Perturbation.of(most, variance), keys);
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(Words.say("publish.bounds"));
        }
    }

    private static TableCount count(Round round, String table) {
        var questions = List.of(table.split(","));
        for (String question : questions) {
            if (round.type(question).isEmpty()) {
                throw new Unusable(Words.say(
                        "publish.no-question",
                        Map.of(
                                "question",
                                question,
                                "known",
                                String.join(", ", round.rules().keySet()))));
            }
        }
        return TableCount.of(round, questions)
                .orElseThrow(() -> new Unusable(Words.say("publish.no-table", Map.of("table", table))));
    }

    /** Writes the tables, unless the attack finds a number of people exactly; returns whether it did. What it finds is said here, and written nowhere. */
    private boolean writeTables(Round round, List<TableCount> counts, @Nullable Protection protection)
            throws IOException {
        List<? extends PublicTable> published = protection == null
                ? counts.stream().map(TableCount::withhold).toList()
                : PublishedTable.together(
                        counts.stream().map(count -> count.publish(protection)).toList());
        for (int i = 0; i < published.size(); i++) {
            spec.commandLine()
                    .getOut()
                    .println(Words.say(
                            "publish.attacked",
                            Map.of(
                                    "table",
                                    tables.get(i),
                                    "found",
                                    published.get(i).found().in(Locale.getDefault()))));
            published.get(i).risks().stream()
                    .limit(MOST_RISKS)
                    .forEach(risk -> spec.commandLine().getOut().println("  " + risk.in(Locale.getDefault())));
        }
        if (published.stream().anyMatch(table -> table.exact() > 0)) {
            spec.commandLine().getErr().println(Words.say("publish.disclosed"));
            return false;
        }
        var written = new ReportFiles(folder)
                .write(PublicReport.of(
                        round,
                        published,
                        counted,
                        simulated || round.isOnSimulated(),
                        Optional.of(LocalDate.now(ZoneId.systemDefault())),
                        Optional.ofNullable(language).orElse(Locale.getDefault())));
        spec.commandLine().getOut().println(Words.say("publish.written", Map.of("file", written)));
        return true;
    }

    private void writeRecords(Round round) throws IOException {
        PublicRecords table;
        try {
            table = PublicRecords.of(round, accepted, known, alike, decimals);
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(Words.say("publish.records-wrong", Map.of("known", String.join(", ", known))));
        }
        var name = table.simulated() ? "simulated-records" : "records";
        var target = Files.writeString(folder.resolve(name + ".csv"), table.csv());
        var said = table.sentence();
        var left = Words.say(
                "publish.left-out", Map.of("questions", table.leftOut().stream().collect(Collectors.joining(", "))));
        Files.writeString(
                folder.resolve(name + ".txt"),
                said.in(Optional.ofNullable(language).orElse(Locale.getDefault())) + "\n" + left + "\n");
        spec.commandLine()
                .getOut()
                .println(said.in(Locale.getDefault()) + "\n" + left + "\n"
                        + Words.say(
                                "publish.records-written",
                                Map.of(
                                        "file",
                                        target,
                                        "count",
                                        Wording.count(table.published()).in(Locale.getDefault()))));
    }
}
