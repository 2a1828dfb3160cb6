package io.github.mitform.formats.catalogue;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.json.Json;
import io.github.mitform.rehearsal.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A format in a file beside this class, read when it is first needed. */
final class ReadyMade {
    private final FormatId id;
    private final Version version;
    private @Nullable Format format;

    ReadyMade(String id, String version) {
        this.id = FormatId.of(id);
        this.version = Version.of(version);
    }

    FormatId id() {
        return id;
    }

    Version version() {
        return version;
    }

    synchronized Format format() {
        if (format == null) {
            format = Json.read(Json.document(json())).orThrow();
        }
        return format;
    }

    String json() {
        return text(".json");
    }

    String tests() {
        return text(Suite.ENDING);
    }

    private String text(String ending) {
        var name = id.value().substring(id.value().lastIndexOf('.') + 1) + "-" + version + ending;
        try (var stream = ReadyMade.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the ready-made format " + name + " is not in its place");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the ready-made format " + name + " cannot be read", e);
        }
    }
}
