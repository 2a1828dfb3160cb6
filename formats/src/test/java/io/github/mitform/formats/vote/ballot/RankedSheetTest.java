package io.github.mitform.formats.vote.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankedSheetTest {
    private static final Candidates CANDIDATES = Candidates.of("ada", "bo", "cy");
    private static final List<Integer> NOBODY = List.of();
    private static final List<Integer> UNKNOWN = List.of(RankedSheet.OVERVOTE);

    @Test
    void keepsWhatIsUnderEachRank() {
        var sheet = RankedSheet.of(List.of(List.of(0), NOBODY, List.of(2, 1), UNKNOWN, List.of(0)));
        assertThat(sheet.ranks()).containsExactly(List.of(0), NOBODY, List.of(1, 2), UNKNOWN, List.of(0));
        assertThat(sheet.size()).isEqualTo(5);
    }

    @Test
    void saysNothingBehindTheLastMark() {
        assertThat(RankedSheet.of(List.of(List.of(1), NOBODY, NOBODY))).isEqualTo(RankedSheet.of(List.of(List.of(1))));
        assertThat(RankedSheet.of(List.of(NOBODY, NOBODY)).isBlank()).isTrue();
    }

    @Test
    void countsSomebodyMarkedTwiceUnderOneRankOnce() {
        assertThat(RankedSheet.of(List.of(List.of(1, 1)))).isEqualTo(RankedSheet.of(List.of(List.of(1))));
    }

    @Test
    void isWrittenRankByRank() {
        var sheet = RankedSheet.of(List.of(List.of(0), NOBODY, List.of(2, 1), UNKNOWN));
        var written = RankedSheet.KIND.write(sheet, CANDIDATES);
        assertThat(Json.write(written)).isEqualTo("[\"ada\", null, [\"bo\", \"cy\"], true]");
        assertThat(RankedSheet.KIND.read(written, CANDIDATES)).isEqualTo(sheet);
    }

    @Test
    void saysWhatARankingDoes() {
        assertThat(RankedSheet.of(Ranking.ofRanks(List.of(List.of(2), List.of(0, 1)))))
                .isEqualTo(RankedSheet.of(List.of(List.of(2), List.of(0, 1))));
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        assertThatThrownBy(() -> RankedSheet.of(List.of(List.of(-2)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankedSheet.of(List.of(List.of(1, RankedSheet.OVERVOTE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Profile.empty(RankedSheet.KIND, CANDIDATES).add(RankedSheet.of(List.of(List.of(3)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankedSheet.KIND.read(Value.of("ada"), CANDIDATES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankedSheet.KIND.read(Value.list(List.of(Value.of("eve"))), CANDIDATES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writingAndReadingAProfileGivesTheSame(long seed) {
        var random = new Random(seed);
        var profile = Profile.empty(RankedSheet.KIND, CANDIDATES);
        for (int i = 0; i < 20; i++) {
            var ranks = new ArrayList<List<Integer>>();
            for (int rank = random.nextInt(5); rank > 0; rank--) {
                ranks.add(List.of(NOBODY, UNKNOWN, List.of(0), List.of(1), List.of(2), List.of(0, 2), List.of(0, 1, 2))
                        .get(random.nextInt(7)));
            }
            profile.add(RankedSheet.of(ranks), 1 + random.nextInt(3));
        }
        assertThat(Profile.read(RankedSheet.KIND, profile.toValue())).isEqualTo(profile);
        assertThat(profile.lines())
                .isSortedAccordingTo((one, other) -> RankedSheet.KIND.order().compare(one.ballot(), other.ballot()));
    }
}
