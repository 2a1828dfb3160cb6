package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.ComparisonAnswer.Choice;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.vote.comparison.PairwiseWins;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be published of the steps of counts of pairs. */
class ComparisonMethodsTest {
    private static final ComparisonType PAIRS = ComparisonType.pairs(Polls.options("a", "b", "c"));

    private static ComparisonAnswer chosen(String... betterAndOther) {
        var sets = new ArrayList<Choice>();
        for (String pair : betterAndOther) {
            var better = pair.substring(0, 1);
            sets.add(new Choice(List.of(better, pair.substring(1)), better, Optional.empty()));
        }
        return new ComparisonAnswer(sets);
    }

    /** A circle, so that strengths can be estimated. */
    private static Map<ComparisonAnswer, Integer> circle(int people) {
        var votes = new LinkedHashMap<ComparisonAnswer, Integer>();
        votes.put(chosen("ab", "bc"), people);
        votes.put(chosen("bc", "ca"), people);
        votes.put(chosen("ca", "ab"), people);
        return votes;
    }

    private static List<String> published(String method, Map<ComparisonAnswer, Integer> votes) {
        var result = Polls.count(Counting.by(method), PAIRS, votes);
        return Disclosure.of(5).publish(result).notes().stream()
                .map(note -> note.sentence().english())
                .toList();
    }

    @Test
    void moreSetsThanCanBeKeptApartByPersonAreRefusedInWords() {
        var tally = new RuleTally<>(
                new PairwiseWins(Ties.ALL_TIED), PAIRS, PAIRS.choices().listed(), 5);
        var state = tally.empty();
        for (int people = 0; people < 100; people++) state = tally.add(state, Row.of(chosen("ab", "bc")));
        var kept = tally.add(state, Row.of(chosen("ab", "bc", "ca")));
        assertThat(kept.profile().parts()).isEqualTo(5);
        var half = tally.add(tally.empty(), Row.of(chosen("ca", "ca", "ca")));
        var other = tally.add(tally.empty(), Row.of(chosen("ac", "ac", "ac")));
        for (var full : List.of(tally.add(kept, Row.of(chosen("ba"))), tally.merge(half, other))) {
            assertThat(full.profile().parts()).isZero();
            assertThat(tally.finish(full, CountContext.selfSelected())
                            .notes()
                            .get(0)
                            .sentence()
                            .english())
                    .startsWith("More than 5 sets were compared by people who do not all agree");
        }
    }

    @Test
    void anEstimateOfEnoughPeopleIsShown() {
        assertThat(published("bradley_terry", circle(10)))
                .anyMatch(told -> told.startsWith("A won 20 and lost 20"))
                .anyMatch(told -> told.startsWith("Estimated strength: A 33.3%; B 33.3%; C 33.3%."));
    }

    @Test
    void aNumberOfComparisonsIsNoNumberOfPeople() {
        // All victories of C are those of two people.
        var few = new LinkedHashMap<ComparisonAnswer, Integer>();
        few.put(chosen("ab", "bc"), 30);
        few.put(chosen("ca", "ca", "ca", "ca"), 2);
        assertThat(published("bradley_terry", few))
                .noneMatch(told -> told.startsWith("A won"))
                .anyMatch(told -> told.startsWith("Estimated strength"));
    }

    @Test
    void nothingOfTooFewPeopleIsShown() {
        assertThat(published("bradley_terry", circle(1)))
                .noneMatch(told -> told.contains("won") || told.startsWith("Estimated"));
    }
}
