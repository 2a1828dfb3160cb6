package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.interchange.polis.Polis;
import io.github.mitform.formats.interchange.polis.Statements;
import io.github.mitform.json.Json;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.session.Round;
import io.github.mitform.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A real city's participation: 2,031 residents of Bowling Green, Kentucky, on 896 statements of theirs. */
record OpinionDemo(PrintWriter out, Locale language) {
    private static final String FORMAT = "io.github.mitform.opinion";
    private static final String PHASE = "opinions";
    private static final String QUESTION = "opinion";
    private static final int PRINTED = 5;
    private static final Text ATTRIBUTION = Text.of(
            "Die Daten wurden mit der Software Polis erhoben (compdemocracy.org/polis) und stehen unter CC BY 4.0 mit"
                    + " Namensnennung von The Computational Democracy Project. Mehr dazu:"
                    + " compdemocracy.org/case-studies/2018-kentucky",
            "Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with"
                    + " Attribution to The Computational Democracy Project. The data and more information about how the data was"
                    + " collected can be found at: compdemocracy.org/case-studies/2018-kentucky");

    /** Returns the page of the report. */
    Path run(Path folder) throws IOException {
        DemoCommand.head(out, "demo.opinion", Map.of());
        Statements statements = statements();
        Format format = unlisting(
                statements.into(Definitions.readyMade(FORMAT).orElseThrow(), "statements"), statements.rejected());
        Program program = Mitform.check(format).orThrow();
        Round round = Round.open(program, PHASE);
        PhaseCount count = count(round, statements);
        var report = Mitform.report(round, count).attribution(ATTRIBUTION).build(language);
        Path page = new ReportFiles(folder).write(report);
        Files.writeString(folder.resolve("definition.json"), Json.write(format));
        out.println(Words.say(
                "demo.opinion.counted",
                Map.of(
                        "people",
                        count.responses(),
                        "statements",
                        statements.all().size(),
                        "rejected",
                        statements.rejected().size())));
        Highlights.print(out, language, report, PRINTED);
        return page;
    }

    private static Statements statements() throws IOException {
        try (var comments = DemoData.open("bowling-green/comments.csv")) {
            return Polis.statements(comments).orThrow();
        }
    }

    /** Each person's line is read as a response and looked at as a whole before it is counted. */
    private static PhaseCount count(Round round, Statements statements) throws IOException {
        var count = RoundCount.of(round);
        try (var votes = DemoData.open("bowling-green/participants-votes.csv");
                var people = Polis.participants(votes, statements, round.format(), PHASE, QUESTION)) {
            people.forEach(person -> {
                if (person.response().isPresent()) {
                    count.add(person.response().get());
                } else {
                    count.reject(person.findings());
                }
            });
        }
        return count.finish();
    }

    /** What moderation rejected is counted, since people voted on it, but not listed. */
    private static Format unlisting(Format format, List<Id> rejected) {
        List<Phase> phases = format.phases().stream()
                .map(phase -> new Phase(
                        phase.id(),
                        phase.title(),
                        phase.after(),
                        phase.lasts(),
                        phase.flow(),
                        phase.results().stream()
                                .map(result -> unlisting(result, rejected))
                                .toList()))
                .toList();
        return format.withPhases(phases);
    }

    private static PhaseResult unlisting(PhaseResult result, List<Id> rejected) {
        return new PhaseResult(
                result.id(),
                result.title(),
                result.of(),
                result.tally().with("unlisted", rejected.stream().map(Id::value).toList()),
                result.decide(),
                result.release());
    }
}
