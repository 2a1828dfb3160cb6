package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.json.Json;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountCommandTest {
    private static final String BLT = """
            3 1
            4 1 2 0
            3 2 1 0
            2 3 2 0
            1 1=3 0
            1 0
            0
            "Ada"
            "Bo"
            "Cy"
            "Chair"
            """;
    private static final String BUDGET = """
            META
            key;value
            description;Park budget
            num_projects;3
            num_votes;4
            budget;100
            vote_type;approval
            max_length;2
            PROJECTS
            project_id;cost;name
            p;60;Pond
            g;30;Gate
            t;50;Trees
            VOTES
            voter_id;vote
            1;p,g
            2;p,g
            3;g,p,t
            4;t
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Terminal count(String rule, Path ballots, String... more) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("count", "--rule", rule, "--ballots", ballots.toString()));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"single_transferable_vote", "meek", "plurality", "schulze", "instant_runoff", "ranked_choice"})
    void nobodyWhoHasWithdrawnIsElected(String rule) throws IOException {
        var ballots = file("board.blt", """
                3 1
                -1
                5 1 2 0
                3 2 3 0
                1 3 0
                1 1 0
                0
                "Anna"
                "Bert"
                "Cem"
                "Board"
                """);
        boolean hasSeats =
                List.of("single_transferable_vote", "meek", "ranked_choice").contains(rule);
        var run = hasSeats
                ? count(rule, ballots, "--seats", "1", "--language", "en")
                : count(rule, ballots, "--language", "en");
        assertThat(run.exit()).as(run.err()).isEqualTo(Main.SOUND);
        assertThat(run.out()).contains("“Bert” is elected");
        if (rule.equals("ranked_choice")) return; // which has a word of its own for it
        assertThat(run.err()).contains("Withdrawn, and taken off every ballot before the count: Anna.");
        assertThat(written("result.md"))
                .contains("taken off every ballot before the count: Anna.")
                .doesNotContain("| Anna");
    }

    @Test
    void whyARuleCannotBeAsItIsToldToBeIsSaidInWords() throws IOException {
        var ballots = file("chair.blt", BLT);
        var run = count("ranked_choice", ballots, "--seats", "2", "--language", "de");
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err()).contains("Durch Mehrheit wird nur eine Person gewählt, es gibt aber 2 Sitze");
        assertThat(count("schulze", ballots, "--ties", "all_tied,lot", "--language", "en")
                        .err())
                .contains("No tie gets to what stands behind “all_tied”: leave that out, or put it before.");
    }

    @Test
    void countsAFileByARuleAndWritesEveryForm() throws IOException {
        var run = count("instant_runoff", file("chair.blt", BLT));
        assertThat(run.exit()).isEqualTo(Main.SOUND);
        assertThat(run.out())
                .contains("Ballots, valid: 9", "Ballots, blank: 1")
                .contains("Ballots, too many marks (several share a rank, which this rule does not take): 1")
                .contains("“Bo” is elected.", "10 ballots counted.");
        assertThat(written("result.html")).contains("<h1>Chair</h1>", "Votes in each round", "Round 1 · out: Cy");
        assertThat(written("result.md")).contains("“Bo” is elected.");
        assertThat(written("result.csv")).contains("Bo,elected,5");
        assertThat(written("result-rounds.csv")).contains("Bo,3,2,5");
        var data = (ObjectValue) Json.parse(written("result.json"));
        var outcome = (ObjectValue) data.get("outcome").orElseThrow();
        assertThat(Json.write(outcome.get("elected").orElseThrow())).contains("Bo");
        assertThat(outcome.items("steps")).hasSize(2);
        assertThat(data.items("ballots")).hasSize(3);
    }

    @Test
    void aRuleInAFileSaysEverything() throws IOException {
        var rule = file("rule.json", "{\"method\": \"schulze\", \"strength\": \"winning_votes\"}");
        var run = count(rule.toString(), file("chair.blt", BLT), "--language", "de");
        assertThat(run.exit()).isEqualTo(Main.SOUND);
        assertThat(written("result.html"))
                .contains("Ergebnis: Schulze-Methode", "Eins gegen eins", "gewinnt diesen Vergleich");
        assertThat(written("result.json")).contains("winning_votes");
    }

    @Test
    void speaksOneLanguageInTheTerminalAndInTheReport() throws IOException {
        var run = count("instant_runoff", file("chair.blt", BLT), "--language", "de");
        assertThat(run.out())
                .contains("Stimmzettel, gültig: 9", "„Bo“ ist gewählt.", "10 Stimmzettel gezählt")
                .doesNotContain("Ballots", "valid");
        assertThat(written("result.html")).contains("<html lang=\"de\">");
        var other = Terminal.german("count", "--rule", "nothing", "--ballots", "none", "--out", "none", "--lang=en");
        assertThat(other.err()).contains("There is no way of counting called");
    }

    @Test
    void everyBallotIsJudgedAndWhoeverHandedInTwoIsNamedByTheirLines() throws IOException {
        var ballots = BUDGET.replace("num_votes;4", "num_votes;7") + """
                5;
                6;p,g,t
                2;t
                """;
        var run = count("greedy_funding", file("park.pb", ballots), "--ties", "order", "--enforce-limits");
        assertThat(run.exit()).isEqualTo(Main.SOUND);
        var twice =
                "Ballots with the id of a voter who had handed in one before: 1 ballot, line 22 as line 17. They are kept and counted.";
        assertThat(run.err()).contains("park.pb:22:1: WARNING [ballots.voter-twice] " + twice);
        assertThat(written("result.md")).contains(twice).contains("2 of 7 ballots were set aside");
        assertThat(written("result-ballots.csv"))
                .contains("valid,–,4", "blank,–,1", "too many marks,more than 2 projects,2");
        count("greedy_funding", file("park.pb", ballots), "--ties", "order", "--enforce-limits", "--language", "de");
        assertThat(written("result.html"))
                .contains("1 Stimmzettel, Zeile 22 wie Zeile 17. Sie bleiben und zählen.")
                .contains("Wie Stimmzettel beurteilt wurden", "zu viele Kreuze", "mehr als 2 Vorhaben")
                .contains("4 von 7 Stimmzetteln sind gültig und nicht leer.");
        assertThat(written("result-ballots.csv"))
                .contains("gültig,–,4", "leer,–,1", "zu viele Kreuze,mehr als 2 Vorhaben,2");
    }

    @Test
    void tellsHowFarAVeryLongFileIsReadAlsoWhereNobodyLooks() throws IOException {
        var ballots = new StringBuilder("2 1\n");
        for (int i = 0; i < 1_300_000; i++) ballots.append(i % 3 == 0 ? "1 2 0\n" : "1 1 2 0\n");
        ballots.append("0\n\"Ada\"\n\"Bo\"\n\"Chair\"\n");
        var run = count("plurality", file("long.blt", ballots.toString()));
        assertThat(run.err()).contains("Reading: 25 %", "Reading: 50 %", "Reading: 100 %", "Counting …");
        assertThat(run.out()).contains("1,300,000 ballots counted.");
    }

    @Test
    void aFolderOfTheNameOfARuleIsNoRuleInAFile() throws IOException {
        // The build runs where there is a folder of this name.
        var run = count("src", file("chair.blt", BLT));
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err()).contains("There is no way of counting called \"src\".");
    }

    @Test
    void aBudgetComesFromTheFileOrTheCommand() throws IOException {
        var ballots = file("park.pb", BUDGET);
        var run = count("greedy_funding", ballots, "--ties", "order");
        assertThat(run.out()).contains("Funded are “Pond” and “Gate”.", "Of 100, 90 are spent and 10 are left.");
        assertThat(run.out())
                .contains("Ballots, valid in part (against the limits, counted all the same: more than 2 projects): 1");
        assertThat(count("greedy_funding", ballots, "--budget", "150.5", "--ties", "order")
                        .out())
                .contains("Of 150.50, 140 are spent and 10.50 are left.");
        assertThat(count("greedy_funding", ballots, "--enforce-limits", "--ties", "order")
                        .out())
                .contains("Ballots, too many marks (more than 2 projects): 1", "3 ballots counted");
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        var ballots = file("park.pb", BUDGET);
        var run = Terminal.run(
                "count", "--rule", "greedy_funding", "--ballots", ballots.toString(), "--out", ballots.toString());
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err()).contains("cannot be read or written: " + ballots);
    }

    @Test
    void aRuleSaysOfTheMoneyWhatTheFileDoesNot() throws IOException {
        var ballots = file("park.pb", BUDGET);
        var rule = file("pots.json", """
                {"method": "greedy_funding", "ties": "order", "budget": {
                  "pots": [{"id": "north", "amount": 50}], "exclusive": [["p", "g"]],
                  "projects": [{"id": "t", "pot": "north"}]}}
                """);
        assertThat(count(rule.toString(), ballots).out())
                .contains("Funded are “Pond” and “Trees”.", "Of 150, 110 are spent and 40 are left.");
        var unknown = file("unknown.json", """
                {"method": "greedy_funding", "budget": {"exclusive": [["p", "lake"]]}}
                """);
        assertThat(count(unknown.toString(), ballots).err())
                .contains("\"exclusive\" names “lake”, which is none of the projects.");
    }

    @Test
    void seatsAreThoseOfTheCommandOrOfTheFile() throws IOException {
        var grades = """
                # DATA TYPE: cat
                # NUMBER ALTERNATIVES: 3
                # NUMBER VOTERS: 3
                # NUMBER UNIQUE PREFERENCES: 2
                # NUMBER CATEGORIES: 2
                # CATEGORY NAME 1: yes
                # CATEGORY NAME 2: no
                # ALTERNATIVE NAME 1: Ada
                # ALTERNATIVE NAME 2: Bo
                # ALTERNATIVE NAME 3: Cy
                2: {1,2},3
                1: 1,{2,3}
                """;
        var ballots = file("board.cat", grades);
        assertThat(count("most_approvals", ballots, "--seats", "2").out()).contains("“Ada” and “Bo”");
        var without = count("most_approvals", ballots);
        assertThat(without.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(without.err()).contains("seats");
        var board = file("board.json", """
                {"method": "most_approvals", "seats": 1}
                """).toString();
        for (String rule : List.of(board, "approval")) {
            var run = count(rule, ballots, "--seats", "2", "--language", "en");
            assertThat(run.exit()).as(rule).isEqualTo(Main.UNUSABLE);
            assertThat(run.err()).startsWith("--seats has no effect:");
        }
    }

    @Test
    void ballotsOfRcTabAreCountedAsItsConfigurationSays() throws IOException {
        var config = file("config.json", """
                {"candidates": [{"name": "Ada"}, {"name": "Bo"}],
                 "cvrFileSources": [{"provider": "csv", "firstVoteColumnIndex": "2", "firstVoteRowIndex": "2"}],
                 "rules": {"tiebreakMode": "useCandidateOrder", "overvoteRule": "exhaustImmediately",
                   "winnerElectionMode": "singleWinnerMajority", "numberOfWinners": "1", "decimalPlacesForVoteArithmetic": "4",
                   "maxSkippedRanksAllowed": "1", "maxRankingsAllowed": "max"}}
                """);
        var ballots = file("cvr.csv", "id,Ada,Bo\n1,1,2\n2,2,1\n3,1,\n4,1,1\n5,,\n");
        var run = Terminal.run(
                "count",
                "--rctab",
                config.toString(),
                "--ballots",
                ballots.toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(Main.SOUND);
        assertThat(run.out())
                .contains(
                        "“Ada” is elected.",
                        "Ballots, too many marks (several under one rank): 1",
                        "Ballots, blank: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schulz|chair.blt|There is no way of counting called \"schulz\". Did you mean \"schulze\"?",
                "schulze|park.pb|schulze counts rankings, but",
                "schulze|none.blt|There is no file",
                "schulze|chair.txt|says nothing of its form. Known are .pb .blt",
                "rule.json|chair.blt|There is no file rule.json.",
                "greedy_funding|chair.blt|budget"
            })
    void whatCannotBeCountedIsToldInASentence(String rule, String ballots, String expected) throws IOException {
        file("chair.blt", BLT);
        file("chair.txt", BLT);
        file("park.pb", BUDGET);
        var run = count(rule, folder.resolve(ballots));
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err()).contains(expected).doesNotContain("Exception");
    }

    @Test
    void everyMalformedLineIsToldWithItsPlaceAndNothingIsWritten() throws IOException {
        var ballots = file("park.pb", BUDGET.replace("1;p,g", "1;p,x").replace("4;t", "4"));
        var run = count("greedy_funding", ballots);
        assertThat(run.exit()).isEqualTo(Main.FINDINGS);
        assertThat(run.err())
                .contains("park.pb:16:1: ERROR [ballots.unknown-candidate]")
                .contains("park.pb:19:1: ERROR [pabulib.width]")
                .contains("is not counted, because something in it has to be mended. Findings: 2");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatPeopleDecidedAboutATieIsFollowedAndPutOnRecord() throws IOException {
        var ballots = file("tie.blt", "2 1\n1 1 0\n1 2 0\n0\n\"Ada\"\n\"Bo\"\n\"\"\n");
        var decided = decisions("{\"decisions\": [{\"tied\": [\"Bo\", \"Ada\"], \"chosen\": \"Bo\"}]}");
        var run = count("plurality", ballots, "--ties", "decision,refuse", "--decisions", decided, "--language", "en");
        assertThat(run.exit()).as(run.err()).isEqualTo(Main.SOUND);
        assertThat(run.out())
                .contains("“Bo” is elected.")
                .contains("Tie in round 1: “Ada” and “Bo”. Taken to be elected: “Bo”, by a decision on record.");
        var drawn = decisions("{\"published\": [\"Bo\", \"Ada\"]}");
        var published = count("plurality", ballots, "--ties", "published", "--decisions", drawn, "--language", "en");
        assertThat(published.out()).contains("“Bo” is elected.").contains("the list published beforehand");
    }

    private String decisions(String json) throws IOException {
        return file("decisions.json", json).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision,refuse | {'tied': ['Ada', 'Bo'], 'chosen': 'Cy'} | “Cy” is chosen, but is not among the tied; choose one of them.",
                "decision,refuse | {'tied': ['Ada', 'Bö'], 'chosen': 'Ada'} | “Bö” is not on the ballots; write each name as it stands there.",
                "decision,refuse | {'tied': ['Ada', 'Bo'], 'choosen': 'Bo'} | choosen",
                "order | {'tied': ['Ada', 'Bo'], 'chosen': 'Bo'} | plurality never asks for this; add “decision” to --ties, or leave it out.",
                "decision,order | {'tied': ['Ada', 'Cy'], 'chosen': 'Cy'} | A tie of Ada, Cy that this decides did not come up in this count",
                "decision,order | {'tied': ['Ada', 'Bo'], 'chosen': 'Bo'}, {'tied': ['Bo', 'Ada'], 'chosen': 'Ada'} | The tie of Bo, Ada is decided twice",
                "decision,refuse | {'purpose': 'eliminate', 'tied': ['Ada', 'Bo'], 'chosen': 'Ada'} | this rule leaves the decision to people"
            },
            quoteCharacter = '§')
    void aDecisionOfNoUseIsRefusedInWords(String ties, String decision, String why) throws IOException {
        var ballots = file("tie.blt", "3 1\n1 1 0\n1 2 0\n0\n\"Ada\"\n\"Bo\"\n\"Cy\"\n\"\"\n");
        var file = decisions("{\"decisions\": [" + decision.replace('\'', '"') + "]}");
        var run = count("plurality", ballots, "--ties", ties, "--decisions", file, "--language", "en");
        assertThat(run.exit()).isNotEqualTo(Main.SOUND);
        assertThat(run.err()).contains(why);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aTieThatPeopleHaveToBreakEndsTheCount() throws IOException {
        var ballots = file("tie.blt", "2 1\n1 1 0\n1 2 0\n0\n\"Ada\"\n\"Bo\"\n\"\"\n");
        var run = count("plurality", ballots, "--ties", "refuse");
        assertThat(run.exit()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("Ada").contains("Bo");
        var lot = count("plurality", ballots, "--ties", "lot", "--seed", "7");
        assertThat(lot.exit()).isEqualTo(Main.SOUND);
        assertThat(lot.out()).contains("by a lot");
        assertThat(count("plurality", ballots, "--ties", "coin").err()).contains("coin");
    }

    @Test
    void aCountIsGoneThroughAgainWhereThatIsWanted() throws IOException {
        var run = count("instant_runoff", file("chair.blt", BLT), "--verify");
        assertThat(run.exit()).as(run.err()).isEqualTo(Main.SOUND);
        assertThat(written("result.html")).contains("from the ballots; every step is right.");
        assertThat(count("equal_shares_funding", file("park.pb", BUDGET), "--ties", "order", "--verify")
                        .out())
                .contains("every step is right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucklin", "roadmap", "schulze"})
    void everyRuleForRankingsIsGoneThroughAgain(String rule) throws IOException {
        assertThat(count(rule, file("chair.blt", BLT), "--verify").out()).contains("every step is right.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maximin_support",
                "enestroem_phragmen",
                "consensus",
                "e_pluribus_hugo",
                "monroe",
                "any_committee",
                "committee_equal_shares"
            })
    void everyRuleForApprovalsIsGoneThroughAgain(String rule) throws IOException {
        var run = count(rule, file("park.pb", BUDGET), "--seats", "2", "--verify");
        assertThat(run.exit()).as(run.err()).isEqualTo(Main.SOUND);
        assertThat(run.out()).contains("every step is right.");
        assertThat(written("result.html")).contains("every step is right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"star", "majority_judgment", "dots", "quadratic", "score"})
    void everyRuleForPointsIsGoneThroughAgain(String rule) throws IOException {
        var points = BUDGET.replace("approval", "scoring").replace("max_length;2", "max_points;5");
        points = points.replace("voter_id;vote", "voter_id;vote;points")
                .replace("1;p,g", "1;p,g;5,1")
                .replace("2;p,g", "2;p,g;3,2")
                .replace("3;g,p,t", "3;g,p,t;4,3,1")
                .replace("4;t", "4;t;2");
        var run = count(rule, file("park.pb", points), "--verify");
        assertThat(run.exit()).as(run.err()).isEqualTo(Main.SOUND);
        assertThat(run.out()).contains("every step is right.");
    }

    @Test
    void eitherARuleOrAConfigurationIsNeeded() throws IOException {
        var run = Terminal.german("count", "--ballots", file("chair.blt", BLT).toString(), "--out", folder.toString());
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err()).contains("Sagen Sie, nach welcher Regel gezählt wird");
    }
}
