package io.github.mitform.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.random.RandomFormats;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatCodecTest {
    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writingAndReadingGivesTheSameFormat(long seed) {
        var format = RandomFormats.draw(new Random(seed));
        assertThat(FormatCodec.read(FormatCodec.write(format)).orThrow()).isEqualTo(format);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDigestDoesNotDependOnTheOrderOfFields(long seed) {
        var random = new Random(seed);
        var format = RandomFormats.draw(random);
        var shuffled = shuffled(FormatCodec.write(format), random);
        var read = FormatCodec.read(shuffled).orThrow();
        assertThat(read).isEqualTo(format);
        assertThat(FormatCodec.digest(read)).isEqualTo(FormatCodec.digest(format));
        assertThat(CanonicalJson.write(shuffled)).isEqualTo(CanonicalJson.write(FormatCodec.write(format)));
    }

    @Test
    void twoFormatsThatDifferHaveTwoDigests() {
        assertThat(seeds().mapToObj(seed -> FormatCodec.digest(RandomFormats.draw(new Random(seed))))
                        .distinct())
                .hasSize(500);
    }

    private static Value shuffled(Value value, Random random) {
        if (value instanceof Value.ListValue list) {
            return Value.list(
                    list.items().stream().map(item -> shuffled(item, random)).toList());
        }
        if (!(value instanceof Value.ObjectValue object)) {
            return value;
        }
        var fields = new ArrayList<>(object.fields().entrySet());
        Collections.shuffle(fields, random);
        var shuffled = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, Value> field : fields) {
            shuffled.put(field.getKey(), shuffled(field.getValue(), random));
        }
        return Value.object(shuffled);
    }

    @Test
    void everySentenceHasTheSameGapsInBothLanguages() {
        var codes = Stream.of(
                        FormatCode.values(),
                        io.github.mitform.definition.id.IdCode.values(),
                        io.github.mitform.value.codec.ReadingCode.values(),
                        io.github.mitform.json.JsonCode.values())
                .flatMap(Stream::of)
                .map(io.github.mitform.problem.Code.class::cast)
                .toList();
        assertThat(codes).allSatisfy(code -> {
            assertThat(gaps(code.sentence().german()))
                    .isEqualTo(gaps(code.sentence().english()));
            assertThat(code.code()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
        });
        assertThat(codes.stream().map(io.github.mitform.problem.Code::code)).doesNotHaveDuplicates();
    }

    private static java.util.Set<String> gaps(String template) {
        return java.util.regex.Pattern.compile("\\{[a-z]+}")
                .matcher(template)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }
}
