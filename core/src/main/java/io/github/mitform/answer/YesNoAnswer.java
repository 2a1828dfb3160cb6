package io.github.mitform.answer;

/** Yes or no; "do not know" is no answer of this kind but the lack of one. */
public record YesNoAnswer(boolean yes) implements Answer {}
