package io.github.mitform.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.Registry;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyMadeTest {
    static Stream<Named<Format>> all() {
        return Formats.all().stream().map(format -> Named.of(format.id().value(), format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void readsWithoutAnyFinding(Format format) {
        var text = Formats.json(format.id(), format.version()).orElseThrow();
        assertThat(Json.read(Json.document(text)).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void survivesBeingWrittenAndRead(Format format) {
        assertThat(Json.read(Json.document(Json.write(format))).orThrow()).isEqualTo(format);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isFoundByIdAndVersionAmongTheInstalledOnes(Format format) {
        assertThat(Registry.installed().format(format.id(), format.version())).containsSame(format);
        assertThat(Formats.newest(format.id())).containsSame(format);
    }

    @Test
    void anythingElseIsNotFound() {
        assertThat(Formats.find(FormatId.of("io.github.mitform.sus"), Version.of("0.9.0")))
                .isEmpty();
        assertThat(Formats.json(FormatId.of("io.github.mitform.other"), Version.of("1.0.0")))
                .isEmpty();
    }

    @Test
    void theyAreInTheOrderOfTheirIds() {
        assertThat(Formats.all()).extracting(format -> format.id().value()).isSorted();
    }
}
