package io.github.mitform.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.Format;
import io.github.mitform.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameFormatTest {
    static Stream<Named<Format>> saidInJava() {
        return Stream.of(NeighbourhoodSurvey.build(), ExampleFeatureVote.build(), ExamplePrototypeTest.build())
                .map(format -> Named.of(format.id().value(), format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("saidInJava")
    void aBuilderAndAFileSayTheSame(Format format) {
        var file = Formats.find(format.id(), format.version()).orElseThrow();
        assertThat(Json.write(format)).isEqualTo(Json.write(file));
        assertThat(format).isEqualTo(file);
    }
}
