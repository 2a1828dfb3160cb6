/** The names by which formats, versions and their parts are known. */
@NullMarked
package io.github.mitform.definition.id;

import org.jspecify.annotations.NullMarked;
