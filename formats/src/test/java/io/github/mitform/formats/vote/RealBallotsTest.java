package io.github.mitform.formats.vote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real ballots, counted by several independent programs before. A folder with more of them: {@code -Dmitform.oracles=DIR}. */
class RealBallotsTest {

    @Test
    void drummoyneIsCountedInTheExpectedRounds() throws IOException {
        try (var stream = RealBallotsTest.class.getResourceAsStream("nsw_drummoyne_2023.json")) {
            assertCountsAsExpected(new String(stream.readAllBytes(), UTF_8));
        }
    }

    static Stream<Path> oracles() {
        return OracleFiles.of("irv");
    }

    @ParameterizedTest
    @MethodSource("oracles")
    @EnabledIfSystemProperty(named = "mitform.oracles", matches = ".+")
    void everyDistrictIsCountedInTheExpectedRounds(Path file) throws IOException {
        assertCountsAsExpected(Files.readString(file));
    }

    private static void assertCountsAsExpected(String json) {
        var oracle = (ObjectValue) Json.parse(json, new Limits(50_000_000, 64, 5_000_000, 200_000, 400));
        var names = oracle.items("candidates").stream()
                .map(name -> ((TextValue) name).text())
                .toList();
        var result = count(oracle, names);
        var expected = (ObjectValue) oracle.get("expected").orElseThrow();
        assertThat(result.winners())
                .extracting(option -> option.label().in(Locale.ENGLISH))
                .containsExactly(expected.text("winner").orElseThrow());
        assertThat(rounds(((ObjectValue) result.data()).items("rounds"), names)).isEqualTo(expectedRounds(expected));
    }

    private static VoteResult count(ObjectValue oracle, List<String> names) {
        var options = new ArrayList<Option>();
        for (String name : names) {
            options.add(Option.of("c" + options.size(), Text.of(Locale.ENGLISH, name)));
        }
        var type = RankingType.of(Options.of(options.toArray(new Option[0])));
        var counter = Counter.of(new InstantRunoff()
                .bind(List.of(Votes.subject(type)), InstantRunoff.untilTwo().settings()));
        for (Value ballot : oracle.items("ballots")) {
            var parts = ((ListValue) ballot).items();
            var ranking = ((ListValue) parts.get(1))
                    .items().stream().map(place -> "c" + number(place)).toArray(String[]::new);
            counter.add(Row.of(RankingAnswer.of(ranking), number(parts.get(0))));
        }
        return (VoteResult) counter.result(CountContext.selfSelected());
    }

    private static long number(Value value) {
        return ((NumberValue) value).number().longValueExact();
    }

    /** One round: who has how many votes, who is out, how many ballots are exhausted. */
    record Expected(Map<String, Long> tally, long exhausted, List<String> out) {}

    private static List<Expected> expectedRounds(ObjectValue expected) {
        return expected.items("rounds").stream()
                .map(value -> {
                    var round = (ObjectValue) value;
                    var tally = new LinkedHashMap<String, Long>();
                    ((ObjectValue) round.get("tally").orElseThrow())
                            .fields()
                            .forEach((name, votes) -> tally.put(name, number(votes)));
                    return new Expected(
                            tally,
                            round.number("exhausted").orElseThrow().longValueExact(),
                            round.text("eliminated").map(List::of).orElse(List.of()));
                })
                .toList();
    }

    private static List<Expected> rounds(List<Value> rounds, List<String> names) {
        return rounds.stream()
                .map(value -> {
                    var round = (ObjectValue) value;
                    var tally = new LinkedHashMap<String, Long>();
                    ((ObjectValue) round.get("tally").orElseThrow())
                            .fields()
                            .forEach((id, votes) -> tally.put(name(id, names), number(votes)));
                    return new Expected(
                            tally,
                            round.number("exhausted").orElseThrow().longValueExact(),
                            round.items("out").stream()
                                    .map(id -> name(((TextValue) id).text(), names))
                                    .toList());
                })
                .toList();
    }

    private static String name(String id, List<String> names) {
        return names.get(Integer.parseInt(id.substring(1)));
    }
}
