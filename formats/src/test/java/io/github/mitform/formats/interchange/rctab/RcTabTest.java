package io.github.mitform.formats.interchange.rctab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.SheetRules.Overvotes;
import io.github.mitform.json.Json;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RcTabTest {
    private static final String CONFIG = """
            {"tabulatorVersion": "2.0.1", "outputSettings": {"contestName": "Council"},
             "cvrFileSources": [{"provider": "ess", "undeclaredWriteInLabel": "%s"}],
             "candidates": [{"name": "Ada"}, {"name": "Bo", "excluded": true}, {"name": "Cy"}],
             "rules": {"winnerElectionMode": "multiWinnerAllowMultipleWinnersPerRound", "numberOfWinners": "2", "tiebreakMode":
              "previousRoundCountsThenRandom", "randomSeed": "-12", "overvoteRule": "alwaysSkipToNextRank", "maxRankingsAllowed": "max",
              "maxSkippedRanksAllowed": "unlimited", "decimalPlacesForVoteArithmetic": "5", "stopTabulationEarlyAfterRound": ""}}
            """;

    private static RcTab.Contest contest(String label) {
        return RcTab.read(Json.parse(CONFIG.formatted(label))).orThrow();
    }

    @Test
    void readsWhoStandsAndWhoWithdrew() {
        assertThat(contest("").candidates().names()).containsExactly("Ada", "Bo", "Cy");
        assertThat(contest("").rule().withdrawn()).containsExactly("Bo");
    }

    @Test
    void addsWriteInsWhereBallotsCanHoldThem() {
        assertThat(contest("WRITE-IN").candidates().names()).endsWith(RcTab.WRITE_INS);
        assertThat(contest("WRITE-IN").rule().writeIns()).hasValue(RcTab.WRITE_INS);
        assertThat(contest("").rule().writeIns()).isEmpty();
    }

    @Test
    void readsTheRule() {
        var rule = contest("").rule();
        assertThat(rule.seats()).isEqualTo(2);
        assertThat(rule.election()).isEqualTo(Election.SEVERAL_PER_ROUND);
        assertThat(rule.places()).isEqualTo(5);
        assertThat(rule.stopAfter()).isEmpty();
        assertThat(rule.sheets().overvotes()).isEqualTo(Overvotes.SKIP);
        assertThat(rule.sheets().skips()).isEmpty();
        assertThat(rule.sheets().ranks()).hasValue(3);
        assertThat(rule.ties().breaks()).containsExactly(TieBreak.PREVIOUS_ROUNDS, TieBreak.JAVA_RANDOM);
        assertThat(contest("").facts().seed()).isEqualTo(OptionalLong.of(-12));
    }
}
