package io.github.mitform.definition.type;

/** Yes or no. */
public record YesNoType() implements AnswerType {}
