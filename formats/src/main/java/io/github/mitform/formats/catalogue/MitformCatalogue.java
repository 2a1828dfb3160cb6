package io.github.mitform.formats.catalogue;

import io.github.mitform.definition.Catalogue;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import java.util.List;
import java.util.Optional;

/** The ready-made formats as a service, so that definitions include them without more ado. Safe to share. */
public final class MitformCatalogue implements Catalogue {
    /** For the service loader; holds nothing. */
    public MitformCatalogue() {}

    @Override
    public Optional<Format> find(FormatId id, Version version) {
        return Formats.find(id, version);
    }

    @Override
    public List<Format> formats() {
        return Formats.all();
    }
}
