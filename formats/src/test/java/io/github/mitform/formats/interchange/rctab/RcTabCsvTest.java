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
    private static final Layout FROM_THIRD =
            new Layout(3, 2, Optional.of(RcTab.WRITE_INS), "overvote", "undervote", false);

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
                2,,Ada,Overvote
                3,WI,undervote,Ada
                """;
        var layout = new Layout(1, 2, Optional.of("WI"), "overvote", "undervote", false);
        assertThat(sheets(read(text, layout)))
                .containsExactlyInAnyOrder("1 [[0], [1]]", "1 [[0], [], [-1]]", "1 [[], [2], [0]]");
        assertThat(read(text, layout).orThrow().profile().candidates().names())
                .containsExactly("Ada", "Bo", RcTab.WRITE_INS);
        var blank = new Layout(1, 2, Optional.of("WI"), "overvote", "undervote", true);
        assertThat(sheets(read(text, blank)))
                .containsExactlyInAnyOrder("1 [[0], [1]]", "1 [[0], [2], [-1]]", "1 [[], [2], [0]]");
    }

    @Test
    void aConfigurationSaysWhereEverythingIs() {
        var config = Json.parse("""
                {"cvrFileSources": [{"firstVoteColumnIndex": "3", "firstVoteRowIndex": "4", "undeclaredWriteInLabel": "Other",
                "overvoteLabel": "OV"}], "rules": {"treatBlankAsUndeclaredWriteIn": true}}
                """);
        assertThat(Layout.of(config)).isEqualTo(new Layout(3, 4, Optional.of("Other"), "OV", "undervote", true));
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
        assertThatThrownBy(() -> new Layout(0, 2, Optional.empty(), "", "", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
