/**
 * JSON Schemas (2020-12) for editors and for other programs: of definitions, and of what people answer to them.
 *
 * <p>Read {@link io.github.mitform.json.schema.DefinitionSchema} first.
 */
@NullMarked
package io.github.mitform.json.schema;

import org.jspecify.annotations.NullMarked;
