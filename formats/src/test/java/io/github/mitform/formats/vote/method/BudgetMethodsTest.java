package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.problem.Finding;
import io.github.mitform.report.Report;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.tally.decision.PhaseResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Definitions that spend money, as somebody writes them. */
class BudgetMethodsTest {
    private static String definition(String answer, String tally) {
        return """
                {"mitform": "1", "id": "org.example.budget", "version": "1.0.0", "languages": ["de", "en"],
                 "title": {"de": "Bürgerhaushalt", "en": "Citizens' budget"}, "level": "involve",
                 "privacy": {"purpose": {"de": "Die Stadt gibt das Geld danach aus.", "en": "The city spends the money by it."},
                   "legalBasis": "public_task", "retention": "P6M"},
                 "phases": [{"id": "ballot", "flow": [{"type": "ask", "id": "page", "questions": [
                     {"id": "projects", "ask": {"de": "Was soll die Stadt bezahlen?", "en": "What should the city pay for?"},
                      "answer": ANSWER}]}],
                   "results": [{"id": "projects", "of": "projects", "tally": TALLY}]}]}
                """.replace("ANSWER", answer).replace("TALLY", tally);
    }

    private static final String PROJECTS = """
            [{"id": "bench", "label": {"de": "Bänke", "en": "Benches"}, "price": 1000},
             {"id": "pond", "label": {"de": "Teich", "en": "Pond"}, "price": 6000},
             {"id": "trees", "label": {"de": "Bäume", "en": "Trees"}, "price": 5000}MORE]
            """;
    private static final String CHOICES = "{\"type\": \"choices\", \"options\": " + PROJECTS.replace("MORE", """
                    , {"id": "none", "label": {"de": "Nichts", "en": "Nothing"}, "exclusive": true}""") + "}";
    private static final String RANKING = "{\"type\": \"ranking\", \"options\": " + PROJECTS.replace("MORE", "") + "}";

    private static Report report(String definition, Map<List<String>, Integer> votes, Locale language) {
        var program = Mitform.read(definition).orThrow();
        var round = Round.open(program, program.plans().get(0).phase(), PhaseResults.none());
        var responses = new ArrayList<Response>();
        votes.forEach((answer, times) -> {
            for (int i = 0; i < times; i++) {
                var start = new SessionCommand.Start(language, Channel.ONLINE, true);
                responses.add(Session.start(round, start, new Context(LocalDate.of(2026, 5, 1), responses.size()))
                        .answer("projects", answer)
                        .submit()
                        .response()
                        .orElseThrow());
            }
        });
        return Mitform.tally(round, responses.stream()).report(language);
    }

    private static List<String> findings(String definition) {
        return Mitform.read(definition).findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.code() + " " + finding.at())
                .toList();
    }

    private static final Map<List<String>, Integer> VOTES =
            Map.of(List.of("pond", "trees"), 30, List.of("bench"), 20, List.of("none"), 10);

    @Nested
    class TheMostVotesFirst {
        private final String definition =
                definition(CHOICES, "{\"method\": \"greedy_funding\", \"budget\": 7000, \"ties\": \"order\"}");

        @Test
        void saysWhatIsFundedAndWhatIsSpent() {
            var text = report(definition, VOTES, Locale.ENGLISH).markdown();
            assertThat(text)
                    .contains("**“Pond” and “Benches” are funded. All of the 7,000 are spent.**")
                    .contains("| Pond | 6,000 | Funded | 30 | 30 of 60 (50%) |")
                    .contains("| Benches | 1,000 | Funded | 20 | 20 of 60 (33%) |")
                    .contains("| Trees | 5,000 | Not funded | 30 | 30 of 60 (50%) |")
                    .contains("| Nothing |  |  | 10 | 10 of 60 (17%) |")
                    .contains("“Trees” (30) costs 5,000, but only 1,000 is left; it is skipped.");
        }

        @Test
        void saysSoInGermanToo() {
            assertThat(report(definition, VOTES, Locale.GERMAN).markdown())
                    .contains("**„Teich“ und „Bänke“ werden umgesetzt. Die 7\u202f000 werden ganz ausgegeben.**")
                    .contains("| Bäume | 5\u202f000 | Wird nicht umgesetzt | 30 |");
        }
    }

    @Nested
    class EqualShares {
        private String raised(int bench) {
            var tally =
                    "{\"method\": \"equal_shares_funding\", \"budget\": 9000, \"ties\": \"order\", \"raise\": true}";
            var votes = Map.of(List.of("pond"), 30, List.of("trees"), 20, List.of("bench"), bench);
            return report(definition(CHOICES, tally), votes, Locale.ENGLISH).markdown();
        }

        @Test
        void areNotToldAsFarAsTheyWereRaisedWhereThatFollowsFromAFewSupporters() {
            assertThat(raised(6)).contains("shares are raised").containsPattern("all raised shares together \\| [0-9]");
            assertThat(raised(3)).doesNotContain("shares are raised").contains("all raised shares together | withheld");
        }

        @Test
        void giveEachGroupItsPart() {
            var tally = "{\"method\": \"equal_shares_funding\", \"budget\": 12000, \"ties\": \"order\"}";
            var text = report(
                            definition(CHOICES, tally),
                            Map.of(List.of("pond", "trees"), 30, List.of("bench"), 30),
                            Locale.ENGLISH)
                    .markdown();
            assertThat(text)
                    .contains(
                            "So that more of the money is spent, shares are raised 167 times: 60 voters count with 367 each,"
                                    + " 22,020 together. There are 12,000, and no more is spent.")
                    .contains("30 supporters pay for “Pond” (6,000): 200 each. Of the budget, 5,000 is left.");
        }
    }

    @Nested
    class WhoPaidHowMuch {
        /** 50 of 60 people pay 20 each for benches. Most of them also want the pond, and pay all they have left; the others pay the rest. */
        private Report votes(int budget, int forBoth, int forPondOnly, Locale language) {
            var tally = "{\"method\": \"equal_shares_funding\", \"raise\": false, \"ties\": \"order\", \"budget\": "
                    + budget + "}";
            return report(
                    definition(CHOICES, tally),
                    Map.of(
                            List.of("bench", "pond"),
                            forBoth,
                            List.of("pond"),
                            forPondOnly,
                            List.of("bench"),
                            50 - forBoth,
                            List.of("none"),
                            10 - forPondOnly),
                    language);
        }

        private String table(Report report) {
            return report.csv().entrySet().stream()
                    .filter(file -> file.getKey().endsWith("projects-payments.csv"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void isToldAndDrawnAsStairs() {
            var report = votes(8300, 42, 8, Locale.GERMAN);
            assertThat(table(report))
                    .contains(
                            "project,cost,by_most,by_less,payers,most,left",
                            "Bänke,1000,1000,0,50,20,7300",
                            "Teich,6000,1030,4970,50,128.75,1300");
            assertThat(report.html())
                    .contains("von denen, die je am meisten zahlten")
                    .contains("Zahlende 50 · Am meisten von einem")
                    .contains("Übrig vom Budget: 1\u202f300 von 8\u202f300");
        }

        @Test
        void isNotToldWhereFewPaidMost() {
            var report = votes(8350, 46, 4, Locale.ENGLISH);
            assertThat(table(report))
                    .contains("Benches,1000,1000,0,50,20,7350", "Pond,6000,withheld,withheld,withheld,withheld,1350");
        }

        @Test
        void isNotToldWhereFewSupportersHadNothingLeft() {
            // 40 of 75 people pay all of their 200 for benches, 3 of whom would pay for the pond as well.
            var tally =
                    "{\"method\": \"equal_shares_funding\", \"raise\": false, \"ties\": \"order\", \"budget\": 15000}";
            var report = report(
                    definition(CHOICES.replace("\"price\": 1000", "\"price\": 8000"), tally),
                    Map.of(List.of("bench", "pond"), 3, List.of("bench"), 37, List.of("pond"), 35),
                    Locale.ENGLISH);
            assertThat(table(report))
                    .contains("Benches,8000,8000,0,40,200,7000", "Pond,6000,withheld,withheld,withheld,withheld,1000");
            assertThat(report.markdown())
                    .as("35 would pay of the 38 who want it")
                    .contains("40 supporters pay for “Benches”")
                    .doesNotContain("35 supporters pay for “Pond”");
        }

        @Test
        void isNotToldWhereVotesHaveNoPayers() {
            var tally = "{\"method\": \"greedy_funding\", \"budget\": 7000, \"ties\": \"order\"}";
            assertThat(table(report(definition(CHOICES, tally), VOTES, Locale.ENGLISH)))
                    .contains("project,votes,cost,left", "Pond,30,6000,1000", "Benches,20,1000,0");
        }
    }

    @Nested
    class ARanking {
        @Test
        void supportsEverythingOnIt() {
            var tally = "{\"method\": \"greedy_funding\", \"measure\": \"points\", \"budget\": 6000}";
            var text = report(
                            definition(RANKING, tally),
                            Map.of(List.of("trees", "bench"), 10, List.of("pond"), 10),
                            Locale.ENGLISH)
                    .markdown();
            assertThat(text)
                    .contains("**“Trees” and “Benches” are funded. All of the 6,000 are spent.**")
                    .contains("| Benches | 1,000 | Funded | 10 |");
        }
    }

    @Nested
    class PotsAndExclusions {
        private String tally(String budget) {
            return definition(
                    RANKING, "{\"method\": \"greedy_funding\", \"ties\": \"order\", \"budget\": " + budget + "}");
        }

        @Test
        void keepMoneyApart() {
            var budget = """
                    {"amount": 6000, "pots": [{"id": "north", "amount": 5000, "projects": ["trees"]}],
                     "exclusive": [["pond", "bench"]]}""";
            assertThat(report(tally(budget), Map.of(List.of("bench", "pond", "trees"), 9), Locale.ENGLISH)
                            .markdown())
                    .contains(
                            "General amount. Round 2: “Pond” (9) is out, since “Benches” is funded, which excludes it")
                    .contains("| Trees | 5,000 | Funded | 9 |");
        }

        @Test
        void mustNameWhatIsThere() {
            var budget = """
                    {"amount": -1, "pots": [{"id": "north", "amount": 0.0000001, "projects": ["tree"]},
                       {"id": "north", "amount": 1, "projects": ["pond", "pond"]}], "exclusive": [["bench", "benches"]]}""";
            assertThat(findings(tally(budget)))
                    .containsExactly(
                            "rule.no-money /phases/0/results/0/tally/budget/amount",
                            "rule.no-money /phases/0/results/0/tally/budget/pots/0/amount",
                            "rule.no-project /phases/0/results/0/tally/budget/pots/0/projects/0",
                            "rule.twice-in-pots /phases/0/results/0/tally/budget/pots/1/id",
                            "rule.twice-in-pots /phases/0/results/0/tally/budget/pots/1/projects/1",
                            "rule.no-project /phases/0/results/0/tally/budget/exclusive/0/1");
        }
    }

    @Test
    void theDefinitionOnThePageIsSound() throws IOException {
        var page = Files.readString(Path.of("../site/committees-and-budgets.md"));
        var example = page.substring(page.indexOf("```jsonc\n") + 9);
        assertThat(Mitform.read(example.substring(0, example.indexOf("```"))).findings())
                .isEmpty();
    }

    @Nested
    class WhatIsMissing {
        @Test
        void isTheMoney() {
            assertThat(findings(definition(RANKING, "{\"method\": \"phragmen_funding\"}")))
                    .containsExactly("rule.no-budget /phases/0/results/0/tally");
        }

        @Test
        void isAPrice() {
            var definition = definition(
                    RANKING.replace(", \"price\": 6000", ""), "{\"method\": \"welfare_funding\", \"budget\": 9}");
            assertThat(findings(definition)).containsExactly("rule.no-price /phases/0/results/0/tally");
            assertThat(Mitform.read(definition).findings())
                    .extracting(finding -> finding.message(Locale.GERMAN))
                    .contains(
                            "Jede Möglichkeit braucht einen Preis (\"price\"): was das Vorhaben kostet; er fehlt bei „Teich“.");
        }

        @Test
        void isAnyOtherSettingAsAlways() {
            assertThat(findings(definition(
                            RANKING, "{\"method\": \"greedy_funding\", \"budget\": 5, \"mesure\": \"cost\"}")))
                    .hasSize(1)
                    .allMatch(found -> found.endsWith("/tally/mesure"));
        }
    }
}
