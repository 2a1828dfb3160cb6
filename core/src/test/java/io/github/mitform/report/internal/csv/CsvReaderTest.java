package io.github.mitform.report.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.report.internal.csv.CsvReader.Unreadable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final String[] PIECES = {"a", ",", "\"", "\r\n", "\n", "\r", "'", "=", " ", "ä", "🚲", ";", "\t"};

    private static List<List<String>> records(String text) throws IOException, Unreadable {
        var reader = new CsvReader(new StringReader(text), 100, 5);
        var records = new ArrayList<List<String>>();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            records.add(record.get());
        }
        return records;
    }

    @Test
    void readsWhatTheStandardShows() throws Exception {
        assertThat(records("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(records("aaa,bbb,ccc\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(records("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "b\r\nbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(records("\"aaa\",\"b\"\"bb\",\"ccc\"")).containsExactly(List.of("aaa", "b\"bb", "ccc"));
    }

    @Test
    void passesOverTheByteOrderMarkAndBlankLinesAndTakesAnyLineEnd() throws Exception {
        assertThat(records("\uFEFFa,b\n\n1,\r,2\r\n\r\n"))
                .containsExactly(List.of("a", "b"), List.of("1", ""), List.of("", "2"));
        assertThat(records("")).isEmpty();
        assertThat(records("\n\n")).isEmpty();
        assertThat(records("\"\"")).containsExactly(List.of(""));
    }

    @Test
    void tellsTheLineOnWhichARecordStarts() throws Exception {
        var reader = new CsvReader(new StringReader("a\n\"b\nc\"\n\nd"), 100, 5);
        var lines = new ArrayList<Integer>();
        while (reader.next().isPresent()) {
            lines.add(reader.line());
        }
        assertThat(lines).containsExactly(1, 2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "\"a\"b", "\"a", "a,\"", "\"a\" ,b"})
    void refusesQuotesThatStandWhereNoneCan(String text) {
        assertThatThrownBy(() -> records(text))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.isTooLarge()).isFalse());
    }

    @Test
    void refusesRecordsThatAreTooLarge() throws Exception {
        assertThat(records("a,b,c,d,e")).hasSize(1);
        assertThatThrownBy(() -> records("a,b,c,d,e,f"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.isTooLarge()).isTrue());
        assertThat(records("x".repeat(100))).hasSize(1);
        assertThatThrownBy(() -> records("x".repeat(101))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> records("\"" + "x".repeat(101))).isInstanceOf(Unreadable.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsWrittenIsReadAgain(long seed) throws Exception {
        var random = new Random(seed);
        var fields = IntStream.range(0, 4).mapToObj(i -> words(random)).toList();
        for (boolean marked : new boolean[] {true, false}) {
            String line = "x,"
                    + fields.stream()
                            .map(field -> CsvField.quoted(marked ? CsvField.marked(field) : field))
                            .collect(Collectors.joining(","));
            var read = new CsvReader(new StringReader(line), 1_000, 5).next();
            assertThat(read.map(record -> record.subList(1, 5).stream()
                            .map(field -> marked ? CsvField.unmarked(field) : field)
                            .toList()))
                    .isEqualTo(Optional.of(fields));
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining());
    }
}
