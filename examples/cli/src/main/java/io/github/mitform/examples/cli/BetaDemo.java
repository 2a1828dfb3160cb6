package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.json.Json;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.Process;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The beta of a city app in three phases: wishes become options, the vote chooses, what won is tested. Its responses are simulated. */
record BetaDemo(PrintWriter out, Locale language) {
    private static final String FORMAT = "io.github.mitform.app-beta";
    private static final int PRINTED = 3;

    /** Returns the pages of the reports, one for each phase. */
    List<Path> run(Path folder) throws IOException {
        DemoCommand.head(out, "demo.beta", Map.of());
        Program program =
                Mitform.check(Definitions.readyMade(FORMAT).orElseThrow()).orThrow();
        Path decisions = DemoData.copy("app-beta/decisions.json", folder);
        var process = Process.start(program);
        var pages = new ArrayList<Path>();
        for (var phase : program.format().phases()) {
            String id = phase.id().value();
            process = process.open(id);
            Round round = process.round(id);
            Path responses = DemoData.copy("app-beta/" + id + ".jsonl", folder);
            PhaseCount count = TallyCommand.count(round, responses, out);
            process = process.close(count);
            for (String result : process.toDecide()) {
                HumanDecision decision = decision(decisions, result);
                process = process.decide(result, decision);
            }
            pages.add(report(round, count, process.results(), folder.resolve(id)));
        }
        Files.writeString(folder.resolve("process.json"), Json.write(process.toValue()));
        return pages;
    }

    private Path report(Round round, PhaseCount count, PhaseResults results, Path folder) throws IOException {
        var report = Mitform.report(round, count, results).build(language);
        out.println();
        out.println(Words.say("demo.beta.phase", Map.of("phase", round.phase(), "people", count.responses())));
        Highlights.print(out, language, report, PRINTED);
        return new ReportFiles(folder).write(report);
    }

    private static HumanDecision decision(Path file, String result) {
        var decisions = JsonFiles.object(file);
        var written =
                decisions.get(result).orElseThrow(() -> new IllegalStateException("nobody decided about " + result));
        return HumanDecision.codec().parse(written).orThrow();
    }
}
