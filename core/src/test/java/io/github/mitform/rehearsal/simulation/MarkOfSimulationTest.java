package io.github.mitform.rehearsal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.Process;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.report.Report;
import io.github.mitform.report.data.CsvStyle;
import io.github.mitform.report.data.ResponseTable;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Attempts to lose the mark that responses were made up, each of which has to fail. */
class MarkOfSimulationTest {
    private static final Program PROGRAM = Wishes.program();
    private static final Context TODAY = new Context(LocalDate.of(2026, 6, 1), 1);

    private final Round wishes = Round.open(PROGRAM, "wishes");

    private static Session session(Round round, boolean simulated) {
        return Session.start(round, new SessionCommand.Start(Locale.ENGLISH, Channel.ONLINE, simulated), TODAY);
    }

    private Response wish(boolean simulated, String words) {
        return session(wishes, simulated)
                .answer("data_use", true)
                .answer("age", 40)
                .answer("wish", words)
                .submit()
                .response()
                .orElseThrow();
    }

    private Stream<Response> real() {
        return IntStream.range(0, 60).mapToObj(i -> wish(false, "wish " + i % 3));
    }

    private static PhaseCount count(Round round, Stream<Response> responses) {
        var count = RoundCount.of(round);
        responses.forEach(response -> assertThat(count.add(response)).isEmpty());
        return count.finish();
    }

    private static void assertMarked(Report report) {
        assertThat(report.html()).contains("Simulated data").containsPattern("<title>[^<]*imulated");
        assertThat(report.markdown()).contains("Simulated data");
        assertThat(report.json()).contains("\"simulated\": true");
        assertThat(report.csv()).isNotEmpty().allSatisfy((name, table) -> {
            assertThat(name).startsWith("simulated-");
            assertThat(table.lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(",true"));
        });
        assertThat(report.in(Locale.GERMAN).html()).contains("Simulierte Daten");
    }

    private static void assertUnmarked(Report report) {
        assertThat(report.html() + report.markdown()).doesNotContain("Simulated data");
        assertThat(report.json()).contains("\"simulated\": false");
    }

    @Test
    void realResponsesAloneAreNotMarked() {
        assertUnmarked(Mitform.tally(wishes, real()).report(Locale.ENGLISH));
    }

    @Nested
    class OneMadeUpResponseAmongManyRealOnes {
        private final Stream<Response> mixed = Stream.concat(real(), Stream.of(wish(true, "wish 1")));

        @Test
        void marksTheReport() {
            assertMarked(Mitform.tally(wishes, mixed).report(Locale.ENGLISH));
        }

        @Test
        void marksItAfterCountingInPartsAndMerging() {
            var real = RoundCount.of(wishes);
            real().forEach(real::add);
            var madeUp = RoundCount.of(wishes);
            madeUp.add(wish(true, "wish 1"));
            real.merge(madeUp);
            assertMarked(Mitform.report(wishes, real.finish()).build(Locale.ENGLISH));
        }

        @Test
        void marksItAfterTheCountWasKeptElsewhere() {
            var count = RoundCount.of(wishes);
            mixed.forEach(count::add);
            var resumed = RoundCount.resume(wishes, Json.parse(Json.write(count.write())));
            assertMarked(Mitform.report(wishes, resumed.finish()).build(Locale.ENGLISH));
        }

        @Test
        void marksItAfterTheResultWasKeptElsewhere() {
            var kept = Json.parse(Json.write(PhaseCount.codec().write(count(wishes, mixed))));
            assertMarked(Mitform.report(wishes, PhaseCount.codec().read(kept)).build(Locale.ENGLISH));
        }

        @Test
        void marksAReportPutTogetherByHandFromItsResults() {
            var result = count(wishes, mixed).results().get("ages");
            var planned = wishes.plan().result("ages").orElseThrow();
            assertMarked(Report.on(PROGRAM.format()).result(planned, result).build(Locale.ENGLISH));
            assertMarked(Report.on(PROGRAM.format())
                    .result(planned, KeptResult.of(result))
                    .build(Locale.ENGLISH));
        }
    }

    @Test
    void aSessionThatWasKeptDeliversAMarkedResponse() {
        var parked = session(wishes, true).answer("data_use", true).toValue();
        var response = Session.resume(wishes, Json.parse(Json.write(parked)), TODAY)
                .answer("age", 40)
                .submit()
                .response()
                .orElseThrow();
        assertThat(response.simulated()).isTrue();
        var read = wishes.read(Json.parse(Json.write(ResponseCodec.write(response))));
        assertThat(read.response().orElseThrow().simulated()).isTrue();
    }

    @Test
    void aTableOfResponsesKeepsItLineByLine() throws IOException {
        for (CsvStyle style : CsvStyle.values()) {
            var table = new StringBuilder();
            ResponseTable.of(wishes)
                    .write(List.of(wish(false, "a"), wish(true, "b")).iterator(), style, table);
            var read = new ArrayList<Boolean>();
            ResponseTable.of(wishes)
                    .read(new StringReader(table.toString()), style)
                    .forEachRemaining(line ->
                            read.add(line.reading().response().orElseThrow().simulated()));
            assertThat(read).containsExactly(false, true);
        }
    }

    @Nested
    class RealVotesOnMadeUpWishes {
        private final SimulatedRun run = Simulation.of(PROGRAM).participants(60).run();
        private final PhaseResults madeUp = run.process().results();
        private final Round ballot = Round.open(PROGRAM, "ballot", madeUp);

        private Stream<Response> votes() {
            return IntStream.range(0, 60)
                    .mapToObj(i -> session(ballot, false)
                            .answer("first", "proposal_" + (1 + i % 3))
                            .submit()
                            .response()
                            .orElseThrow());
        }

        @Test
        void areMarked() {
            assertThat(votes()).noneMatch(Response::simulated);
            assertThat(ballot.isOnSimulated()).isTrue();
            assertMarked(Mitform.tally(ballot, votes()).report(Locale.ENGLISH));
        }

        @Test
        void areMarkedAfterTheResultsWereKeptElsewhere() {
            var kept = PhaseResults.codec()
                    .read(Json.parse(Json.write(PhaseResults.codec().write(madeUp))));
            var again = Round.open(PROGRAM, "ballot", kept);
            assertMarked(Mitform.tally(again, votes()).report(Locale.ENGLISH));
        }

        @Test
        void markTheirOwnResultsForThePhaseAfter() {
            var results = count(ballot, votes()).after(madeUp);
            assertThat(Round.open(PROGRAM, "rate", results).isOnSimulated()).isTrue();
        }

        @Test
        void areMarkedInAProcessThatGoesOnElsewhere() {
            var process = Process.start(PROGRAM)
                    .open("wishes")
                    .close(run.phases().get(0).count())
                    .decide(
                            "wishes.proposals",
                            madeUp.decision("wishes.proposals").orElseThrow());
            var elsewhere = Process.resume(PROGRAM, Json.parse(Json.write(process.toValue())))
                    .open("ballot");
            elsewhere = elsewhere.close(count(elsewhere.round("ballot"), votes()));
            assertThat(elsewhere.count("ballot").orElseThrow().isSimulated()).isTrue();
            elsewhere = elsewhere.open("rate");
            assertThat(elsewhere.round("rate").isOnSimulated()).isTrue();
        }
    }

    @Test
    void aDecisionDoesNotWashResults() {
        var run = Simulation.of(PROGRAM).participants(60).run();
        var decision = run.process().results().decision("wishes.proposals").orElseThrow();
        var result = run.phases().get(0).count().results().get("proposals");
        assertThat(decision.addedTo(result).simulated()).isTrue();
    }

    @Test
    void figuresCannotBeWrittenAsReal() {
        var run = Simulation.of(PROGRAM).participants(5).run();
        var figures = (Value.ObjectValue)
                PhaseFigures.codec().write(run.phases().get(0).figures());
        assertThat(figures.get("simulated")).contains(Value.of(true));
        assertThat(PhaseFigures.codec()
                        .parse(figures.with("simulated", Value.of(false)))
                        .object())
                .isEmpty();
        assertThat(run.toValue().get("simulated")).contains(Value.of(true));
        assertThat(List.of(run.text(Locale.ENGLISH), run.text(Locale.GERMAN)))
                .allMatch(text -> text.startsWith("Simul"));
    }
}
