/**
 * JSON Schemas (2020-12) as neutral values: what answers, responses and definitions may look like, for editors and other programs.
 *
 * <p>Read {@link io.github.mitform.value.schema.Schema} first.
 */
@NullMarked
package io.github.mitform.value.schema;

import org.jspecify.annotations.NullMarked;
