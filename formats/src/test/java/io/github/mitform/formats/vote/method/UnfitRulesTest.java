package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that cannot be as it is told to be says why, in words. */
class UnfitRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'meek', 'seats': 0",
                "'meek', 'seats': 1, 'places': 12",
                "'single_transferable_vote', 'seats': 0",
                "'block_vote', 'seats': 2, 'votes': 0",
                "'thiele', 'seats': 0",
                "'thiele', 'seats': 1, 'base': 3",
                "'dots', 'points': 0",
                "'dots', 'spendAll': true",
                "'quadratic', 'credits': 0",
                "'star', 'greatest': 0",
                "'majority_judgment', 'greatest': 0",
                "'systemic_consensing', 'greatest': 0",
                "'bradley_terry', 'pseudo': '-1'",
                "'ranked_choice', 'seats': 0",
                "'equal_shares_funding', 'increment': 0, 'budget': {'amount': 1, 'projects': []}",
                "'equal_shares_funding', 'increment': 5, 'raise': false, 'budget': {'amount': 1, 'projects': []}",
                "'greedy_funding', 'threshold': -1, 'budget': {'amount': 1, 'projects': []}",
                "'greedy_funding', 'budget': {'amount': -3, 'projects': []}",
                "'greedy_funding', 'budget': {'amount': 1, 'projects': [], 'exclusive': [['lake']]}",
                "'greedy_funding', 'budget': {'amount': 1, 'projects': [{'id': 'a', 'cost': 1}, {'id': 'a', 'cost': 2}]}",
                "'greedy_funding', 'budget': {'amount': 1, 'projects': [{'id': 'a', 'cost': 1, 'pot': 'north'}]}",
                "'greedy_funding', 'budget': {'amount': 1, 'projects': [{'id': 'a', 'cost': -1}]}"
            })
    void saysWhy(String rule) {
        var findings = Rules.book()
                .read(Json.parse(("{'method': " + rule + "}").replace('\'', '"')))
                .findings();
        assertThat(findings).isNotEmpty().allSatisfy(UnfitRulesTest::hasAReason);
    }

    private static void hasAReason(Finding finding) {
        assertThat(finding.message(Locale.ENGLISH)).isNotEqualTo("These values do not fit together.");
        assertThat(finding.message(Locale.GERMAN))
                .isNotEqualTo(finding.message(Locale.ENGLISH))
                .endsWith(".");
    }
}
