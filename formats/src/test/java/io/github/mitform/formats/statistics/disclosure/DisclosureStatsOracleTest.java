package io.github.mitform.formats.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.oracle.StatsInput;
import io.github.mitform.formats.oracle.StatsOracle;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What published tables and records give away, as a linear programme and exhaustive search find it. */
class DisclosureStatsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyExpectationHolds() {
        return StatsOracle.tests("disclosure_control", (op, input) -> switch (op) {
            case "suppressionAudit" -> audit(input);
            case "kAnonymity" -> anonymity(input);
            default -> throw StatsOracle.unknown(op);
        });
    }

    private static Map<String, @Nullable Object> audit(StatsInput input) {
        assertThat(input.text("published"))
                .isEqualTo("all other interior cells, all row and column totals, grand total");
        var counts = input.table("counts");
        int threshold = input.whole("threshold");
        var withheld = new LinkedHashSet<Place>();
        Arrays.stream(input.table("suppressed")).forEach(cell -> withheld.add(new Place((int) cell[0], (int) cell[1])));
        var audit = new SuppressionAudit(counts, withheld);
        var complement = Complement.of(counts, threshold);
        complement.ifPresent(found -> assertThat(found.fewest()).isTrue());
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("primaryCells", places(SuppressionAudit.tooSmall(counts, threshold)));
        computed.put(
                "attackerBounds",
                audit.bounds().values().stream()
                        .map(bounds -> List.of(bounds.least(), bounds.most()))
                        .toList());
        computed.put("exactlyDisclosed", places(audit.disclosed()));
        computed.put(
                "minimalComplementaryCells",
                complement.map(found -> found.cells().size()).orElse(null));
        computed.put(
                "minimalSuppressedCountAmongMinimal",
                complement.map(Complement::people).orElse(null));
        computed.put(
                "numberOfMinimalPatterns", complement.map(Complement::patterns).orElse(null));
        return computed;
    }

    private static List<List<Integer>> places(List<Place> places) {
        return places.stream()
                .map(place -> List.of(place.row(), place.column()))
                .toList();
    }

    private static Map<String, @Nullable Object> anonymity(StatsInput input) {
        var records =
                input.list("records").stream().map(ObjectValue.class::cast).toList();
        var known =
                input.list("quasiIdentifiers").stream().map(StatsInput::text).toList();
        var secret = input.text("sensitive");
        var anonymity =
                Anonymity.of(records, each -> known.stream().map(each::get).toList(), each -> each.get(secret));
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("k", orNull(anonymity.k()));
        computed.put(
                "classSizesAscending",
                anonymity.classes().stream().map(Anonymity.Alike::people).toList());
        computed.put("recordsBelowK", anonymity.below(input.whole("k")));
        computed.put("uniqueRecords", anonymity.unique());
        computed.put("minDistinctSensitive", orNull(anonymity.leastSecrets()));
        computed.put("homogeneousClasses", anonymity.homogeneous());
        return computed;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
