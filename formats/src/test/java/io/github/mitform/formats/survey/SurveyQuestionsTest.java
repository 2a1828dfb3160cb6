package io.github.mitform.formats.survey;

import static io.github.mitform.formats.builder.Pieces.chosenIn;
import static io.github.mitform.formats.builder.Pieces.from;
import static io.github.mitform.formats.builder.Pieces.inRandomOrder;
import static io.github.mitform.formats.builder.Pieces.notChosenIn;
import static io.github.mitform.formats.builder.Pieces.oneOf;
import static io.github.mitform.formats.builder.Pieces.option;
import static io.github.mitform.formats.builder.Pieces.row;
import static io.github.mitform.formats.builder.Pieces.scale;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mitform.check.Check;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Demand;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Questions of every kind that a builder asks, and what becomes of their options. */
class SurveyQuestionsTest {
    private static Text en(String words) {
        return Text.of(ENGLISH, words);
    }

    private static List<Question> questions(Format format) {
        return ((Ask) format.phases().get(0).flow().get(0)).questions();
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
}
