package io.github.mitform.formats.vote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rankings, real and made up, counted by other programs before; from a folder given by {@code -Dmitform.oracles=DIR}. */
@EnabledIfSystemProperty(named = "mitform.oracles", matches = ".+")
class RankedOraclesTest {
    static Stream<Path> oracles() {
        return OracleFiles.of("ranked");
    }

    private static ObjectValue read(Path file) {
        try {
            return (ObjectValue)
                    Json.parse(Files.readString(file), new Limits(50_000_000, 64, 5_000_000, 200_000, 400));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnrankedTiedLast(ObjectValue oracle) {
        return oracle.get("unrankedTiedLast").orElseThrow() == BooleanValue.TRUE;
    }

    private static VoteResult count(TallyMethod method, Counting counting, ObjectValue oracle, boolean shared) {
        var names = texts(oracle.items("candidates"));
        var options = new ArrayList<Option>();
        for (String name : names) {
            options.add(Option.of("c" + options.size(), Text.of(Locale.ENGLISH, name)));
        }
        var type = new RankingType(Options.of(options.toArray(new Option[0])), 1, OptionalInt.empty(), shared);
        var counter = Counter.of(method.bind(List.of(Votes.subject(type)), counting.settings()));
        for (Value ballot : oracle.items("ballots")) {
            var parts = ((ListValue) ballot).items();
            var ranks = ((ListValue) parts.get(1))
                    .items().stream()
                            .map(tier -> ((ListValue) tier)
                                    .items().stream()
                                            .map(candidate -> "c" + place(candidate, names))
                                            .toList())
                            .toList();
            counter.add(Row.of(
                    new RankingAnswer(ranks),
                    ((NumberValue) parts.get(0)).number().longValueExact()));
        }
        return (VoteResult) counter.result(CountContext.selfSelected());
    }

    private static String place(Value candidate, List<String> names) {
        return candidate instanceof NumberValue number
                ? number.number().toPlainString()
                : Integer.toString(names.indexOf(((TextValue) candidate).text()));
    }

    private static List<String> texts(List<Value> values) {
        return values.stream().map(value -> ((TextValue) value).text()).toList();
    }

    private static List<String> names(VoteResult result) {
        return result.winners().stream()
                .map(option -> option.label().in(Locale.ENGLISH))
                .toList();
    }

    private static ObjectValue expected(ObjectValue oracle) {
        return (ObjectValue) oracle.get("expected").orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void schulzeFindsTheExpectedWinners(Path file) {
        var oracle = read(file);
        if (!isUnrankedTiedLast(oracle)) return;
        assertThat(names(count(new Schulze(), Schulze.margins(), oracle, true)))
                .containsExactlyInAnyOrderElementsOf(texts(expected(oracle).items("schulzeMargins")));
        assertThat(names(count(new Schulze(), Schulze.winningVotes(), oracle, true)))
                .containsExactlyInAnyOrderElementsOf(texts(expected(oracle).items("schulzeWinningVotes")));
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void bordaGivesTheExpectedPoints(Path file) {
        var oracle = read(file);
        if (!isUnrankedTiedLast(oracle)) return;
        var result = count(new Borda(), Borda.average(), oracle, true);
        var people = BigDecimal.valueOf(
                result.turnout().answered() * (result.standings().size() - 1L));
        var margins =
                (ObjectValue) expected(oracle).get("bordaSymmetricMargins").orElseThrow();
        for (var standing : result.standings()) {
            // The sum of an option's margins is twice its points, less what every option would have if all were equal.
            var margin =
                    margins.number(standing.option().label().in(Locale.ENGLISH)).orElseThrow();
            assertThat(standing.score().multiply(BigDecimal.valueOf(2)).subtract(people))
                    .isEqualByComparingTo(margin);
        }
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void instantRunoffFindsTheExpectedWinnersWhereTiedOnesGoTogether(Path file) {
        var oracle = read(file);
        if (expected(oracle).get("irvSimultaneousElimination").isEmpty()) return;
        assertThat(names(count(new InstantRunoff(), InstantRunoff.untilMajority(), oracle, false)))
                .containsExactlyInAnyOrderElementsOf(texts(expected(oracle).items("irvSimultaneousElimination")));
    }
}
