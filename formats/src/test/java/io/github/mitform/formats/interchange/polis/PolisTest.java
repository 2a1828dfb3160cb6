package io.github.mitform.formats.interchange.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.formats.interchange.polis.Statement.Moderation;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolisTest {
    private static final Format OPINION =
            Formats.newest(FormatId.of("io.github.mitform.opinion")).orElseThrow();
    private static final Path BOWLING_GREEN = Path.of("../examples/cli/data/bowling-green");
    private static final Path AUSTRIA =
            Path.of("src/test/resources/io/github/mitform/formats/interchange/austria-climate-products");

    private static final Map<String, String> VOTES = Map.of("1", "agree", "-1", "disagree", "0", "pass");

    private static BufferedReader open(Path folder, String file) {
        try {
            return Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statements statements(Path folder) throws IOException {
        try (var reader = open(folder, "comments.csv")) {
            return Polis.statements(reader).orThrow();
        }
    }

    private static List<Response> responses(Path folder) throws IOException {
        try (var reader = open(folder, "participants-votes.csv")) {
            return Polis.participants(reader, statements(folder), OPINION, "opinions", "opinion")
                    .map(Participant::orThrow)
                    .toList();
        }
    }

    /** What the file says, read in the simplest way: no field of it is quoted. */
    private record Plain(List<String> header, List<String[]> lines) {
        static Plain read(Path folder) throws IOException {
            var lines = Files.readAllLines(folder.resolve("participants-votes.csv"));
            return new Plain(
                    List.of(lines.get(0).split(",", -1)),
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
        }

        int number(String[] line, String column) {
            return Integer.parseInt(line[header.indexOf(column)]);
        }
    }

    record Expected(Path folder, int people, int statements, int rejected, long agree, long disagree, long pass) {}

    static Stream<Named<Expected>> conversations() {
        return Stream.of(
                Named.of("bowling-green", new Expected(BOWLING_GREEN, 2031, 896, 289, 109752, 38647, 77125)),
                Named.of("austria-climate-products", new Expected(AUSTRIA, 1116, 522, 245, 38206, 9223, 13955)));
    }

    private static Map<String, Integer> counts(Response response) {
        var counts = new HashMap<String, Integer>(Map.of("agree", 0, "disagree", 0, "pass", 0));
        response.answer("opinion")
                .map(GridAnswer.class::cast)
                .ifPresent(grid -> grid.rows()
                        .values()
                        .forEach(vote -> counts.merge(((ChoiceAnswer) vote).option(), 1, Integer::sum)));
        return counts;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void everybodysTotalsAreThoseOfTheFile(Expected expected) throws IOException {
        var plain = Plain.read(expected.folder);
        var responses = responses(expected.folder);
        assertThat(responses).hasSize(expected.people).hasSameSizeAs(plain.lines);
        for (int i = 0; i < responses.size(); i++) {
            var counts = counts(responses.get(i));
            var line = plain.lines.get(i);
            assertThat(counts.get("agree")).isEqualTo(plain.number(line, "n-agree"));
            assertThat(counts.get("disagree")).isEqualTo(plain.number(line, "n-disagree"));
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(plain.number(line, "n-votes"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void theVotesOnEachStatementAreThoseOfItsColumn(Expected expected) throws IOException {
        var plain = Plain.read(expected.folder);
        var read = new HashMap<String, Long>();
        for (Response response : responses(expected.folder)) {
            ((GridAnswer) response.answers().get("opinion"))
                    .rows()
                    .forEach((row, vote) -> read.merge(row + " " + ((ChoiceAnswer) vote).option(), 1L, Long::sum));
        }
        var written = new HashMap<String, Long>();
        for (int column = 0; column < plain.header.size(); column++) {
            var name = plain.header.get(column);
            if (!Character.isDigit(name.charAt(0))) continue;
            for (String[] line : plain.lines) {
                if (!line[column].isEmpty()) {
                    written.merge("s" + name + " " + VOTES.get(line[column]), 1L, Long::sum);
                }
            }
        }
        assertThat(read).isEqualTo(written);
        assertThat(sum(read, " agree")).isEqualTo(expected.agree);
        assertThat(sum(read, " disagree")).isEqualTo(expected.disagree);
        assertThat(sum(read, " pass")).isEqualTo(expected.pass);
    }

    private static long sum(Map<String, Long> counts, String ending) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ending))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void rejectedStatementsAreToldApart(Expected expected) throws IOException {
        var statements = statements(expected.folder);
        assertThat(statements.all()).hasSize(expected.statements);
        assertThat(statements.rejected()).hasSize(expected.rejected);
    }

    @Nested
    class StatementsThatWereRead {
        private final Statements two = Polis.statements(new StringReader("""
                comment-id,moderated,comment-body
                7,-1,"Use {braces}, and
                a second line"
                0,1,Mehr Bäume
                """));

        @Test
        void becomeOptionsInTheOrderOfTheirNumbersWithUnchangedWords() {
            assertThat(two.findings()).isEmpty();
            assertThat(two.all())
                    .containsExactly(
                            new Statement(0, "Mehr Bäume", Moderation.ACCEPTED),
                            new Statement(7, "Use {braces}, and\na second line", Moderation.REJECTED));
            assertThat(two.rejected()).containsExactly(Id.of("s7"));
            assertThat(two.options(List.of(Locale.GERMAN, Locale.ENGLISH))
                            .get(0)
                            .label()
                            .byLanguage())
                    .containsOnly(Map.entry(Locale.GERMAN, "Mehr Bäume"), Map.entry(Locale.ENGLISH, "Mehr Bäume"));
            assertThat(two.options(List.of(Locale.ENGLISH)).get(1).label().in(Locale.ENGLISH))
                    .isEqualTo("Use {{braces}}, and\na second line");
        }

        @Test
        void fillTheParameterOfAFormat() {
            var filled = two.into(OPINION, "statements");
            assertThat(((OptionsParameter) filled.parameter(Id.of("statements")).orElseThrow()).value())
                    .isEqualTo(two.options(OPINION.languages()));
            assertThat(filled.parameters()).hasSameSizeAs(OPINION.parameters());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.into(OPINION, "city"))
                    .withMessage("io.github.mitform.opinion has no parameter \"city\" that holds options");
        }
    }

    @Nested
    class WhatIsWrong {
        private static final String BROKEN =
                "2 csv.broken: This is no CSV from here on: a quote is left open, a field has more than"
                        + " 100000 characters, or the line is too long.";

        private List<String> inStatements(String csv) {
            return Polis.statements(new StringReader(csv)).findings().stream()
                    .map(WhatIsWrong::line)
                    .toList();
        }

        private List<String> inVotes(String csv) {
            var statements = Polis.statements(new StringReader("comment-id,moderated,comment-body\n0,1,A\n1,1,B\n"));
            var all = new ArrayList<String>();
            Polis.participants(new StringReader(csv), statements, OPINION, "opinions", "opinion")
                    .forEach(participant -> {
                        if (participant.findings().isEmpty()) all.add(participant.line() + " is read");
                        participant.findings().forEach(finding -> all.add(line(finding)));
                    });
            return all;
        }

        private static String line(Finding finding) {
            return finding.position().orElseThrow().line() + " " + finding.code() + ": "
                    + finding.message(Locale.ENGLISH);
        }

        @Test
        void isToldWithItsLine() {
            assertThat(inStatements("""
                    comment-id,moderated,comment-body
                    x,2,A
                    1,1
                    2,1,"B
                    and C"
                    2,1,D
                    3,1,
                    """))
                    .containsExactly(
                            "2 polis.statement-number: \"comment-id\" has to be a whole number, 0 or more.",
                            "2 polis.moderated: \"moderated\" has to be 1, 0 or -1.",
                            "3 csv.width: This line needs 3 fields, as the first one has, but has 2.",
                            "6 polis.statement-twice: The statement 2 is there twice.",
                            "7 polis.statement-blank: The statement 3 has no words.");
        }

        @Test
        void doesNotKeepOtherLinesFromBeingRead() {
            assertThat(inVotes("""
                    participant,n-votes,n-agree,n-disagree,0,1
                    0,2,1,1,1,-1
                    1,2,1,1,1,
                    2,1,1,0,yes,1
                    3,0,0,0,,
                    4,1
                    5,1,0,0,,0
                    6,1,1,0,,0
                    """))
                    .containsExactly(
                            "2 is read",
                            "3 polis.total: \"n-votes\" does not agree with the votes in this line, which come to 1.",
                            "3 polis.total: \"n-disagree\" does not agree with the votes in this line, which come to 0.",
                            "4 polis.vote: A vote is 1, 0 or -1, or empty; in the column \"0\" it is something else.",
                            "5 is read",
                            "6 csv.width: This line needs 6 fields, as the first one has, but has 2.",
                            "7 is read",
                            "8 polis.total: \"n-agree\" does not agree with the votes in this line, which come to 0.");
        }

        @Test
        void isToldOfTheHeader() {
            assertThat(inStatements("")).containsExactly("1 csv.empty: The file is empty.");
            assertThat(inStatements("comment-id,comment-id,moderated\n1,1,1\n"))
                    .containsExactly(
                            "1 csv.column-twice: The column \"comment-id\" is there twice.",
                            "1 csv.column-missing: There has to be a column \"comment-body\".");
            assertThat(inVotes("participant,n-votes,n-agree,n-disagree,0,9\n0,1,1,0,1,\n"))
                    .containsExactly(
                            "1 polis.statement-unknown: There is a column for the statement 9, but no such statement.",
                            "2 is read");
            assertThat(inVotes("participant,0\n0,1\n"))
                    .containsExactly(
                            "1 csv.column-missing: There has to be a column \"n-votes\".",
                            "1 csv.column-missing: There has to be a column \"n-agree\".",
                            "1 csv.column-missing: There has to be a column \"n-disagree\".");
        }

        @Test
        void listsAThousandThingsToMendAndSaysThatThereAreMore() {
            var statements =
                    Polis.statements(new StringReader("comment-id,moderated,comment-body\n" + "?\n".repeat(50_000)));
            assertThat(statements.findings()).hasSize(1_001);
            assertThat(statements.findings().get(1_000).code()).isEqualTo("findings.more");
        }

        @Test
        void endsReadingWhereAFieldOrALineIsTooLong() {
            assertThat(inStatements("comment-id,moderated,comment-body\n1,1,\"" + "x".repeat(1_000_000)))
                    .containsExactly(BROKEN);
            assertThat(inStatements("comment-id,moderated,comment-body\n1,1" + ",x".repeat(30_000)))
                    .containsExactly(BROKEN);
        }

        @Test
        void isThrownWhereSomebodyWantsAllOrNothing() {
            var statements = Polis.statements(new StringReader(""));
            assertThatExceptionOfType(InvalidFormatException.class).isThrownBy(statements::orThrow);
        }

        @Test
        void mayBeAByteOrderMarkWhichIsPassedOver() {
            assertThat(inStatements("\ufeffcomment-id,moderated,comment-body\n1,1,A\n"))
                    .isEmpty();
        }
    }

    @Test
    void votesAreReadAsTheyAreConsumed() {
        Reader failsLater = new Reader() {
            private final StringReader start =
                    new StringReader("participant,n-votes,n-agree,n-disagree,0\n" + "0,1,1,0,1\n".repeat(10_000));

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int read = start.read(buffer, offset, Math.min(length, 1000));
                if (read < 0) throw new IOException("gone");
                return read;
            }

            @Override
            public void close() {}
        };
        var statements = Polis.statements(new StringReader("comment-id,moderated,comment-body\n0,1,A\n"));
        assertThat(Polis.participants(failsLater, statements, OPINION, "opinions", "opinion")
                        .limit(5))
                .extracting(Participant::line)
                .containsExactly(2, 3, 4, 5, 6);
    }
}
