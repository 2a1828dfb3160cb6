package io.github.mitform.formats.interchange.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.codec.Parsed;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallotFilesTest {
    private static final String HEADER = """
            # TITLE: Park
            # DATA TYPE: %s
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: %d
            # NUMBER UNIQUE ORDERS: %d
            # ALTERNATIVE NAME 1: Pond
            # ALTERNATIVE NAME 2: Gate
            # ALTERNATIVE NAME 3: Trees
            """;

    private static Parsed<BallotFile<Ranking>> preflib(String type, int voters, String... lines) {
        return PrefLib.rankings(
                new StringReader(HEADER.formatted(type, voters, lines.length) + String.join("\n", lines)));
    }

    /** What is wrong, as line and code. */
    private static List<String> wrong(Parsed<?> parsed) {
        return parsed.findings().stream()
                .map(finding -> finding.position().orElseThrow().line() + " " + finding.code())
                .toList();
    }

    private static <B extends Ballot> List<String> lines(Parsed<BallotFile<B>> parsed) {
        return parsed.orThrow().profile().lines().stream()
                .map(line -> line.people() + " " + line.ballot())
                .toList();
    }

    @Nested
    class FilesOfPrefLib {
        @Test
        void areReadWithTitleAndNames() {
            var parsed = preflib("toi", 9, "5: 1,{2,3}", "3:2,", "1: ");
            assertThat(lines(parsed)).containsExactly("1 []", "5 [[0], [1, 2]]", "3 [[1]]");
            assertThat(parsed.orThrow().title()).hasValue("Park");
            assertThat(parsed.orThrow().profile().candidates().names()).containsExactly("Pond", "Gate", "Trees");
        }

        @Test
        void tellEverythingThatIsWrongWithItsLine() {
            assertThat(wrong(preflib(
                            "soi", 9, "2: 1,4", "x: 1", "1: 1,,2", "0: 1", "3: 2,2", "1: {1,2}", "2: {1", "2 1")))
                    .containsExactly(
                            "9 ballots.unknown-candidate",
                            "10 preflib.ballot",
                            "11 preflib.ballot",
                            "12 ballots.number",
                            "13 ballots.candidate-twice",
                            "14 preflib.shared-rank",
                            "15 preflib.ballot",
                            "16 preflib.ballot");
            assertThat(wrong(preflib("soc", 3, "2: 1,2,3", "1: 1,2"))).containsExactly("10 preflib.incomplete");
        }

        @Test
        void thatWereCutOffAreFoundOut() {
            assertThat(wrong(preflib("soi", 9, "5: 1"))).containsExactly("1 ballots.differs");
            assertThat(preflib("soi", 9, "5: 1").findings().get(0).sentence().english())
                    .isEqualTo(
                            "The file says that there are 9 voters, but there are 5; perhaps a part of it is missing.");
            assertThat(preflib("soi", 9, "5: 1").findings().get(0).sentence().german())
                    .isEqualTo("Die Datei nennt 9 Stimmende, es sind aber 5; vielleicht fehlt ein Teil.");
        }

        @Test
        void sayWhatKindTheyAre() {
            assertThat(wrong(preflib("cat", 1, "1: 1"))).contains("1 preflib.type");
            assertThat(wrong(PrefLib.rankings(new StringReader("3\n1,a\n2,b\n3,c\n2,2,1\n2,1,2,3\n"))))
                    .contains("1 preflib.header");
            assertThat(wrong(PrefLib.rankings(new StringReader("")))).contains("1 preflib.header");
            assertThat(wrong(PrefLib.rankings(new StringReader("# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 2\n"
                            + "# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: a\n"))))
                    .containsExactly("4 ballots.name-twice");
        }

        @Test
        void holdGradesInCategories() {
            var file = HEADER.formatted("cat", 3, 2) + """
                    # NUMBER CATEGORIES: 3
                    # CATEGORY NAME 1: Yes
                    # CATEGORY NAME 2: Maybe
                    # CATEGORY NAME 3: No
                    2: {1,2},3
                    1: {},1,{2}
                    """;
            assertThat(lines(PrefLib.grades(new StringReader(file))))
                    .containsExactly("1 {0=1, 1=0}", "2 {0=2, 1=2, 2=1}");
            assertThat(PrefLib.grades(new StringReader(file))
                            .object()
                            .orElseThrow()
                            .grades())
                    .containsExactly("No", "Maybe", "Yes");
            assertThat(wrong(PrefLib.grades(new StringReader(file.replace("1: {},1,{2}", "1: {},1,{2},3")))))
                    .containsExactly("14 preflib.categories");
        }

        @Test
        void stopAtTooManyFindingsButAreReadToTheEnd() {
            var lines = Collections.nCopies(3_000, "1: 9").toArray(String[]::new);
            var findings = preflib("soi", 3_000, lines).findings();
            assertThat(findings).hasSize(1_001);
            assertThat(findings.get(1_000).code()).isEqualTo("findings.more");
        }
    }

    @Nested
    class FilesOfBlt {
        private static final String SOUND = """
                4 2          # four candidates, two seats
                -2
                1 4 1=3 2 0
                (a17) 3 - 2
                  4 0 2 0
                1.5 3 0
                0
                "Amy" # first
                "Bob \\"Robert\\"" "Chuck"
                "Diane"
                "Club"
                """;

        private Parsed<BallotFile<Ranking>> blt(String text) {
            return Blt.read(new StringReader(text));
        }

        @Test
        void areReadTokenByToken() {
            var file = blt(SOUND).orThrow();
            assertThat(file.title()).hasValue("Club");
            assertThat(file.seats()).hasValue(2);
            assertThat(file.withdrawn()).containsExactly(1);
            assertThat(file.profile().candidates().names()).containsExactly("Amy", "Bob \"Robert\"", "Chuck", "Diane");
            assertThat(lines(blt(SOUND))).containsExactly("2 []", "3 [[1], [3]]", "1 [[2]]", "1 [[3], [0, 2], [1]]");
            assertThat(file.profile().weight()).isEqualTo(Fraction.parse("15/2"));
        }

        @ParameterizedTest
        @CsvSource({
            "4 2, four two, 1 blt.start",
            "4 2, 0 2, 1 blt.start",
            "4 2, 99999 2, 1 ballots.too-many",
            "-2, -7, 2 ballots.unknown-candidate",
            "1 4 1=3 2 0, 1 4 1=9 2 0, 3 ballots.unknown-candidate",
            "1 4 1=3 2 0, 1 4 1=4 2 0, 3 ballots.candidate-twice",
            "1 4 1=3 2 0, 1 4 x 2 0, 3 blt.word",
            "1 4 1=3 2 0, one 4 3 2 0, 3 blt.word",
            "Diane, '', 10 ballots.name",
            "Diane, Amy, 10 ballots.name-twice",
            "1.5 3 0, 99999999999999999999 3 0, 6 blt.number",
            "1.5 3 0, 1.5555555555555555555 3 0, 6 blt.number",
            "1 4 1=3 2 0, 1 4 99999999999999999999 2 0, 3 ballots.unknown-candidate",
            "4 2, 99999999999 2, 1 ballots.too-many",
            "\"Club\", \"Club\" \"more\", 11 blt.names",
            "\"Diane\", Diane, 10 blt.names"
        })
        void tellWhatIsWrongWithItsLine(String sound, String broken, String expected) {
            assertThat(SOUND).contains(sound);
            assertThat(wrong(blt(SOUND.replace(sound, broken)))).containsExactly(expected);
        }

        @Test
        void countAsManyBallotsAsThereCanBe() {
            assertThat(lines(blt(
                            SOUND.replace("1 4 1=3 2 0\n(a17) 3 - 2\n  4 0 2 0\n1.5 3 0", "9223372036854775807 4 0"))))
                    .containsExactly("9223372036854775807 [[3]]");
            assertThat(wrong(blt(SOUND.replace("1.5 3 0", "9223372036854775808 3 0"))))
                    .containsExactly("6 blt.number");
        }

        @Test
        void haveToEnd() {
            assertThat(wrong(blt("2 1\n1 1 0\n1 2 1"))).containsExactly("3 blt.end");
            assertThat(wrong(blt("2 1\n1 1 0\n"))).containsExactly("2 blt.end");
            assertThat(wrong(blt("2 1\n1 1 0\n0\n\"a\"\n"))).containsExactly("4 blt.names");
            assertThat(wrong(blt(""))).containsExactly("1 blt.start");
        }
    }

    @Nested
    class FilesOfAbif {
        private static final String SOUND = """
                # the parks
                {"version": "0.1"}
                {"title": "Parks"}
                =P:[Pond #1]
                =[G]:[Gate]
                7: P>G=T
                2: G/5,P/3,T/3
                3: T
                1:
                """;

        private Parsed<BallotFile<Ranking>> abif(String text) {
            return Abif.rankings(new StringReader(text));
        }

        @Test
        void areReadWithCandidatesThatTurnUpOnTheWay() {
            var file = abif(SOUND).orThrow();
            assertThat(file.title()).hasValue("Parks");
            assertThat(file.profile().candidates().names()).containsExactly("Pond #1", "Gate", "T");
            assertThat(lines(abif(SOUND))).containsExactly("1 []", "7 [[0], [1, 2]]", "2 [[1], [0, 2]]", "3 [[2]]");
        }

        @Test
        void holdPointsAsWell() {
            assertThat(lines(Abif.points(new StringReader("2: G/5,P/2.5\n1: P/1 > G/0\n"))))
                    .containsExactly("1 {0=0, 1=1}", "2 {0=5, 1=5/2}");
            assertThat(wrong(Abif.points(new StringReader("2: G/5,P\n")))).containsExactly("1 abif.scores");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "# nothing but words\n"})
        void areNoFilesWithoutALine(String text) {
            assertThat(wrong(abif(text))).singleElement().asString().endsWith("abif.line");
        }

        @ParameterizedTest
        @CsvSource({
            "7: P>G=T, 7: P>>G, 6 abif.line",
            "7: P>G=T, 7: P>G>, 6 abif.line",
            "7: P>G=T, 0: P, 6 abif.line",
            "7: P>G=T, seven P, 6 abif.line",
            "7: P>G=T, x: P, 6 abif.line",
            "7: P>G=T, =x:[Gate], 6 ballots.name-twice",
            "7: P>G=T, 7: P>G>P, 6 ballots.candidate-twice",
            "7: P>G=T, 7: P/1>G/2, 6 abif.order",
            "=[G]:[Gate], =P:[Gate], 5 ballots.name-twice",
            "=[G]:[Gate], =G:[ ], 5 ballots.name"
        })
        void tellWhatIsWrongWithItsLine(String sound, String broken, String expected) {
            assertThat(SOUND).contains(sound);
            assertThat(wrong(abif(SOUND.replace(sound, broken)))).containsExactly(expected);
        }
    }

    /** A file that is made while it is read. */
    private static final class Endless extends Reader {
        private final Function<Integer, String> line;
        private final int lines;
        private int next;
        private String rest = "";

        Endless(int lines, Function<Integer, String> line) {
            this.lines = lines;
            this.line = line;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            if (rest.isEmpty()) {
                if (next == lines) return -1;
                rest = line.apply(next++);
            }
            int count = Math.min(length, rest.length());
            rest.getChars(0, count, buffer, from);
            rest = rest.substring(count);
            return count;
        }

        @Override
        public void close() {}
    }

    @Test
    void millionsOfLinesLeaveNothingButTheirDifferentBallots() {
        var file = new Endless(
                500_002,
                line -> line == 0
                        ? "3 1\n"
                        : line == 500_001 ? "0\n\"a\"\n\"b\"\n\"c\"\n\"\"\n" : "1 " + (1 + line % 3) + " 0\n");
        var profile = Blt.read(file).orThrow().profile();
        assertThat(profile.people()).isEqualTo(500_000);
        assertThat(profile.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"preflib", "blt", "abif"})
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory(String form) {
        var file = new Endless(Integer.MAX_VALUE, line -> "x".repeat(10_000));
        Parsed<?> parsed = switch (form) {
            case "preflib" -> PrefLib.rankings(file);
            case "blt" -> Blt.read(file);
            default -> Abif.rankings(file);
        };
        assertThat(wrong(parsed)).contains("1 ballots.line-too-long");
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        var random = new Random(seed);
        int size = 1 + random.nextInt(8);
        var profile = Profile.empty(
                Ranking.KIND,
                Candidates.of(IntStream.range(0, size)
                        .mapToObj(place -> "Name, " + place)
                        .toList()));
        for (int i = 0; i < random.nextInt(40); i++) {
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            var ranks = new ArrayList<List<Integer>>();
            for (int next = 0; next < random.nextInt(size + 1); ) {
                int end = Math.min(size, next + 1 + random.nextInt(2));
                ranks.add(order.subList(next, end));
                next = end;
            }
            profile.add(Ranking.ofRanks(ranks), 1 + random.nextInt(5));
        }
        var preflib = new StringBuilder();
        PrefLib.write("A\ntitle", profile, preflib);
        var read = PrefLib.rankings(new StringReader(preflib.toString())).orThrow();
        assertThat(read.profile()).isEqualTo(profile);
        assertThat(read.title()).hasValue("A title");
        var blt = new StringBuilder();
        Blt.write("A \"title\", C:\\temp", 2, List.of(0), profile, blt);
        var again = Blt.read(new StringReader(blt.toString())).orThrow();
        assertThat(again).isEqualTo(new BallotFile<>(again.title(), again.seats(), List.of(0), List.of(), profile));
        assertThat(again.title()).hasValue("A \"title\", C:\\temp");
    }

    private static final String SIGNS = "0123456789{},:=>/\"[]#-\n \u00e4";

    /** Whatever is damaged, a reader tells it or reads a file, and nothing else happens. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noDamageBreaksAReader(long seed) {
        var random = new Random(seed);
        for (String sound :
                List.of(HEADER.formatted("toi", 8, 2) + "5: 1,{2,3}\n3: 2,\n", FilesOfBlt.SOUND, FilesOfAbif.SOUND)) {
            var damaged = new StringBuilder(sound);
            for (int i = 0; i < 4; i++) {
                int at = random.nextInt(damaged.length());
                if (random.nextBoolean()) damaged.deleteCharAt(at);
                else damaged.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            for (Function<Reader, Parsed<?>> reader : List.<Function<Reader, Parsed<?>>>of(
                    PrefLib::rankings, PrefLib::grades, Blt::read, Abif::rankings, Abif::points)) {
                var parsed = reader.apply(new StringReader(damaged.toString()));
                assertThat(parsed.object().isPresent())
                        .isEqualTo(parsed.findings().isEmpty());
            }
        }
    }

    @Test
    void weightsHaveNoRoomInWhatIsWritten() {
        var weighted = Profile.empty(Ranking.KIND, Candidates.of("a")).add(Ranking.of(0), 1, Fraction.parse("3/2"));
        assertThatThrownBy(() -> PrefLib.write("", weighted, new StringBuilder()))
                .hasMessage("this form has no room for ballots of another weight than 1");
        assertThatThrownBy(() -> Blt.write("", 0, List.of(), weighted, new StringBuilder()))
                .hasMessage("seats are 1 or more, but were 0");
    }
}
