package io.github.mitform.answer;

public record YesNoAnswer(boolean yes) implements Answer {}
