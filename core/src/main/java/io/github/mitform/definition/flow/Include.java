package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.value.Default;
import io.github.mitform.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Another format of one phase, inside this one. Its answers and results appear under this id: {@code usability.sus}.
 *
 * @param format found in the catalogue by id and version
 * @param digest SHA-256 of the canonical form of what was meant, in hexadecimal; what is found must have it
 * @param arguments values for the parameters of the included format, by their ids
 */
public record Include(
        Id id,
        FormatId format,
        Version version,
        Optional<String> digest,
        @Default("{}") Map<Id, Value> arguments) implements Flow {
    public Include {
        requireNonNull(id, "id");
        requireNonNull(format, "format");
        requireNonNull(version, "version");
        requireNonNull(digest, "digest");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public static Include of(String id, String format, String version) {
        return new Include(Id.of(id), FormatId.of(format), Version.of(version), Optional.empty(), Map.of());
    }
}
