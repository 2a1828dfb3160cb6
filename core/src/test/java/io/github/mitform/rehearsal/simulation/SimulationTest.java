package io.github.mitform.rehearsal.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.rehearsal.simulation.PhaseFigures.DeadEnd;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.Ruling;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Program PROGRAM = Wishes.program();
    private static final Simulation USUAL = Simulation.of(PROGRAM).participants(600);

    private static PhaseFigures figures(SimulatedRun run, int phase) {
        return run.phases().get(phase).figures();
    }

    @Nested
    class AFormatOfThreePhases {
        private final SimulatedRun run = USUAL.run();

        @Test
        void isGoneThroughToItsEnd() {
            assertThat(run.obstacles()).isEmpty();
            assertThat(run.phases())
                    .extracting(phase -> phase.figures().phase().value())
                    .containsExactly("wishes", "ballot", "rate");
        }

        @Test
        void losesPeopleOnTheWay() {
            assertThat(figures(run, 0).started()).isEqualTo(600);
            for (int phase = 0; phase < 3; phase++) {
                assertThat(figures(run, phase).delivered())
                        .isLessThan(figures(run, phase).started())
                        .isPositive();
            }
            assertThat(figures(run, 1).started()).isLessThan(figures(run, 0).delivered());
        }

        @Test
        void accountsForEverybodyWhoStarted() {
            var wishes = figures(run, 0);
            long left = wishes.pages().stream()
                    .mapToLong(PhaseFigures.PageFigures::left)
                    .sum();
            assertThat(left + wishes.delivered()).isEqualTo(wishes.started());
            assertThat(wishes.groups().stream()
                            .mapToLong(PhaseFigures.Group::people)
                            .sum())
                    .isEqualTo(wishes.delivered());
            assertThat(run.phases().get(0).count().responses()).isEqualTo(wishes.delivered());
        }

        @Test
        void offersWhatAMadeUpDecisionAcceptedInTheNextPhase() {
            var decision = run.process().results().decision("wishes.proposals").orElseThrow();
            assertThat(decision.by()).isEqualTo("Simulation");
            assertThat(decision.rulings())
                    .hasAtLeastOneElementOfType(Ruling.Merge.class)
                    .hasAtLeastOneElementOfType(Ruling.Reject.class);
            assertThat(run.phases()
                            .get(1)
                            .round()
                            .type("first")
                            .orElseThrow()
                            .options()
                            .orElseThrow()
                            .listed())
                    .isEqualTo(decision.accepted())
                    .hasSize(8);
        }

        @Test
        void tellsWhereSessionsCouldNotGoOn() {
            assertThat(figures(run, 0).deadEnds())
                    .extracting(DeadEnd::page, DeadEnd::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("data_use", "session.consent-declined"));
        }

        @Test
        void needsAboutTheTimeThatTheCheckExpects() {
            var minutes = figures(run, 0).minutes().orElseThrow();
            assertThat(minutes.median()).isBetween(new java.math.BigDecimal("0.1"), new java.math.BigDecimal("2"));
            assertThat(minutes.ninety()).isGreaterThan(minutes.median());
        }

        @Test
        void isWrittenForMachinesAndReadAgain() {
            for (SimulatedPhase phase : run.phases()) {
                var written = Json.parse(Json.write(PhaseFigures.codec().write(phase.figures())));
                assertThat(PhaseFigures.codec().read(written)).isEqualTo(phase.figures());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, -7})
    void theSameSeedGivesTheSameRun(long seed) {
        var simulation = USUAL.seed(seed).participants(80);
        assertThat(simulation.run().text(Locale.GERMAN))
                .isEqualTo(simulation.run().text(Locale.GERMAN));
        assertThat(simulation.run().process().toValue())
                .isEqualTo(simulation.run().process().toValue());
        assertThat(simulation.run().toValue())
                .isNotEqualTo(simulation.seed(seed + 1).run().toValue());
    }

    @Test
    void morePeopleChangeNothingAboutTheFirstOnes() {
        assertThat(firstResponses(USUAL.participants(60))).containsAll(firstResponses(USUAL.participants(30)));
    }

    private static ArrayList<Response> firstResponses(Simulation simulation) {
        var responses = new ArrayList<Response>();
        simulation.run(new Simulation.Observer() {
            @Override
            public void delivered(Round round, Response response) {
                if (round.phase().value().equals("wishes")) responses.add(response);
            }
        });
        return responses;
    }

    @Test
    void diligentPeopleAllDeliver() {
        var run = USUAL.participants(50).with(Habits.diligent()).run();
        assertThat(run.phases()).allMatch(phase -> phase.figures().delivered() == 50);
        assertThat(run.phases()).allMatch(phase -> phase.figures().deadEnds().isEmpty());
    }

    @Test
    void peopleComeOnTheChannelsTheyAreGiven() {
        var responses = firstResponses(
                USUAL.with(Habits.usual().withChannels(Map.of(Channel.PAPER, 1, Channel.PHONE, 1, Channel.ONLINE, 0))));
        assertThat(responses)
                .extracting(Response::channel)
                .contains(Channel.PAPER, Channel.PHONE)
                .doesNotContain(Channel.ONLINE);
    }

    @Test
    void smallGroupsAreWarnedOf() {
        var run = USUAL.participants(30).run();
        assertThat(figures(run, 0).tooSmall())
                .extracting(PhaseFigures.Group::place)
                .contains("young/child");
        assertThat(run.text(Locale.ENGLISH)).containsPattern("young/child +[0-4]  ! fewer than 5: reports withhold it");
        assertThat(run.text(Locale.GERMAN))
                .containsPattern("young/child +[0-4]  ! weniger als 5: Berichte halten sie zurück");
    }

    @Test
    void aPhaseThatCannotOpenIsTold() {
        var nobodyWishes = new Habits(0, 1, 0, 1, 0, Map.of(Channel.ONLINE, 1));
        var run = USUAL.participants(10).with(nobodyWishes).run();
        assertThat(run.phases()).hasSize(1);
        assertThat(run.obstacles()).extracting(Finding::code).containsExactly("round.too-few-options");
        assertThat(run.text(Locale.ENGLISH)).contains("The next phase cannot open:");
        assertThat(Json.write(run.toValue())).contains("round.too-few-options");
    }

    @Test
    void nobodyDeliversWhereEverybodyLeaves() {
        var run = USUAL.participants(10).with(Habits.usual().withLeaving(1)).run();
        assertThat(figures(run, 0).delivered()).isZero();
        assertThat(figures(run, 0).minutes()).isEmpty();
        assertThat(figures(run, 0).pages()).containsExactly(new PhaseFigures.PageFigures("data_use", 10, 10));
    }

    @Test
    void somebodyMayLookOn() {
        var steps = new ArrayList<Long>();
        var simulation = USUAL.participants(5);
        simulation.run(new Simulation.Observer() {
            @Override
            public void progressed(long done) {
                steps.add(done);
            }
        });
        assertThat(steps).hasSize(15).isSorted().endsWith(simulation.steps());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> USUAL.participants(0)).hasMessage("from 1 to 1000000 people take part, but it was 0");
        assertThatThrownBy(() -> Habits.usual().withLeaving(1.4))
                .hasMessage("leaving is a share from 0 to 1, but was 1.4");
        assertThatThrownBy(() -> Habits.usual().withChannels(Map.of()))
                .hasMessage("the weights of channels are 0 or more, and not all 0");
    }

    @Test
    void groupsFillUpToTheirQuotaAndNoFurther() {
        var program = Mitform.read("""
                {"mitform": "1", "id": "org.example.quota", "version": "1.0.0", "title": {"en": "Quotas"}, "languages": ["en"],
                 "recruitment": "quota",
                 "phases": [{"id": "survey", "flow": [
                   {"type": "ask", "id": "you", "questions": [
                     {"id": "old", "ask": {"en": "Are you 14 or older?"}, "answer": {"type": "yes_no"}},
                     {"id": "district", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                       {"id": "north", "label": {"en": "North"}}, {"id": "south", "label": {"en": "South"}}]}}]},
                   {"type": "screen", "id": "fits",
                    "cases": [{"id": "too_young", "when": "!old", "flow": [
                      {"type": "inform", "id": "thanks", "text": {"en": "Thank you!"}}]}],
                    "quotas": [{"id": "places", "of": "district", "most": {"north": 7}, "flow": [
                      {"type": "inform", "id": "full", "text": {"en": "Thank you!"}}]}]},
                   {"type": "ask", "id": "main", "questions": [
                     {"id": "bus", "ask": {"en": "Do you go by bus?"}, "answer": {"type": "yes_no"}}]}],
                 "results": [{"id": "bus", "of": "bus", "tally": {"method": "frequencies"}}]}]}
                """).orThrow();
        var bus = new ArrayList<Response>();
        var full = new ArrayList<Response>();
        Simulation.of(program).participants(100).with(Habits.diligent()).run(new Simulation.Observer() {
            @Override
            public void delivered(Round round, Response response) {
                if (!response.answers().get("district").equals(ChoiceAnswer.of("north"))) return;
                if (response.answers().containsKey("bus")) bus.add(response);
                else if (response.answers().get("old").equals(new YesNoAnswer(true))) full.add(response);
            }
        });
        assertThat(bus).hasSize(7);
        assertThat(full).hasSizeGreaterThan(7);
    }

    @Test
    void aSpecimenOfTheReportSaysThatItIsOne() {
        var run = USUAL.participants(40).run();
        for (SimulatedPhase phase : run.phases()) {
            var report = Mitform.report(
                            phase.round(), phase.count(), run.process().results())
                    .build(Locale.ENGLISH);
            assertThat(report.about().responses().simulated()).isTrue();
            assertThat(report.html()).contains("Simulated data");
        }
    }
}
