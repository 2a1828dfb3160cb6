package io.github.mitform.formats.wave;

import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.scale;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.formats.builder.OptionBuilder;
import io.github.mitform.formats.prototype.PrototypeTest;
import io.github.mitform.json.Json;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.session.Round;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static PrototypeTest test() {
        return withTask().problems("problems", "Welche Probleme gab es?", scale(1, "leicht", 4, "schwer"), LIST);
    }

    private static PrototypeTest withTask() {
        return PrototypeTest.titled(GERMAN, "Test")
                .privacy("Um die App zu verbessern.", LegalBasis.PUBLIC_TASK, Period.ofMonths(6))
                .smallestCell(1)
                .of("app", "0")
                .task("office", "Finden Sie das Amt.")
                .page("seen");
    }

    private static final OptionBuilder[] LIST = {
        option("menu", "Findet das Menü nicht"),
        option("map", "Verläuft sich auf der Karte"),
        option("words", "Versteht die Worte nicht"),
        option("login", "Kommt nicht hinein")
    };

    private static final Format FORMAT = test().buildRounds("org.example.rite", "1.0.0", "0.1", "0.2");
    private static final String SKIPPED = "{\"missing\": \"skipped\"}";
    private static final Program PROGRAM = Mitform.check(FORMAT).orThrow();

    @Test
    void eachRoundHasItsOwnVersionOfThePrototype() {
        assertThat(FORMAT.phases()).extracting(phase -> phase.id().value()).containsExactly("round_1", "round_2");
        assertThat(FORMAT.phases())
                .extracting(phase -> ((Task) phase.flow().get(0)).prototype().version())
                .containsExactly("0.1", "0.2");
        assertThat(FORMAT.phases().get(1).after().orElseThrow().value()).isEqualTo("round_1");
    }

    @Test
    void oneRoundIsNotSeveral() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test().buildRounds("org.example.rite", "1.0.0", "0.1"))
                .withMessage("a test in rounds has at least 2, but was 1");
    }

    @Nested
    class WhatBecameOfProblems {
        private final WaveComparison comparison = WaveComparison.of(List.of(
                wave("round_1", "{\"menu\": 3}", "{\"menu\": 4, \"map\": 1}", "{\"map\": 2}", "{}", "{}"),
                wave("round_2", "{\"map\": 2}", "{\"login\": 3}", "{}", "{}", "{}")));

        private Wave wave(String phase, String... seen) {
            return wave(PROGRAM, phase, seen);
        }

        private Wave wave(Program program, String phase, String... seen) {
            var round = Round.open(program, phase);
            var count = RoundCount.of(round);
            for (String problems : seen) {
                var given = problems.equals("{}") ? "" : ", \"problems\": " + problems;
                var response = round.read(Json.parse("""
                        {"format": "org.example.rite", "version": "1.0.0", "phase": "%s", "channel": "on_site",
                         "answers": {"office": {"level": "success"}%s}}""".formatted(phase, given)));
                assertThat(response.findings()).isEmpty();
                assertThat(count.add(response.response().orElseThrow())).isEmpty();
            }
            return new Wave(phase, round, count.finish());
        }

        @Test
        void isSaidOfEachOfThem() {
            assertThat(comparison.report(GERMAN, Optional.empty()).markdown())
                    .contains(
                            "| Findet das Menü nicht | 2 von 5 (40\u202f%) | 0 von 5 (0\u202f%) | nicht mehr gesehen |",
                            "| Verläuft sich auf der Karte | 2 von 5 (40\u202f%) | 1 von 5 (20\u202f%) | noch da |",
                            "| Versteht die Worte nicht | 0 von 5 (0\u202f%) | 0 von 5 (0\u202f%) | nicht gesehen |",
                            "| Kommt nicht hinein | 0 von 5 (0\u202f%) | 1 von 5 (20\u202f%) | neu |");
        }

        @Test
        void isSaidAlsoWhereEachBelongsToATask() {
            var format = withTask()
                    .problems(
                            "problems",
                            "Welche Probleme gab es?",
                            scale(1, "leicht", 4, "schwer"),
                            Map.of("menu", "office"),
                            LIST)
                    .buildRounds("org.example.rite", "1.0.0", "0.1", "0.2");
            var program = Mitform.check(format).orThrow();
            var withTasks = WaveComparison.of(List.of(
                    wave(program, "round_1", "{\"menu\": 3}", "{}", "{}", "{}", "{}"),
                    wave(program, "round_2", "{\"login\": 3}", "{}", "{}", "{}", "{}")));
            assertThat(withTasks.results())
                    .filteredOn(result -> result.name().equals("problems"))
                    .extracting(ResultComparison::isComparable)
                    .containsExactly(true);
            assertThat(withTasks.report(GERMAN, Optional.empty()).markdown())
                    .contains(
                            "| Findet das Menü nicht | 1 von 5 (20\u202f%) | 0 von 5 (0\u202f%) | nicht mehr gesehen |",
                            "| Kommt nicht hinein | 0 von 5 (0\u202f%) | 1 von 5 (20\u202f%) | neu |");
        }

        @Test
        void namesTheVersionOfEachRound() {
            assertThat(comparison.report(ENGLISH, Optional.empty()).markdown())
                    .contains(
                            "What tasks were set for, as the definition says: round\\_1: app 0.1; round\\_2: app 0.2.");
            assertThat(comparison.report(GERMAN, Optional.empty()).markdown())
                    .contains(
                            "Wofür laut Definition Aufgaben gestellt wurden: round\\_1: app 0.1; round\\_2: app 0.2.");
        }

        @Test
        void isDoubtedByTheTestersAndNotByAllWhoAnswered() {
            var later = WaveComparison.of(List.of(
                    wave("round_1", "{\"menu\": 3}", "{}", "{}", "{}", "{}"),
                    wave(
                            "round_2",
                            "{\"map\": 2}",
                            "{}",
                            "{}",
                            "{}",
                            "{}",
                            SKIPPED,
                            SKIPPED,
                            SKIPPED,
                            SKIPPED,
                            SKIPPED)));
            assertThat(later.report(ENGLISH, Optional.empty()).markdown())
                    .contains("stays unseen by 5 people in 33 of 100 such rounds");
        }

        @Test
        void isSummedUpAndDoesNotClaimTooMuch() {
            assertThat(comparison.report(ENGLISH, Optional.empty()).markdown())
                    .contains("Problems not seen any more: 1; still there: 1; new: 1.")
                    .contains(
                            "a problem that one in five people have stays unseen by 5 people in 33 of 100 such rounds");
        }
    }
}
