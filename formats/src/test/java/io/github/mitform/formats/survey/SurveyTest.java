package io.github.mitform.formats.survey;

import static io.github.mitform.formats.builder.Pieces.chosenIn;
import static io.github.mitform.formats.builder.Pieces.from;
import static io.github.mitform.formats.builder.Pieces.inRandomOrder;
import static io.github.mitform.formats.builder.Pieces.notChosenIn;
import static io.github.mitform.formats.builder.Pieces.oneOf;
import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.otherwise;
import static io.github.mitform.formats.builder.Pieces.page;
import static io.github.mitform.formats.builder.Pieces.row;
import static io.github.mitform.formats.builder.Pieces.scale;
import static io.github.mitform.formats.builder.Pieces.when;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mitform.check.Check;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
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
    class OptionsInRandomOrder {
        private final Format park = Survey.titled(ENGLISH, "Park")
                .parameter("places", "Places", option("a", "A"), option("b", "B"))
                .askOne(
                        "one",
                        "One?",
                        inRandomOrder(
                                option("a", "A"),
                                option("b", "B"),
                                option("none", "None").fixed()))
                .askOne("same", "The same?", from("places").inRandomOrder())
                .build("org.example.park", "1.0.0");

        @Test
        void areSaidWithTheOptions() {
            assertThat(questions(park).stream().map(Question::answer))
                    .containsExactly(
                            new ChoiceType(
                                    Options.of(
                                            List.of(
                                                    Option.of("a", en("A")),
                                                    Option.of("b", en("B")),
                                                    Option.of("none", en("None"))
                                                            .withFixed(true)),
                                            Options.Order.RANDOM),
                                    false),
                            new ChoiceType(
                                    new Options.From("places", new Selection.All(), Options.Order.RANDOM), false));
        }

        @Test
        void passTheCheck() {
            assertThat(Check.of(park).findings()).isEmpty();
        }
    }

    @Nested
    class AnAnswerThatIsFilledInAndOneThatIsDemanded {
        private final Format park = Survey.titled(GERMAN, "Park")
                .in(ENGLISH, "Park")
                .askNumber("people", "Personen?", 1, 20)
                .in(ENGLISH, "People?")
                .filledIn(2)
                .askNumber("children", "Kinder?", 0, 20)
                .in(ENGLISH, "Children?")
                .valid("fewer", "children < people", "Mindestens eine Person ist erwachsen.")
                .in(ENGLISH, "At least one person is of age.")
                .build("org.example.park", "1.0.0");

        @Test
        void areSaidWithTheQuestion() {
            assertThat(questions(park).get(0).preset()).contains(Value.of(2));
            assertThat(questions(park).get(1).valid())
                    .containsExactly(Demand.of(
                            "fewer",
                            "children < people",
                            Text.of("Mindestens eine Person ist erwachsen.", "At least one person is of age.")));
        }

        @Test
        void passTheCheck() {
            assertThat(Check.of(park).findings()).isEmpty();
        }
    }

    @Nested
    class OptionsThatDependOnAnswers {
        private final Format park = Survey.titled(ENGLISH, "Park")
                .askYesNo("adult", "Are you of age?")
                .askMany(
                        "drinks",
                        "Drinks?",
                        option("tea", "Tea"),
                        option("juice", "Juice"),
                        option("beer", "Beer").shownWhen("adult"))
                .atLeast(1)
                .askMany("best", "The best of these?", chosenIn("drinks"))
                .askMany("why", "Why none of these?", notChosenIn("drinks"))
                .build("org.example.park", "1.0.0");

        @Test
        void areSaidWithTheOptions() {
            assertThat(questions(park).stream()
                            .skip(1)
                            .map(question -> question.answer().options().orElseThrow()))
                    .containsExactly(
                            Options.of(
                                    Option.of("tea", en("Tea")),
                                    Option.of("juice", en("Juice")),
                                    Option.of("beer", en("Beer")).withWhen("adult")),
                            new Options.From("drinks", new Selection.Chosen()),
                            new Options.From("drinks", new Selection.NotChosen()));
        }

        @Test
        void passTheCheck() {
            assertThat(Check.of(park).findings()).isEmpty();
        }
    }

    @Nested
    class EveryKindOfQuestion {
        private final Format all = Survey.titled(ENGLISH, "All")
                .parameter("places", "Places", option("a", "A"), option("b", "B"))
                .askOne("one", "One?", from("places"))
                .orOther()
                .askMany(
                        "many",
                        "Many?",
                        option("a", "A"),
                        option("none", "None").exclusive())
                .atLeast(1)
                .atMost(2)
                .askText("text", "Text?", 280)
                .lines(3)
                .optional()
                .askNumber("number", "Number?", 0, 10)
                .step(new BigDecimal("0.5"))
                .unit("litres")
                .askScale("scale", "Scale?", scale(0, "low", 10, "high"))
                .shownWhen("number > 5")
                .askYesNo("yes", "Yes?")
                .personal(Personal.INDIRECT)
                .askDate("day", "Day?")
                .askGrid("grid", "Grid?", oneOf(option("a", "A"), option("b", "B")), row("x", "X"))
                .someRows()
                .askRanking("order", "Order?", option("a", "A"), option("b", "B"))
                .atMost(1)
                .withTies()
                .askPoints("points", "Points?", 10, option("a", "A"), option("b", "B"))
                .spendAll()
                .unit("dots")
                .build("org.example.all", "1.0.0");

        private final Options ab = Options.of(Option.of("a", en("A")), Option.of("b", en("B")));

        @Test
        void hasItsAnswerTypeWithEverythingThatWasSaid() {
            assertThat(questions(all).stream().map(Question::answer))
                    .containsExactly(
                            new ChoiceType(new Options.From("places", new Selection.All()), true),
                            new ChoicesType(
                                    Options.of(
                                            Option.of("a", en("A")),
                                            new Option(Id.of("none"), en("None"), Optional.empty(), true)),
                                    1,
                                    OptionalInt.of(2),
                                    false),
                            new TextType(0, 280, 3, Optional.empty()),
                            new NumberType(
                                    Optional.of(BigDecimal.ZERO),
                                    Optional.of(BigDecimal.TEN),
                                    new BigDecimal("0.5"),
                                    Optional.of(en("litres"))),
                            ScaleType.between(0, en("low"), 10, en("high")),
                            new YesNoType(),
                            new DateType(Optional.empty(), Optional.empty()),
                            new GridType(Options.of(Option.of("x", en("X"))), new ChoiceType(ab, false), false),
                            new RankingType(ab, 1, OptionalInt.of(1), true),
                            new AllocationType(ab, 10, OptionalInt.empty(), true, Optional.of(en("dots"))));
            assertThat(questions(all).get(2).required()).isFalse();
            assertThat(questions(all).get(4).when()).hasToString("Optional[number > 5]");
            assertThat(questions(all).get(5).personal()).isEqualTo(Personal.INDIRECT);
        }

        @Test
        void isCountedInTheUsualWayOfItsKind() {
            assertThat(all.phases().get(0).results())
                    .extracting(result -> result.id() + " by " + result.tally().method())
                    .containsExactly(
                            "one by frequencies",
                            "many by frequencies",
                            "text by texts",
                            "number by summary",
                            "scale by frequencies",
                            "yes by frequencies",
                            "day by frequencies",
                            "grid by frequencies",
                            "order by frequencies",
                            "points by frequencies");
        }

        @Test
        void refusesWhatDoesNotBelongToIt() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Survey.titled(ENGLISH, "Park")
                            .askYesNo("open", "Open?")
                            .atMost(3))
                    .withMessage("atMost does not belong to askYesNo, which is what the last question was said with");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Survey.titled(ENGLISH, "Park").optional())
                    .withMessage("a question has to come before more is said about it");
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
