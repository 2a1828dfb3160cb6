package io.github.mitform.random;

import io.github.mitform.definition.type.AnswerType;

/** A question that a condition may look at. */
record Known(String name, AnswerType type, boolean certain) {}
