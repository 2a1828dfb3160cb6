package io.github.mitform.formats.vote;

import static io.github.mitform.formats.builder.Pieces.option;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.mitform.Mitform;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.text.Text;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeatureVoteTest {
    private static final Options PARKING_AND_REPORTS = Options.of(
            Option.of("parking", Text.of("Parkplatz finden", "Find parking")),
            Option.of("reports", Text.of("Mängel melden", "Report damage")));

    private static FeatureVote vote() {
        return FeatureVote.titled(GERMAN, "Was soll die App zuerst können?")
                .in(ENGLISH, "What should the app do first?")
                .option("parking", "Parkplatz finden")
                .in(ENGLISH, "Find parking")
                .option(option("reports", "Mängel melden").in(ENGLISH, "Report damage"));
    }

    private static AnswerType ballot(FeatureVote vote) {
        return question(vote.countedBy(Counting.by("any")).build("org.example.vote", "1.0.0"))
                .answer();
    }

    private static Question question(Format format) {
        return ((Ask) format.phases().get(0).flow().get(0)).questions().get(0);
    }

    @Nested
    class AVote {
        private final Format format =
                vote().ranked().countedBy(Counting.by("schulze")).build("org.example.vote", "1.0.0");

        @Test
        void asksWhatItsTitleAsks() {
            assertThat(question(format).ask())
                    .isEqualTo(Text.of("Was soll die App zuerst können?", "What should the app do first?"))
                    .isEqualTo(format.title());
        }

        @Test
        void isCountedAsWasSaid() {
            assertThat(format.phases().get(0).results())
                    .containsExactly(PhaseResult.of("vote", "vote", Counting.by("schulze")));
        }

        @Test
        void isCountedAsSuitsItsBallotsUnlessSomethingIsSaid() {
            assertThat(counting(vote().ranked())).isEqualTo("roadmap");
            assertThat(counting(vote().approved())).isEqualTo("approval");
            assertThat(counting(vote().points(10))).isEqualTo("dots");
            assertThat(counting(vote().one())).isEqualTo("plurality");
        }

        private static String counting(FeatureVote vote) {
            var format = vote.build("org.example.vote", "1.0.0");
            assertThat(Mitform.check(format).findings()).isEmpty();
            return format.phases().get(0).results().get(0).tally().method();
        }

        @Test
        void isRankedApprovedGivenPointsOrChosen() {
            assertThat(ballot(vote().ranked())).isEqualTo(RankingType.of(PARKING_AND_REPORTS));
            assertThat(ballot(vote().approved().atMost(1)))
                    .isEqualTo(new ChoicesType(PARKING_AND_REPORTS, 0, OptionalInt.of(1), false));
            assertThat(ballot(vote().points(10))).isEqualTo(AllocationType.of(10, PARKING_AND_REPORTS));
            assertThat(ballot(vote().one())).isEqualTo(new ChoiceType(PARKING_AND_REPORTS, false));
        }

        @Test
        void mayTakeItsOptionsFromAParameter() {
            var open = FeatureVote.titled(ENGLISH, "What first?")
                    .parameter("features", "Features", option("parking", "Find parking"))
                    .optionsFrom("features")
                    .ranked();
            assertThat(ballot(open)).isEqualTo(RankingType.of(new Options.From("features", new Selection.All())));
        }
    }

    @Nested
    class APartThatIsMissing {
        @Test
        void isNamed() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> FeatureVote.titled(ENGLISH, "What first?")
                            .ranked()
                            .countedBy(Counting.by("borda"))
                            .build("org.example.vote", "1.0.0"))
                    .withMessage("what is put to the vote is missing: say it with option(…) or optionsFrom(…)");
            assertThatIllegalStateException()
                    .isThrownBy(() -> vote().build("org.example.vote", "1.0.0"))
                    .withMessage("how people vote is missing: say it with one(), approved(), ranked() or points(…)");
        }
    }

    @Test
    void thereIsOneWayToVote() {
        assertThatIllegalStateException()
                .isThrownBy(() -> vote().ranked().approved())
                .withMessage("one(), approved(), ranked() and points(…) exclude each other");
    }
}
