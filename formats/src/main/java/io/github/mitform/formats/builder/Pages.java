package io.github.mitform.formats.builder;

/** Pages that only some people see: what comes after {@link Pieces#when}. Said in the language of the builder that takes them. */
public final class Pages extends FlowBuilder<Pages> {
    Pages() {}
}
