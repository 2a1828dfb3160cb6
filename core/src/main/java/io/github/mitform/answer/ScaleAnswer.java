package io.github.mitform.answer;

/**
 * A step on a scale.
 *
 * @param step between the two ends of the scale, both included
 */
public record ScaleAnswer(int step) implements Answer {}
