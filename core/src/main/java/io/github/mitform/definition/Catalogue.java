package io.github.mitform.definition;

import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import java.util.List;
import java.util.Optional;

/** A place where formats are found by id and version, such as the ready-made ones. Implementations are safe to share. */
public interface Catalogue {

    /** Returns the format of exactly this version. */
    default Optional<Format> find(FormatId id, Version version) {
        return formats().stream()
                .filter(format -> format.id().equals(id) && format.version().equals(version))
                .findFirst();
    }

    /** Returns all formats in here, by id and version. */
    List<Format> formats();

    /** Returns a catalogue of these formats. */
    static Catalogue of(Format... formats) {
        var all = List.of(formats);
        return () -> all;
    }
}
