package io.github.mitform.check;

import static io.github.mitform.check.Samples.choose;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.when;
import static io.github.mitform.check.Samples.words;
import static io.github.mitform.check.Samples.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.id.Id;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffortTest {
    private static Effort effort(Flow... flow) {
        return Check.of(format(flow)).orThrow().effort(Id.of("only"));
    }

    @Test
    void readingTakesAMinuteForAHundredAndEightyWords() {
        var effort = effort(Inform.of("long", text("word ".repeat(180))));
        assertThat(effort).isEqualTo(new Effort(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        assertThat(effort.leastMinutes()).isEqualTo(1);
    }

    @Test
    void answeringComesOnTopOfReading() {
        // "What about member?" is read in a second, and yes or no is answered in three
        assertThat(effort(page("p", yesNo("member"))))
                .isEqualTo(new Effort(Duration.ofSeconds(4), Duration.ofSeconds(4)));
    }

    @Test
    void whatMayBeLeftOutIsReadAtLeast() {
        assertThat(effort(page("p", yesNo("member").withRequired(false))))
                .isEqualTo(new Effort(Duration.ofSeconds(1), Duration.ofSeconds(4)));
    }

    @Test
    void theShortestAndTheLongestWayAreTold() {
        var effort = effort(
                page("p", number("age")),
                choose(
                        "young",
                        List.of(when(
                                "yes",
                                "age < 18",
                                page("q", words("school"), yesNo("member").withWhen("age < 16"))))));
        assertThat(effort.least()).isEqualTo(Duration.ofSeconds(7));
        assertThat(effort.most()).isEqualTo(Duration.ofSeconds(7 + 1 + 14 + 4));
    }

    @Test
    void anUnknownPhaseIsRefused() {
        var program = Check.of(format(page("p", number("age")))).orThrow();
        assertThatThrownBy(() -> program.effort(Id.of("other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.example.sample has no phase \"other\", but has [only]");
    }
}
