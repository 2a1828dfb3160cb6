package io.github.mitform.formats.interchange.rctab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.interchange.ballot.BallotFile;
import io.github.mitform.formats.interchange.rctab.RcTabCsv.Layout;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Parsed;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RcTabCsvTest {
    private static final String MARKS = """
            id,precinct,Ada,Bo,"Cy, Jr",Undeclared Write-ins
            1,north,1,2,,
            2,north,1,1,3,
            3,south,,,,
            4,south,,2,5,1
            5,south,1,2,,
            """;
    private static final Layout FROM_THIRD = layout(3, RcTab.WRITE_INS, Optional.empty(), false);

    private static Layout layout(int firstColumn, String writeIns, Optional<String> delimiter, boolean blank) {
        return new Layout(firstColumn, 2, Optional.of(writeIns), Optional.empty(), "OV", delimiter, "skipped", blank);
    }

    private static Parsed<BallotFile<RankedSheet>> read(String text, Layout layout) {
        return RcTabCsv.read(new StringReader(text), layout);
    }

    private static List<String> sheets(Parsed<BallotFile<RankedSheet>> parsed) {
        return parsed.orThrow().profile().lines().stream()
                .map(line -> line.people() + " " + line.ballot())
                .toList();
    }

    private static List<String> wrong(Parsed<?> parsed) {
        return parsed.findings().stream()
                .map(finding -> finding.position().orElseThrow().line() + " " + finding.code())
                .toList();
    }

    @Test
    void ranksStandInTheColumnsOfCandidates() {
        var parsed = read(MARKS, FROM_THIRD);
        assertThat(parsed.orThrow().profile().candidates().names())
                .containsExactly("Ada", "Bo", "Cy, Jr", RcTab.WRITE_INS);
        assertThat(sheets(parsed))
                .containsExactlyInAnyOrder("2 [[0], [1]]", "1 [[0, 1], [], [2]]", "1 []", "1 [[3], [1], [], [], [2]]");
    }

    @Test
    void namesStandInTheColumnsOfRanks() {
        var text = """
                Record,Rank 2,Rank 1,rank 3
                1,Bo,Ada,undervote
                2,,Ada,overvote
                3,WI,skipped,Ada
                """;
        var layout = layout(1, "WI", Optional.empty(), false);
        assertThat(sheets(read(text, layout)))
                .containsExactlyInAnyOrder("1 [[0], [1]]", "1 [[0], [], [-1]]", "1 [[], [2], [0]]");
        assertThat(read(text, layout).orThrow().profile().candidates().names())
                .containsExactly("Ada", "Bo", RcTab.WRITE_INS);
        var blank = layout(1, "WI", Optional.empty(), true);
        assertThat(sheets(read(text, blank)))
                .containsExactlyInAnyOrder("1 [[0], [1]]", "1 [[0], [2], [-1]]", "1 [[], [2], [0]]");
    }

    @Test
    void aFileThatRcTabWroteIsReadAsItMeantIt() {
        // As RCTab 2 writes it: several names under one rank on lines of their own, and where each sheet comes from.
        var text = """
                Source Filepath,CVR Provider,Contest Id,Tabulator Id,Batch Id,Record Id,Precinct,Precinct Portion,Rank 1,Rank 2
                ./cvr/,ess,7,92,113,63,,North,"Peltola, Mary S.",undervote
                ./cvr/,ess,7,92,113,62,,North,"Begich, Nick
                Peltola, Mary S.",Undeclared Write-ins
                ./cvr/,ess,7,92,113,61,,North,overvote,"Begich, Nick"
                ./cvr/,ess,7,92,114,63,,North,undervote,undervote
                ./cvr/,ess,7,92,113,63,,North,undervote,undervote
                """;
        var parsed = read(text, Layout.USUAL);
        assertThat(parsed.orThrow().profile().candidates().names())
                .containsExactly("Peltola, Mary S.", "Begich, Nick", RcTab.WRITE_INS);
        assertThat(sheets(parsed)).containsExactlyInAnyOrder("1 [[0]]", "1 [[0, 1], [2]]", "1 [[-1], [1]]", "2 []");
        assertThat(parsed.findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "Ballots with the id of a voter who had handed in one before: 1 ballot, line 7 as line 2. They are kept and counted.");
    }

    @Test
    void severalNamesUnderOneRankAreApartAsTheConfigurationSays() {
        var layout = layout(1, "WI", Optional.of("//"), false);
        var text = "Rank 1,Rank 2\nAda // Bo,skipped\nOV,Ada\nBo,WI\n";
        assertThat(sheets(read(text, layout))).containsExactlyInAnyOrder("1 [[0, 1]]", "1 [[-1], [0]]", "1 [[1], [2]]");
        assertThat(wrong(read("Rank 1\nAda//skipped\nAda//\n", layout)))
                .containsExactly("2 rctab.csv-name", "3 rctab.csv-name");
    }

    @Test
    void sheetsThatComeTwiceAreToldByTheColumnOfTheirId() {
        var layout =
                new Layout(2, 2, Optional.empty(), Optional.of(1), "overvote", Optional.empty(), "undervote", false);
        var parsed = read("id,Ada,Bo\n7,1,2\n8,2,1\n7,1,2\n", layout);
        assertThat(parsed.orThrow().profile().people()).isEqualTo(3);
        assertThat(wrong(parsed)).containsExactly("4 ballots.voter-twice");
        assertThat(wrong(read("id,Ada,Bo\n7,1,2\n7,2,1\n", Layout.USUAL))).isEmpty();
    }

    @Test
    void aConfigurationSaysWhereEverythingIs() {
        var config = Json.parse("""
                {"cvrFileSources": [{"firstVoteColumnIndex": "3", "firstVoteRowIndex": "4", "undeclaredWriteInLabel": "Other",
                "overvoteLabel": "OV", "overvoteDelimiter": "//", "undervoteLabel": "skipped", "idColumnIndex": "1"}],
                "rules": {"treatBlankAsUndeclaredWriteIn": true}}
                """);
        assertThat(Layout.of(config))
                .isEqualTo(new Layout(
                        3, 4, Optional.of("Other"), Optional.of(1), "OV", Optional.of("//"), "skipped", true));
        var newer = Json.parse("""
                {"cvrFileSources": [{"skippedRankLabel": "none", "undervoteLabel": "old", "treatBlankAsUndeclaredWriteIn": true}],
                "rules": {"overvoteLabel": "OV"}}
                """);
        assertThat(Layout.of(newer))
                .isEqualTo(new Layout(
                        2, 2, Layout.USUAL.writeIns(), Optional.empty(), "OV", Optional.empty(), "none", true));
        assertThat(Layout.of(Value.of(1))).isEqualTo(Layout.USUAL);
        assertThat(sheets(read(MARKS, Layout.of(config)))).hasSize(3);
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThat(wrong(read(
                        MARKS.replace("4,south,,2,5,1", "4,south,,2,5").replace("2,north,1,1", "2,north,one,1"),
                        FROM_THIRD)))
                .containsExactlyInAnyOrder("3 rctab.csv-rank", "5 csv.width");
        assertThat(wrong(read(MARKS.replace("Bo", ""), FROM_THIRD))).containsExactly("1 rctab.csv-header");
        assertThat(wrong(read("a\n1\n", FROM_THIRD))).containsExactly("1 rctab.csv-header");
        assertThat(wrong(read("Rank 1,Rank 3\nAda,Bo\n", FROM_THIRD))).containsExactly("1 rctab.csv-header");
        assertThat(wrong(read("", FROM_THIRD))).containsExactly("1 csv.empty");
        assertThat(wrong(RcTabCsv.read(new StringReader("Rank 1\nAda\nEve\n"), Layout.USUAL, Candidates.of("Ada"))))
                .containsExactly("3 rctab.csv-name");
        // Whoever is called like a word of the file in other letters is nobody: RCTab knows no such candidate either.
        assertThat(wrong(read("Rank 1\nAda\nOvervote\n", Layout.USUAL))).containsExactly("3 rctab.csv-name");
        assertThatThrownBy(() -> layout(0, "WI", Optional.empty(), false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> layout(1, "WI", Optional.of(" "), false)).isInstanceOf(IllegalArgumentException.class);
    }
}
