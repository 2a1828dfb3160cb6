package io.github.mitform.tally.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PhaseResultsTest {
    private static final Option PARK = Option.of("park", Text.of("Park", "Park"));
    private static final Option POOL = Option.of("pool", Text.of("Freibad", "Pool"));
    private static final Option TRAM = Option.of("tram", Text.of("Straßenbahn", "Tram"));
    private static final Option BENCH = Option.of("bench", Text.of("Bänke", "Benches"));

    private static KeptResult scored(long park, long pool, long tram, long bench, long greatest) {
        var scores = new ArrayList<BigDecimal>();
        for (long score : new long[] {park, pool, tram, bench}) scores.add(BigDecimal.valueOf(score));
        var standings = Standing.byScore(List.of(PARK, POOL, TRAM, BENCH), scores, BigDecimal.valueOf(greatest));
        var people = new Figure.Column("people", new Sentence("People", "Personen"), Figure.Role.GROUP);
        var figure = new Figure(
                "f",
                new Sentence("t", "t"),
                List.of(people),
                List.of(
                        List.of(new Cell.People(3)),
                        List.of(new Cell.Share(1, 3)),
                        List.of(new Cell.Number(new BigDecimal("1.25"), 1, 7)),
                        List.of(new Cell.Empty()),
                        List.of(new Cell.Withheld()),
                        List.of(Cell.Words.of(PARK))),
                Figure.Drawing.BARS);
        return new KeptResult(
                "points",
                "1.0.0",
                new Turnout(10, Map.of(Missing.SKIPPED, 2L)),
                List.of(figure),
                CountContext.selfSelected().sampling(),
                standings,
                List.of(new Entry("park", Text.of(Locale.ROOT, "Park"), 3)),
                Value.object().with("anything", Value.of(3)));
    }

    private static PhaseResults of(Result result) {
        return PhaseResults.none().with("ballot.order", result);
    }

    @Nested
    class TheBestTwo {
        private final Selection bestTwo = new Selection.Top(2);

        @Test
        void areTwoWhenNobodyTies() {
            assertThat(of(scored(1, 4, 3, 2, 4)).options("ballot.order", bestTwo))
                    .containsExactly(POOL, TRAM);
        }

        @Test
        void areThreeWhenTheSecondIsTied() {
            assertThat(of(scored(3, 4, 3, 2, 4)).options("ballot.order", bestTwo))
                    .containsExactly(POOL, PARK, TRAM);
        }

        @Test
        void areAllWhenAllTie() {
            assertThat(of(scored(0, 0, 0, 0, 0)).options("ballot.order", bestTwo))
                    .containsExactly(PARK, POOL, TRAM, BENCH);
        }
    }

    @Nested
    class AThresholdOfHalfOfAll {
        private final Selection half = new Selection.Threshold(new BigDecimal("0.5"));

        @Test
        void isReachedByExactlyHalf() {
            assertThat(of(scored(5, 6, 4, 0, 10)).options("ballot.order", half)).containsExactly(POOL, PARK);
        }

        @Test
        void isReachedByNothingWhenNobodyAnswered() {
            assertThat(of(scored(0, 0, 0, 0, 0)).options("ballot.order", half)).isEmpty();
        }
    }

    @Test
    void thereIsNothingToAcceptBeforePeopleDecided() {
        assertThatThrownBy(() -> of(scored(1, 2, 3, 4, 4)).options("ballot.order", new Selection.Accepted()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing is decided about ballot.order yet");
    }

    @Test
    void aResultThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> of(scored(1, 2, 3, 4, 4)).options("wishes.order", new Selection.All()))
                .hasMessage("there is no result wishes.order; there are [ballot.order]");
    }

    @Test
    void writingAndReadingThemLosesNothing() {
        var decision =
                new HumanDecision("project group", List.of(new Ruling.Accept("park", PARK, "Many asked for it.")));
        var results = of(scored(1, 2, 3, 4, 4)).with("ballot.order", decision);
        assertThat(PhaseResults.codec().read(PhaseResults.codec().write(results)))
                .isEqualTo(results);
    }

    @Nested
    class ADecisionOnThreeWishes {
        private final List<Entry> entries = List.of(
                new Entry("t_1", Text.of(Locale.ROOT, "a pool"), 4),
                new Entry("t_2", Text.of(Locale.ROOT, "swimming"), 2),
                new Entry("t_3", Text.of(Locale.ROOT, "names"), 1));

        @Test
        void isSoundWhenEachEntryHasOneRulingWithAReason() {
            var decision = decision(
                    new Ruling.Accept("t_1", POOL, "Feasible."),
                    new Ruling.Merge("t_2", Id.of("pool"), "The same."),
                    new Ruling.Reject("t_3", "Names people."));
            assertThat(decision.check(entries)).isEmpty();
            assertThat(decision.accepted()).containsExactly(POOL);
            assertThat(decision.rejected()).containsExactly("t_3");
            assertThat(decision.figure(entries).lines())
                    .containsExactly(List.of(Cell.Words.of(POOL), new Cell.People(6)));
        }

        @Test
        void saysEverythingThatIsWrongAtOnce() {
            var decision = decision(
                    new Ruling.Accept("t_1", POOL, " "),
                    new Ruling.Reject("t_1", "Twice."),
                    new Ruling.Merge("t_2", Id.of("pol"), "The same."),
                    new Ruling.Accept("t_9", Option.of("pool", Text.empty()), "Unknown."));
            assertThat(decision.check(entries))
                    .extracting(Object::toString)
                    .containsExactly(
                            "ERROR /rulings/0/reason [decision.reason-blank] Say why; everybody whose proposal this was may ask.",
                            "ERROR /rulings/1/entry [decision.entry-twice] The entry \"t_1\" is decided on twice; once is enough.",
                            "ERROR /rulings/2/into [decision.target-unknown] An entry is merged into \"pol\", but nothing is accepted"
                                    + " under this id. Did you mean \"pool\"?",
                            "ERROR /rulings/3/entry [decision.entry-unknown] This result has no entry with the id \"t_9\".",
                            "ERROR /rulings/3/option/id [decision.option-twice] Two accepted entries have the id \"pool\"; merge one"
                                    + " into the other, or give it another id.",
                            "ERROR /rulings/3/option/label [decision.label-blank] The accepted option \"pool\" needs words that"
                                    + " people can read.",
                            "ERROR /rulings [decision.entry-open] Nothing is decided about the entry \"t_3\" yet.");
        }

        private HumanDecision decision(Ruling... rulings) {
            return new HumanDecision("project group", List.of(rulings));
        }
    }
}
