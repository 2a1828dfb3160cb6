package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.transfer.SheetRules.Judgement;
import io.github.mitform.formats.vote.transfer.SheetRules.Overvotes;
import io.github.mitform.formats.vote.transfer.SheetRules.Repeats;
import io.github.mitform.formats.vote.transfer.SheetRules.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SheetRulesTest {
    private static final SheetRules STRICT = new SheetRules(Overvotes.END, Optional.of(0), Repeats.END, Optional.of(3));

    /** One word for each rank: letters of those who are marked, "-" for nobody, "?" for nobody can tell whom. */
    private static RankedSheet sheet(String... ranks) {
        return RankedSheet.of(Arrays.stream(ranks).map(SheetRulesTest::marks).toList());
    }

    private static List<Integer> marks(String rank) {
        return switch (rank) {
            case "-" -> List.of();
            case "?" -> List.of(RankedSheet.OVERVOTE);
            default -> rank.chars().map(letter -> letter - 'a').boxed().toList();
        };
    }

    private static Judgement judgement(Verdict verdict, Inactive reason) {
        return new Judgement(verdict, Optional.of(reason));
    }

    private static final Judgement VALID = new Judgement(Verdict.VALID, Optional.empty());

    @Test
    void aSheetWithNothingWrongIsValid() {
        assertThat(STRICT.judge(sheet("a", "b"))).isEqualTo(VALID);
    }

    @Test
    void aSheetWithoutMarksIsBlank() {
        assertThat(STRICT.judge(sheet("-", "-"))).isEqualTo(judgement(Verdict.BLANK, Inactive.BLANK));
    }

    @Test
    void aSheetWithMarksOnlyBehindTheLastRankThatIsReadIsBlank() {
        assertThat(STRICT.judge(sheet("-", "-", "-", "a"))).isEqualTo(judgement(Verdict.BLANK, Inactive.BLANK));
    }

    @Test
    void aSheetThatEndsBeforeItBeginsIsSpoiled() {
        assertThat(STRICT.judge(sheet("ab", "b"))).isEqualTo(judgement(Verdict.SPOILED, Inactive.OVERVOTE));
        assertThat(STRICT.judge(sheet("-", "b"))).isEqualTo(judgement(Verdict.SPOILED, Inactive.SKIPPED));
    }

    @Test
    void aSheetThatEndsLaterCountsInPart() {
        assertThat(STRICT.judge(sheet("a", "?", "b"))).isEqualTo(judgement(Verdict.PARTLY_VALID, Inactive.OVERVOTE));
        assertThat(STRICT.judge(sheet("a", "-", "b"))).isEqualTo(judgement(Verdict.PARTLY_VALID, Inactive.SKIPPED));
        assertThat(STRICT.judge(sheet("a", "a"))).isEqualTo(judgement(Verdict.PARTLY_VALID, Inactive.REPEATED));
    }

    @Test
    void aLenientReaderPassesOverWhatIsUnclear() {
        assertThat(SheetRules.LENIENT.judge(sheet("-", "a", "a", "-", "b"))).isEqualTo(VALID);
        assertThat(SheetRules.LENIENT.judge(sheet("ab", "b")))
                .isEqualTo(judgement(Verdict.PARTLY_VALID, Inactive.OVERVOTE));
        assertThat(SheetRules.LENIENT.judge(sheet("ab"))).isEqualTo(judgement(Verdict.SPOILED, Inactive.OVERVOTE));
    }

    @Test
    void aRankForSeveralWaitsUntilOneIsLeft() {
        var waiting = new SheetRules(
                Overvotes.END_IF_SEVERAL_CONTINUE, Optional.empty(), Repeats.PASS_OVER, Optional.empty());
        assertThat(waiting.judge(sheet("ab", "b"))).isEqualTo(judgement(Verdict.SPOILED, Inactive.OVERVOTE));
        assertThat(waiting.judge(sheet("c", "ab"))).isEqualTo(judgement(Verdict.PARTLY_VALID, Inactive.OVERVOTE));
    }

    @Test
    void everySheetIsCountedWithWhatItIs() {
        var profile = Profile.empty(RankedSheet.KIND, Candidates.of("ada", "bo", "cy"))
                .add(sheet("a", "b"), 7)
                .add(sheet("b"), 2)
                .add(sheet("ab"), 3)
                .add(sheet(), 4);
        assertThat(STRICT.judge(profile))
                .containsExactly(
                        Map.entry(VALID, 9L),
                        Map.entry(judgement(Verdict.SPOILED, Inactive.OVERVOTE), 3L),
                        Map.entry(judgement(Verdict.BLANK, Inactive.BLANK), 4L));
    }

    @Test
    void numbersThatCanNeverBeRightAreRefused() {
        assertThatThrownBy(() -> new SheetRules(Overvotes.SKIP, Optional.of(-1), Repeats.END, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetRules(Overvotes.SKIP, Optional.empty(), Repeats.END, Optional.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
