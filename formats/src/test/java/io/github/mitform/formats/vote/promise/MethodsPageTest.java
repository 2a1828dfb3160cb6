package io.github.mitform.formats.vote.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on methods: every cell of its table is tried. */
class MethodsPageTest {
    private static final int KEPT = 100;
    private static final int MOST_SEEDS = 40_000;

    /** Where a promise is broken so rarely that the search for it took most of the time of all cells. */
    private static final Map<String, Integer> BROKEN = Map.of("nanson more support", 33_513);

    /** Drawn once by seed for all cells: most are thrown away because something is tied. */
    private static final Map<Integer, Election> ELECTIONS = new ConcurrentHashMap<>();

    /** The first author and the year, as in "(Peters and Skowron 2020; Aziz and others 2017)". */
    private static final Pattern WORK = Pattern.compile("[(;] ?(\\p{Lu}[\\p{L}-]+)[\\p{L}, ]* (\\d{4})(?=[;)])");

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("../site/methods.md"));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    static List<Arguments> table() throws IOException {
        var rows = new ArrayList<Arguments>();
        for (String line : lines()) {
            var cells = cells(line);
            if (cells.size() != Promise.values().length + 1 || !cells.get(0).startsWith("`")) continue;
            for (Promise promise : Promise.values()) {
                var id = cells.get(0).replace("`", "");
                rows.add(Arguments.of(id, promise, cells.get(promise.ordinal() + 1)));
            }
        }
        return rows;
    }

    @Test
    void itsColumnsAreThePromisesThatAreTried() throws IOException {
        var columns = new ArrayList<>(List.of("method"));
        for (Promise promise : Promise.values()) columns.add(promise.column());
        assertThat(lines().stream().map(MethodsPageTest::cells)).contains(columns);
        assertThat(table()).hasSize(15 * Promise.values().length);
    }

    @Test
    void everyWorkItNamesIsAmongItsSources() throws IOException {
        var text = String.join(" ", lines());
        var sources = text.substring(text.indexOf("## Sources")).split(" - ");
        var named = WORK.matcher(text).results().toList();
        assertThat(named).hasSizeGreaterThan(8);
        for (var work : named) {
            assertThat(sources).anyMatch(source -> source.contains(work.group(1)) && source.contains(work.group(2)));
        }
    }

    private static String cell(String id, Promise promise) throws IOException {
        return table().stream()
                .map(Arguments::get)
                .filter(row -> row[0].equals(id) && row[1] == promise)
                .map(row -> (String) row[2])
                .findFirst()
                .orElseThrow();
    }

    /** Every way of breaking ties counts where candidates go out one by one. */
    @SuppressWarnings("unchecked") // the rules of the table count rankings
    private static Rule<Ranking> rule(String id) {
        var settings = Value.object().with("method", Value.of(id));
        var everyWay = Rules.book().read(settings.with("tiedLast", Value.of("every_way")));
        return (Rule<Ranking>)
                everyWay.object().orElseGet(() -> Rules.book().read(settings).orThrow());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("table")
    void aMethodKeepsItsPromisesAndBreaksTheOthers(String id, Promise promise, String cell) throws IOException {
        var rule = rule(id);
        if (promise == Promise.TAKING_PART && cell(id, Promise.BEATS_ALL).equals("yes")) {
            // Such votes are too rare to be drawn, but Moulin proved that they exist for every rule that elects whoever
            // beats all.
            assertThat(cell).isEqualTo("no");
            return;
        }
        int kept = 0;
        int first = cell.equals("no") ? BROKEN.getOrDefault(id + " " + promise.column(), 0) : 0;
        for (int seed = first; seed < MOST_SEEDS && kept < (cell.equals("yes") ? KEPT : Integer.MAX_VALUE); seed++) {
            var election = ELECTIONS.computeIfAbsent(seed, each -> Election.drawn(new Random(each)));
            var shown = promise.kept(rule, election, new Random(-1L - seed));
            if (shown.isEmpty()) continue;
            if (!shown.get()) {
                assertThat(cell).as("broken with seed " + seed).isEqualTo("no");
                return;
            }
            kept++;
        }
        assertThat(cell).as("never broken").isEqualTo("yes");
        assertThat(kept).isEqualTo(KEPT);
    }
}
