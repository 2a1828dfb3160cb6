package io.github.mitform.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.Id;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.rehearsal.Person;
import io.github.mitform.rehearsal.Walkthrough;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseTableTest {
    private static final ResponseTable MEADOW = ResponseTable.of(Meadow.ROUND);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static List<Response> responses(Round round, Random random, int count) {
        var start = new SessionCommand.Start(Locale.GERMAN, Channel.ONLINE, true);
        var responses = new ArrayList<Response>();
        // Whoever does not keep to what a format demands, by chance, delivers nothing.
        for (int tries = 0; responses.size() < count && tries < 20 * count; tries++) {
            var context = new Context(LocalDate.of(2026, 5, 1), random.nextLong());
            Walkthrough.of(round, start, context, Person.anybody(random))
                    .response()
                    .ifPresent(responses::add);
        }
        assertThat(responses).hasSize(count);
        return responses;
    }

    private static String written(ResponseTable table, List<Response> responses, CsvStyle style) {
        try {
            var csv = new StringBuilder();
            table.write(responses.iterator(), style, csv);
            return csv.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TableLine> read(ResponseTable table, String csv, CsvStyle style) {
        try {
            var lines = new ArrayList<TableLine>();
            table.read(new StringReader(csv), style).forEachRemaining(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a table can tell of a response: its cells, and all that is not an answer. */
    private static Map<String, Object> told(Round round, Response response) {
        var told = new LinkedHashMap<String, Object>();
        round.rules().forEach((name, rule) -> {
            Answer answer = response.answers().get(name);
            told.put(name, cells(rule, answer));
        });
        told.put("about", List.of(response.channel(), response.language(), response.month(), response.simulated()));
        return told;
    }

    private static List<Value> cells(AnswerRule rule, Answer answer) {
        return rule.cells(answer, true);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) {
        var random = new Random(seed);
        var round = Round.open(SoundFormats.drawRich(random), "only");
        var table = ResponseTable.of(round);
        var responses = responses(round, random, 5);
        for (CsvStyle style : CsvStyle.values()) {
            var lines = read(table, written(table, responses, style), style);
            assertThat(lines).flatExtracting(line -> line.reading().findings()).isEmpty();
            assertThat(lines)
                    .extracting(line -> told(round, line.reading().response().orElseThrow()))
                    .isEqualTo(responses.stream()
                            .map(response -> told(round, response))
                            .toList());
        }
    }

    @Test
    void everyTypeOfAnswerIsToldInFull() {
        var random = new Random(7);
        var responses = responses(Meadow.ROUND, random, 200);
        var lines = read(MEADOW, written(MEADOW, responses, CsvStyle.SPREADSHEET), CsvStyle.SPREADSHEET);
        assertThat(lines).flatExtracting(line -> line.reading().findings()).isEmpty();
        for (int i = 0; i < responses.size(); i++) {
            var again = new LinkedHashMap<>(
                    lines.get(i).reading().response().orElseThrow().answers());
            var before = new LinkedHashMap<>(responses.get(i).answers());
            for (String loses : List.of("money", "first")) { // 0 points from none, and the order within a rank
                again.remove(loses);
                before.remove(loses);
            }
            assertThat(again).isEqualTo(before);
        }
    }

    @Nested
    class ATable {
        private final Response response =
                Meadow.ROUND.read(Json.parse("""
                        {"format": "org.example.meadow", "version": "1.0.0", "phase": "ask", "channel": "paper", "month": "2026-05",
                         "answers": {"data_use": true, "age": {"missing": "skipped"}, "how": {"other": "=SUM(A1;A2)"}, "what": ["rest"],
                           "path": "Narrow, \\"muddy\\"\\nand dark.", "agree": {"clean": 4, "safe": {"missing": "dont_know"}},
                           "first": [["lamps", "trees"]], "money": {"lamps": 10},
                           "find": {"level": "partial", "seconds": 41.5, "note": "'asked' twice"}}}
                        """)).response().orElseThrow();

        @Test
        void hasALineOfNamesAndALineForEachResponse() {
            assertThat(written(MEADOW, List.of(response), CsvStyle.PLAIN))
                    .isEqualTo(
                            "_channel,_language,_month,_simulated,data_use,age,age.missing,born,how,how.other,what.play,what.rest,what.mend,"
                                    + "enough,path,agree.clean,agree.clean.missing,agree.safe,agree.safe.missing,first.trees,"
                                    + "first.lamps,money.trees,money.lamps,find.level,find.seconds,find.errors,find.note,find.path,find.version\r\n"
                                    + "paper,,2026-05,false,true,,skipped,,,\"=SUM(A1;A2)\",false,true,false,,\"Narrow, \"\"muddy\"\"\nand dark.\","
                                    + "4,,,dont_know,1,1,0,10,partial,41.5,,'asked' twice,,\r\n");
        }

        @Test
        void keepsSpreadsheetsFromComputingAndCanBeToldAgain() {
            String csv = written(MEADOW, List.of(response), CsvStyle.SPREADSHEET);
            assertThat(csv)
                    .startsWith("\uFEFF_channel")
                    .contains("\"'=SUM(A1;A2)\"")
                    .contains("''asked' twice");
            assertThat(read(MEADOW, csv, CsvStyle.SPREADSHEET).get(0).reading().response())
                    .map(again -> again.answers().get("how"))
                    .isEqualTo(Optional.of(response.answers().get("how")));
        }

        @Test
        void hasNoColumnTwiceAndNamesThatNoQuestionHas() {
            assertThat(MEADOW.columns()).extracting(AnswerColumn::name).doesNotHaveDuplicates();
            assertThat(MEADOW.columns().subList(0, 4))
                    .extracting(AnswerColumn::name)
                    .noneMatch(Id::isValid);
        }

        @Test
        void refusesResponsesToSomethingElse() {
            var other = new Response(
                    response.format(),
                    response.version(),
                    Id.of("vote"),
                    response.channel(),
                    response.language(),
                    response.month(),
                    false,
                    response.answers());
            assertThatThrownBy(() -> written(MEADOW, List.of(other), CsvStyle.PLAIN))
                    .isInstanceOf(IllegalArgumentException.class);
            var more = new Response(
                    response.format(),
                    response.version(),
                    response.phase(),
                    response.channel(),
                    response.language(),
                    response.month(),
                    false,
                    Map.of("secret", new TextAnswer("SECRET")));
            assertThatThrownBy(() -> written(MEADOW, List.of(more), CsvStyle.PLAIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("SECRET");
        }
    }

    @Nested
    class ATableFromElsewhere {
        private final String header =
                "_channel,data_use,how,what.play,what.rest,enough,agree.clean,agree.safe,first.trees,"
                        + "money.trees,find.level";
        private final String line = "online,true,bike,true,false,true,4,5,1,3,success";

        private List<TableLine> read(String... lines) {
            return ResponseTableTest.read(MEADOW, String.join("\n", lines), CsvStyle.PLAIN);
        }

        @Test
        void mayLeaveColumnsOutAndHaveThemInAnyOrder() {
            assertThat(read(header, line))
                    .flatExtracting(l -> l.reading().findings())
                    .isEmpty();
            assertThat(read(
                            "find.level," + header.replace(",find.level", ""),
                            "success," + line.replace(",success", "")))
                    .flatExtracting(l -> l.reading().findings())
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} instead of {1}: {2} at {3}")
        @CsvSource({
            "lake, bike, answer.unknown-option, /answers/how",
            "perhaps, true, answer.wrong-kind, /answers/data_use",
            "four, 4, answer.wrong-kind, /answers/agree/clean",
            "9, 4, answer.off-scale, /answers/agree/clean",
            "1e99, 4, answer.number-too-long, /answers/agree/clean",
            "telepathy, online, response.unreadable, /channel"
        })
        void isCheckedLikeEveryOtherInput(String wrong, String right, String code, String at) {
            var lines = read(header, line.replaceFirst(right, wrong), line);
            assertThat(lines).extracting(TableLine::number).containsExactly(2, 3);
            assertThat(lines.get(0).reading().findings())
                    .extracting(Finding::code, finding -> finding.at().toString())
                    .contains(tuple(code, at));
            assertThat(lines.get(1).reading().isValid()).isTrue();
        }

        @Test
        void goesOnBehindALineWithTooManyOrTooFewFields() {
            var lines = read(header, "online,true", line, line + ",more");
            assertThat(lines.get(0).reading().findings())
                    .extracting(finding -> finding.message(Locale.ENGLISH))
                    .containsExactly("The line has 2 fields, but the first line names 11 columns.");
            assertThat(lines.get(1).reading().isValid()).isTrue();
            assertThat(lines.get(2).reading().findings())
                    .extracting(Finding::code)
                    .containsExactly("table.field-count");
        }

        @Test
        void endsWhereItCannotBeReadFurther() {
            var lines = read(header, line, "on\"line" + line.substring(6), line);
            assertThat(lines).extracting(TableLine::number).containsExactly(2, 3);
            assertThat(lines.get(1).reading().findings())
                    .extracting(Finding::code)
                    .containsExactly("table.unreadable");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "_channel,agee|table.unknown-column",
                    "_channel,age,age|table.column-twice",
                    "_channel,\"age|table.unreadable"
                })
        void hasToNameColumnsOfThisPhaseOnceEach(String names, String code) {
            var lines = read(names, "online,7");
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).number()).isEqualTo(1);
            assertThat(lines.get(0).reading().findings())
                    .extracting(Finding::code)
                    .containsExactly(code);
        }

        @Test
        void hasAHeader() {
            assertThat(read("", ""))
                    .hasSize(1)
                    .allSatisfy(only -> assertThat(only.reading().findings())
                            .extracting(Finding::code)
                            .containsExactly("table.no-header"));
            assertThat(read(header)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(CsvStyle.class)
        void makesReadingFailInNoCase(CsvStyle style) {
            var random = new Random(5);
            String pieces = "a,\"\n\r'=1-.{}[]";
            for (int i = 0; i < 500; i++) {
                var csv = new StringBuilder(random.nextBoolean() ? header + "\n" : "");
                for (int j = random.nextInt(60); j > 0; j--) {
                    csv.append(pieces.charAt(random.nextInt(pieces.length())));
                }
                for (TableLine read : ResponseTableTest.read(MEADOW, csv.toString(), style)) {
                    assertThat(read.reading().isValid()).isFalse();
                }
            }
        }
    }
}
