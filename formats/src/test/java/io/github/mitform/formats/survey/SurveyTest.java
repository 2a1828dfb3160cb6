package io.github.mitform.formats.survey;

import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.otherwise;
import static io.github.mitform.formats.builder.Pieces.page;
import static io.github.mitform.formats.builder.Pieces.scale;
import static io.github.mitform.formats.builder.Pieces.when;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.text.Text;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static Text en(String words) {
        return Text.of(ENGLISH, words);
    }

    private static List<Question> questions(Format format) {
        return ((Ask) format.phases().get(0).flow().get(0)).questions();
    }

    @Nested
    class ASurveyOfOneQuestion {
        private final Format park = Survey.titled(ENGLISH, "Park")
                .askOne("bench", "Where?", option("pond", "By the pond"), option("gate", "At the gate"))
                .build("org.example.park", "1.0.0");

        @Test
        void asksItOnAPageOfItsOnlyPhase() {
            assertThat(park.phases()).singleElement().satisfies(phase -> {
                assertThat(phase.id()).isEqualTo(Id.of("survey"));
                assertThat(phase.flow())
                        .containsExactly(Ask.of(
                                "questions",
                                Question.of(
                                        "bench",
                                        en("Where?"),
                                        new ChoiceType(
                                                Options.of(
                                                        Option.of("pond", en("By the pond")),
                                                        Option.of("gate", en("At the gate"))),
                                                false))));
            });
        }

        @Test
        void countsItUnderItsOwnId() {
            assertThat(park.phases().get(0).results())
                    .containsExactly(PhaseResult.of("bench", "bench", Counting.by("frequencies")));
        }

        @Test
        void offersTheLanguageOfItsTitle() {
            assertThat(park.title()).isEqualTo(en("Park"));
            assertThat(park.languages()).containsExactly(ENGLISH);
        }
    }

    @Nested
    class WordsInASecondLanguage {
        private final Format park = Survey.titled(GERMAN, "Park")
                .in(ENGLISH, "Park")
                .page("benches", "Bänke")
                .in(ENGLISH, "Benches")
                .askOne(
                        "bench",
                        "Wo?",
                        option("pond", "Am Teich")
                                .in(ENGLISH, "By the pond")
                                .help("im Schatten")
                                .in(ENGLISH, "in the shade"),
                        option("gate", "Am Tor").in(ENGLISH, "At the gate"))
                .in(ENGLISH, "Where?")
                .help("Zum Sitzen")
                .in(ENGLISH, "For sitting")
                .askScale(
                        "quiet",
                        "Wie ruhig ist es?",
                        scale(1, "laut", 5, "still")
                                .in(ENGLISH, "loud", "silent")
                                .step(3, "geht so")
                                .in(ENGLISH, "fair")
                                .orDontKnow())
                .in(ENGLISH, "How quiet is it?")
                .build("org.example.park", "1.0.0");

        @Test
        void areSaidRightAfterThoseInTheFirst() {
            assertThat(park.languages()).containsExactly(GERMAN, ENGLISH);
            assertThat(((Ask) park.phases().get(0).flow().get(0)).title()).contains(Text.of("Bänke", "Benches"));
            var bench = questions(park).get(0);
            assertThat(bench.ask()).isEqualTo(Text.of("Wo?", "Where?"));
            assertThat(bench.help()).contains(Text.of("Zum Sitzen", "For sitting"));
            assertThat(bench.answer().options().orElseThrow().listed())
                    .containsExactly(
                            new Option(
                                    Id.of("pond"),
                                    Text.of("Am Teich", "By the pond"),
                                    Optional.of(Text.of("im Schatten", "in the shade")),
                                    false),
                            Option.of("gate", Text.of("Am Tor", "At the gate")));
        }

        @Test
        void reachTheEndsAndTheStepsOfAScale() {
            assertThat(questions(park).get(1).answer())
                    .isEqualTo(new ScaleType(
                            1,
                            5,
                            Optional.of(Text.of("laut", "loud")),
                            Optional.of(Text.of("still", "silent")),
                            Map.of(3, Text.of("geht so", "fair")),
                            true));
        }

        @Test
        void cannotBeSaidTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Survey.titled(GERMAN, "Park").in(ENGLISH, "Park").in(ENGLISH, "Parc"))
                    .withMessage("\"Park\" is said twice in the language en");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Survey.titled(GERMAN, "Park")
                            .askYesNo("open", "Offen?")
                            .in(GERMAN, "Auf?")
                            .build("org.example.park", "1.0.0"))
                    .withMessage("\"Offen?\" is said twice in the language de");
        }

        @Test
        void areAsManyAsWereSaidBefore() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scale(1, "laut", 5, "still").in(ENGLISH, "loud"))
                    .withMessage("as many texts are needed in en as were said before: 2, but there are 1");
        }
    }

    @Nested
    class PagesAndBranches {
        private final Format trip = Survey.titled(ENGLISH, "Trip")
                .inform("welcome", "Hello.")
                .consent("data_use", "I agree.")
                .page("start")
                .askYesNo("cycling", "Do you cycle?")
                .choose(
                        "by_mode",
                        when("cyclists", "cycling", page("bike").askNumber("days", "On how many days?", 0, 7)),
                        otherwise(page("other").askText("how", "How then?").notCounted()))
                .build("org.example.trip", "1.0.0");

        @Test
        void comeInTheOrderInWhichTheyAreSaid() {
            assertThat(trip.phases().get(0).flow())
                    .extracting(flow -> flow.getClass().getSimpleName() + " " + flow.id())
                    .containsExactly("Inform welcome", "Consent data_use", "Ask start", "Choose by_mode");
            assertThat(trip.phases().get(0).flow().get(0)).isEqualTo(Inform.of("welcome", en("Hello.")));
            assertThat(trip.phases().get(0).flow().get(1)).isEqualTo(Consent.of("data_use", en("I agree.")));
            var choose = (Choose) trip.phases().get(0).flow().get(3);
            assertThat(choose.cases()).singleElement().satisfies(only -> {
                assertThat(only.when()).hasToString("cycling");
                assertThat(only.flow()).singleElement().extracting("id").hasToString("bike");
            });
            assertThat(choose.otherwise()).singleElement().extracting("id").hasToString("other");
        }

        @Test
        void areCountedToo() {
            assertThat(trip.phases().get(0).results())
                    .extracting(result -> result.id().value())
                    .containsExactly("cycling", "days");
        }

        @Test
        void needAnIdAfterSomethingElseCameBetween() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Survey.titled(ENGLISH, "Park")
                            .askYesNo("open", "Open?")
                            .inform("hint", "Now for the benches.")
                            .askYesNo("benches", "Enough benches?"))
                    .withMessage("page(\"questions\") was already opened; a page after it needs an id of its own: say"
                            + " page(id)");
        }

        @Test
        void endWithOtherwise() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Survey.titled(ENGLISH, "Park")
                            .choose("c", otherwise(page("a")), when("b", "open", page("b"))))
                    .withMessage("otherwise(…) has to come last in choose(\"c\", …)");
        }
    }

    @Nested
    class Results {
        @Test
        void canCountQuestionsTogetherAndInAnotherWay() {
            var format = Survey.titled(ENGLISH, "Park")
                    .askScale("noise", "Noise?", scale(1, "low", 5, "high"))
                    .countedBy(Counting.by("summary"))
                    .released(Release.DURING)
                    .askText("a", "A?")
                    .askText("b", "B?")
                    .askText("mail", "E-mail?")
                    .personal(Personal.DIRECT)
                    .askText("c", "C?")
                    .countedBy(Counting.by("texts"))
                    .notCounted()
                    .result("both", Counting.by("texts"), "a", "b")
                    .build("org.example.park", "1.0.0");
            assertThat(format.phases().get(0).results())
                    .extracting(result -> result.id() + " of " + result.of().names() + " by "
                            + result.tally().method() + " " + result.release())
                    .containsExactly("noise of [noise] by summary DURING", "both of [a, b] by texts AFTER_CLOSE");
        }
    }

    @Nested
    class TheFormatAsAWhole {
        @Test
        void saysWhatBecomesOfTheAnswers() {
            var format = Survey.titled(ENGLISH, "Park")
                    .summary("About the park.")
                    .publisher("City of Example")
                    .licence("CC0-1.0", "DL-DE-ZERO-2.0")
                    .privacy("To plan the park.", LegalBasis.CONSENT, Period.ofMonths(6))
                    .minAge(14)
                    .lasts(Period.ofDays(14))
                    .askYesNo("open", "Open?")
                    .build("org.example.park", "1.0.0");
            assertThat(format.privacy())
                    .contains(new Privacy(
                            en("To plan the park."),
                            LegalBasis.CONSENT,
                            Period.ofMonths(6),
                            5,
                            OptionalInt.of(14),
                            Optional.empty()));
            assertThat(format.phases().get(0).lasts()).contains(Period.ofDays(14));
        }

        @Test
        void namesThePartThatIsMissing() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Survey.titled(ENGLISH, "Park").build("org.example.park", "1.0.0"))
                    .withMessage("a question is missing: say it with askOne(…) or another method that begins with ask");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Survey.titled(ENGLISH, "Park")
                            .minAge(14)
                            .askYesNo("open", "Open?")
                            .build("org.example.park", "1.0.0"))
                    .withMessage("what the answers are used for is missing: say it with privacy(…)");
        }

        @Test
        void staysAsItWasBuiltWhenTheBuilderGoesOn() {
            var builder = Survey.titled(ENGLISH, "Park").askYesNo("open", "Open?");
            var before = builder.build("org.example.park", "1.0.0");
            var after = builder.askYesNo("clean", "Clean?").build("org.example.park", "1.1.0");
            assertThat(questions(before)).hasSize(1);
            assertThat(questions(after)).hasSize(2);
        }
    }
}
