package io.github.mitform.formats.builder;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Choose.Case;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import java.util.Locale;
import java.util.Optional;

/** One way to go on, made by {@link Pieces#when} and {@link Pieces#otherwise}. */
public final class CaseBuilder {
    private final Id id;
    private final Optional<Condition> when;
    private final Pages pages;

    CaseBuilder(Id id, Optional<Condition> when, Pages pages) {
        this.id = id;
        this.when = when;
        this.pages = requireNonNull(pages, "pages");
    }

    boolean isOtherwise() {
        return when.isEmpty();
    }

    Pages pages() {
        return pages;
    }

    Case build(Locale language) {
        return new Case(id, when.orElseThrow(), pages.flow(language));
    }
}
